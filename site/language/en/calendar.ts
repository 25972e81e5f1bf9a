// What the change calendar and pages of freezes say.
import { pluralIn } from "../plural.ts";

const several = pluralIn("en");

/** A day of the week with its name in this language. Monday is 1. */
export interface Weekday {
  readonly name: string;
  readonly number: number;
}

export const calendar = {
  title: "Change calendar",
  titleOf: (month: string) => `Change calendar, ${month}`,
  description: (month: string) => `Planned changes and freezes in ${month}.`,
  caption: (month: string) => `Changes and freezes in ${month}, by day`,
  asList: (month: string) => `${month} as a list`,
  conflicts: (n: number) =>
    several(n, {
      one: "One change is in conflict with another or with a freeze.",
      other: `${n} changes are in conflict with another or with a freeze.`,
    }),
  empty: "Nothing is planned in this month, and no freeze holds.",
  incomplete: "The freeze {freeze} is not shown in full: {why}.",
  clock: (zone: string) => `Days and times in the table are those of ${zone}.`,
  subscribe: "{calendar}, or see {ways}.",
  subscribeCalendar: "Subscribe to this calendar",
  subscribeWays: "all ways to be told",
  freeze: "Freeze",
  freezeCalled: "Freeze:",
  draft: "Draft",
  change: "Change",
  legend: "What the table shows",
  /** From one time of the clock to another. */
  hours: (from: string, to: string) => `${from} – ${to}`,
  /** Stands for the time at which something began on a day before. */
  begunBefore: "…",
  allServices: "All services",
  conflict: "Conflict",
  blocked: "Blocked",
  months: {
    quiet: "quiet",
    incidents: (n: number) => several(n, { one: `${n} incident`, other: `${n} incidents` }),
    more: (n: number) => `+${n}`,
  },
  freezes: {
    inCalendar: "In the change calendar",
    empty: "No freeze was announced: changes may be planned at any time.",
    emptyHowTo: "One begins with {command}.",
    announced: "Announced",
    over: "No longer",
    holdsNow: "Holds now",
    now: "Now",
    next: "Next",
    nowAt: "Now: {period}",
    nextAt: "Next: {period}",
    when: "When",
    services: "Services",
    all: "All",
  },
  recurs: {
    rule: "Recurs by a rule of its own; the calendar shows each time",
    days: (every: number) => nth(every, "day"),
    /** `weekdays` is a list as people say it: "Monday and Thursday". */
    weeks: (every: number, weekdays: string) =>
      every === 1 ? `Every ${weekdays}` : `${nth(every, "week")} on ${weekdays}`,
    /** `on` is one of the three that follow. */
    months: (every: number, on: string) =>
      every < 3 ? `On ${on} of every ${every === 1 ? "" : "second "}month` : `On ${on} of every ${every} months`,
    years: (every: number, on: string, months: string) => `${nth(every, "year")} on ${on} of ${months}`,
    /** From 1 to 5; -1 is the last, -2 the one before. */
    onWeekday: (place: number, { name }: Weekday) => `the ${PLACES[place] ?? place} ${name}`,
    onDate: (date: number) => `the ${ordinal(date)}`,
    onLastDay: "the last day",
    /** The same days each year; days as "19 December", times as "18:00". */
    season: (every: number, from: { day: string; time: string }, to: { day: string; time: string }) =>
      `${nth(every, "year")} from ${from.day}, ${from.time}, to ${to.day}, ${to.time}`,
    /** On days as told above, within one day, or for longer. */
    between: (days: string, from: string, to: string) => `${days}, ${from} – ${to}`,
    from: (days: string, from: string, length: string) => `${days}, ${from}, for ${length}`,
    length: (days: number, hours: number) =>
      [
        days > 0 && several(days, { one: `${days} day`, other: `${days} days` }),
        hours > 0 && several(hours, { one: `${hours} hour`, other: `${hours} hours` }),
      ]
        .filter((words) => words !== false)
        .join(" and ") || "less than an hour",
    until: (recurs: string, day: string) => `${recurs}, until ${day}`,
    times: (recurs: string, n: number) => `${recurs}, ${several(n, { one: "once", other: `${n} times` })} in all`,
  },
};

// --- internal ---

const PLACES: { readonly [place: number]: string } = {
  1: "first",
  2: "second",
  3: "third",
  4: "fourth",
  5: "fifth",
  [-1]: "last",
  [-2]: "second last",
};

/** "Every week", "Every second week", "Every 5 weeks". */
function nth(every: number, unit: string): string {
  if (every === 1) return `Every ${unit}`;
  return every === 2 ? `Every second ${unit}` : `Every ${every} ${unit}s`;
}

function ordinal(day: number): string {
  const ends: { readonly [rule: string]: string } = { one: "st", two: "nd", few: "rd" };
  return `${day}${ends[new Intl.PluralRules("en", { type: "ordinal" }).select(day)] ?? "th"}`;
}
