import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { healthOfServices, type ServiceHealth, type ServiceLevel } from "../../core/health.ts";
import type { AnyRecord } from "../../core/record.ts";
import { aChange, affect, anIncident, aService, at, ledgerOf, type Overrides } from "../support/records.ts";

const NOW = at("2026-03-10T12:00:00Z");

function checkout(...records: readonly AnyRecord[]): ServiceHealth {
  const found = healthOfServices(ledgerOf(aService("checkout"), ...records), NOW).find(
    ({ service }) => service === "checkout",
  );
  if (!found) throw new Error("no checkout");
  return found;
}

const running = { start: "2026-03-10T11:00:00Z", end: "2026-03-10T13:00:00Z" };
const over = { start: "2026-03-10T09:00:00Z", end: "2026-03-10T11:00:00Z" };
const ahead = { start: "2026-03-10T13:00:00Z", end: "2026-03-10T14:00:00Z" };

describe("incidents", () => {
  it.each<[string, Overrides<"incident">, ServiceLevel]>([
    ["an open incident counts", {}, "major_outage"],
    ["a new incident counts", { state: "new" }, "major_outage"],
    ["an incident on hold counts", { state: "on_hold" }, "major_outage"],
    ["a canceled incident never counts", { state: "canceled" }, "operational"],
    ["one that is restored no longer counts", { restored_at: "2026-03-10T11:59:00Z" }, "operational"],
    ["one that is restored exactly now no longer counts", { restored_at: "2026-03-10T12:00:00Z" }, "operational"],
    ["one that starts exactly now counts", { started_at: "2026-03-10T12:00:00Z" }, "major_outage"],
    ["one that starts later does not count yet", { started_at: "2026-03-10T12:00:01Z" }, "operational"],
    [
      "a resolved one ends when it was resolved",
      { state: "resolved", resolved_at: "2026-03-10T11:00:00Z" },
      "operational",
    ],
    [
      "a service may be back before the incident ends",
      { affects: [affect("checkout", "major_outage", { to: "2026-03-10T11:00:00Z" })] },
      "operational",
    ],
    [
      "a service may be hit later than the incident starts",
      { affects: [affect("checkout", "major_outage", { from: "2026-03-10T12:30:00Z" })] },
      "operational",
    ],
    [
      "an imported one that is over without saying since when is over",
      { state: "closed", imported: { from: "cstate", id: "1" } },
      "operational",
    ],
    ["an unknown service in it colours nothing", { affects: [affect("nowhere")] }, "operational"],
    ["without affects it colours nothing", { state: "new", affects: [] }, "operational"],
  ])("%s", (_, overrides, level) => {
    expect(checkout(anIncident("A", overrides)).level).toBe(level);
  });

  it("the worst of several incidents wins, all are causes, since is that of the worst", () => {
    const health = checkout(
      anIncident("A", { started_at: "2026-03-10T09:00:00Z", affects: [affect("checkout", "degraded_performance")] }),
      anIncident("B", { started_at: "2026-03-10T10:00:00Z", affects: [affect("checkout", "partial_outage")] }),
    );
    expect(health).toMatchObject({ level: "partial_outage", since: at("2026-03-10T10:00:00Z") });
    expect(health.incidents.map(({ incident }) => incident)).toEqual(["INC-2026-000A", "INC-2026-000B"]);
  });
});

