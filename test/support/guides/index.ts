// Guides read, played and held against what they show.
export { emptyPlace, type Place, play, type StandIn } from "./play.ts";
export { type Part, partsOf } from "./read.ts";
export { type Correction, corrected, correctionOf } from "./truth.ts";
