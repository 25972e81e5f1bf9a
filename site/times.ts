// Moments, days and periods as text: in the zone of the organisation, and in UTC.
import { dateFormat, OWN, type Tongue } from "./tongue.ts";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** A moment as RFC 3339 writes it; what a schema calls an instant. */
export const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})$/;
export const CALENDAR_DAY = /^\d{4}-\d{2}-\d{2}$/;

export interface MomentText {
  /** For `<time datetime>`. */
  readonly iso: string;
  /** "20 Nov 2026, 10:20 CET". */
  readonly text: string;
  /** "09:20 UTC", with the day where it is another; null where the zone is UTC. */
  readonly utc: string | null;
}

/** A moment in a time zone. The year is left out where it is that of `now`, an ISO instant. */
export function momentText(instant: string, zone: string, now?: string, tongue: Tongue = OWN): MomentText {
  const { at, inZone } = tongue.words;
  const iso = new Date(instant).toISOString();
  const clock = clockIn(iso, "UTC", tongue);
  const sameDay = calendarDay(iso, zone) === calendarDay(iso, "UTC");
  return {
    iso,
    text: inZone(
      at(dayIn(iso, zone, tongue, !isYearOf(now, iso, zone)), clockIn(iso, zone, tongue)),
      zoneName(iso, zone, tongue),
    ),
    utc: isUtc(zone) ? null : inZone(sameDay ? clock : at(dayIn(iso, "UTC", tongue, false), clock), "UTC"),
  };
}

/** The clock of a zone at a moment, without its day: "10:20 CET". */
export function clockText(instant: string, zone: string, tongue: Tongue = OWN): string {
  return tongue.words.inZone(clockIn(instant, zone, tongue), zoneName(instant, zone, tongue));
}

export interface PeriodText {
  /** "11 Mar 2026, 00:30 – 04:30 CET". */
  readonly text: string;
  readonly utc: string | null;
}

/** From one moment to another; the day is said once where it is the same, and the year of `now` not at all. */
export function periodText(start: string, end: string, zone: string, now?: string, tongue: Tongue = OWN): PeriodText {
  const isThisYear = isYearOf(now, start, zone) && isYearOf(now, end, zone);
  return {
    text: spanIn(start, end, zone, tongue, !isThisYear),
    utc: isUtc(zone) ? null : utcSpan(start, end, zone, tongue),
  };
}

/** How long something lasts: "2 d 4 h", "1 h 17 min", "less than a minute". */
export function lengthText(milliseconds: number, { words }: Tongue = OWN): string {
  const told = words.length;
  const minutes = Math.round(Math.abs(milliseconds) / 60_000);
  const days = Math.floor(minutes / 1440);
  const hours = Math.floor((minutes % 1440) / 60);
  const rest = minutes % 60;
  if (minutes === 0) return told.lessThanAMinute;
  if (days > 0) return hours === 0 || days > 9 ? told.days(days) : told.daysAndHours(days, hours);
  if (hours > 0) return rest === 0 ? told.hours(hours) : told.hoursAndMinutes(hours, rest);
  return told.minutes(rest);
}

/** A day of the calendar: `2026-12-01` → "1 Dec 2026"; with its weekday "Tuesday 1 December". */
export function dayText(day: string, form: "short" | "weekday" = "short", tongue: Tongue = OWN): string {
  if (form === "short") return dayIn(day, "UTC", tongue);
  return dateFormat(tongue.locale, { weekday: "long", day: "numeric", month: "long", timeZone: "UTC" }).format(
    new Date(day),
  );
}

/** Several days of the calendar: "14 – 18 November", "28 October – 2 November". */
export function daysText(first: string, last: string, tongue: Tongue = OWN): string {
  return (
    dateFormat(tongue.locale, { day: "numeric", month: "long", timeZone: "UTC" })
      .formatRange(new Date(first), new Date(last))
      // Thin spaces look like none in many fonts, and nobody can search for them.
      .replaceAll("\u2009", " ")
  );
}

/** The day of a moment on the clocks of a zone, for programs in whatever language: `2026-12-01`. */
export function calendarDay(instant: string, zone: string): string {
  // Swedish writes the days of the calendar as ISO 8601 does.
  return dateFormat("sv", { timeZone: zone }).format(new Date(instant));
}

/** The last days up to a moment on the clocks of a zone, today first. */
export function daysBefore(now: string, days: number, zone: string): string[] {
  const today = Date.parse(calendarDay(now, zone));
  return Array.from({ length: days }, (_, back) => new Date(today - back * DAY).toISOString().slice(0, 10));
}

/** Whether a zone is UTC by another name. */
export function isUtc(zone: string): boolean {
  return zone === "UTC" || zone === "Etc/UTC";
}

/** "CET": what the clock of a zone is called at a moment. */
export function zoneName(instant: string, zone: string, { locale }: Tongue): string {
  if (isUtc(zone)) return "UTC";
  const parts = dateFormat(locale, { timeZone: zone, timeZoneName: "short" }).formatToParts(new Date(instant));
  return parts.find(({ type }) => type === "timeZoneName")?.value ?? zone;
}

/** "10:20" on the clock of a zone. */
export function clockIn(instant: string, zone: string, { locale }: Tongue): string {
  return dateFormat(locale, { hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZone: zone }).format(
    new Date(instant),
  );
}

/** "20 Nov 2026" in a zone. */
export function dayIn(instant: string, zone: string, { locale, words }: Tongue, withYear = true): string {
  const year = withYear ? ({ year: "numeric" } as const) : {};
  return words.day(
    dateFormat(locale, { day: "numeric", month: "short", ...year, timeZone: zone }).format(new Date(instant)),
  );
}

// --- internal ---

function isYearOf(now: string | undefined, instant: string, zone: string): boolean {
  return now !== undefined && yearIn(now, zone) === yearIn(instant, zone);
}

function yearIn(instant: string, zone: string): string {
  return calendarDay(instant, zone).slice(0, 4);
}

function spanIn(start: string, end: string, zone: string, tongue: Tongue, withYear: boolean): string {
  const { at, inZone, range } = tongue.words;
  const isOneDay = calendarDay(start, zone) === calendarDay(end, zone);
  // The year stands once, with the first day; where the last day lies in another year, with both.
  const isOneYear = yearIn(start, zone) === yearIn(end, zone);
  const clock = clockIn(end, zone, tongue);
  const from = at(dayIn(start, zone, tongue, withYear), clockIn(start, zone, tongue));
  const to = isOneDay ? clock : at(dayIn(end, zone, tongue, withYear && !isOneYear), clock);
  return inZone(range(from, to), zoneName(end, zone, tongue));
}

/** The same in UTC; the days are told only where they are others. */
function utcSpan(start: string, end: string, zone: string, tongue: Tongue): string {
  const days = [start, end].flatMap((instant) => [calendarDay(instant, zone), calendarDay(instant, "UTC")]);
  if (new Set(days).size > 1) return spanIn(start, end, "UTC", tongue, false);
  const { inZone, range } = tongue.words;
  return inZone(range(clockIn(start, "UTC", tongue), clockIn(end, "UTC", tongue)), "UTC");
}
