import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type FreezeTimes, occurrences } from "../../../core/recurrence.ts";
import { calendarText } from "../../../core/schedule-feed/calendar.ts";
import type { ScheduleEvent } from "../../../core/schedule-feed/events.ts";
import { freezeSchedule } from "../../../core/schedule-feed/freeze-times.ts";
import { instantOf } from "../../../core/schedule-feed/zone-clock.ts";
import { parseCalendar, timesIn } from "../../support/read-calendar.ts";
import { at } from "../../support/records.ts";

const NOW = at("2026-11-20T09:00:00Z");
/** From a year before now to four years after it: what a subscriber may look at. */
const FROM = at("2025-12-01T00:00:00Z");
const TO = at("2030-12-01T00:00:00Z");
const DAY = 86_400_000;

const ABOUT = {
  sequence: 0,
  status: "CONFIRMED",
  category: "Freeze",
  summary: "Freeze",
  description: "",
  url: "",
  path: "freezes/friday/",
  services: "all",
} as const;

/** The times that a program reads from the calendar file of a freeze. */
function read(freeze: FreezeTimes): string[] {
  const { series, single } = freezeSchedule(freeze, NOW);
  const events: ScheduleEvent[] = [
    ...(series ? [{ ...ABOUT, uid: "series", once: null, series }] : []),
    ...single.map((once, index) => ({ ...ABOUT, uid: `single-${index}`, once, series: null })),
  ];
  return timesIn(parseCalendar(calendarText({ name: "Freezes", events }, NOW)), FROM, TO)
    .map(told)
    .sort();
}

/** The times at which it holds by our own rules, asked for in stretches small enough to be complete. */
function held(freeze: FreezeTimes): string[] {
  const found = new Set<string>();
  for (let from = FROM; from < TO; from += 30 * DAY)
    for (const span of occurrences(freeze, from, Math.min(TO, from + 30 * DAY)).spans)
      if (span.start >= FROM && span.start < TO) found.add(told(span));
  return [...found].sort();
}

function told({ start, end }: { readonly start: number; readonly end: number }): string {
  return `${new Date(start).toISOString()} – ${new Date(end).toISOString()}`;
}

function freezeOf(start: string, end: string, rule: string, time_zone = "Europe/Berlin"): FreezeTimes {
  return { window: { start, end }, recurrence: { rule, time_zone } };
}

