// DOOR to the iCalendar library: events as a calendar file.
import {
  escape as escaped,
  ICalCalendar,
  ICalCalendarMethod,
  type ICalDayJsStub,
  type ICalEventData,
  ICalEventStatus,
  ICalEventTransparency,
} from "ical-generator";
import { compareText } from "../finding.ts";
import type { Span } from "../intervals.ts";
import { toInstant } from "../local-time.ts";
import type { ScheduleEvent } from "./events.ts";
import type { Series } from "./freeze-times.ts";
import { timeZoneComponent } from "./time-zone.ts";
import { basic } from "./zone-clock.ts";

export interface CalendarFile {
  readonly name: string;
  readonly events: readonly ScheduleEvent[];
}

/** A calendar as the text of its file. `now` (epoch milliseconds) is when this edition of it was made. */
export function calendarText({ name, events }: CalendarFile, now: number): string {
  const calendar = new ICalCalendar({
    // The library writes the name as it stands.
    name: escaped(printable(name), false),
    prodId: { company: "ITSM as Code", product: "Change schedule", language: "EN" },
    method: ICalCalendarMethod.PUBLISH,
    ttl: SECONDS_BETWEEN_READS,
  });
  for (const event of events) for (const data of entriesOf(event, now)) calendar.createEvent(data);
  // The library would put zones among the properties of the calendar, which must come before all components.
  const zones = zonesOf(events, now).map((zone) => `${zone}\r\n`);
  return `${calendar.toString().replace(/^BEGIN:VEVENT/m, (first) => zones.join("") + first)}\r\n`;
}

// --- internal ---

const SECONDS_BETWEEN_READS = 3600;
const YEAR = 366 * 86_400_000;

/** The time zones of the series, from the year before the first event in each to ten years from now. */
function zonesOf(events: readonly ScheduleEvent[], now: number): string[] {
  const series = events.flatMap((event) => event.series ?? []);
  return [...Map.groupBy(series, ({ timeZone }) => timeZone)]
    .toSorted(([a], [b]) => compareText(a, b))
    .map(([timeZone, of]) => {
      const first = Math.min(now, ...of.map(({ start }) => start));
      return timeZoneComponent(timeZone, startOfYear(first - YEAR), startOfYear(now + 11 * YEAR));
    });
}

function startOfYear(at: number): number {
  return Date.UTC(new Date(at).getUTCFullYear(), 0, 1);
}

/** An event with the occurrences of its series that differ from its rule. */
function entriesOf(event: ScheduleEvent, now: number): ICalEventData[] {
  const { once, series } = event;
  const base = { ...textOf(event), stamp: new Date(now) };
  if (once) return [{ ...base, start: new Date(once.start), end: new Date(once.end) }];
  if (!series) return [];
  const { timeZone, moved } = series;
  const exceptions = moved.map(({ start, end }) => ({
    ...base,
    ...timesOf({ start, end }, timeZone),
    recurrenceId: clockAt(start, timeZone),
  }));
  return [{ ...base, ...timesOf(series, timeZone), repeating: repeatingOf(series) }, ...exceptions];
}

function textOf({ uid, sequence, status, category, summary, description, url }: ScheduleEvent) {
  return {
    id: uid,
    sequence,
    status: ICalEventStatus[status],
    // A window takes nobody's time but that of those who work in it.
    transparency: ICalEventTransparency.TRANSPARENT,
    categories: [{ name: category }],
    summary: printable(summary),
    description: printable(description),
    ...(/^https?:/.test(url) && { url }),
  };
}

function timesOf({ start, end }: Span, timeZone: string) {
  return { start: clockAt(start, timeZone), end: clockAt(end, timeZone), timezone: timeZone };
}

function repeatingOf({ rule, except, timeZone }: Series): string {
  const not = except.length === 0 ? [] : [`EXDATE;TZID=${timeZone}:${except.map(basic).join(",")}`];
  return [`RRULE:${rule}`, ...not].join("\r\n");
}

/** A moment by the clock of a zone, as the library takes it from libraries of time. */
function clockAt(at: number, timeZone: string): ICalDayJsStub {
  const [date = "", time = ""] = toInstant(at, timeZone).slice(0, 19).split("T");
  const clock: ICalDayJsStub = {
    format: (pattern) => (pattern === "HHmmss" ? time.replaceAll(":", "") : date.replaceAll("-", "")),
    isValid: () => true,
    toDate: () => new Date(at),
    toJSON: () => new Date(at).toISOString(),
    tz: () => clock,
  };
  return clock;
}

/** The text without the control characters that iCalendar has no place for; half a pair of surrogates is none. */
function printable(text: string): string {
  return text.toWellFormed().replace(/[\p{Cc}&&[^\t\n]]/gv, "");
}
