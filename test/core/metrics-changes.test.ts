import { describe, expect, it } from "vitest";
import type { Metric } from "../../core/metric.ts";
import { changeMetrics } from "../../core/metrics-changes.ts";
import type { AnyRecord } from "../../core/record.ts";
import { aChange, anIncident, at, ledgerOf } from "../support/records.ts";

const MARCH = { from: at("2026-03-01T00:00:00Z"), to: at("2026-04-01T00:00:00Z"), now: at("2026-05-01T00:00:00Z") };

function metric(id: string, records: readonly AnyRecord[]): Metric {
  const found = changeMetrics(ledgerOf(...records))({ ...MARCH, weights: {} }).find((one) => one.id === id);
  if (!found) throw new Error(`no metric ${id}`);
  return found;
}

const value = (...of: Parameters<typeof metric>) => metric(...of).value;

describe("changes", () => {
  const closed = (id: string, close_code: "successful" | "successful_with_issues" | "unsuccessful" | "backed_out") =>
    aChange(id, { state: "closed", close_code });
  const records = [
    closed("A1", "successful"),
    closed("A2", "successful"),
    closed("A3", "successful_with_issues"),
    closed("A4", "unsuccessful"),
    closed("A5", "backed_out"),
    aChange("A6", { state: "canceled" }),
    aChange("A7", { state: "closed", imported: { from: "snow", id: "1" } }),
  ];

  it.each([
    ["change-success-strict", 40],
    ["change-success-loose", 60],
    ["change-failure", 40],
  ])("%s is %d %%, over closed changes with a close code", (id, percent) => {
    expect(metric(id, records)).toMatchObject({ n: 5, value: percent });
  });

  it("a change that caused incidents failed, once; a canceled incident blames nobody", () => {
    const blames = (id: string, state: "resolved" | "canceled") =>
      anIncident(id, { state, links: { caused_by: ["CHG-2026-00A1", "CHG-2026-00A4"] } });
    expect(value("change-failure", [...records, blames("B1", "resolved"), blames("B2", "resolved")])).toBe(60);
    expect(value("change-failure", [...records, blames("B1", "canceled")])).toBe(40);
  });

  it("emergencies and unauthorized changes are shares of the changes that began", () => {
    const begun = [
      ...records,
      aChange("E1", { state: "implementing", type: "emergency" }),
      aChange("E2", { state: "review", type: "emergency", unauthorized: true }),
      aChange("E3", { type: "emergency" }),
    ];
    expect(metric("emergency-changes", begun)).toMatchObject({ n: 8, value: 25 });
    expect(metric("unauthorized-changes", begun)).toMatchObject({ n: 8, value: 12.5 });
  });

  it("on time is within the window, its ends included", () => {
    const done = (id: string, start: string, end: string) =>
      aChange(id, { state: "review", actual: { start: `2026-03-10T${start}:00Z`, end: `2026-03-10T${end}:00Z` } });
    expect(
      value("changes-on-time", [done("A", "22:00", "23:00"), done("B", "22:00", "23:01"), done("C", "21:59", "23:00")]),
    ).toBeCloseTo(33.33, 1);
  });
});
