// One event of a record's history, as its page tells it.
import { findKind, stateRule } from "../../schemas/index.ts";
import type { Difference } from "../differences.ts";

/** An event tells no more differences than this. */
export const MOST_DIFFERENCES = 25;

/** A state as people read it. */
export interface StateView {
  readonly label: string;
  readonly phase: "planned" | "active" | "done";
}

/** Who agreed by a review, and by which right. */
export interface ReviewView {
  readonly login: string;
  readonly as: string;
  /** Whose right was used, where it was handed on. */
  readonly insteadOf: string | null;
}

/** Where an event came from. The public is not told. */
export interface EventSource {
  readonly commit: string;
  readonly by: string;
  /** Who merged it, where that was somebody else. */
  readonly mergedBy: string | null;
  readonly pullRequest: number | null;
  /** Who opened it, as its evidence says. */
  readonly openedBy: string | null;
  readonly reviews: readonly ReviewView[];
  /** Why the commit counts as unauthorized, in words; null where it does not, or nobody keeps evidence. */
  readonly unauthorized: string | null;
}

export interface HistoryEvent {
  /** ISO instant in UTC at which it reached the main line. */
  readonly at: string;
  /** `found`: the history was cut off here, and the record may be older. */
  readonly what: "added" | "found" | "changed" | "deleted" | "restored" | "unreadable";
  readonly from: StateView | null;
  readonly to: StateView | null;
  /** What differs besides the state, in the order of the schema. */
  readonly differences: readonly Difference[];
  /** How many more differ. */
  readonly more: number;
  readonly source: EventSource | null;
}

/** A state in the words of its kind. */
export function stateView(kindName: string, state: string | null): StateView | null {
  if (state === null) return null;
  const kind = findKind(kindName);
  const rule = kind && stateRule(kind.lifecycle, state);
  return { label: rule?.label ?? state, phase: rule?.phase ?? "active" };
}

/** The first differences, without that of the state, which is told by itself. */
export function bounded(all: readonly Difference[]): Pick<HistoryEvent, "differences" | "more"> {
  const rest = all.filter(({ path }) => path !== "state");
  return { differences: rest.slice(0, MOST_DIFFERENCES), more: Math.max(0, rest.length - MOST_DIFFERENCES) };
}
