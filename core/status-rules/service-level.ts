// How a service is at an instant, told from the incidents that hurt it and the maintenance that runs on it.
import type { Level } from "../../schemas/index.ts";
import { rankOf, type ServiceLevel, worst } from "./levels.ts";

/** An incident that hurts the service now. */
export interface Hurt {
  readonly level: Level;
  /** Since when, in epoch milliseconds. */
  readonly start: number;
}

/** Maintenance that runs on the service now. Times in epoch milliseconds. */
export interface RunningWork {
  readonly start: number;
  /** What users were told they would see. */
  readonly outage: Level;
  /** The window that was announced; null where none was. */
  readonly announced: { readonly start: number; readonly end: number } | null;
}

/**
 * The level of a service at `now`, and since when something makes it this level (null while operational).
 *
 * The level is the worst of the incidents' levels. While maintenance runs within its announced window, incidents that
 * it explains do not raise the level: those as bad as the outage it declared, or milder. A major outage always shows,
 * and so does any incident once the maintenance overruns. With no incident to show, running maintenance gives
 * under_maintenance, else the service is operational.
 */
export function serviceLevel(
  hurts: readonly Hurt[],
  works: readonly RunningWork[],
  now: number,
): { readonly level: ServiceLevel; readonly since: number | null } {
  const announced = works.filter(({ announced: span }) => span && span.start <= now && now < span.end);
  const shown = hurts.filter(({ level }) => !announced.some(({ outage }) => explains(outage, level)));
  const level = worst<ServiceLevel>([
    ...shown.map((hurt) => hurt.level),
    ...works.map(() => "under_maintenance" as const),
  ]);
  const causes = level === "under_maintenance" ? works : shown.filter((hurt) => hurt.level === level);
  return { level, since: causes.length === 0 ? null : Math.min(...causes.map(({ start }) => start)) };
}

/**
 * Whether announced maintenance explains that a service is this bad: it declared as much or worse. A major outage is
 * never explained away: somebody recorded it although the maintenance was announced, so readers must see it.
 */
export function explains(announced: Level, level: Level): boolean {
  return level !== "major_outage" && rankOf(level) <= rankOf(announced);
}
