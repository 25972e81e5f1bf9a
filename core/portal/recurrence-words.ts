// How a freeze recurs, in words: a rule of RFC 5545 is for programs.
import type { FieldsOf } from "../../schemas/index.ts";

type FreezeTimes = Pick<FieldsOf<"freeze">, "window" | "recurrence">;

/**
 * "Every Friday, 14:00 – 20:00", "Every year from 19 December, 18:00, to 4 January, 06:00", by the clock of the rule's
 * zone. Null where it does not recur. A rule with parts that these words cannot say is told to be one, and nothing more.
 */
export function recurrenceWords({ window, recurrence }: FreezeTimes): string | null {
  if (!recurrence) return null;
  const rule = partsOf(recurrence.rule);
  const when = whenOf(rule, window, recurrence.time_zone);
  if (when === undefined) return "Recurs by a rule of its own; the calendar shows each time";
  return `${when}${limitOf(rule, recurrence.time_zone)}`;
}

// --- internal ---

type Rule = ReadonlyMap<string, string>;
type Window = FreezeTimes["window"];

const DAYS: { readonly [code: string]: string } = {
  MO: "Monday",
  TU: "Tuesday",
  WE: "Wednesday",
  TH: "Thursday",
  FR: "Friday",
  SA: "Saturday",
  SU: "Sunday",
};
const PLACES: { readonly [place: string]: string } = {
  "1": "first",
  "2": "second",
  "3": "third",
  "4": "fourth",
  "5": "fifth",
  "-1": "last",
  "-2": "second last",
};
/** What each frequency can say in words, besides its interval and its end. */
const SAYABLE: { readonly [freq: string]: readonly string[] } = {
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
      .map((part) => part.split("=", 2) as [string, string]),
  );
}

function whenOf(rule: Rule, window: Window, zone: string): string | undefined {
  const freq = rule.get("FREQ") ?? "";
  const known = ["FREQ", "INTERVAL", "UNTIL", "COUNT", "WKST", ...(SAYABLE[freq] ?? [])];
  if (!SAYABLE[freq] || [...rule.keys()].some((part) => !known.includes(part))) return undefined;
  const every = Number(rule.get("INTERVAL") ?? 1);
  const start = wall(window.start, zone);
  const end = wall(window.end, zone);
  if (freq === "YEARLY" && !rule.has("BYDAY") && !rule.has("BYMONTHDAY") && !rule.has("BYMONTH"))
    return `${period(every, "year")} from ${start.date}, ${start.clock}, to ${end.date}, ${end.clock}`;
  const day = dayOf(freq, rule, start);
  if (day === undefined) return undefined;
  return `${day(every)}, ${hours(window, start, end)}`;
}

/** Says on which day it begins, given the interval. */
function dayOf(freq: string, rule: Rule, start: Wall): ((every: number) => string) | undefined {
  if (freq === "DAILY") return (every) => period(every, "day");
  if (freq === "WEEKLY") {
    const days = rule.has("BYDAY") ? weekdays(rule.get("BYDAY") ?? "") : [start.weekday];
    if (!days) return undefined;
    return (every) => (every === 1 ? `Every ${list(days)}` : `${period(every, "week")} on ${list(days)}`);
  }
  const on = monthday(rule, start);
  const months = monthNames(rule, start);
  if (on === undefined || months === undefined) return undefined;
  if (freq === "MONTHLY") return (every) => `On ${on} of ${period(every, "month").toLowerCase()}`;
  return (every) => `${period(every, "year")} on ${on} of ${list(months)}`;
}

