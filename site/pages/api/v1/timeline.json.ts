// How all records came to be as they are, for those who replay it; an index of files where that is much.
import { timelineDocument } from "../../../../core/past/index.ts";
import { address } from "../../../addresses.ts";
import { json } from "../../../answer.ts";
import { past, snapshot } from "../../../plain-data.ts";

export function GET(): Response {
  return json(timelineDocument({ events: past.events, gap: past.gap?.message ?? null }, snapshot, address));
}
