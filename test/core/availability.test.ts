import { describe, expect, it } from "vitest";
import { type Availability, availabilityOf, formatAvailability } from "../../core/availability.ts";
import { AVAILABILITY_PRESETS } from "../../core/config.ts";
import type { AnyRecord } from "../../core/record.ts";
import { serviceTimes } from "../../core/service-times.ts";
import type { Level } from "../../schemas/index.ts";
import { aChange, affect, anIncident, aService, at, HOUR, ledgerOf, type Overrides } from "../support/records.ts";

const WEIGHTS = AVAILABILITY_PRESETS.statuspage;
const PERIOD = { start: at("2026-03-10T00:00:00Z"), end: at("2026-03-11T00:00:00Z") };
const LATER = at("2026-04-01T00:00:00Z");

function availability(
  records: readonly AnyRecord[],
  {
    now = LATER,
    weights = WEIGHTS as { readonly [level: string]: number },
    period = PERIOD,
    since = "2020-01-01",
  } = {},
): Availability | null {
  const times = serviceTimes(ledgerOf(aService("checkout", { since }), ...records), now).get("checkout");
  return times ? availabilityOf(times, period, now, weights) : null;
}

/** An incident on checkout from one time of 10 March to another. */
function hurt(id: string, level: Level, from: string, to: string) {
  return anIncident(id, {
    started_at: `2026-03-10T${from}:00Z`,
    restored_at: `2026-03-10T${to}:00Z`,
    affects: [affect("checkout", level)],
  });
}

function planned(id: string, from: string, to: string, overrides: Overrides<"change"> = {}) {
  const window = { start: `2026-03-10T${from}:00Z`, end: `2026-03-10T${to}:00Z` };
  return aChange(id, { state: "closed", outage: "degraded_performance", window, ...overrides });
}

it("without incidents all of the promised time was kept", () => {
  expect(availability([])).toMatchObject({ percent: 100, downtimeMs: 0, promisedMs: 24 * HOUR, plannedMs: 0 });
});

it.each([
  ["a major outage counts in full", "major_outage", 1],
  ["a partial outage counts for 30 %", "partial_outage", 0.3],
  ["degraded performance does not count", "degraded_performance", 0],
] as const)("%s", (_, level, weight) => {
  const found = availability([hurt("A", level, "10:00", "12:00")]);
  expect(found?.byLevel[level]).toBe(2 * HOUR);
  expect(found?.downtimeMs).toBeCloseTo(2 * HOUR * weight);
});

it("the strict preset counts a partial outage in full, a level without a weight counts in full too", () => {
  const records = [hurt("A", "partial_outage", "10:00", "12:00")];
  expect(availability(records, { weights: AVAILABILITY_PRESETS.strict })?.downtimeMs).toBe(2 * HOUR);
  expect(availability(records, { weights: {} })?.downtimeMs).toBe(2 * HOUR);
});

it("overlapping incidents of different level count once, by the worse", () => {
  const found = availability([
    hurt("A", "partial_outage", "10:00", "14:00"),
    hurt("B", "major_outage", "11:00", "12:00"),
  ]);
  expect(found?.byLevel).toEqual({ major_outage: HOUR, partial_outage: 3 * HOUR, degraded_performance: 0 });
});

it("an open incident counts to now, the future counts for nothing", () => {
  const now = at("2026-03-10T12:00:00Z");
  const open = anIncident("A", { started_at: "2026-03-10T11:00:00Z" });
  const found = availability([open, planned("C", "20:00", "21:00", { state: "scheduled" })], { now });
  expect(found).toMatchObject({ to: now, downtimeMs: HOUR, plannedMs: 0, promisedMs: 12 * HOUR });
});

it("an incident that spans days is cut to the period", () => {
  const long = anIncident("A", { started_at: "2026-03-08T00:00:00Z", restored_at: "2026-03-15T00:00:00Z" });
  expect(availability([long])).toMatchObject({ percent: 0, downtimeMs: 24 * HOUR });
});

