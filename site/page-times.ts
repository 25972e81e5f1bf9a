// Moments and periods as the pages tell them: thousands, of few days, so what was asked once is known.
import { toMinute } from "../core/index.ts";
import { clockIn, dayIn, isUtc, type MomentText, type PeriodText, zoneName } from "./times.ts";
import { OWN } from "./tongue.ts";

const { at, inZone, range } = OWN.words;

/** The same as `momentText` in the language of the pages: that one is short, for browsers; this one is quick. */
export function momentOnPage(instant: string, zone: string, now?: string): MomentText {
  const iso = new Date(instant).toISOString();
  const [here, there] = [wallOf(iso, zone), wallOf(iso, "UTC")];
  const clock = clockOf(there.clock);
  return {
    iso,
    text: inZone(at(dayOf(here.day, !isYearOf(now, here.day, zone)), clockOf(here.clock)), nameOf(iso, zone)),
    utc: isUtc(zone) ? null : inZone(here.day === there.day ? clock : at(dayOf(there.day, false), clock), "UTC"),
  };
}

/** The same as `periodText` in the language of the pages. */
export function periodOnPage(start: string, end: string, zone: string, now?: string): PeriodText {
  const walls = [start, end].map((instant) => [wallOf(instant, zone), wallOf(instant, "UTC")] as const);
  const isThisYear = walls.every(([here]) => isYearOf(now, here.day, zone));
  const days = new Set(walls.flatMap(([here, there]) => [here.day, there.day]));
  const inUtc = () => {
    if (days.size > 1) return spanIn(start, end, "UTC", false);
    return inZone(range(clockOf(wallOf(start, "UTC").clock), clockOf(wallOf(end, "UTC").clock)), "UTC");
  };
  return { text: spanIn(start, end, zone, !isThisYear), utc: isUtc(zone) ? null : inUtc() };
}

// --- internal ---

const DAY = 86_400_000;

interface Wall {
  /** `2026-11-20` */
  readonly day: string;
  /** `10:20` */
  readonly clock: string;
}

/** The year stands once, with the first day; where the last day lies in another year, with both. */
function spanIn(start: string, end: string, zone: string, withYear: boolean): string {
  const [first, last] = [wallOf(start, zone), wallOf(end, zone)];
  const isOneYear = first.day.slice(0, 4) === last.day.slice(0, 4);
  const clock = clockOf(last.clock);
  const from = at(dayOf(first.day, withYear), clockOf(first.clock));
  const to = first.day === last.day ? clock : at(dayOf(last.day, withYear && !isOneYear), clock);
  return inZone(range(from, to), nameOf(end, zone));
}

function isYearOf(now: string | undefined, day: string, zone: string): boolean {
  return now !== undefined && wallOf(now, zone).day.slice(0, 4) === day.slice(0, 4);
}

function wallOf(instant: string, zone: string): Wall {
  const [day = "", clock = ""] = toMinute(Date.parse(instant), zone).split(" ");
  return { day, clock };
}

function clockOf(clock: string): string {
  return knownAs(clock, () => clockIn(`2000-01-01T${clock}:00Z`, "UTC", OWN));
}

function dayOf(day: string, withYear: boolean): string {
  return knownAs(`${day} ${withYear}`, () => dayIn(`${day}T00:00:00Z`, "UTC", OWN, withYear));
}

/** Where a day of UTC ends under another name than it began, the clocks were changed in it. */
function nameOf(instant: string, zone: string): string {
  const day = Math.floor(Date.parse(instant) / DAY);
  const nameAt = (of: number) => knownAs(`${zone} ${of}`, () => zoneName(new Date(of * DAY).toISOString(), zone, OWN));
  const name = nameAt(day);
  return name === nameAt(day + 1) ? name : zoneName(instant, zone, OWN);
}

const known = new Map<string, string>();

function knownAs(key: string, ask: () => string): string {
  const answer = known.get(key) ?? ask();
  known.set(key, answer);
  return answer;
}
