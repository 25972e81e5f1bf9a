import { describe, expect, it } from "vitest";
import { foresee, MOST_STEPS } from "../../core/foresight.ts";
import type { AnyRecord } from "../../core/index.ts";
import { aChange, anIncident, aService, at, ledgerOf } from "../support/records.ts";

const now = at("2026-03-10T12:00:00Z");
const planned = (id: string, start: string, end: string, more = {}) =>
  aChange(id, { outage: "partial_outage", window: { start, end }, ...more });

const told = (...records: readonly AnyRecord[]) =>
  foresee(ledgerOf(...records), now).map(({ at: when, page, services }) => [
    when.slice(5, 16),
    page.indicator,
    ...services.map(({ service, level }) => `${service.id} ${level}`),
  ]);

describe("what the clock alone will change", () => {
  it("is that maintenance begins and ends", () => {
    const change = planned("A", "2026-03-10T22:00:00Z", "2026-03-10T23:00:00Z");
    expect(told(aService("checkout"), change)).toEqual([
      ["03-10T22:00", "maintenance", "checkout under_maintenance"],
      ["03-10T23:00", "none"],
    ]);
  });

  it("is not the end of work that goes on: it overruns", () => {
    const change = planned("A", "2026-03-10T11:00:00Z", "2026-03-10T13:00:00Z", {
      state: "implementing",
      implementer: "jonas",
      actual: { start: "2026-03-10T11:05:00Z" },
    });
    expect(told(aService("checkout"), change)).toEqual([]);
  });

  it("is not a draft, a change without an outage, one on hold, or one that is far away", () => {
    const records = [
      planned("A", "2026-03-10T22:00:00Z", "2026-03-10T23:00:00Z", { state: "new" }),
      planned("B", "2026-03-10T22:00:00Z", "2026-03-10T23:00:00Z", { outage: "none" }),
      planned("C", "2026-03-10T22:00:00Z", "2026-03-10T23:00:00Z", { hold: { reason: "Parts are missing" } }),
      planned("D", "2026-04-10T22:00:00Z", "2026-04-10T23:00:00Z"),
    ];
    expect(told(aService("checkout"), ...records)).toEqual([]);
  });

  it("leaves what is worse than maintenance as it is", () => {
    const records = [
      aService("checkout"),
      aService("edge"),
      anIncident("A", { affects: [{ service: "checkout", level: "major_outage" }] }),
      planned("B", "2026-03-10T22:00:00Z", "2026-03-10T23:00:00Z", { services: ["checkout", "edge"] }),
    ];
    expect(told(...records)).toEqual([
      ["03-10T22:00", "major", "checkout major_outage", "edge under_maintenance"],
      ["03-10T23:00", "major", "checkout major_outage"],
    ]);
  });

  it("tells two windows that meet one after the other, and never grows without bound", () => {
    const meeting = [
      planned("A", "2026-03-10T22:00:00Z", "2026-03-10T23:00:00Z"),
      planned("B", "2026-03-10T23:00:00Z", "2026-03-11T01:00:00Z"),
    ];
    expect(told(aService("checkout"), ...meeting).map(([when]) => when)).toEqual([
      "03-10T22:00",
      "03-10T23:00",
      "03-11T01:00",
    ]);
    const many = Array.from({ length: 40 }, (_, index) => {
      const start = now + (2 * index + 1) * 3_600_000;
      return planned(`X${index}`, new Date(start).toISOString(), new Date(start + 1_800_000).toISOString());
    });
    expect(told(aService("checkout"), ...many)).toHaveLength(MOST_STEPS);
  });
});
