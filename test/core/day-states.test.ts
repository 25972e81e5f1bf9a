import { expect, it } from "vitest";
import { AVAILABILITY_PRESETS } from "../../core/config.ts";
import { type DayState, dayStates } from "../../core/day-states.ts";
import type { AnyRecord } from "../../core/record.ts";
import { serviceTimes } from "../../core/service-times.ts";
import { aChange, affect, anIncident, aService, at, HOUR, ledgerOf } from "../support/records.ts";

const NOW = at("2026-03-10T12:00:00Z");

function days(records: readonly AnyRecord[], { now = NOW, count = 4, since = "2020-01-01" } = {}): DayState[] {
  const times = serviceTimes(ledgerOf(aService("checkout", { since }), ...records), now).get("checkout");
  if (!times) throw new Error("no checkout");
  return dayStates(times, now, AVAILABILITY_PRESETS.statuspage, count);
}

const brief = (states: readonly DayState[]) => states.map(({ date, level }) => `${date.slice(5)} ${level}`);

it("there are 90 days, the last of them today", () => {
  const times = serviceTimes(ledgerOf(aService("checkout")), NOW).get("checkout");
  const states = times ? dayStates(times, NOW, AVAILABILITY_PRESETS.statuspage) : [];
  expect([states.length, states[0]?.date, states.at(-1)?.date]).toEqual([90, "2025-12-11", "2026-03-10"]);
});

it("an incident over midnight belongs to both days, each with its part", () => {
  const overnight = anIncident("A", { started_at: "2026-03-08T22:00:00Z", restored_at: "2026-03-09T03:00:00Z" });
  expect(days([overnight])).toMatchObject([
    { date: "2026-03-07", level: "operational", downtimeMs: 0, incidents: [] },
    { date: "2026-03-08", level: "major_outage", downtimeMs: 2 * HOUR, incidents: ["INC-2026-000A"] },
    { date: "2026-03-09", level: "major_outage", downtimeMs: 3 * HOUR, incidents: ["INC-2026-000A"] },
    { date: "2026-03-10", level: "operational", downtimeMs: 0, incidents: [] },
  ]);
});

it("an open incident of many days counts each day in full, today up to now", () => {
  const open = anIncident("A", { started_at: "2026-03-01T00:00:00Z" });
  expect(days([open]).map(({ downtimeMs }) => downtimeMs / HOUR)).toEqual([24, 24, 24, 12]);
});

it("an incident that ends at midnight does not touch the next day", () => {
  const until = anIncident("A", { started_at: "2026-03-08T22:00:00Z", restored_at: "2026-03-09T00:00:00Z" });
  expect(days([until]).map(({ incidents }) => incidents.length)).toEqual([0, 1, 0, 0]);
});

it("overlapping incidents of different level: the worst colours the day, time counts once", () => {
  const [, , , today] = days([
    anIncident("A", {
      started_at: "2026-03-10T08:00:00Z",
      restored_at: "2026-03-10T11:00:00Z",
      affects: [affect("checkout", "partial_outage")],
    }),
    anIncident("B", { started_at: "2026-03-10T09:00:00Z", restored_at: "2026-03-10T10:00:00Z" }),
  ]);
  expect(today).toMatchObject({
    level: "major_outage",
    byLevel: { major_outage: HOUR, partial_outage: 2 * HOUR, degraded_performance: 0 },
    incidents: ["INC-2026-000A", "INC-2026-000B"],
  });
  expect(today?.downtimeMs).toBeCloseTo(1.6 * HOUR);
});

it("a future window never colours today, a past one colours its day", () => {
  const outage = "partial_outage";
  const past = { start: "2026-03-08T20:00:00Z", end: "2026-03-08T22:00:00Z" };
  const tonight = { start: "2026-03-10T20:00:00Z", end: "2026-03-10T22:00:00Z" };
  const states = days([
    aChange("A", { state: "closed", outage, window: past }),
    aChange("B", { outage, window: tonight }),
  ]);
  expect(brief(states)).toEqual([
    "03-07 operational",
    "03-08 under_maintenance",
    "03-09 operational",
    "03-10 operational",
  ]);
});

