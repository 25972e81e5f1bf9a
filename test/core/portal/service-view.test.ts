import { describe, expect, it } from "vitest";
import type { AnyRecord } from "../../../core/index.ts";
import { serviceViews } from "../../../core/portal/service-view.ts";
import { aChange, affect, anIncident, aService, at, ledgerOf } from "../../support/records.ts";

const now = at("2026-03-10T12:00:00Z");
const weights = { major_outage: 1, partial_outage: 0.3, degraded_performance: 0 };
const viewOf = (id: string, ...records: readonly AnyRecord[]) => {
  const found = serviceViews(ledgerOf(...records), now, weights, "internal").find(({ path }) => path.includes(id));
  if (!found) throw new Error(`no service ${id}`);
  return found;
};

describe("a service on its page", () => {
  it("tells its availability over four periods against its objective, rounded down", () => {
    const outage = anIncident("A", {
      state: "resolved",
      started_at: "2026-02-20T10:00:00Z",
      resolved_at: "2026-02-20T10:10:00Z",
    });
    const service = aService("checkout", { slo: { availability: 99.99, window: "30d" } });
    const { availability, budget } = viewOf("checkout", service, outage);
    expect(availability.map(({ days, shown, kept }) => [days, shown, kept])).toEqual([
      [7, "100.00", true],
      [30, "99.97", false],
      [90, "99.99", true],
      [365, "99.99", true],
    ]);
    expect(budget).toMatchObject({ objective: 99.99, windowDays: 30, usedMs: 600_000 });
    expect(budget?.leftPercent).toBeLessThan(0);
  });

  it("never makes a percentage of what nobody knows", () => {
    const { since: _, ...unknown } = aService("new").fields;
    const { availability, budget } = viewOf("new", { ...aService("new"), fields: unknown });
    expect(availability.map(({ percent, shown }) => [percent, shown])).toEqual(Array(4).fill([null, "no data"]));
    expect(budget).toBeNull();
    const young = viewOf("young", aService("young", { since: "2026-03-03" })).availability;
    expect(young.map(({ knownFrom }) => knownFrom?.slice(0, 10))).toEqual([undefined, ...Array(3).fill("2026-03-03")]);
  });

  it("tells what it depends on, and who depends on it by whom", () => {
    const services = [
      aService("edge"),
      aService("checkout", { depends_on: ["edge"] }),
      aService("app", { depends_on: ["checkout"] }),
    ];
    const { dependsOn, usedBy } = viewOf("edge", ...services);
    expect(dependsOn).toEqual([]);
    expect(usedBy.map(({ service, via }) => [service.id, via.map(({ id }) => id)])).toEqual([
      ["checkout", []],
      ["app", ["checkout"]],
    ]);
  });

  it("counts how changes ended in the past year, and says where they are too few", () => {
    const closed = (id: string, close_code: "successful" | "backed_out", day: string) =>
      aChange(id, { state: "closed", close_code, window: { start: `${day}T10:00:00Z`, end: `${day}T11:00:00Z` } });
    const records = [
      aService("checkout"),
      closed("A", "successful", "2026-01-01"),
      closed("B", "backed_out", "2026-01-02"),
      closed("C", "successful", "2024-01-02"),
      aChange("D"),
      aChange("E", { state: "new", window: { start: "2026-03-10T10:00:00Z", end: "2026-03-10T11:00:00Z" } }),
    ];
    const { outcomes, changes } = viewOf("checkout", ...records);
    expect(outcomes).toMatchObject({ closed: 2, successful: 1, failed: 1, tooFew: true });
    expect(changes.map(({ change }) => change.id)).toEqual(["CHG-2026-000E", "CHG-2026-000D"]);
  });

  it("counts an outage that two incidents tell of once", () => {
    const twice = ["A", "B"].map((id) =>
      anIncident(id, {
        state: "resolved",
        started_at: "2026-03-08T10:00:00Z",
        resolved_at: "2026-03-08T11:00:00Z",
        affects: [affect("checkout")],
      }),
    );
    expect(viewOf("checkout", aService("checkout"), ...twice).availability[0]?.downtimeMs).toBe(3_600_000);
  });
});
