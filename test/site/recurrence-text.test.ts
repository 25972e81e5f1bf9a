import { describe, expect, it } from "vitest";
import { recurrenceOf } from "../../core/portal/recurrence.ts";
import { recurrenceText } from "../../site/recurrence-text.ts";

const friday = { start: "2026-04-03T14:00:00+02:00", end: "2026-04-03T20:00:00+02:00" };
const yearEnd = { start: "2025-12-19T18:00:00+01:00", end: "2026-01-04T06:00:00+01:00" };
const words = (rule: string, window = friday) => {
  const facts = recurrenceOf({ window, recurrence: { rule, time_zone: "Europe/Berlin" } });
  return facts && recurrenceText(facts);
};

describe("a freeze that recurs is told in words", () => {
  it.each([
    ["FREQ=WEEKLY", "Every Friday, 14:00 – 20:00"],
    ["RRULE:FREQ=WEEKLY;BYDAY=MO,TH", "Every Monday and Thursday, 14:00 – 20:00"],
    ["FREQ=WEEKLY;INTERVAL=2", "Every second week on Friday, 14:00 – 20:00"],
    ["FREQ=DAILY;INTERVAL=3", "Every 3 days, 14:00 – 20:00"],
    ["FREQ=MONTHLY", "On the 3rd of every month, 14:00 – 20:00"],
    ["FREQ=MONTHLY;BYMONTHDAY=11", "On the 11th of every month, 14:00 – 20:00"],
    ["FREQ=MONTHLY;BYDAY=-1FR", "On the last Friday of every month, 14:00 – 20:00"],
    ["FREQ=MONTHLY;BYMONTHDAY=-1", "On the last day of every month, 14:00 – 20:00"],
    ["FREQ=MONTHLY;INTERVAL=2;BYDAY=+2TU", "On the second Tuesday of every second month, 14:00 – 20:00"],
    ["FREQ=MONTHLY;INTERVAL=3", "On the 3rd of every 3 months, 14:00 – 20:00"],
    ["FREQ=YEARLY;BYMONTH=11;BYDAY=4TH", "Every year on the fourth Thursday of November, 14:00 – 20:00"],
    ["FREQ=WEEKLY;COUNT=10", "Every Friday, 14:00 – 20:00, 10 times in all"],
    ["FREQ=WEEKLY;UNTIL=20271231", "Every Friday, 14:00 – 20:00, until 31 December 2027"],
    ["FREQ=WEEKLY;UNTIL=20271231T230000Z", "Every Friday, 14:00 – 20:00, until 1 January 2028"],
    ["FREQ=MONTHLY;BYDAY=MO;BYSETPOS=1", "Recurs by a rule of its own; the calendar shows each time"],
  ])("%s: %s", (rule, expected) => {
    expect(words(rule)).toBe(expected);
  });

  it("says the days of a yearly freeze, and how long one lasts that ends on another day", () => {
    expect(words("FREQ=YEARLY", yearEnd)).toBe("Every year from 19 December, 18:00, to 4 January, 06:00");
    expect(words("FREQ=MONTHLY;BYMONTHDAY=19", yearEnd)).toBe(
      "On the 19th of every month, 18:00, for 15 days and 12 hours",
    );
  });
});
