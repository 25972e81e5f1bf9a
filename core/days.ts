// Days of the calendar in UTC.
import type { Span } from "./intervals.ts";

/** A UTC day, in milliseconds. */
export const DAY = 86_400_000;

/** The midnight at or before an instant. */
export function startOfDay(at: number): number {
  return Math.floor(at / DAY) * DAY;
}

/** The day of an instant: `2026-12-01`. */
export function dayOf(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}

/** The month of an instant: `2026-12`. */
export function monthOf(at: number): string {
  return new Date(at).toISOString().slice(0, 7);
}

/** The last `days` days, today's partial day included: from a midnight to `now`. */
export function lastDays(now: number, days: number): Span {
  return { start: startOfDay(now) - (days - 1) * DAY, end: now };
}