describe("a calendar program finds the times at which a freeze holds", () => {
  it.each([
    ["every Friday", freezeOf("2026-04-03T14:00:00+02:00", "2026-04-03T20:00:00+02:00", "FREQ=WEEKLY"), 244],
    ["every night", freezeOf("2026-03-01T22:00:00+01:00", "2026-03-02T06:00:00+01:00", "FREQ=DAILY"), 1736],
    [
      "in the hour that is skipped",
      freezeOf("2026-03-01T02:15:00+01:00", "2026-03-01T02:45:00+01:00", "FREQ=DAILY"),
      1736,
    ],
    [
      "first in an hour that comes twice",
      freezeOf("2026-10-25T02:30:00+01:00", "2026-10-25T03:30:00+01:00", "FREQ=YEARLY"),
      5,
    ],
    [
      "ends in an hour that comes twice",
      freezeOf("2026-10-24T23:30:00+02:00", "2026-10-25T02:30:00+01:00", "FREQ=WEEKLY"),
      215,
    ],
    ["the turn of the year", freezeOf("2025-12-19T18:00:00+01:00", "2026-01-04T06:00:00+01:00", "FREQ=YEARLY"), 5],
    [
      "always across a change of the clocks",
      freezeOf("2026-03-20T18:00:00+01:00", "2026-04-10T06:00:00+02:00", "FREQ=YEARLY"),
      5,
    ],
    ["29 February", freezeOf("2024-02-29T00:00:00Z", "2024-03-01T00:00:00Z", "FREQ=YEARLY", "Etc/UTC"), 1],
    [
      "the 31st of each month",
      freezeOf("2026-01-31T10:00:00+11:00", "2026-01-31T12:00:00+11:00", "FREQ=MONTHLY", "Australia/Lord_Howe"),
      34,
    ],
    [
      "the last Friday of each month",
      freezeOf("2026-01-30T00:00:00-05:00", "2026-01-31T00:00:00-05:00", "FREQ=MONTHLY;BYDAY=-1FR", "America/New_York"),
      59,
    ],
    [
      "a first time that does not follow the rule",
      freezeOf(
        "2026-01-30T00:00:00-05:00",
        "2026-01-31T00:00:00-05:00",
        "FREQ=WEEKLY;BYDAY=MO;COUNT=20",
        "America/New_York",
      ),
      20,
    ],
    ["until a day", freezeOf("2026-03-27T08:00:00+01:00", "2026-03-27T18:00:00+01:00", "FREQ=DAILY;UNTIL=20260329"), 3],
    [
      "until a moment",
      freezeOf("2026-03-27T08:00:00+01:00", "2026-03-27T18:00:00+01:00", "FREQ=DAILY;UNTIL=20260329T055959Z"),
      2,
    ],
    [
      "until a time of the clock",
      freezeOf("2026-03-27T08:00:00+01:00", "2026-03-27T18:00:00+01:00", "FREQ=DAILY;UNTIL=20260329T080000"),
      3,
    ],
    [
      "clocks that follow the moon",
      freezeOf("2026-02-01T01:00:00+01:00", "2026-02-01T05:00:00+01:00", "FREQ=WEEKLY", "Africa/Casablanca"),
      252,
    ],
    [
      "half an hour of daylight saving",
      freezeOf(
        "2026-04-04T23:00:00+11:00",
        "2026-04-05T05:00:00+10:30",
        "FREQ=WEEKLY;INTERVAL=2",
        "Australia/Lord_Howe",
      ),
      122,
    ],
    ["once", { window: { start: "2026-12-04T12:00:00+01:00", end: "2026-12-07T06:00:00+01:00" } }, 1],
    [
      "a rule that cannot be followed",
      freezeOf("2026-12-04T12:00:00+01:00", "2026-12-07T06:00:00+01:00", "FREQ=WEEKLY;BYDAY=XX"),
      1,
    ],
  ] as const)("%s", (_, freeze, count) => {
    const expected = held(freeze);
    expect(expected).toHaveLength(count);
    expect(read(freeze)).toEqual(expected);
  });

  it("whatever the rule, the hour and the zone", () => {
    const rules = fc.constantFrom(
      "FREQ=DAILY",
      "FREQ=DAILY;INTERVAL=3",
      "FREQ=WEEKLY",
      "FREQ=WEEKLY;INTERVAL=2;BYDAY=SU,WE",
      "FREQ=WEEKLY;BYDAY=SA,SU;COUNT=40",
      "FREQ=MONTHLY",
      "FREQ=MONTHLY;BYDAY=-1SU",
      "FREQ=MONTHLY;BYDAY=2SU;UNTIL=20290101T000000Z",
      "FREQ=MONTHLY;BYMONTHDAY=-1",
      "FREQ=YEARLY",
      "FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
    );
    const zones = fc.constantFrom(
      "Europe/Berlin",
      "America/New_York",
      "Australia/Sydney",
      "Australia/Lord_Howe",
      "Pacific/Chatham",
      "Asia/Kolkata",
      "America/Santiago",
    );
    const freezes = fc.record({
      rule: rules,
      zone: zones,
      // Quarters of an hour by the clock on the wall, so that hours that come twice or never are met.
      start: fc.integer({ min: at("2025-06-01T00:00:00Z") / 900_000, max: at("2027-06-01T00:00:00Z") / 900_000 }),
      quarters: fc.integer({ min: 5, max: 300 }),
    });
    fc.assert(
      fc.property(freezes, ({ rule, zone, start, quarters }) => {
        const first = instantOf(start * 900_000, zone);
        const [begin, end] = [first, first + quarters * 900_000].map((moment) => new Date(moment).toISOString());
        const freeze = freezeOf(begin ?? "", end ?? "", rule, zone);
        expect(read(freeze)).toEqual(held(freeze));
      }),
      { numRuns: 40 },
    );
  });
});