describe("changes", () => {
  const outage = "partial_outage" as const;
  const actual = { start: "2026-03-10T10:30:00Z" };
  it.each<[string, Overrides<"change">, ServiceLevel]>([
    ["a scheduled change within its window", { outage, window: running }, "under_maintenance"],
    [
      "an implementing change within its window",
      { state: "implementing", outage, window: running },
      "under_maintenance",
    ],
    ["a change without an outage", { outage: "none", window: running }, "operational"],
    ["a draft", { state: "new", outage, window: running }, "operational"],
    ["a canceled change", { state: "canceled", outage, window: running }, "operational"],
    ["a change on hold", { outage, window: running, hold: { reason: "vendor" } }, "operational"],
    ["a change in review", { state: "review", outage, window: running }, "operational"],
    ["a window in the future", { outage, window: ahead }, "operational"],
    ["a window that ends exactly now", { outage, window: { ...over, end: "2026-03-10T12:00:00Z" } }, "operational"],
    [
      "a window that starts exactly now",
      { outage, window: { ...ahead, start: "2026-03-10T12:00:00Z" } },
      "under_maintenance",
    ],
    ["a scheduled change that missed its window", { outage, window: over }, "operational"],
    ["work that goes on past its window", { state: "implementing", outage, window: over }, "under_maintenance"],
    [
      "work that ended before its window did",
      { state: "implementing", outage, window: running, actual: { ...actual, end: "2026-03-10T11:30:00Z" } },
      "operational",
    ],
    [
      "work that began before its window",
      { state: "implementing", outage, window: ahead, actual },
      "under_maintenance",
    ],
    [
      "an emergency that is being carried out",
      { state: "implementing", type: "emergency", outage, window: running },
      "under_maintenance",
    ],
  ])("%s", (_, overrides, level) => {
    expect(checkout(aChange("A", { implementer: "jonas", ...overrides })).level).toBe(level);
  });

  it("early work counts from its start, late work from its window, an overrun says so", () => {
    const early = checkout(aChange("A", { state: "implementing", outage, window: ahead, actual }));
    expect(early.maintenances).toMatchObject([{ since: at(actual.start), overrun: false }]);
    const late = checkout(
      aChange("A", { state: "implementing", outage, window: running, actual: { start: "2026-03-10T11:30:00Z" } }),
    );
    expect(late.since).toBe(at(running.start));
    const long = checkout(aChange("A", { state: "implementing", outage, window: over }));
    expect(long.maintenances).toMatchObject([{ change: "CHG-2026-000A", until: at(over.end), overrun: true }]);
  });
});

describe("an incident while maintenance runs", () => {
  it.each([
    ["partial_outage", "degraded_performance", "under_maintenance"],
    ["partial_outage", "partial_outage", "under_maintenance"],
    ["degraded_performance", "partial_outage", "partial_outage"],
    ["partial_outage", "major_outage", "major_outage"],
    ["major_outage", "major_outage", "major_outage"],
  ] as const)("declared %s, incident %s: shows %s", (outage, level, shown) => {
    const health = checkout(
      aChange("A", { outage, window: running }),
      anIncident("B", { affects: [affect("checkout", level)] }),
    );
    expect(health.level).toBe(shown);
    expect([health.incidents.length, health.maintenances.length]).toEqual([1, 1]);
  });

  it.each([
    ["an overrun explains nothing", { state: "implementing", window: over }],
    [
      "an emergency explains nothing: it mends the outage",
      { state: "implementing", type: "emergency", window: running },
    ],
    [
      "early work explains nothing yet",
      { state: "implementing", window: ahead, actual: { start: "2026-03-10T11:00:00Z" } },
    ],
  ] as const)("%s", (_, overrides) => {
    const health = checkout(
      aChange("A", { outage: "partial_outage", ...overrides }),
      anIncident("B", { affects: [affect("checkout", "degraded_performance")] }),
    );
    expect(health.level).toBe("degraded_performance");
  });
});

describe("dependencies", () => {
  const services = [
    aService("checkout", { depends_on: ["gateway"] }),
    aService("gateway", { depends_on: ["edge"] }),
    aService("edge"),
  ];

  it("a service whose dependency is down keeps its own level, but says so", () => {
    const ledger = ledgerOf(...services, anIncident("A", { affects: [affect("edge")] }));
    expect(healthOfServices(ledger, NOW)).toMatchObject([
      { service: "checkout", level: "operational", affectedUpstream: [{ service: "edge", level: "major_outage" }] },
      { service: "edge", level: "major_outage", affectedUpstream: [] },
      { service: "gateway", level: "operational", affectedUpstream: [{ service: "edge", level: "major_outage" }] },
    ]);
  });

  it("a circle of dependencies ends", () => {
    const ledger = ledgerOf(aService("a", { depends_on: ["b"] }), aService("b", { depends_on: ["a"] }));
    expect(healthOfServices(ledger, NOW).map(({ affectedUpstream }) => affectedUpstream)).toEqual([[], []]);
  });
});

it("the order of records does not matter", () => {
  const records = [
    aService("checkout"),
    aService("edge"),
    anIncident("A", { affects: [affect("checkout", "degraded_performance"), affect("edge")] }),
    anIncident("B", { affects: [affect("checkout", "partial_outage")] }),
    aChange("C", { outage: "partial_outage", window: running, services: ["edge", "checkout"] }),
  ];
  const expected = healthOfServices(ledgerOf(...records), NOW);
  fc.assert(
    fc.property(fc.shuffledSubarray(records, { minLength: records.length }), (shuffled) => {
      expect(healthOfServices(ledgerOf(...shuffled), NOW)).toEqual(expected);
    }),
  );
});
