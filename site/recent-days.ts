// The past days of the status page: what happened on each, with quiet days told together.
import type { IncidentStatus, MaintenanceStatus, Snapshot } from "../core/index.ts";
import { calendarDay, daysBefore, daysText, dayText } from "./times.ts";

export const DAYS = 14;

export interface DayGroup {
  /** "Friday 20 November", or for quiet days "14 – 18 November". */
  readonly heading: string;
  readonly key: string;
  readonly incidents: readonly IncidentStatus[];
  readonly maintenances: readonly MaintenanceStatus[];
}

/** The last days, today first. An incident stands on the day it began, or, if that is too long ago, on which it ended. */
export function recentDays(snapshot: Snapshot): DayGroup[] {
  const days = daysBefore(snapshot.now, DAYS, snapshot.timeZone);
  const { recent, active, maintenance } = snapshot.status;
  const shown = new Set(days);
  const dayAt = (instant: string) => calendarDay(instant, snapshot.timeZone);
  const dayOfIncident = (item: IncidentStatus) => {
    const began = dayAt(item.startedAt);
    if (shown.has(began) || item.endedAt === null) return began;
    const ended = dayAt(item.endedAt);
    // The core counts days in UTC; what lies before the first day on these clocks stands on it.
    return shown.has(ended) ? ended : (days.at(-1) ?? ended);
  };
  const incidents = Map.groupBy([...active, ...recent], dayOfIncident);
  const maintenances = Map.groupBy(maintenance.recent, (item) => dayAt(item.end ?? item.start));
  return together(
    days.map((day) => ({ day, incidents: incidents.get(day) ?? [], maintenances: maintenances.get(day) ?? [] })),
  );
}

// --- internal ---

interface OneDay {
  readonly day: string;
  readonly incidents: readonly IncidentStatus[];
  readonly maintenances: readonly MaintenanceStatus[];
}

function together(days: readonly OneDay[]): DayGroup[] {
  const runs: OneDay[][] = [];
  for (const day of days) {
    const run = runs.at(-1);
    if (run?.every(isQuiet) && isQuiet(day)) run.push(day);
    else runs.push([day]);
  }
  return runs.flatMap((run) => {
    const [newest, oldest] = [run[0], run.at(-1)];
    if (!newest || !oldest) return [];
    const { day, incidents, maintenances } = newest;
    const heading = newest === oldest ? dayText(day, "weekday") : daysText(oldest.day, day);
    return [{ heading, key: day, incidents, maintenances }];
  });
}

function isQuiet({ incidents, maintenances }: OneDay): boolean {
  return incidents.length === 0 && maintenances.length === 0;
}
