// How a freeze recurs, as plain facts that every language can say: a rule of RFC 5545 is for programs.
import type { FieldsOf } from "../../schemas/index.ts";
import { toInstant } from "../local-time.ts";

type FreezeTimes = Pick<FieldsOf<"freeze">, "window" | "recurrence">;

/** On which day of a month: the nth weekday (`-1` is the last), or a date (`-1` is the last day). ISO weekdays, Monday is 1. */
export type DayOfMonth = { readonly nth: number; readonly weekday: number } | { readonly date: number };

/** On which days a freeze begins. `season` is the same days each year; `rule` is what these facts cannot tell. */
export type RecurringDays =
  | { readonly each: "day" }
  | { readonly each: "week"; readonly weekdays: readonly number[] }
  | { readonly each: "month"; readonly on: DayOfMonth }
  | { readonly each: "year"; readonly on: DayOfMonth; readonly months: readonly number[] }
  | { readonly each: "season" }
  | { readonly each: "rule" };

export interface Recurrence {
  readonly days: RecurringDays;
  /** Every so many days, weeks, months or years. */
  readonly every: number;
  /** The zone by whose clock it recurs, as IANA names it. */
  readonly timeZone: string;
  /** The first time, by the clock of that zone: `2026-04-03T14:00`. */
  readonly start: string;
  readonly end: string;
  /** How long each time lasts. */
  readonly lastsMs: number;
  /** The last day on which it may begin, `2027-12-31`, or after how many times it ends; null where it does not. */
  readonly until: string | null;
  readonly times: number | null;
}

/** The facts of a recurrence; null where a freeze does not recur. */
export function recurrenceOf({ window, recurrence }: FreezeTimes): Recurrence | null {
  if (!recurrence) return null;
  const rule = partsOf(recurrence.rule);
  const zone = recurrence.time_zone;
  const start = clockAt(window.start, zone);
  return {
    days: daysOf(rule, start) ?? { each: "rule" },
    every: Number(rule.get("INTERVAL") ?? 1),
    timeZone: zone,
    start,
    end: clockAt(window.end, zone),
    lastsMs: Date.parse(window.end) - Date.parse(window.start),
    until: untilOf(rule, zone),
    times: rule.has("COUNT") ? Number(rule.get("COUNT")) : null,
  };
}

// --- internal ---

type Rule = ReadonlyMap<string, string>;

const WEEKDAYS = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];
/** What each frequency can tell, besides its interval and its end. */
const TOLD: { readonly [freq: string]: readonly string[] } = {
  DAILY: [],
  WEEKLY: ["BYDAY"],
  MONTHLY: ["BYDAY", "BYMONTHDAY"],
  YEARLY: ["BYDAY", "BYMONTH", "BYMONTHDAY"],
};

function partsOf(rule: string): Rule {
  return new Map(
    rule
      .replace(/^RRULE:/, "")
      .split(";")
      // A part without a value has none: the pair stays a pair.
      .map((part) => part.split("=", 2) as [string, string]),
  );
}

function daysOf(rule: Rule, start: string): RecurringDays | undefined {
  const freq = rule.get("FREQ") ?? "";
  const counts = ["INTERVAL", "COUNT"].every((part) => /^[1-9]\d*$/.test(rule.get(part) ?? "1"));
  const known = ["FREQ", "INTERVAL", "UNTIL", "COUNT", "WKST", ...(TOLD[freq] ?? [])];
  if (!counts || !TOLD[freq] || [...rule.keys()].some((part) => !known.includes(part))) return undefined;
  if (freq === "DAILY") return { each: "day" };
  if (freq === "WEEKLY") {
    const weekdays = weekdaysOf(rule, start);
    return weekdays && { each: "week", weekdays };
  }
  if (freq === "YEARLY" && !["BYDAY", "BYMONTHDAY", "BYMONTH"].some((part) => rule.has(part)))
    return { each: "season" };
  const on = dayOfMonth(rule, start);
  const months = (rule.get("BYMONTH") ?? start.slice(5, 7)).split(",").map(Number);
  if (!on || months.some((month) => !(month >= 1 && month <= 12))) return undefined;
  return freq === "MONTHLY" ? { each: "month", on } : { each: "year", on, months };
}

function weekdaysOf(rule: Rule, start: string): number[] | undefined {
  const byDay = rule.get("BYDAY");
  if (byDay === undefined) return [new Date(`${start}Z`).getUTCDay() || 7];
  const days = byDay.split(",").map((code) => WEEKDAYS.indexOf(code) + 1);
  return days.includes(0) ? undefined : days;
}

function dayOfMonth(rule: Rule, start: string): DayOfMonth | undefined {
  const [byDay, byDate] = [rule.get("BYDAY"), rule.get("BYMONTHDAY")];
  if (byDay !== undefined && byDate !== undefined) return undefined;
  if (byDay !== undefined) {
    const [, place, code = ""] = /^([+]?[1-5]|-[12])([A-Z]{2})$/.exec(byDay) ?? [];
    const weekday = WEEKDAYS.indexOf(code) + 1;
    return place && weekday > 0 ? { nth: Number(place), weekday } : undefined;
  }
  const date = Number(byDate ?? start.slice(8, 10));
  return date === -1 || (Number.isInteger(date) && date >= 1 && date <= 31) ? { date } : undefined;
}

function untilOf(rule: Rule, zone: string): string | null {
  const [, year, month, day, hour, minute] =
    /^(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})\d{2}Z)?/.exec(rule.get("UNTIL") ?? "") ?? [];
  if (!year) return null;
  const date = `${year}-${month}-${day}`;
  return hour ? clockAt(`${date}T${hour}:${minute}:00Z`, zone).slice(0, 10) : date;
}

function clockAt(instant: string, zone: string): string {
  return toInstant(Date.parse(instant), zone).slice(0, 16);
}
