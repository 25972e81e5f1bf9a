// Times as people in one time zone write and read them.

const MINUTE = 60_000;
const DAY = 86_400_000;
const UNITS: { readonly [unit: string]: number } = { m: MINUTE, h: 60 * MINUTE, d: 1440 * MINUTE, w: 10_080 * MINUTE };

/** An instant by the clock of a time zone, to the second, with its offset: `2026-11-20T10:20:00+01:00`. */
export function toInstant(at: number, timeZone: string): string {
  const { date, time, offset } = onTheWall(at, timeZone);
  return `${date}T${time}${offset}`;
}

/** The same for a table: `2026-11-20 10:20`. */
export function toMinute(at: number, timeZone: string): string {
  const { date, time } = onTheWall(at, timeZone);
  return `${date} ${time.slice(0, 5)}`;
}

/** The day on which an instant falls in a time zone: `2026-11-20`. */
export function toDay(at: number, timeZone: string): string {
  return onTheWall(at, timeZone).date;
}

/** The instant at which a day (`2026-11-20`) begins in a time zone; undefined where there is no such day. */
export function startOf(day: string, timeZone: string): number | undefined {
  const utc = /^\d{4}-\d{2}-\d{2}$/.test(day) ? Date.parse(`${day}T00:00:00Z`) : Number.NaN;
  if (Number.isNaN(utc) || new Date(utc).toISOString().slice(0, 10) !== day) return undefined;
  // Offsets change, so the one that holds is asked for twice: around the day, then at the midnight it gives.
  const guess = utc - offsetAt(utc, timeZone);
  const start = utc - offsetAt(guess, timeZone);
  return toDay(start, timeZone) === day ? start : guess;
}

/** A duration such as `30m`, `4h`, `2d` or `1w` in milliseconds; undefined where it is none. */
export function duration(text: string): number | undefined {
  const match = /^\+?(\d{1,5})(m|h|d|w)$/.exec(text.trim());
  const unit = UNITS[match?.[2] ?? ""];
  return match && unit !== undefined ? Number(match[1]) * unit : undefined;
}

/** `now` or `+30m` as an instant; any other text stays as it is, for the schema to judge. */
export function momentIn(text: string, clock: { readonly now: number; readonly timeZone: string }): string {
  if (text === "now") return toInstant(clock.now, clock.timeZone);
  const ahead = text.startsWith("+") ? duration(text) : undefined;
  return ahead === undefined ? text : toInstant(clock.now + ahead, clock.timeZone);
}

/** How long: `45 s`, `20 min`, `3 h 5 min`, `12 d 4 h`. */
export function howLong(ms: number): string {
  const seconds = Math.round(Math.abs(ms) / 1000);
  const sign = ms < 0 ? "−" : "";
  if (seconds < 60) return `${sign}${seconds} s`;
  const minutes = Math.round(seconds / 60);
  if (minutes < 60) return `${sign}${minutes} min`;
  if (minutes < 2880) return sign + two(Math.floor(minutes / 60), "h", minutes % 60, "min");
  const hours = Math.round(minutes / 60);
  return sign + two(Math.floor(hours / 24), "d", hours % 24, "h");
}

// --- internal ---

function two(large: number, largeUnit: string, small: number, smallUnit: string): string {
  return small === 0 ? `${large} ${largeUnit}` : `${large} ${largeUnit} ${small} ${smallUnit}`;
}

const clocks = new Map<string, Intl.DateTimeFormat>();

function onTheWall(at: number, timeZone: string) {
  const wall = new Date(at + offsetAt(at, timeZone)).toISOString();
  return { date: wall.slice(0, -14), time: wall.slice(-13, -5), offset: told(offsetAt(at, timeZone)) };
}

const offsets = new Map<string, Map<number, number | null>>();

/**
 * How far a time zone is ahead of UTC at an instant, in milliseconds, in whole minutes. Asking is slow, so each day of
 * UTC is asked once: where it ends as it began, no clock was changed in it.
 */
function offsetAt(at: number, timeZone: string): number {
  const day = Math.floor(at / DAY);
  const ofZone = offsets.get(timeZone) ?? new Map<number, number | null>();
  offsets.set(timeZone, ofZone);
  let all = ofZone.get(day);
  if (all === undefined) {
    const start = askOffset(day * DAY, timeZone);
    all = start === askOffset((day + 1) * DAY, timeZone) ? start : null;
    ofZone.set(day, all);
  }
  return all ?? askOffset(at, timeZone);
}

function askOffset(at: number, timeZone: string): number {
  let clock = clocks.get(timeZone);
  if (!clock) {
    clock = new Intl.DateTimeFormat("en", { timeZone, timeZoneName: "longOffset" });
    clocks.set(timeZone, clock);
  }
  const name = clock.formatToParts(at).find(({ type }) => type === "timeZoneName")?.value ?? "";
  const [, sign, hours, minutes] = /GMT([+-])(\d{2}):(\d{2})/.exec(name) ?? [];
  return (sign === "-" ? -1 : 1) * (Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * MINUTE;
}

function told(offset: number): string {
  if (offset === 0) return "Z";
  const minutes = Math.abs(offset) / MINUTE;
  const pad = (value: number) => String(value).padStart(2, "0");
  return `${offset < 0 ? "-" : "+"}${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`;
}
