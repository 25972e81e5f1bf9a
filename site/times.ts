// Moments, days and periods as text: in the zone of the organisation, and in UTC.

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
export function momentText(instant: string, zone: string, now?: string): MomentText {
  const at = new Date(instant);
  const sameDay = dayIn(at, zone) === dayIn(at, "UTC");
  return {
    iso: at.toISOString(),
    text: `${dayIn(at, zone, !isYearOf(now, at, zone))}, ${clockIn(at, zone)} ${zoneName(at, zone)}`,
    utc: isUtc(zone) ? null : `${sameDay ? "" : `${dayIn(at, "UTC", false)}, `}${clockIn(at, "UTC")} UTC`,
  };
}

export interface PeriodText {
  /** "11 Mar 2026, 00:30 – 04:30 CET". */
  readonly text: string;
  readonly utc: string | null;
  /** "4 h". */
  readonly length: string;
}

/** From one moment to another; the day is said once where it is the same, and the year of `now` not at all. */
export function periodText(start: string, end: string, zone: string, now?: string): PeriodText {
  const from = new Date(start);
  const to = new Date(end);
  return {
    text: spanIn(from, to, zone, !(isYearOf(now, from, zone) && isYearOf(now, to, zone))),
    utc: isUtc(zone) ? null : utcSpan(from, to, zone),
    length: lengthText(to.getTime() - from.getTime()),
  };
}

/** How long something lasts: "2 d 4 h", "1 h 17 min", "less than a minute". */
export function lengthText(milliseconds: number): string {
  const minutes = Math.round(Math.abs(milliseconds) / 60_000);
  const days = Math.floor(minutes / 1440);
  const hours = Math.floor((minutes % 1440) / 60);
  const rest = minutes % 60;
  if (minutes === 0) return "less than a minute";
  if (days > 0) return hours === 0 || days > 9 ? `${days} d` : `${days} d ${hours} h`;
  if (hours > 0) return rest === 0 ? `${hours} h` : `${hours} h ${rest} min`;
  return `${rest} min`;
}

/** A day of the calendar: `2026-12-01` → "1 Dec 2026"; with its weekday "Tuesday 1 December". */
export function dayText(day: string, form: "short" | "weekday" = "short"): string {
  const at = new Date(`${day}T00:00:00Z`);
  if (form === "short") return dayIn(at, "UTC");
  return formatter({ weekday: "long", day: "numeric", month: "long", timeZone: "UTC" }).format(at);
}

/** Several days of the calendar: "14 – 18 November", "28 October – 2 November". */
export function daysText(first: string, last: string): string {
  const month = (day: string) => formatter({ month: "long", timeZone: "UTC" }).format(new Date(`${day}T00:00:00Z`));
  const begin = `${Number(first.slice(8))}${month(first) === month(last) ? "" : ` ${month(first)}`}`;
  return `${begin} – ${Number(last.slice(8))} ${month(last)}`;
}

/** The day of a moment on the clocks of a zone: `2026-12-01`. */
export function calendarDay(instant: string, zone: string): string {
  const part = (type: "year" | "month" | "day") =>
    partOf(new Date(instant), { year: "numeric", month: "2-digit", day: "2-digit", timeZone: zone }, type);
  return `${part("year")}-${part("month")}-${part("day")}`;
}

/** The last days up to a moment on the clocks of a zone, today first. */
export function daysBefore(now: string, days: number, zone: string): string[] {
  const today = Date.parse(calendarDay(now, zone));
  return Array.from({ length: days }, (_, back) => new Date(today - back * DAY).toISOString().slice(0, 10));
}

// --- internal ---

function isYearOf(now: string | undefined, at: Date, zone: string): boolean {
  return now !== undefined && dayIn(new Date(now), zone).slice(-4) === dayIn(at, zone).slice(-4);
}

function spanIn(from: Date, to: Date, zone: string, withYear = true): string {
  const isOneDay = dayIn(from, zone) === dayIn(to, zone);
  // The year stands once, with the first day; where the last day lies in another year, with both.
  const isOneYear = dayIn(from, zone).slice(-4) === dayIn(to, zone).slice(-4);
  const begin = `${dayIn(from, zone, withYear)}, ${clockIn(from, zone)}`;
  const end = isOneDay ? clockIn(to, zone) : `${dayIn(to, zone, withYear && !isOneYear)}, ${clockIn(to, zone)}`;
  return `${begin} – ${end} ${zoneName(to, zone)}`;
}

/** The same in UTC; the days are told only where they are others. */
function utcSpan(from: Date, to: Date, zone: string): string {
  const isSame =
    [from, to].every((at) => dayIn(at, zone) === dayIn(at, "UTC")) && dayIn(from, zone) === dayIn(to, zone);
  return isSame ? `${clockIn(from, "UTC")} – ${clockIn(to, "UTC")} UTC` : spanIn(from, to, "UTC", false);
}

function isUtc(zone: string): boolean {
  return zone === "UTC" || zone === "Etc/UTC";
}

function zoneName(at: Date, zone: string): string {
  if (isUtc(zone)) return "UTC";
  return partOf(at, { timeZone: zone, timeZoneName: "short" }, "timeZoneName");
}

function clockIn(at: Date, zone: string): string {
  return formatter({ hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZone: zone }).format(at);
}

function dayIn(at: Date, zone: string, withYear = true): string {
  return formatter({
    day: "numeric",
    month: "short",
    ...(withYear && { year: "numeric" }),
    timeZone: zone,
  })
    .format(at)
    .replace("Sept", "Sep");
}

function partOf(at: Date, options: Intl.DateTimeFormatOptions, type: string): string {
  return (
    formatter(options)
      .formatToParts(at)
      .find((part) => part.type === type)?.value ?? ""
  );
}

const formatters = new Map<string, Intl.DateTimeFormat>();

/** Making a formatter costs more than using it a thousand times. */
function formatter(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = JSON.stringify(options);
  const made = formatters.get(key) ?? new Intl.DateTimeFormat("en-GB", options);
  formatters.set(key, made);
  return made;
}
