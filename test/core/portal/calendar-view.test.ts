import { describe, expect, it } from "vitest";
import type { AnyRecord } from "../../../core/index.ts";
import { calendarView } from "../../../core/portal/calendar-view.ts";
import { monthsOfIncidents } from "../../../core/portal/incident-months.ts";
import { aChange, aFreeze, anIncident, aService, at, ledgerOf } from "../../support/records.ts";

const now = at("2026-03-10T12:00:00Z");
const zone = "Europe/Berlin";
const calendar = (...records: readonly AnyRecord[]) =>
  calendarView(ledgerOf(aService("checkout"), ...records), now, zone, "internal");

describe("the change calendar", () => {
  it("goes on without gaps, from the first window to the last, and at least to the third month ahead", () => {
    expect(calendar().months.map(({ month }) => month)).toEqual(["2026-03", "2026-04", "2026-05", "2026-06"]);
    const far = [
      aChange("A", { window: { start: "2025-12-31T22:30:00Z", end: "2025-12-31T23:30:00Z" } }),
      aChange("B", { window: { start: "2026-07-01T10:00:00Z", end: "2026-07-01T11:00:00Z" } }),
      aChange("C", { window: { start: "2035-07-01T10:00:00Z", end: "2035-07-01T11:00:00Z" } }),
    ];
    const { months } = calendar(...far);
    expect([months[0]?.month, months.at(-1)?.month, months.length]).toEqual(["2025-12", "2027-03", 16]);
  });

  it("puts what crosses midnight into both months, by the clock of the organisation", () => {
    const window = { start: "2026-03-31T21:30:00Z", end: "2026-03-31T23:30:00Z" };
    const { months } = calendar(aChange("A", { window }));
    expect(months.filter(({ items }) => items.length > 0).map(({ month }) => month)).toEqual(["2026-03", "2026-04"]);
    expect(months[0]?.items[0]).toMatchObject({ firstDay: "2026-03-31", lastDay: "2026-04-01" });
  });

  it("does not touch the day that begins when a window ends", () => {
    const window = { start: "2026-03-11T20:00:00Z", end: "2026-03-11T23:00:00Z" };
    expect(calendar(aChange("A", { window })).months[0]?.items[0]?.lastDay).toBe("2026-03-11");
  });

  it("tells how a freeze recurs, and flags what falls into it", () => {
    const freeze = aFreeze("friday", {
      window: { start: "2026-03-06T14:00:00+01:00", end: "2026-03-06T20:00:00+01:00" },
      recurrence: { rule: "FREQ=WEEKLY", time_zone: zone },
    });
    const change = aChange("A", { window: { start: "2026-03-13T15:00:00Z", end: "2026-03-13T16:00:00Z" } });
    const items = calendar(freeze, change).months[0]?.items ?? [];
    expect(items.filter(({ is }) => is === "freeze")).toHaveLength(4);
    expect(items[0]).toMatchObject({
      recurs: { days: { each: "week", weekdays: [5] } },
      services: "all",
      conflict: null,
    });
    expect(items.find(({ is }) => is === "change")?.conflict).toMatchObject({ level: "block" });
    const open = calendarView(ledgerOf(aService("checkout"), freeze, change), now, zone, "public");
    expect(open.months[0]?.items.every(({ conflict }) => conflict === null)).toBe(true);
  });
});

describe("incidents by month", () => {
  it("tells quiet months too, newest first, by the clock of the organisation", () => {
    const ledger = ledgerOf(
      aService("checkout"),
      anIncident("A", { started_at: "2025-12-31T23:30:00Z" }),
      anIncident("B", { started_at: "2026-01-20T10:00:00Z" }),
      anIncident("C", { started_at: "2026-01-21T10:00:00Z", state: "canceled" }),
    );
    expect(monthsOfIncidents(ledger, now, zone)).toEqual([
      { month: "2026-03", incidents: [], canceled: [] },
      { month: "2026-02", incidents: [], canceled: [] },
      {
        month: "2026-01",
        incidents: ["incidents/INC-2026-000B/", "incidents/INC-2026-000A/"],
        canceled: ["incidents/INC-2026-000C/"],
      },
    ]);
  });

  it("is the present month alone where there was never any", () => {
    expect(monthsOfIncidents(ledgerOf(), now, zone)).toEqual([{ month: "2026-03", incidents: [], canceled: [] }]);
  });
});
