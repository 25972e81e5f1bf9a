// The past of a portal replayed to any instant. Browsers run this: nothing here needs more than they have.
export type {
  ImpactFact,
  KindWords,
  MaintenanceFact,
  ReplayEvent,
  SetFact,
  TimelineDocument,
  TimelinePart,
  WorkFact,
} from "./document.ts";
export { type RecordThen, recordsAt, textOf } from "./replay.ts";
export { phaseOf, type Standing, type StatusThen, statusAt } from "./status-at.ts";
