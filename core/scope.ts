// The period that measures are taken over, with what they need besides the records.
import type { Weights } from "./downtime.ts";
import type { Metric } from "./metric.ts";

/** What to measure. Times in epoch milliseconds; the period is [from, to), and nothing after now is counted. */
export interface Scope {
  readonly from: number;
  readonly to: number;
  readonly now: number;
  /** How much of the time at each level counts as down: `availabilityWeights(config).weights`. */
  readonly weights: Weights;
  /** How often each incident was opened again, by id, from timelines. Without it, the reopen rate has no value. */
  readonly reopens?: ReadonlyMap<string, number>;
  /** When each record first appeared, by id, from timelines. Changes carry no such time of their own. */
  readonly opened?: ReadonlyMap<string, number>;
}

/** Measures over any period, of records that were read once: their instants are numbers by then. */
export type MetricsOver = (scope: Scope) => Metric[];

/** Whether an instant (epoch milliseconds) lies in the period and is not after now. Undefined never does. */
export function inScope(at: number | undefined, { from, to, now }: Scope): boolean {
  return at !== undefined && at >= from && at < to && at <= now;
}

/** An instant as written, in epoch milliseconds. */
export function momentOf(instant: string | undefined): number | undefined {
  return instant === undefined ? undefined : Date.parse(instant);
}
