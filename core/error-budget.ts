// How much of the downtime that a service level objective allows is used up.

import type { FieldsOf } from "../schemas/index.ts";
import { availabilityOf } from "./availability.ts";
import { DAY } from "./days.ts";
import type { Weights } from "./downtime.ts";
import type { ServiceTimes } from "./service-times.ts";

export type Slo = NonNullable<FieldsOf<"service">["slo"]>;

/** Milliseconds; the window rolls and ends now. */
export interface ErrorBudget {
  readonly windowMs: number;
  /** (1 − SLO) × window: 99.9 % over 30 days allow 43.2 minutes. */
  readonly allowedMs: number;
  /** Downtime by weight, without announced maintenance. */
  readonly consumedMs: number;
  /** Below 0 once the objective is missed. */
  readonly remainingPercent: number;
  /** The share that is consumed ÷ the share of the window that the service has lived. Above 1 it will not last. */
  readonly burnRate: number;
}

/** The error budget of a service at `now`, or null without data. Source: Google SRE. */
export function errorBudgetOf(times: ServiceTimes, slo: Slo, now: number, weights: Weights): ErrorBudget | null {
  const windowMs = Number.parseInt(slo.window, 10) * DAY;
  const availability = availabilityOf(times, { start: now - windowMs, end: now }, now, weights);
  if (!availability) return null;
  // In whole milliseconds, for 1 − 0.999 is not a thousandth in binary; never none, or any downtime would be infinite.
  const allowedMs = Math.max(1, Math.round((1 - slo.availability / 100) * windowMs));
  const consumedMs = availability.downtimeMs;
  const consumed = consumedMs / allowedMs;
  const lived = (availability.to - availability.from) / windowMs;
  return { windowMs, allowedMs, consumedMs, remainingPercent: 100 * (1 - consumed), burnRate: consumed / lived };
}
