// When a service was down, as it counts or as readers saw it.
import { LEVELS, type Level } from "../schemas/index.ts";
import { severity } from "./impacts.ts";
import { clip, highest, type Span, subtract, total } from "./intervals.ts";
import { explains } from "./maintenance.ts";
import type { ServiceTimes } from "./service-times.ts";

/** How much of the time at each level counts as down, 0 to 1: `availabilityWeights(config).weights`. */
export type Weights = { readonly [level: string]: number };

export interface LevelSpan extends Span {
  readonly level: Level;
}

/** Time at each level, in milliseconds: at every instant the level that counts most, overlapping incidents once. */
export type TimeByLevel = { readonly [L in Level]: number };

/**
 * The time that counts against a service, within a span: at each instant the level that weighs most (between equals the
 * worse one), without time in announced maintenance. Sorted and disjoint.
 */
export function countedDowntime(times: ServiceTimes, within: Span, weights: Weights): LevelSpan[] {
  const lightest = LEVELS.toSorted((a, b) => weightOf(a, weights) - weightOf(b, weights) || severity(a) - severity(b));
  const counted = (level: Level) => subtract(at(times, level, within), times.planned);
  return pieces(within, counted, (level) => lightest.indexOf(level));
}

/** The time that readers saw a service as worse than operational, within a span, by the rule of its health. */
export function shownDowntime(times: ServiceTimes, within: Span): LevelSpan[] {
  const unexplained = (level: Level) =>
    subtract(
      at(times, level, within),
      times.explaining.filter(({ outage }) => explains(outage, level)),
    );
  return pieces(within, unexplained, severity);
}

/** How long the pieces last at each level. */
export function timeByLevel(spans: readonly LevelSpan[]): TimeByLevel {
  const lasting = (level: Level) => total(spans.filter((span) => span.level === level));
  return {
    degraded_performance: lasting("degraded_performance"),
    partial_outage: lasting("partial_outage"),
    major_outage: lasting("major_outage"),
  };
}

/** The time that counts as down, in milliseconds: the time at each level by its weight. */
export function weigh(time: TimeByLevel, weights: Weights): number {
  return LEVELS.reduce((sum, level) => sum + time[level] * weightOf(level, weights), 0);
}

/** The weight of a level. One without a weight counts in full, so that what nobody thought of is never green. */
export function weightOf(level: Level, weights: Weights): number {
  return weights[level] ?? 1;
}

// --- internal ---

function at(times: ServiceTimes, level: Level, within: Span): Span[] {
  return clip(
    times.impacts.filter((impact) => impact.level === level),
    within,
  );
}

function pieces(within: Span, spansOf: (level: Level) => Span[], rank: (level: Level) => number): LevelSpan[] {
  const ranked = LEVELS.flatMap((level) => spansOf(level).map((span) => ({ ...span, weight: rank(level) })));
  const levelOf = new Map(LEVELS.map((level) => [rank(level), level]));
  return clip(highest(ranked), within).flatMap(({ start, end, weight }) => {
    const level = levelOf.get(weight);
    return level ? [{ start, end, level }] : [];
  });
}
