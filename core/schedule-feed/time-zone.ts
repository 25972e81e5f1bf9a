// A time zone as iCalendar's VTIMEZONE: when its clocks change, by rules where it has rules.
import { basic, offsetAt } from "./zone-clock.ts";

/** The VTIMEZONE of a zone, right from one instant to another (epoch milliseconds), and after that as long as its rules hold. */
export function timeZoneComponent(timeZone: string, from: number, to: number): string {
  const changes = clockChanges(timeZone, from, to);
  const first = observance({
    at: Number.NEGATIVE_INFINITY,
    before: offsetAt(from, timeZone),
    after: offsetAt(from, timeZone),
  });
  const byOffsets = Map.groupBy(changes, ({ before, after }) => `${before} ${after}`);
  const lines = [...byOffsets.values()].flatMap((of) => {
    const ruled = ruledTail(of, new Date(to).getUTCFullYear());
    const single = of.slice(0, of.length - ruled.length);
    const [begin] = ruled;
    return [...single.flatMap((change) => observance(change)), ...(begin ? observance(begin, ruleOf(ruled)) : [])];
  });
  return ["BEGIN:VTIMEZONE", `TZID:${timeZone}`, ...first, ...lines, "END:VTIMEZONE"].join("\r\n");
}

/** A change of the clocks: when, and how far ahead of UTC they are before and after it, in milliseconds. */
export interface ClockChange {
  readonly at: number;
  readonly before: number;
  readonly after: number;
}

/** The changes of a zone's clocks between two instants, to the second. */
export function clockChanges(timeZone: string, from: number, to: number): ClockChange[] {
  const changes: ClockChange[] = [];
  let offset = offsetAt(from, timeZone);
  for (let day = from + DAY; day <= to + DAY; day += DAY) {
    const now = offsetAt(day, timeZone);
    if (now === offset) continue;
    changes.push({ at: changeBetween(day - DAY, day, timeZone), before: offset, after: now });
    offset = now;
  }
  return changes;
}

// --- internal ---

const DAY = 86_400_000;
const WEEKDAYS = ["SU", "MO", "TU", "WE", "TH", "FR", "SA"];
/** So many years in a row make a rule. */
const ENOUGH_YEARS = 3;

function changeBetween(from: number, to: number, timeZone: string): number {
  const offset = offsetAt(from, timeZone);
  let [low, high] = [from, to];
  while (high - low > 1000) {
    const middle = low + Math.floor((high - low) / 2000) * 1000;
    if (offsetAt(middle, timeZone) === offset) low = middle;
    else high = middle;
  }
  return high;
}

/** Where in its year a change falls on the clock that it ends. */
function placeOf({ at, before }: ClockChange) {
  const wall = new Date(at + before);
  const [year, month, day] = [wall.getUTCFullYear(), wall.getUTCMonth(), wall.getUTCDate()];
  const isLast = new Date(Date.UTC(year, month, day + 7)).getUTCMonth() !== month;
  return { year, month, weekday: wall.getUTCDay(), week: Math.ceil(day / 7), isLast, time: (at + before) % DAY };
}

/** The last of these changes that follow one rule, year by year up to the end; none where they are too few. */
function ruledTail(changes: readonly ClockChange[], lastYear: number): ClockChange[] {
  const last = changes.at(-1);
  if (!last || placeOf(last).year < lastYear - 1) return [];
  let tail: ClockChange[] = [];
  for (const change of changes.toReversed()) {
    const longer = [change, ...tail];
    if (bydayOf(longer) === undefined) break;
    tail = longer;
  }
  return tail.length < ENOUGH_YEARS ? [] : tail;
}

/** `-1SU` or `2SU` where all changes fall so, once in each year without a gap; else undefined. */
function bydayOf(changes: readonly ClockChange[]): string | undefined {
  const places = changes.map(placeOf);
  const [first] = places;
  if (!first) return undefined;
  const alike = places.every(
    ({ year, month, weekday, time }, index) =>
      year === first.year + index && month === first.month && weekday === first.weekday && time === first.time,
  );
  if (!alike) return undefined;
  const weekday = WEEKDAYS[first.weekday];
  if (places.every(({ isLast }) => isLast)) return `-1${weekday}`;
  return places.every(({ week }) => week === first.week) ? `${first.week}${weekday}` : undefined;
}

function ruleOf(changes: readonly ClockChange[]): string {
  const month = (changes[0] ? placeOf(changes[0]).month : 0) + 1;
  return `RRULE:FREQ=YEARLY;BYMONTH=${month};BYDAY=${bydayOf(changes)}`;
}

function observance({ at, before, after }: ClockChange, rule?: string): string[] {
  const name = after > before ? "DAYLIGHT" : "STANDARD";
  const start = Number.isFinite(at) ? basic(at + before) : "19700101T000000";
  return [
    `BEGIN:${name}`,
    `DTSTART:${start}`,
    ...(rule === undefined ? [] : [rule]),
    `TZOFFSETFROM:${told(before)}`,
    `TZOFFSETTO:${told(after)}`,
    `END:${name}`,
  ];
}

/** `+0100`. */
function told(offset: number): string {
  const minutes = Math.abs(offset) / 60_000;
  const pad = (value: number) => String(value).padStart(2, "0");
  return `${offset < 0 ? "-" : "+"}${pad(Math.floor(minutes / 60))}${pad(minutes % 60)}`;
}
