// How long a record stood in each state.
import type { Timeline, TimelineEvent } from "./timeline.ts";

/**
 * Milliseconds in each state until `now` (epoch milliseconds). Time in which the record did not exist, or in which
 * its state was never readable, counts nowhere. What Git dates after `now` has not happened yet.
 */
export function timeInState(events: readonly TimelineEvent[], now: number): ReadonlyMap<string, number> {
  const spent = new Map<string, number>();
  for (const [index, { at, to }] of events.entries()) {
    if (to === null || at > now) continue;
    const until = Math.min(now, events[index + 1]?.at ?? now);
    spent.set(to, (spent.get(to) ?? 0) + until - at);
  }
  return spent;
}

/** When the record first appeared, in epoch milliseconds; undefined where the history that says so was not fetched. */
export function firstSeen(timeline: Timeline): number | undefined {
  const first = timeline.events[0];
  return first?.cutOff ? undefined : first?.at;
}

/** The record's state at an instant (epoch milliseconds); undefined where it did not exist or was never readable. */
export function stateAt(timeline: Timeline, instant: number): string | undefined {
  return timeline.events.findLast((event) => event.at <= instant)?.to ?? undefined;
}
