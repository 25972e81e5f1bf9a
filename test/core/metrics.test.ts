import { describe, expect, it } from "vitest";
import { AVAILABILITY_PRESETS } from "../../core/config.ts";
import { type Metric, percentile } from "../../core/metric.ts";
import { metricsOf } from "../../core/metrics.ts";
import type { AnyRecord } from "../../core/record.ts";
import type { Scope } from "../../core/scope.ts";
import {
  aChange,
  affect,
  anIncident,
  aProblem,
  aService,
  at,
  HOUR,
  ledgerOf,
  MINUTE,
  type Overrides,
} from "../support/records.ts";

const MARCH: Scope = {
  from: at("2026-03-01T00:00:00Z"),
  to: at("2026-04-01T00:00:00Z"),
  now: at("2026-05-01T00:00:00Z"),
  weights: AVAILABILITY_PRESETS.statuspage,
};

function metric(
  id: string,
  records: readonly AnyRecord[],
  scope: Partial<Scope> = {},
  service: string | null = null,
): Metric {
  const { metrics } = metricsOf(ledgerOf(...records), { ...MARCH, ...scope });
  const found = metrics.find((one) => one.id === id && one.service === service);
  if (!found) throw new Error(`no metric ${id}`);
  return found;
}

const value = (...of: Parameters<typeof metric>) => metric(...of).value;

/** An incident that lasted so many minutes, noticed after one and acknowledged after two. */
function lasting(id: string, minutes: number, overrides: Overrides<"incident"> = {}) {
  const start = at("2026-03-10T10:00:00Z");
  const after = (late: number) => new Date(start + late * MINUTE).toISOString();
  return anIncident(id, {
    state: "resolved",
    started_at: after(0),
    detected_at: after(1),
    acknowledged_at: after(2),
    restored_at: after(minutes),
    resolved_at: after(minutes + 10),
    ...overrides,
  });
}

it.each([
  [[7], 50, 7],
  [[1, 2], 50, 1.5],
  [[3, 1, 2], 50, 2],
  [[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11], 90, 10],
  [[0, 10], 90, 9],
] as const)("of %j the percentile %d is %d", (values, percent, expected) => {
  expect(percentile(values, percent)).toBeCloseTo(expected);
});

describe("durations of incidents", () => {
  const records = [10, 20, 30, 40, 500].map((minutes, i) => lasting(`A${i}`, minutes));

  it.each([
    ["time-to-acknowledge", 1, 1],
    ["time-to-restore", 30, 316],
    ["time-to-resolve", 39, 325],
  ])("%s has a median of %d minutes and a p90 of %d", (id, median, p90) => {
    const found = metric(id, records);
    expect(found).toMatchObject({ shape: "spread", n: 5, tooFew: false });
    expect(found.value).toEqual({ median: median * MINUTE, p90: p90 * MINUTE });
  });

  it("four cases are too few to say, none have no value", () => {
    expect(metric("time-to-restore", records.slice(1))).toMatchObject({ n: 4, tooFew: true });
    expect(metric("time-to-restore", [])).toMatchObject({ n: 0, tooFew: true, value: null });
  });

  it("the period counts by the end of the duration, its own end excluded, nothing after now", () => {
    const moment = (resolved_at: string) => [
      anIncident("A", { state: "resolved", started_at: "2026-02-01T00:00:00Z", resolved_at }),
    ];
    expect(metric("time-to-resolve", moment("2026-03-01T00:00:00Z")).n).toBe(1);
    expect(metric("time-to-resolve", moment("2026-04-01T00:00:00Z")).n).toBe(0);
    expect(metric("time-to-resolve", moment("2026-03-10T00:00:00Z"), { now: at("2026-03-09T00:00:00Z") }).n).toBe(0);
  });

  it("canceled incidents never count, imported ones do", () => {
    const canceled = anIncident("A", { state: "canceled", acknowledged_at: "2026-03-10T11:00:00Z" });
    expect(metric("time-to-acknowledge", [canceled]).n).toBe(0);
    expect(metric("time-to-restore", [lasting("A", 10, { imported: { from: "cstate", id: "1" } })]).n).toBe(1);
  });

  it("the reopen rate needs history", () => {
    expect(metric("reopen-rate", records)).toMatchObject({ value: null, why: "needs history" });
    const reopens = new Map([["INC-2026-00A1", 2]]);
    expect(value("reopen-rate", records, { reopens })).toBe(20);
  });
});

describe("problems", () => {
  it("incidents are linked to problems from either side", () => {
    const records = [
      lasting("A1", 10, { major: true, links: { problem: ["PRB-2026-000A"] } }),
      lasting("A2", 10, { major: true }),
      lasting("A3", 10),
      lasting("A4", 10),
      aProblem("A", { links: { incidents: ["INC-2026-00A3"] } }),
    ];
    expect(metric("problem-linkage", records)).toMatchObject({ n: 4, value: 50 });
    expect(metric("major-problem-linkage", records)).toMatchObject({ n: 2, value: 50, tooFew: true });
  });

  it("known errors cover the problems that are being analysed or fixed", () => {
    const records = [
      aProblem("A", { state: "root_cause_analysis", workaround: "Restart it." }),
      aProblem("B", { state: "fix_in_progress", root_cause: "A leak.", fix: "A patch." }),
      aProblem("C", { state: "assess", workaround: "Wait." }),
    ];
    expect(metric("known-error-coverage", records)).toMatchObject({ n: 2, value: 50 });
  });
});

