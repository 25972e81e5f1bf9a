// How much of the time a service was available.
import { countedDowntime, type TimeByLevel, timeByLevel, type Weights, weigh } from "./downtime.ts";
import { clip, type Span, total } from "./intervals.ts";
import type { ServiceTimes } from "./service-times.ts";

/** The availability of a service over what is known of a period. Milliseconds, epoch or lasting. */
export interface Availability {
  /** The part of the period that is known: not before the service's first day, not after now. */
  readonly from: number;
  readonly to: number;
  /** Announced maintenance in it: neither downtime nor time that was promised. */
  readonly plannedMs: number;
  /** What is left: the time that was promised. */
  readonly promisedMs: number;
  readonly byLevel: TimeByLevel;
  /** Downtime by weight. */
  readonly downtimeMs: number;
  /** 0 to 100, not rounded; null where nothing was promised. Show it with formatAvailability. */
  readonly percent: number | null;
}

/**
 * Availability = (promised time − downtime) ÷ promised time, or null without data: no record names the service, or the
 * period lies before its first day or after now. Overlapping incidents count once, by the level that weighs most;
 * announced maintenance counts neither way; an open incident counts to `now`.
 */
export function availabilityOf(times: ServiceTimes, period: Span, now: number, weights: Weights): Availability | null {
  const known = knownPart(times, period, now);
  if (!known) return null;
  const plannedMs = total(clip(times.planned, known));
  const promisedMs = known.end - known.start - plannedMs;
  const byLevel = timeByLevel(countedDowntime(times, known, weights));
  const downtimeMs = weigh(byLevel, weights);
  const percent = promisedMs > 0 ? (100 * (promisedMs - downtimeMs)) / promisedMs : null;
  return { from: known.start, to: known.end, plannedMs, promisedMs, byLevel, downtimeMs, percent };
}

/** The part of a period between a service's first day and now, or null where there is none. */
export function knownPart(times: ServiceTimes, period: Span, now: number): Span | null {
  if (times.firstDay === null) return null;
  const start = Math.max(period.start, times.firstDay);
  const end = Math.min(period.end, now);
  return start < end ? { start, end } : null;
}

/** A percentage to show, rounded down so that it never promises more than was kept: 99.999 → "99.99"; null → "no data". */
export function formatAvailability(percent: number | null, decimals = 2): string {
  if (percent === null) return "no data";
  const scale = 10 ** decimals;
  // The tiny addend undoes the error of binary fractions: 99.57 × 100 is 9956.999….
  const floored = Math.floor(percent * scale + 1e-6) / scale;
  const most = percent < 100 ? 100 - 1 / scale : 100;
  return Math.min(floored, most).toFixed(decimals);
}
