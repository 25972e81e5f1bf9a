import { describe, expect, it } from "vitest";
import { type FreezeTimes, MOST_OCCURRENCES, occurrences } from "../../core/recurrence.ts";
import { at, HOUR } from "../support/records.ts";

function found(freeze: FreezeTimes, from: string, to: string): string[] {
  return occurrences(freeze, at(`${from}T00:00:00Z`), at(`${to}T00:00:00Z`)).spans.map(
    ({ start, end }) => `${brief(start)} – ${brief(end)}`,
  );
}

const brief = (instant: number) => new Date(instant).toISOString().slice(5, 16).replace("T", " ");

function recurs(start: string, end: string, rule: string, time_zone = "Europe/Berlin"): FreezeTimes {
  return { window: { start, end }, recurrence: { rule, time_zone } };
}

it("a freeze without recurrence holds in its window", () => {
  const window = { start: "2026-12-18T00:00:00Z", end: "2027-01-04T00:00:00Z" };
  expect(found({ window }, "2027-01-01", "2027-02-01")).toEqual(["12-18 00:00 – 01-04 00:00"]);
  expect(found({ window }, "2027-01-04", "2027-02-01")).toEqual([]);
});

describe("daylight saving", () => {
  it.each([
    [
      "Europe/Berlin in March",
      "2026-03-27T08:00:00+01:00",
      "2026-03-27T18:00:00+01:00",
      "Europe/Berlin",
      "2026-03-28",
      "2026-03-30",
      ["03-28 07:00 – 03-28 17:00", "03-29 06:00 – 03-29 16:00"],
    ],
    [
      "Europe/Berlin in October",
      "2026-10-23T08:00:00+02:00",
      "2026-10-23T18:00:00+02:00",
      "Europe/Berlin",
      "2026-10-24",
      "2026-10-26",
      ["10-24 06:00 – 10-24 16:00", "10-25 07:00 – 10-25 17:00"],
    ],
    [
      "America/New_York in March",
      "2026-03-06T08:00:00-05:00",
      "2026-03-06T18:00:00-05:00",
      "America/New_York",
      "2026-03-07",
      "2026-03-09",
      ["03-07 13:00 – 03-07 23:00", "03-08 12:00 – 03-08 22:00"],
    ],
    [
      "America/New_York in November",
      "2026-10-30T08:00:00-04:00",
      "2026-10-30T18:00:00-04:00",
      "America/New_York",
      "2026-10-31",
      "2026-11-02",
      ["10-31 12:00 – 10-31 22:00", "11-01 13:00 – 11-01 23:00"],
    ],
    [
      "no daylight saving",
      "2026-03-27T08:00:00Z",
      "2026-03-27T18:00:00Z",
      "Etc/UTC",
      "2026-03-28",
      "2026-03-30",
      ["03-28 08:00 – 03-28 18:00", "03-29 08:00 – 03-29 18:00"],
    ],
  ] as const)("a working day stays at its hours: %s", (_, start, end, zone, from, to, expected) => {
    expect(found(recurs(start, end, "FREQ=DAILY", zone), from, to)).toEqual(expected);
  });

  it("a night has an hour less in March and an hour more in October by the clock of instants", () => {
    const night = recurs("2026-03-01T22:00:00+01:00", "2026-03-02T06:00:00+01:00", "FREQ=DAILY");
    const hours = (from: string, to: string) =>
      occurrences(night, at(from), at(to)).spans.map(({ start, end }) => (end - start) / HOUR);
    expect(hours("2026-03-28T22:00:00Z", "2026-03-28T23:00:00Z")).toEqual([7]);
    expect(hours("2026-10-24T22:00:00Z", "2026-10-24T23:00:00Z")).toEqual([9]);
  });

  it("a time that is skipped moves on, one that comes twice is covered twice", () => {
    const early = recurs("2026-03-01T02:15:00+01:00", "2026-03-01T02:45:00+01:00", "FREQ=DAILY");
    expect(found(early, "2026-03-29", "2026-03-30")).toEqual(["03-29 01:15 – 03-29 01:45"]);
    expect(found(early, "2026-10-25", "2026-10-26")).toEqual(["10-25 00:15 – 10-25 01:45"]);
  });

  it("the first time is the one that was written, also where its hour comes twice", () => {
    const second = recurs("2026-10-25T02:30:00+01:00", "2026-10-25T03:30:00+01:00", "FREQ=YEARLY");
    expect(found(second, "2026-10-25", "2026-10-26")).toEqual(["10-25 01:30 – 10-25 02:30"]);
  });

  it("UNTIL is an instant, and the last time is the one that it allows", () => {
    const until = (instant: string) =>
      recurs("2026-03-27T08:00:00+01:00", "2026-03-27T18:00:00+01:00", `FREQ=DAILY;UNTIL=${instant}`);
    expect(found(until("20260329T060000Z"), "2026-03-01", "2026-05-01")).toHaveLength(3);
    expect(found(until("20260329T055959Z"), "2026-03-01", "2026-05-01")).toHaveLength(2);
    expect(found(until("20260329"), "2026-03-01", "2026-05-01")).toHaveLength(3);
    expect(found(until("20260329T080000"), "2026-03-01", "2026-05-01")).toHaveLength(3);
  });
});

