// The change schedule as calendars that people subscribe to: everything, freezes alone, what touches one service; and each to note by itself.
import { kinds } from "../../schemas/index.ts";
import type { Address } from "../address/index.ts";
import { NO_MOMENTS, type RecordMoments } from "../record-moments/index.ts";
import type { Snapshot } from "../snapshot.ts";
import type { CalendarFile } from "./calendar.ts";
import { changeEvents, freezeEvents, type PlainText, type ScheduleEvent } from "./events.ts";

export { type CalendarFile, calendarText } from "./calendar.ts";
export type { PlainText, ScheduleEvent } from "./events.ts";

/**
 * Every calendar of a snapshot, by its path: `calendar.ics`, `freezes.ics`, `services/checkout/calendar.ics`, and
 * `changes/CHG-2026-7F3K/calendar.ics` for each change and freeze that is not over or called off.
 */
export function calendarsOf(
  snapshot: Snapshot,
  address: Address,
  text: PlainText,
  moments: RecordMoments = NO_MOMENTS,
): ReadonlyMap<string, CalendarFile> {
  const { title } = snapshot.portal;
  const services = snapshot.records.filter(({ kind }) => kind === kinds.service.name);
  const titles = new Map(services.map((service) => [service.id, service.title]));
  const told = { snapshot, address, text, titles, moments };
  const freezes = freezeEvents(told);
  const all = [...changeEvents(told), ...freezes];
  return new Map([
    ["calendar.ics", { name: `${title}: change schedule`, events: all }],
    ["freezes.ics", { name: `${title}: freezes`, events: freezes }],
    ...services.map((service): [string, CalendarFile] => [
      `${service.path}calendar.ics`,
      { name: `${title}: ${service.title}`, events: all.filter((event) => touches(event, service.id)) },
    ]),
    ...ownCalendars(all, Date.parse(snapshot.now)),
  ]);
}

// --- internal ---

/** A calendar for each record that has something ahead. */
function ownCalendars(events: readonly ScheduleEvent[], now: number): [string, CalendarFile][] {
  const ahead = Map.groupBy(
    events.filter((event) => isAhead(event, now)),
    ({ path }) => path,
  );
  return [...ahead].map(([path, own]) => [`${path}calendar.ics`, { name: own[0]?.summary ?? "", events: own }]);
}

/** Whether there is anything left to note: a series goes on until its freeze is lifted. */
function isAhead({ once, series, status }: ScheduleEvent, now: number): boolean {
  return status !== "CANCELLED" && (series !== null || (once !== null && once.end > now));
}

function touches({ services }: ScheduleEvent, service: string): boolean {
  return services === "all" || services.includes(service);
}
