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

/** A moment in a time zone. */
export function momentText(instant: string, zone: string): MomentText {
  const at = new Date(instant);
  const sameDay = dayIn(at, zone) === dayIn(at, "UTC");
  return {
    iso: at.toISOString(),
    text: `${dayIn(at, zone)}, ${clockIn(at, zone)} ${zoneName(at, zone)}`,
    utc: isUtc(zone) ? null : `${sameDay ? "" : `${dayIn(at, "UTC", false)}, `}${clockIn(at, "UTC")} UTC`,
  };
}

/** A moment in UTC alone, for narrow places: "20 Nov 2026, 09:20 UTC". */
export function utcText(instant: string): string {
  return momentText(instant, "UTC").text;
}

export interface PeriodText {
  /** "11 Mar 2026, 00:30 – 04:30 CET". */
  readonly text: string;
  readonly utc: string | null;
  /** "4 h". */
  readonly length: string;
}

/** From one moment to another; the day is said once where it is the same. */
export function periodText(start: string, end: string, zone: string): PeriodText {
  const from = new Date(start);
  const to = new Date(end);
  return {
    text: spanIn(from, to, zone),
    utc: isUtc(zone) ? null : spanIn(from, to, "UTC", false),
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

/** A day of the calendar: `2026-12-01` → "1 Dec 2026"; with its weekday "Tuesday, 1 December 2026". */
export function dayText(day: string, form: "short" | "long" = "short"): string {
  const at = new Date(`${day}T00:00:00Z`);
  if (form === "short") return dayIn(at, "UTC");
  return new Intl.DateTimeFormat("en-GB", { dateStyle: "full", timeZone: "UTC" }).format(at).replace(" ", ", ");
}

/** The UTC day of a moment: `2026-12-01`. */
export function utcDay(instant: string): string {
  return new Date(instant).toISOString().slice(0, 10);
}

/** The last days up to a moment, today first. */
export function daysBefore(now: string, days: number): string[] {
  const today = Date.parse(utcDay(now));
  return Array.from({ length: days }, (_, back) => new Date(today - back * DAY).toISOString().slice(0, 10));
}

// --- internal ---

function spanIn(from: Date, to: Date, zone: string, withYear = true): string {
  const [first, last] = [dayIn(from, zone, withYear), dayIn(to, zone, withYear)];
  const begin = first === last ? `${first}, ${clockIn(from, zone)}` : `${first}, ${clockIn(from, zone)}`;
  const end = first === last ? clockIn(to, zone) : `${last}, ${clockIn(to, zone)}`;
  return `${begin} – ${end} ${zoneName(to, zone)}`;
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
  return formatter(options).formatToParts(at).find((part) => part.type === type)?.value ?? "";
}

const formatters = new Map<string, Intl.DateTimeFormat>();

/** Making a formatter costs more than using it a thousand times. */
function formatter(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = JSON.stringify(options);
  const made = formatters.get(key) ?? new Intl.DateTimeFormat("en-GB", options);
  formatters.set(key, made);
  return made;
}
