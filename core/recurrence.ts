// When a freeze holds: the only door to Temporal and the recurrence rules of RFC 5545.
import { RRuleTemporal } from "rrule-temporal";
import { Temporal } from "temporal-polyfill";
import type { FieldsOf } from "../schemas/index.ts";
import { clip, type Span } from "./intervals.ts";

/** The part of a freeze that says when it holds. */
export type FreezeTimes = Pick<FieldsOf<"freeze">, "window" | "recurrence">;

export interface Occurrences {
  /** Times at which the freeze holds, in epoch milliseconds, whole (not cut to what was asked for), by start. */
  readonly spans: readonly Span[];
  /** Whether these are all; if not, `why` says so in a sentence. */
  readonly complete: boolean;
  readonly why: string | null;
}

/** No more than so many occurrences, over no more than so many years, are looked for at a time. */
export const MOST_OCCURRENCES = 1_000;
export const MOST_YEARS = 20;

/**
 * The times in [from, to) at which a freeze holds. The first is its window; the others start and end at the same time of
 * day by the clock of its time zone, whatever daylight saving does to the hours between. A time of day that is skipped
 * in spring moves to the hour after it; of one that comes twice in autumn, the freeze starts at the first and ends at
 * the second. A rule that cannot be read leaves the first time alone and says why; nothing is ever endless.
 */
export function occurrences(freeze: FreezeTimes, from: number, to: number): Occurrences {
  const first = { start: Date.parse(freeze.window.start), end: Date.parse(freeze.window.end) };
  if (!freeze.recurrence) return within([first], from, to, null);
  try {
    const { spans, why } = recurring(first, freeze.recurrence, from, to);
    return within(spans, from, to, why);
  } catch (error) {
    return within([first], from, to, `the rule cannot be followed: ${error instanceof Error ? error.message : error}`);
  }
}

// --- internal ---

const YEAR = 366 * 86_400_000;
const PARTS = /^(?:FREQ|UNTIL|COUNT|INTERVAL|BY(?:HOUR|MINUTE|SECOND|DAY|MONTHDAY|YEARDAY|WEEKNO|MONTH|SETPOS)|WKST)$/;

function within(spans: readonly Span[], from: number, to: number, why: string | null): Occurrences {
  const found = spans.filter((span) => clip([span], { start: from, end: to }).length > 0);
  return { spans: found, complete: why === null, why };
}

/** Follows the rule by the clock on the wall, as if it were UTC, then asks the time zone which instants are meant. */
function recurring(first: Span, recurrence: NonNullable<FreezeTimes["recurrence"]>, from: number, to: number) {
  const zone = recurrence.time_zone;
  const wall = { start: wallTime(first.start, zone), end: wallTime(first.end, zone) };
  const length = wall.end - wall.start;
  const rule = new RRuleTemporal({
    rruleString: readable(recurrence.rule, zone),
    dtstart: Temporal.Instant.fromEpochMilliseconds(wall.start).toZonedDateTimeISO("UTC"),
    includeDtstart: true,
  });
  // A day to spare on both sides, for offsets.
  const search = { start: Math.max(wall.start, from - length - YEAR / 366), end: to + YEAR / 366 };
  const { starts, why } = startsIn(rule, search);
  const spans = starts.flatMap((start) => {
    if (start === wall.start) return [first];
    const span = { start: instant(start, zone, "compatible"), end: instant(start + length, zone, "later") };
    return span.end > span.start ? [span] : [];
  });
  return { spans, why };
}

/** Searches a year at a time, so that a dense or endless rule stops at the bounds. */
function startsIn(rule: RRuleTemporal, search: Span): { starts: number[]; why: string | null } {
  const starts: number[] = [];
  const end = Math.min(search.end, search.start + MOST_YEARS * YEAR);
  for (let from = search.start; from < end; from += YEAR) {
    const slice = rule.between(new Date(from), new Date(Math.min(from + YEAR, end) - 1), true);
    starts.push(...slice.map((start) => start.epochMilliseconds));
    if (starts.length > MOST_OCCURRENCES)
      return {
        starts: starts.slice(0, MOST_OCCURRENCES),
        why: `only the first ${MOST_OCCURRENCES} occurrences are shown`,
      };
  }
  return { starts, why: end < search.end ? `only ${MOST_YEARS} years are looked at` : null };
}

/** The rule with its UNTIL moved to the clock on the wall; throws where it says something we cannot follow. */
function readable(rule: string, zone: string): string {
  const parts = rule
    .replace(/^RRULE:/, "")
    .split(";")
    .map((part) => part.split("=", 2) as [string, string]);
  let perDay = 1;
  for (const [name, value] of parts) {
    if (!PARTS.test(name)) throw new Error(`${name} is not known`);
    if ((name === "COUNT" || name === "INTERVAL") && !/^[1-9]\d*$/.test(value))
      throw new Error(`${name} is not a number above 0`);
    if (/^BY(?:HOUR|MINUTE|SECOND)$/.test(name)) perDay *= value.split(",").length;
  }
  if (perDay > 24) throw new Error("it recurs more often than every hour");
  return parts.map(([name, value]) => `${name}=${name === "UNTIL" ? untilOnTheWall(value, zone) : value}`).join(";");
}

/** UNTIL is a day, a time on the wall, or (with Z) an instant, which needs the zone to become a time on the wall. */
function untilOnTheWall(until: string, zone: string): string {
  if (!until.includes("T")) return until;
  if (!until.endsWith("Z")) return `${until}Z`;
  const local = Temporal.Instant.from(until).toZonedDateTimeISO(zone).toPlainDateTime();
  return `${local.toString({ smallestUnit: "second" }).replaceAll(/[-:]/g, "")}Z`;
}

/** The clock on the wall at an instant, as if it were UTC. */
function wallTime(at: number, zone: string): number {
  const local = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainDateTime();
  return local.toZonedDateTime("UTC").epochMilliseconds;
}

/** The instant at which a clock on the wall shows this time. */
function instant(wall: number, zone: string, disambiguation: "compatible" | "later"): number {
  const local = Temporal.Instant.fromEpochMilliseconds(wall).toZonedDateTimeISO("UTC").toPlainDateTime();
  return local.toZonedDateTime(zone, { disambiguation }).epochMilliseconds;
}