describe("announced maintenance", () => {
  it("counts neither as downtime nor as promised time", () => {
    const found = availability([hurt("A", "major_outage", "09:30", "10:30"), planned("C", "10:00", "14:00")]);
    expect(found).toMatchObject({ plannedMs: 4 * HOUR, promisedMs: 20 * HOUR, downtimeMs: HOUR / 2 });
  });

  it.each<[string, Overrides<"change">]>([
    ["without an outage", { outage: "none" }],
    ["that is a draft", { state: "new" }],
    ["that was canceled", { state: "canceled" }],
    ["that is an emergency", { type: "emergency" }],
    ["that was unauthorized", { type: "emergency", unauthorized: true }],
    ["that is on hold", { state: "scheduled", hold: { reason: "vendor" } }],
    ["of another service", { services: ["edge"] }],
  ])("a change %s excuses nothing", (_, overrides) => {
    const found = availability([
      hurt("A", "major_outage", "10:00", "11:00"),
      planned("C", "10:00", "14:00", overrides),
    ]);
    expect(found).toMatchObject({ plannedMs: 0, downtimeMs: HOUR });
  });

  it("an overrun is not planned", () => {
    const actual = { start: "2026-03-10T10:00:00Z", end: "2026-03-10T16:00:00Z" };
    const found = availability([
      hurt("A", "major_outage", "13:00", "16:00"),
      planned("C", "10:00", "14:00", { actual }),
    ]);
    expect(found).toMatchObject({ plannedMs: 4 * HOUR, downtimeMs: 2 * HOUR });
  });

  it("that fills the period leaves nothing to judge", () => {
    expect(availability([planned("C", "00:00", "23:59"), planned("D", "23:00", "23:59")])?.percent).toBe(100);
    const window = { start: "2026-03-09T00:00:00Z", end: "2026-03-12T00:00:00Z" };
    expect(availability([planned("C", "00:00", "23:59", { window })])?.percent).toBeNull();
  });
});

describe("the first day", () => {
  const unknown = (records: readonly AnyRecord[]) => {
    const { since: _, ...fields } = aService("checkout").fields;
    const service = { ...aService("checkout"), fields };
    const times = serviceTimes(ledgerOf(service, ...records), LATER).get("checkout");
    return times ? availabilityOf(times, PERIOD, LATER, WEIGHTS) : null;
  };

  it("of a young service begins the known part of the period", () => {
    expect(
      availability([], { since: "2026-03-10", period: { ...PERIOD, start: at("2026-01-01T00:00:00Z") } }),
    ).toMatchObject({
      from: PERIOD.start,
      promisedMs: 24 * HOUR,
    });
    expect(availability([], { since: "2026-03-11" })).toBeNull();
  });

  it("of a service without since is that of the earliest incident or change that touches it", () => {
    expect(unknown([])).toBeNull();
    expect(unknown([hurt("A", "major_outage", "06:00", "12:00")])).toMatchObject({ from: PERIOD.start, percent: 75 });
    expect(unknown([planned("C", "06:00", "12:00")])).toMatchObject({ from: PERIOD.start, percent: 100 });
    expect(unknown([planned("C", "06:00", "12:00", { state: "canceled" })])).toBeNull();
  });
});

it.each([
  [100, 2, "100.00"],
  [99.999999, 2, "99.99"],
  [99.999999, 3, "99.999"],
  [100 - 1e-10, 2, "99.99"],
  [99.57, 2, "99.57"],
  [99.578, 2, "99.57"],
  [4.35, 2, "4.35"],
  [66.66666, 3, "66.666"],
  [0, 2, "0.00"],
  [null, 2, "no data"],
] as const)("%d with %d decimals reads %s", (percent, decimals, text) => {
  expect(formatAvailability(percent, decimals)).toBe(text);
});
