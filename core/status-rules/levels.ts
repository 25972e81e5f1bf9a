// The words for how a service is, and which of them is worse.
import type { Level } from "../../schemas/index.ts";

/** Statuspage's words for a component, best first: the order in which roll-ups take the worst. */
export const SERVICE_LEVELS = [
  "operational",
  "under_maintenance",
  "degraded_performance",
  "partial_outage",
  "major_outage",
] as const satisfies readonly ("operational" | "under_maintenance" | Level)[];
export type ServiceLevel = (typeof SERVICE_LEVELS)[number];

/** The worst of some levels; operational where there are none. */
export function worst<L extends ServiceLevel>(levels: readonly L[]): L | "operational" {
  return levels.reduce<L | "operational">(
    (most, level) => (rankOf(level) > rankOf(most) ? level : most),
    "operational",
  );
}

/** Where a level stands among all: 0 is the best. */
export function rankOf(level: ServiceLevel): number {
  return SERVICE_LEVELS.indexOf(level);
}
