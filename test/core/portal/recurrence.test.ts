import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { recurrenceOf } from "../../../core/portal/recurrence.ts";

const friday = { start: "2026-04-03T14:00:00+02:00", end: "2026-04-03T20:00:00+02:00" };
const factsOf = (rule: string, window = friday) =>
  recurrenceOf({ window, recurrence: { rule, time_zone: "Europe/Berlin" } });

describe("the recurrence of a freeze as facts", () => {
  it.each([
    ["FREQ=WEEKLY", { each: "week", weekdays: [5] }],
    ["RRULE:FREQ=WEEKLY;BYDAY=MO,TH", { each: "week", weekdays: [1, 4] }],
    ["FREQ=DAILY;INTERVAL=3", { each: "day" }],
    ["FREQ=MONTHLY", { each: "month", on: { date: 3 } }],
    ["FREQ=MONTHLY;BYDAY=-1FR", { each: "month", on: { nth: -1, weekday: 5 } }],
    ["FREQ=MONTHLY;BYMONTHDAY=-1", { each: "month", on: { date: -1 } }],
    ["FREQ=YEARLY;BYMONTH=11;BYDAY=4TH", { each: "year", on: { nth: 4, weekday: 4 }, months: [11] }],
    ["FREQ=YEARLY", { each: "season" }],
    ["FREQ=MONTHLY;BYDAY=MO;BYSETPOS=1", { each: "rule" }],
    ["FREQ=WEEKLY;BYDAY=2MO", { each: "rule" }],
    ["FREQ=WEEKLY;INTERVAL=X", { each: "rule" }],
    ["FREQ=YEARLY;BYMONTH=13", { each: "rule" }],
  ])("%s tells its days", (rule, days) => {
    expect(factsOf(rule)?.days).toEqual(days);
  });

  it("tells the first time by the clock of the rule's zone, and how long each lasts", () => {
    const evening = { start: "2026-04-03T22:30:00Z", end: "2026-04-04T04:30:00Z" };
    expect(factsOf("FREQ=WEEKLY", evening)).toMatchObject({
      start: "2026-04-04T00:30",
      end: "2026-04-04T06:30",
      lastsMs: 6 * 3_600_000,
      days: { weekdays: [6] },
    });
  });

  it("tells its end as a day of that zone, or as a number of times", () => {
    expect(factsOf("FREQ=WEEKLY;UNTIL=20271231T230000Z")?.until).toBe("2028-01-01");
    expect(factsOf("FREQ=WEEKLY;UNTIL=20271231")?.until).toBe("2027-12-31");
    expect(factsOf("FREQ=WEEKLY;COUNT=10")).toMatchObject({ times: 10, until: null });
  });

  it("is nothing where nothing recurs", () => {
    expect(recurrenceOf({ window: friday })).toBeNull();
  });

  it("never holds what is no number, whatever the rule", () => {
    const part = fc.constantFrom(
      "INTERVAL=4",
      "INTERVAL=0",
      "COUNT=0",
      "BYDAY=XX",
      "BYMONTH=1,X",
      "BYMONTHDAY=40",
      "UNTIL=x",
    );
    const freq = fc.constantFrom("DAILY", "WEEKLY", "MONTHLY", "YEARLY", "SECONDLY");
    fc.assert(
      fc.property(freq, fc.uniqueArray(part, { maxLength: 3 }), (of, parts) => {
        const facts = factsOf([`FREQ=${of}`, ...parts].join(";"));
        if (facts?.days.each !== "rule") expect(JSON.stringify(facts)).not.toMatch(/NaN|:0[,}]|\[null/);
      }),
    );
  });
});