describe("rules", () => {
  const day = ["2026-01-30T00:00:00+01:00", "2026-01-31T00:00:00+01:00"] as const;
  it.each([
    ["RRULE:FREQ=WEEKLY", 5, "01-29", "02-26"],
    ["FREQ=MONTHLY;BYDAY=-1FR", 2, "01-29", "02-26"],
    ["FREQ=WEEKLY;COUNT=3", 3, "01-29", "02-12"],
    ["FREQ=WEEKLY;BYDAY=MO;COUNT=2", 2, "01-29", "02-01"],
  ])("%s from 30 January gives %d times until the end of February", (rule, count, first, last) => {
    const all = found(recurs(...day, rule), "2026-01-01", "2026-03-01");
    expect([all.length, all[0]?.slice(0, 5), all.at(-1)?.slice(0, 5)]).toEqual([count, first, last]);
  });

  it("29 February comes every fourth year", () => {
    const leap = recurs("2024-02-29T00:00:00Z", "2024-03-01T00:00:00Z", "FREQ=YEARLY", "Etc/UTC");
    expect(
      occurrences(leap, at("2025-01-01T00:00:00Z"), at("2033-01-01T00:00:00Z")).spans.map(({ start }) => start),
    ).toEqual([at("2028-02-29T00:00:00Z"), at("2032-02-29T00:00:00Z")]);
  });

  it("an occurrence that began before the range and still holds is found, whole", () => {
    const weekend = recurs("2026-01-02T18:00:00Z", "2026-01-05T06:00:00Z", "FREQ=WEEKLY", "Etc/UTC");
    expect(found(weekend, "2026-03-08", "2026-03-09")).toEqual(["03-06 18:00 – 03-09 06:00"]);
  });
});

describe("rules that lead nowhere", () => {
  const hour = ["2026-01-01T08:00:00Z", "2026-01-01T09:00:00Z"] as const;
  const ask = (rule: string, to = "2027-01-01T00:00:00Z") =>
    occurrences(recurs(...hour, rule, "Etc/UTC"), at("2026-01-01T00:00:00Z"), at(to));

  it.each([
    ["FREQ=DAILY;FOO=3", "FOO is not known"],
    ["FREQ=DAILY;COUNT=ABC", "COUNT is not a number above 0"],
    ["FREQ=DAILY;INTERVAL=0", "INTERVAL is not a number above 0"],
    ["FREQ=DAILY;BYDAY=XX", "XX"],
    ["FREQ=DAILY;UNTIL=20261305T080000Z", "13"],
    ["FREQ=YEARLY;RSCALE=CHINESE", "RSCALE"],
    [`FREQ=DAILY;BYHOUR=${[...Array(24).keys()]};BYMINUTE=${[...Array(60).keys()]}`, "more often than every hour"],
  ])("%s leaves the first time alone and says why", (rule, why) => {
    const { spans, complete, why: said } = ask(rule);
    expect(spans).toEqual([{ start: at(hour[0]), end: at(hour[1]) }]);
    expect([complete, said?.includes(why)]).toEqual([false, true]);
  });

  it("a rule that never comes again has its first time", () => {
    expect(ask("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30")).toMatchObject({
      spans: [{ start: at(hour[0]) }],
      complete: true,
    });
  });

  it("an endless rule is bounded by number, a rare one by years", () => {
    const many = ask("FREQ=DAILY", "2036-01-01T00:00:00Z");
    expect([many.spans.length, many.complete]).toEqual([MOST_OCCURRENCES, false]);
    expect(ask("FREQ=YEARLY", "2999-01-01T00:00:00Z")).toMatchObject({
      complete: false,
      why: "only 20 years are looked at",
    });
  });
});
