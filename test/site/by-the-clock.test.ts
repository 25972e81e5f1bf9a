import { describe, expect, it } from "vitest";
import type { CalendarItem, StatusView } from "../../core/index.ts";
import { weeksOf } from "../../site/calendar-grid.ts";
import { firstWeekdayOf, weekday, weekdaysFrom } from "../../site/calendar-words.ts";
import { isWithin, shortInstant } from "../../site/during.ts";
import { relativeText } from "../../site/relative.ts";
import { eachWhile, pageSpans, statusSpans, togetherWhere } from "../../site/status-spans.ts";
import { momentText, periodText } from "../../site/times.ts";

const MINUTE = 60_000;

describe("how long ago", () => {
  it.each([
    [0, "now"],
    [-59_000, "now"],
    [-MINUTE, "1 minute ago"],
    [25 * MINUTE, "in 25 minutes"],
    [-119 * MINUTE, "1 hour ago"],
    [47 * 60 * MINUTE, "in 47 hours"],
    [-49 * 60 * MINUTE, "2 days ago"],
    [-80 * 1440 * MINUTE, "80 days ago"],
    [-100 * 1440 * MINUTE, "3 months ago"],
    [-800 * 1440 * MINUTE, "2 years ago"],
  ])("%d ms are told as %s", (milliseconds, text) => {
    expect(relativeText(milliseconds)).toBe(text);
  });
});

describe("what holds for a time", () => {
  const at = Date.parse("2026-03-10T12:00:00Z");

  it.each([
    [null, null, true],
    ["2026-03-10T12:00:00Z", null, true],
    ["2026-03-10T12:00:01Z", null, false],
    [null, "2026-03-10T12:00:00Z", false],
    [undefined, "2026-03-10T13:00:01+01:00", true],
  ])("from %s to %s: %s", (from, to, expected) => {
    expect(isWithin(at, from, to)).toBe(expected);
  });

  it("is written as short as it can be, and never less exact", () => {
    expect(shortInstant("2026-03-10T13:00:00+01:00")).toBe("2026-03-10T12:00Z");
    expect(shortInstant("2026-03-10T12:00:07.000Z")).toBe("2026-03-10T12:00:07Z");
    expect(shortInstant("2026-03-10T12:00:07.123Z")).toBe("2026-03-10T12:00:07.123Z");
    expect(shortInstant(null)).toBeUndefined();
  });
});

describe("the state of everything, as the clock changes it", () => {
  const service = (id: string, level: string) => ({ service: { id }, level, since: null });
  const page = (description: string) => ({ indicator: "none", description });
  const step = (at: string, description: string, ...services: object[]) => ({
    at,
    page: page(description),
    groups: [],
    services,
  });
  const status = {
    page: page("Fine"),
    groups: [],
    active: [],
    services: [service("a", "operational"), service("b", "partial_outage")],
    ahead: [
      step("T1", "Maintained", service("a", "under_maintenance"), service("b", "partial_outage")),
      step("T2", "Maintained", service("b", "partial_outage")),
      step("T3", "Fine", service("a", "under_maintenance"), service("b", "partial_outage")),
    ],
  } as unknown as StatusView;
  const spans = statusSpans(status);

  it("is told in spans without gaps, the present first", () => {
    expect(spans.map(({ from, to }) => [from, to])).toEqual([
      [null, "T1"],
      ["T1", "T2"],
      ["T2", "T3"],
      ["T3", null],
    ]);
  });

  it("is told once where neighbours say the same", () => {
    expect(pageSpans(status).map(({ value, from, to }) => [value.description, from, to])).toEqual([
      ["Fine", null, "T1"],
      ["Maintained", "T1", "T3"],
      ["Fine", "T3", null],
    ]);
    expect(togetherWhere(spans, ({ services }) => services.length).map(({ value }) => value)).toEqual([1, 2, 1, 2]);
  });

  it("tells each trouble once for as long as it lasts, and again when it comes back", () => {
    const told = eachWhile(
      spans,
      ({ services }) => services.map((each) => each.service.id),
      (id) => id,
    );
    expect(told.map(({ value, from, to }) => [value, from, to])).toEqual([
      ["b", null, null],
      ["a", "T1", "T2"],
      ["a", "T3", null],
    ]);
  });

  it("is not well where there is nothing that could be", () => {
    expect(pageSpans({ ...status, services: [], ahead: [] })[0]?.value.indicator).toBe("unknown");
  });
});

describe("times", () => {
  const now = "2026-11-20T09:20:00Z";

  it("leave out the year that everybody is in, and no other", () => {
    expect(momentText("2026-11-19T23:30:00Z", "Europe/Berlin", now).text).toBe("20 Nov, 00:30 CET");
    expect(momentText("2026-12-31T23:30:00Z", "Europe/Berlin", now).text).toBe("1 Jan 2027, 00:30 CET");
    expect(periodText("2026-12-31T10:00:00Z", "2026-12-31T11:00:00Z", "UTC", now).text).toBe(
      "31 Dec, 10:00 – 11:00 UTC",
    );
    expect(periodText("2026-12-31T10:00:00Z", "2027-01-01T11:00:00Z", "UTC", now).text).toBe(
      "31 Dec 2026, 10:00 – 1 Jan 2027, 11:00 UTC",
    );
  });
});

describe("a month of the calendar", () => {
  const item = (is: "change" | "freeze", firstDay: string, lastDay: string) =>
    ({ is, firstDay, lastDay }) as unknown as CalendarItem;

  it("is whole weeks from Monday to Sunday", () => {
    const weeks = weeksOf({ month: "2026-12", items: [] }, 1);
    expect(weeks.map((week) => week.length)).toEqual([7, 7, 7, 7, 7]);
    expect(weeks[0]?.map(({ number, inMonth }) => (inMonth ? number : "-"))).toEqual(["-", 1, 2, 3, 4, 5, 6]);
    expect(weeks.at(-1)?.at(-1)?.inMonth).toBe(false);
    expect(weeksOf({ month: "2027-02", items: [] }, 1)).toHaveLength(4);
  });

  it("begins its weeks with the day with which a country begins them", () => {
    const first = (weekday: number) => weeksOf({ month: "2026-12", items: [] }, weekday)[0]?.[0]?.day;
    expect([1, 6, 7].map(first)).toEqual(["2026-11-30", "2026-11-28", "2026-11-29"]);
    expect(weeksOf({ month: "2026-08", items: [] }, 6)[0]?.[0]?.day).toBe("2026-08-01");
    expect(["en-GB", "de", "pt-BR", "ja", "ar"].map(firstWeekdayOf)).toEqual([1, 1, 7, 7, 6]);
    expect(weekdaysFrom(6).map((number) => weekday(number, "short").name)).toEqual([
      "Sat",
      "Sun",
      "Mon",
      "Tue",
      "Wed",
      "Thu",
      "Fri",
    ]);
  });

  it("shows what touches a day on each of its days, but not on those of other months", () => {
    const items = [item("freeze", "2026-11-29", "2026-12-02"), item("change", "2026-12-02", "2026-12-02")];
    const days = weeksOf({ month: "2026-12", items }, 1).flat();
    expect(days.filter(({ freezes }) => freezes.length > 0).map(({ day }) => day)).toEqual([
      "2026-12-01",
      "2026-12-02",
    ]);
    expect(days.find(({ changes }) => changes.length > 0)?.day).toBe("2026-12-02");
  });
});
