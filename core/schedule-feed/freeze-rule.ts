// The recurrence rule of a freeze as iCalendar needs it: until when in UTC, and with a first time that follows it.
import type { FreezeTimes } from "../recurrence.ts";
import { occurrences } from "../recurrence.ts";
import { basic, instantOf, wallAt } from "./zone-clock.ts";

type Recurrence = NonNullable<FreezeTimes["recurrence"]>;

/** A rule in its parts, in the order in which they were written. */
export type RuleParts = readonly (readonly [name: string, value: string])[];

/** The parts of a rule. */
export function partsOf(rule: string): RuleParts {
  return rule
    .replace(/^RRULE:/, "")
    .split(";")
    .map((part) => part.split("=", 2) as [string, string]); // a schema has seen that each part has both
}

/**
 * The rule for iCalendar. Where a start has a time zone, UNTIL is in UTC; a day as UNTIL means all of it, by the clock
 * of the zone. `without` occurrences that are told apart are taken off COUNT. `start` is where the series begins.
 */
export function calendarRule({ rule, time_zone }: Recurrence, without: number, start: number): string {
  const parts = partsOf(rule);
  return [...parts, ...leapDay(parts, wallAt(start, time_zone))]
    .map(([name, value]) => {
      if (name === "UNTIL") return `UNTIL=${basic(untilOf(value, time_zone))}Z`;
      return name === "COUNT" ? `COUNT=${Number(value) - without}` : `${name}=${value}`;
    })
    .join(";");
}

/** The same freeze as if its clock were that of UTC: by it, the times on the wall are found. */
export function onTheWall({ window, recurrence }: FreezeTimes & { readonly recurrence: Recurrence }): FreezeTimes {
  const zone = recurrence.time_zone;
  const start = wallAt(Date.parse(window.start), zone);
  const end = wallAt(Date.parse(window.end), zone);
  const rule = partsOf(recurrence.rule)
    .map(([name, value]) => `${name}=${name === "UNTIL" ? `${basic(wallAt(untilOf(value, zone), zone))}Z` : value}`)
    .join(";");
  return { window: { start: iso(start), end: iso(end) }, recurrence: { rule, time_zone: "Etc/UTC" } };
}

/**
 * Whether the first time of a freeze is one that its rule gives: a weekly freeze by Mondays may begin on a Friday.
 * Programs differ in what they make of a start that does not follow its rule. `wall` is a freeze on the wall.
 */
export function firstFollowsRule(wall: FreezeTimes): boolean {
  if (!wall.recurrence) return true;
  const parts = partsOf(wall.recurrence.rule).filter(([name]) => name !== "UNTIL" && name !== "COUNT");
  const start = Date.parse(wall.window.start);
  const earlier = before(start, parts);
  const rule = parts.map(([name, value]) => `${name}=${value}`).join(";");
  const window = { start: iso(earlier), end: iso(earlier + 1000) };
  const { spans } = occurrences({ window, recurrence: { rule, time_zone: "Etc/UTC" } }, start, start + 1);
  return spans.some((span) => span.start === start);
}

// --- internal ---

const DAY = 86_400_000;
const FOUR_YEARS = 4;

/** 29 February comes in leap years; some programs take it for 1 March in others unless the rule says so. */
function leapDay(parts: RuleParts, wall: number): RuleParts {
  const isYearly = parts.some(([name, value]) => name === "FREQ" && value === "YEARLY");
  const isPlainRule = !parts.some(([name]) => name.startsWith("BY"));
  if (!isYearly || !isPlainRule || new Date(wall).toISOString().slice(5, 10) !== "02-29") return [];
  return [
    ["BYMONTH", "2"],
    ["BYMONTHDAY", "29"],
  ];
}

function untilOf(until: string, zone: string): number {
  const [, year, month, day, hour = "23", minute = "59", second = "59"] =
    /^(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2}))?/.exec(until) ?? [];
  const read = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
  return until.endsWith("Z") ? read : instantOf(read, zone);
}

/** A moment some whole turns of the rule earlier, at the same place of its turn. */
function before(start: number, parts: RuleParts): number {
  const of = (wanted: string) => parts.find(([name]) => name === wanted)?.[1];
  const interval = Number(of("INTERVAL") ?? 1);
  const frequency = of("FREQ");
  if (frequency === "DAILY") return start - interval * DAY;
  if (frequency === "WEEKLY") return start - interval * 7 * DAY;
  // Twelve times so many months, and four times so many years, keep the day and whether the year is a leap year.
  const at = new Date(start);
  return at.setUTCFullYear(at.getUTCFullYear() - FOUR_YEARS * interval);
}

function iso(at: number): string {
  return new Date(at).toISOString();
}
