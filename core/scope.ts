// The period that measures are taken over, with what they need besides the records.
import type { Weights } from "./downtime.ts";

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

/** Whether an instant lies in the period and is not after now. Undefined never does. */
export function inScope(instant: string | number | undefined, { from, to, now }: Scope): boolean {
  if (instant === undefined) return false;
  const at = typeof instant === "number" ? instant : Date.parse(instant);
  return at >= from && at < to && at <= now;
}