it("a window that nobody used still colours its day, as readers saw it then", () => {
  const window = { start: "2026-03-08T20:00:00Z", end: "2026-03-08T22:00:00Z" };
  expect(days([aChange("A", { outage: "partial_outage", window })])[1]?.level).toBe("under_maintenance");
});

it("an overrun colours every day that it lasts", () => {
  const window = { start: "2026-03-08T20:00:00Z", end: "2026-03-08T22:00:00Z" };
  const states = days([aChange("A", { state: "implementing", outage: "partial_outage", window })]);
  expect(states.map(({ level }) => level)).toEqual(["operational", ...Array(3).fill("under_maintenance")]);
});

it.each([
  ["partial_outage", "under_maintenance"],
  ["major_outage", "major_outage"],
] as const)("a %s in a window that announced a partial outage shows as %s, without downtime", (level, shown) => {
  const window = { start: "2026-03-09T20:00:00Z", end: "2026-03-09T22:00:00Z" };
  const [, , yesterday] = days([
    aChange("A", { state: "closed", outage: "partial_outage", window }),
    anIncident("B", { started_at: window.start, restored_at: window.end, affects: [affect("checkout", level)] }),
  ]);
  expect(yesterday).toMatchObject({ level: shown, downtimeMs: 0, incidents: ["INC-2026-000B"] });
});

it.each([
  [
    "once it was over, early",
    { state: "closed", actual: { start: "2026-03-09T20:00:00Z", end: "2026-03-09T20:30:00Z" } },
  ],
  [
    "before it began, late",
    { state: "closed", actual: { start: "2026-03-09T21:30:00Z", end: "2026-03-09T22:00:00Z" } },
  ],
] as const)("what an announced window would explain shows %s, without downtime", (_, change) => {
  const window = { start: "2026-03-09T20:00:00Z", end: "2026-03-09T22:00:00Z" };
  const [, , yesterday] = days([
    aChange("A", { outage: "partial_outage", window, ...change }),
    anIncident("B", {
      started_at: "2026-03-09T20:40:00Z",
      restored_at: "2026-03-09T21:20:00Z",
      affects: [affect("checkout", "partial_outage")],
    }),
  ]);
  expect(yesterday).toMatchObject({ level: "partial_outage", downtimeMs: 0, incidents: ["INC-2026-000B"] });
});

it("days before the first day are unknown", () => {
  expect(brief(days([], { since: "2026-03-09" }))).toEqual([
    "03-07 unknown",
    "03-08 unknown",
    "03-09 operational",
    "03-10 operational",
  ]);
});

it("a leap day is a day", () => {
  const leap = anIncident("A", { started_at: "2028-02-29T00:00:00Z", restored_at: "2028-03-01T00:00:00Z" });
  const states = days([leap], { now: at("2028-03-01T12:00:00Z"), count: 3 });
  expect(brief(states)).toEqual(["02-28 operational", "02-29 major_outage", "03-01 operational"]);
  expect(states[1]?.downtimeMs).toBe(24 * HOUR);
});

it("on the stroke of midnight today is there, and shows what runs", () => {
  const now = at("2026-03-10T00:00:00Z");
  expect(brief(days([], { now, count: 1 }))).toEqual(["03-10 operational"]);
  const open = anIncident("A", { started_at: "2026-03-09T23:00:00Z" });
  expect(days([open], { now, count: 2 })).toMatchObject([
    { level: "major_outage", downtimeMs: HOUR },
    { level: "major_outage", downtimeMs: 0 },
  ]);
});

it("an imported incident of unknown length is named on its day", () => {
  const old = anIncident("A", {
    state: "closed",
    started_at: "2026-03-08T10:00:00Z",
    imported: { from: "cstate", id: "1" },
  });
  expect(days([old])[1]).toMatchObject({ downtimeMs: 0, incidents: ["INC-2026-000A"] });
});