function monthday(rule: Rule, start: Wall): string | undefined {
  const [byDay, byDate] = [rule.get("BYDAY"), rule.get("BYMONTHDAY")];
  if (byDay !== undefined && byDate !== undefined) return undefined;
  if (byDay !== undefined) {
    const [, place = "", code = ""] = /^([+-]?\d)([A-Z]{2})$/.exec(byDay) ?? [];
    const [nth, day] = [PLACES[place.replace("+", "")], DAYS[code]];
    return nth && day ? `the ${nth} ${day}` : undefined;
  }
  if (byDate === "-1") return "the last day";
  const date = byDate ?? String(start.day);
  return /^\d{1,2}$/.test(date) ? `the ${ordinal(Number(date))}` : undefined;
}

function monthNames(rule: Rule, start: Wall): string[] | undefined {
  const months = rule.get("BYMONTH");
  if (months === undefined) return [start.month];
  const named = months.split(",").map((month) => monthName(Number(month)));
  return named.includes("Invalid Date") ? undefined : named;
}

function weekdays(byDay: string): string[] | undefined {
  const days = byDay.split(",").map((code) => DAYS[code]);
  return days.every((day) => day !== undefined) ? days : undefined;
}

/** "14:00 – 20:00", or, where it ends on another day, "14:00, for 2 days and 16 hours". */
function hours(window: Window, start: Wall, end: Wall): string {
  if (start.date === end.date) return `${start.clock} – ${end.clock}`;
  const whole = Math.round((Date.parse(window.end) - Date.parse(window.start)) / 3_600_000);
  const [days, rest] = [Math.floor(whole / 24), whole % 24];
  const told = [counted(days, "day"), counted(rest, "hour")].filter((words) => words !== "");
  return `${start.clock}, for ${told.join(" and ") || "less than an hour"}`;
}

function limitOf(rule: Rule, zone: string): string {
  const [until, count] = [rule.get("UNTIL"), rule.get("COUNT")];
  if (count !== undefined) return `, ${count === "1" ? "once" : `${count} times`} in all`;
  const [, year, month, day, time] = /^(\d{4})(\d{2})(\d{2})(T\d{6}Z)?/.exec(until ?? "") ?? [];
  if (!year) return "";
  const last = time ? `${year}-${month}-${day}T${time.slice(1, 3)}:${time.slice(3, 5)}:00Z` : undefined;
  const at = last ? wall(last, zone) : wall(`${year}-${month}-${day}T12:00:00Z`, "UTC");
  return `, until ${at.date} ${at.year}`;
}

interface Wall {
  /** "19 December". */
  readonly date: string;
  readonly clock: string;
  readonly weekday: string;
  readonly month: string;
  readonly day: number;
  readonly year: string;
}

function wall(instant: string, timeZone: string): Wall {
  const at = new Date(instant);
  const part = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat("en-GB", { timeZone, ...options }).format(at);
  const month = part({ month: "long" });
  const day = Number(part({ day: "numeric" }));
  const clock = part({ hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
  return {
    date: `${day} ${month}`,
    clock,
    weekday: part({ weekday: "long" }),
    month,
    day,
    year: part({ year: "numeric" }),
  };
}

function monthName(month: number): string {
  if (!(month >= 1 && month <= 12)) return "Invalid Date";
  return new Intl.DateTimeFormat("en-GB", { month: "long", timeZone: "UTC" }).format(
    new Date(Date.UTC(2000, month - 1, 1)),
  );
}

/** "Every week", "Every second week", "Every 5 weeks". */
function period(every: number, unit: string): string {
  if (every === 1) return `Every ${unit}`;
  return every === 2 ? `Every second ${unit}` : `Every ${every} ${unit}s`;
}

function ordinal(day: number): string {
  const end =
    day % 10 === 1 && day !== 11
      ? "st"
      : day % 10 === 2 && day !== 12
        ? "nd"
        : day % 10 === 3 && day !== 13
          ? "rd"
          : "th";
  return `${day}${end}`;
}

function counted(count: number, unit: string): string {
  return count === 0 ? "" : `${count} ${unit}${count === 1 ? "" : "s"}`;
}

function list(names: readonly string[]): string {
  return names.length < 2 ? (names[0] ?? "") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}
