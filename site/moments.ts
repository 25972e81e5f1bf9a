// When records reached their states, for what programs are told.
import { momentsIn, type RecordMoments } from "../core/record-moments/index.ts";
import { past, snapshot } from "./plain-data.ts";

export const moments: RecordMoments = momentsIn(past.histories, snapshot.now);
