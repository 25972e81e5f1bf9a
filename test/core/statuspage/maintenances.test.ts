import { describe, expect, it } from "vitest";
import type { AnyRecord } from "../../../core/record.ts";
import { momentsIn } from "../../../core/record-moments/index.ts";
import { statuspageDocuments } from "../../../core/statuspage/index.ts";
import { aChange, aService } from "../../support/records.ts";
import { addressBelow, snapshotOf } from "../../support/snapshots.ts";

const WINDOW = { start: "2026-03-10T22:00:00Z", end: "2026-03-10T23:00:00Z" };
const [BEFORE, WITHIN, AFTER] = ["2026-03-10T21:59:59Z", "2026-03-10T22:00:00Z", "2026-03-10T23:00:00Z"];
const checkout = aService("checkout");

function at(now: string, ...records: readonly AnyRecord[]) {
  return statuspageDocuments(snapshotOf([checkout, ...records], now), addressBelow);
}

/** In which documents a change stands, with its status and that of the page and its component. */
function standing(now: string, change: AnyRecord) {
  const documents = at(now, change);
  const within = [
    "scheduled-maintenances/upcoming",
    "scheduled-maintenances/active",
    "scheduled-maintenances",
  ] as const;
  return {
    documents: within
      .filter((name) => documents[name].scheduled_maintenances.length > 0)
      .map((name) => name.split("/")[1] ?? "all"),
    status: documents["scheduled-maintenances"].scheduled_maintenances[0]?.status,
    page: documents.status.status.indicator,
    component: documents.components.components[0]?.status,
  };
}

describe("maintenance", () => {
  const change = aChange("A", {
    title: "New disks",
    outage: "partial_outage",
    window: WINDOW,
    public_summary: "Short breaks.",
  });

  it("starts and ends by the clock, and a window in the future colours nothing", () => {
    expect(standing(BEFORE, change)).toEqual({
      documents: ["upcoming", "all"],
      status: "scheduled",
      page: "none",
      component: "operational",
    });
    expect(standing(WITHIN, change)).toEqual({
      documents: ["active", "all"],
      status: "in_progress",
      page: "maintenance",
      component: "under_maintenance",
    });
    expect(standing(AFTER, change)).toMatchObject({ documents: [], page: "none", component: "operational" });
  });

  it("is told field by field", () => {
    const closed = aChange("A", {
      title: "New disks",
      state: "closed",
      outage: "partial_outage",
      window: WINDOW,
      public_summary: "Short breaks.",
      actual: { start: "2026-03-10T22:05:00Z", end: "2026-03-10T22:50:00Z" },
    });
    const [told] = at("2026-03-12T00:00:00Z", closed)["scheduled-maintenances"].scheduled_maintenances;
    expect(told).toMatchObject({
      name: "New disks",
      status: "completed",
      impact: "maintenance",
      scheduled_for: "2026-03-10T22:00:00.000Z",
      scheduled_until: "2026-03-10T23:00:00.000Z",
      started_at: "2026-03-10T22:05:00.000Z",
      resolved_at: "2026-03-10T22:50:00.000Z",
      monitoring_at: null,
      shortlink: "https://status.acme.example/repo/changes/CHG-2026-000A/",
    });
    expect(told?.incident_updates.map(({ status, body }) => [status, body])).toEqual([
      ["completed", expect.any(String)],
      ["in_progress", expect.any(String)],
      ["scheduled", "Short breaks."],
    ]);
    expect(told?.incident_updates.map(({ affected_components }) => affected_components?.[0]?.new_status)).toEqual([
      "operational",
      "under_maintenance",
      "operational",
    ]);
  });

  it.each([
    ["declares no outage", { outage: "none" }],
    ["is a draft", { outage: "partial_outage", state: "new" }],
    ["was canceled", { outage: "partial_outage", state: "canceled" }],
    ["is on hold", { outage: "partial_outage", hold: { reason: "waits" } }],
  ] as const)("is no change that %s", (_, overrides) => {
    const { documents, page } = standing(WITHIN, aChange("A", { window: WINDOW, ...overrides }));
    expect({ documents, page }).toEqual({ documents: [], page: "none" });
  });

  it("keeps its planned end while it overruns, and has one even where nobody said when it ends", () => {
    const overrun = aChange("A", { state: "implementing", outage: "partial_outage", window: WINDOW });
    const [late] = at("2026-03-11T01:00:00Z", overrun)["scheduled-maintenances/active"].scheduled_maintenances;
    expect(late).toMatchObject({ status: "in_progress", scheduled_until: "2026-03-10T23:00:00.000Z" });
    const emergency = aChange("B", {
      state: "implementing",
      type: "emergency",
      outage: "major_outage",
      implementer: "jonas",
      window: WINDOW,
      actual: { start: "2026-03-10T21:00:00Z" },
    });
    const [running] = at("2026-03-10T21:30:00Z", emergency)["scheduled-maintenances/active"].scheduled_maintenances;
    expect(running).toMatchObject({ status: "in_progress", scheduled_for: "2026-03-10T21:00:00.000Z" });
    expect(Date.parse(running?.scheduled_until ?? "")).toBeGreaterThanOrEqual(Date.parse(running?.scheduled_for ?? ""));
  });

  it("was created when it was announced, where the history says when", () => {
    const event = { at: "2026-03-02T09:00:00Z", what: "added", from: null, to: { label: "Scheduled" } };
    const moments = momentsIn({ "changes/CHG-2026-000A/": { events: [event], earlier: 0 } }, BEFORE);
    const created = (now: string, told = moments) => {
      const documents = statuspageDocuments(snapshotOf([checkout, change], now), addressBelow, told);
      return documents["scheduled-maintenances"].scheduled_maintenances[0]?.created_at;
    };
    expect([created(BEFORE), created(WITHIN)]).toEqual(Array(2).fill("2026-03-02T09:00:00.000Z"));
    expect(created(BEFORE, momentsIn({}, BEFORE))).toBe("2026-03-10T22:00:00.000Z");
  });

  it("far ahead is listed too, latest first", () => {
    const far = aChange("B", {
      outage: "partial_outage",
      window: { start: "2026-09-01T00:00:00Z", end: "2026-09-01T01:00:00Z" },
    });
    const { scheduled_maintenances } = at(BEFORE, change, far)["scheduled-maintenances/upcoming"];
    expect(scheduled_maintenances.map(({ name }) => name)).toEqual(["B", "New disks"]);
  });
});