describe("backlogs", () => {
  const now = at("2026-03-31T00:00:00Z");

  it("count what is open now, with its ages", () => {
    const records = [
      anIncident("A", { started_at: "2026-03-30T00:00:00Z" }),
      anIncident("B", { started_at: "2026-03-21T00:00:00Z" }),
      lasting("C", 10),
      aProblem("A", { opened_at: "2026-03-01T00:00:00Z" }),
    ];
    expect(value("incident-backlog", records, { now })).toEqual({
      count: 2,
      medianAge: 5.5 * 24 * HOUR,
      oldestAge: 10 * 24 * HOUR,
      oldest: "INC-2026-000B",
    });
    expect(value("problem-backlog", records, { now })).toMatchObject({ count: 1, oldestAge: 30 * 24 * HOUR });
  });

  it("ages of changes need history", () => {
    const records = [aChange("A"), aChange("B", { state: "closed" })];
    expect(metric("change-backlog", records, { now })).toMatchObject({
      why: "ages need history",
      value: { count: 1, oldestAge: null },
    });
    const opened = new Map([["CHG-2026-000A", at("2026-03-30T00:00:00Z")]]);
    expect(metric("change-backlog", records, { now, opened })).toMatchObject({
      why: null,
      value: { count: 1, oldestAge: 24 * HOUR },
    });
  });
});

describe("services", () => {
  const slo = { availability: 99, window: "30d" } as const;
  const records = [
    aService("checkout", { slo }),
    aService("edge"),
    aService("old", { state: "retired" }),
    lasting("A", 60),
    lasting("B", 120),
    lasting("C", 60, {
      started_at: "2026-03-20T10:00:00Z",
      detected_at: "2026-03-20T10:00:00Z",
      acknowledged_at: "2026-03-20T10:00:00Z",
      restored_at: "2026-03-20T11:00:00Z",
      resolved_at: "2026-03-20T11:00:00Z",
    }),
    lasting("D", 60, { affects: [affect("edge", "degraded_performance")] }),
  ];

  it("overlapping incidents are one outage; levels that do not count are none", () => {
    expect(metric("mtrs", records)).toMatchObject({ n: 2, value: 1.5 * HOUR });
    expect(metric("mtrs", records, {}, "checkout")).toMatchObject({ n: 2, value: 1.5 * HOUR });
    expect(metric("mtrs", records, {}, "edge")).toMatchObject({ n: 0, value: null });
  });

  it("an outage that eases off before it ends is one outage", () => {
    const eases = lasting("B", 120, { affects: [affect("checkout", "partial_outage")] });
    const found = metric("mtrs", [aService("checkout"), lasting("A", 60), eases]);
    expect(found).toMatchObject({ n: 1, value: 2 * HOUR });
  });

  it("time between failures is undefined without failures", () => {
    expect(value("mtbf", records, {}, "checkout")).toBe(((31 * 24 - 3) * HOUR) / 2);
    expect(value("mtbf", records, {}, "edge")).toBeNull();
  });

  it("availability and error budget are exact, however few the outages", () => {
    expect(metric("availability", records, {}, "checkout")).toMatchObject({ tooFew: false });
    expect(value("availability", records, {}, "checkout")).toBeCloseTo(100 * (1 - 3 / (31 * 24)));
    expect(value("availability", records, {}, "edge")).toBe(100);
    expect(value("error-budget", records, { now: at("2026-03-31T00:00:00Z") }, "checkout")).toBeCloseTo(
      100 * (1 - 3 / 7.2),
    );
  });

  it("only live services are measured, budgets only with an objective", () => {
    expect(() => metric("availability", records, {}, "old")).toThrow();
    expect(() => metric("error-budget", records, {}, "edge")).toThrow();
  });
});

it("months count incidents by priority, months without any included", () => {
  const records = [
    anIncident("A", { started_at: "2026-01-31T23:59:59Z", impact: "high", urgency: "high" }),
    anIncident("B", { started_at: "2026-03-01T00:00:00+01:00" }),
    anIncident("C", { started_at: "2026-03-01T00:00:00Z", state: "new", impact: undefined, urgency: undefined }),
    anIncident("D", { started_at: "2026-03-02T00:00:00Z", state: "canceled" }),
  ];
  const { months } = metricsOf(ledgerOf(...records), { ...MARCH, from: at("2025-12-15T00:00:00Z") });
  const none = { P1: 0, P2: 0, P3: 0, P4: 0, P5: 0, none: 0 };
  expect(months).toEqual([
    { month: "2025-12", total: 0, byPriority: none },
    { month: "2026-01", total: 1, byPriority: { ...none, P1: 1 } },
    { month: "2026-02", total: 1, byPriority: { ...none, P3: 1 } },
    { month: "2026-03", total: 1, byPriority: { ...none, none: 1 } },
  ]);
});

it("every metric has an id of its own, a definition, and survives JSON", () => {
  const { metrics } = metricsOf(ledgerOf(aService("checkout"), lasting("A", 10), aChange("B")), MARCH);
  const keys = metrics.map(({ id, service }) => `${id} ${service}`);
  expect(new Set(keys).size).toBe(keys.length);
  expect(metrics.every(({ definition }) => definition.endsWith("."))).toBe(true);
  expect(JSON.parse(JSON.stringify(metrics))).toEqual(metrics);
});
