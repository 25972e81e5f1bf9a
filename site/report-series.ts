// The series of the charts, as the report tells them.
import { reports as say } from "#language";
import type { Measure, Report } from "../core/index.ts";
import type { Point } from "./charts/points.ts";
import type { Series } from "./charts/stacked-bars.ts";

const PRIORITIES = ["P1", "P2", "P3", "P4", "P5", "none"] as const;

/** Incidents by priority, the worst at the foot; priorities that never occurred are left out. */
export function seriesOfIncidents(incidents: Report["incidents"]): Series[] {
  return PRIORITIES.map((priority) => ({
    name: priority === "none" ? say.incidents.noPriority : priority,
    look: priority.toLowerCase(),
    values: incidents.map(({ byPriority }) => byPriority[priority]),
  })).filter(({ values }) => values.some((value) => value > 0));
}

/** The median or the 90th percentile of a measure of durations, by month. */
export function spreadPoints({ months }: Measure, part: "median" | "p90"): Point[] {
  return months.map(({ month, metric }) => ({
    month,
    value: metric.shape === "spread" && metric.value ? metric.value[part] : null,
    tooFew: metric.tooFew,
  }));
}

/** A measure that is one number, by month. */
export function numberPoints({ months }: Measure): Point[] {
  return months.map(({ month, metric }) => ({
    month,
    value: metric.shape === "number" ? metric.value : null,
    tooFew: metric.tooFew,
  }));
}
