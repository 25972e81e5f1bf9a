// What a change that interrupts services means at an instant.
import type { Level } from "../../schemas/index.ts";

/** What of an approved change bears on its services, whatever the time. Times in epoch milliseconds. */
export interface PlannedOutage {
  /** What users will see. */
  readonly outage: Level;
  readonly window: { readonly start: number; readonly end: number } | null;
  /** When the work really began and ended. */
  readonly started: number | null;
  readonly ended: number | null;
  /** The record says that the work is over. */
  readonly finished: boolean;
  /** It waits: the clock must not start it. */
  readonly held: boolean;
}

/** Statuspage's words for maintenance, with its times as they are known at that instant. */
export interface Progress {
  readonly status: "scheduled" | "in_progress" | "completed";
  readonly start: number;
  /** The planned end, or the real one once it is completed; null where nobody said. */
  readonly end: number | null;
  /** Goes on although its window is over. */
  readonly overrun: boolean;
}

/**
 * How far it is at `now`, or null where it means nothing to readers: it has no time, waits, or was missed.
 * - It runs while its window is open, whoever moved the record. Past its window without having begun it was missed.
 * - The work counts from its real start if that is before the window, and lasts until its real end; past the window's
 *   end without one, it overruns. A window in the future never counts as running.
 */
export function progressAt({ window, started, ended, finished, held }: PlannedOutage, now: number): Progress | null {
  const start = Math.min(started ?? Number.POSITIVE_INFINITY, window?.start ?? Number.POSITIVE_INFINITY);
  if (start === Number.POSITIVE_INFINITY) return null;
  const end = window?.end ?? null;
  if (finished || (ended !== null && ended <= now))
    return { status: "completed", start: started ?? start, end: ended ?? end, overrun: false };
  if (held) return null;
  if (start > now) return { status: "scheduled", start, end, overrun: false };
  const overrun = end !== null && end <= now;
  return overrun && started === null ? null : { status: "in_progress", start, end, overrun };
}
