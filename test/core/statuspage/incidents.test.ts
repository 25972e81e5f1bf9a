import { describe, expect, it } from "vitest";
import type { AnyRecord } from "../../../core/record.ts";
import { MOST_LISTED, statuspageDocuments } from "../../../core/statuspage/index.ts";
import { affect, anIncident, aService, HOUR } from "../../support/records.ts";
import { addressBelow, snapshotOf } from "../../support/snapshots.ts";

const NOW = "2026-03-10T18:00:00Z";
const STARTED = "2026-03-10T10:00:00Z";
const checkout = aService("checkout", { title: "Checkout", group: "Shop" });

function documents(...records: readonly AnyRecord[]) {
  return statuspageDocuments(snapshotOf([checkout, aService("search"), ...records], NOW), addressBelow);
}

function only(...records: readonly AnyRecord[]) {
  const [incident] = documents(...records).incidents.incidents;
  if (!incident) throw new Error("there is no incident");
  return incident;
}

const updates = [
  { at: "2026-03-10T10:10:00Z", status: "investigating", message: "We look." },
  { at: "2026-03-10T11:00:00Z", status: "identified", message: "We know." },
  { at: "2026-03-10T12:30:00Z", status: "monitoring", message: "It is back." },
  { at: "2026-03-10T14:00:00Z", status: "resolved", message: "It stayed." },
] as const;

describe("an incident", () => {
  it("is told field by field", () => {
    const incident = only(
      anIncident("A", {
        title: "Checkout is down",
        state: "resolved",
        affects: [
          affect("checkout", "major_outage"),
          affect("search", "degraded_performance", { from: "2026-03-10T10:30:00Z" }),
        ],
        updates: [...updates],
        restored_at: "2026-03-10T12:15:00Z",
        resolved_at: "2026-03-10T14:00:00Z",
      }),
    );
    expect(incident).toMatchObject({
      name: "Checkout is down",
      status: "resolved",
      impact: "critical",
      created_at: "2026-03-10T10:00:00.000Z",
      started_at: "2026-03-10T10:00:00.000Z",
      monitoring_at: "2026-03-10T12:30:00.000Z",
      resolved_at: "2026-03-10T14:00:00.000Z",
      updated_at: "2026-03-10T14:00:00.000Z",
      shortlink: "https://status.acme.example/repo/incidents/INC-2026-000A/",
      reminder_intervals: null,
    });
    expect(incident.components.map(({ name, status }) => [name, status])).toEqual([
      ["Checkout", "operational"],
      ["search", "operational"],
    ]);
    expect(incident.incident_updates.map(({ status, body }) => [status, body])).toEqual(
      updates.map(({ status, message }) => [status, message]).toReversed(),
    );
    const changes = incident.incident_updates.map(({ affected_components }) =>
      affected_components?.map(({ name, old_status, new_status }) => `${name}: ${old_status} → ${new_status}`),
    );
    expect(changes.toReversed()).toEqual([
      ["Shop - Checkout: operational → major_outage", "search: operational → operational"],
      ["Shop - Checkout: major_outage → major_outage", "search: operational → degraded_performance"],
      ["Shop - Checkout: major_outage → operational", "search: degraded_performance → operational"],
      ["Shop - Checkout: operational → operational", "search: operational → operational"],
    ]);
  });

  it.each([
    [[affect("checkout", "degraded_performance")], "minor"],
    [[affect("checkout", "partial_outage")], "major"],
    [[affect("checkout", "degraded_performance"), affect("search", "major_outage")], "critical"],
    [[], "none"],
  ] as const)("has an impact as bad as its worst component: %j", (affects, impact) => {
    const incident = only(anIncident("A", { state: "new", affects: [...affects] }));
    expect(incident.impact).toBe(impact);
    if (affects.length === 0) expect(incident.incident_updates[0]?.affected_components).toBeNull();
  });

  it("always has a first word, and a last one when it is over", () => {
    const open = only(anIncident("A", { public_summary: "Nobody can pay." }));
    expect(open.incident_updates.map(({ status, body }) => [status, body])).toEqual([
      ["investigating", "Nobody can pay."],
    ]);
    expect(open.resolved_at).toBeNull();
    const over = only(
      anIncident("A", { state: "resolved", resolved_at: "2026-03-10T13:00:00Z", updates: [updates[0]] }),
    );
    expect(over.incident_updates.map(({ status, created_at }) => [status, created_at])).toEqual([
      ["resolved", "2026-03-10T13:00:00.000Z"],
      ["investigating", "2026-03-10T10:10:00.000Z"],
    ]);
  });

  it("that was imported without an end is over from its start, for nobody knows how long it was", () => {
    const imported = { from: "cstate", id: "old.md" };
    const incident = only(
      anIncident("A", { state: "closed", imported, resolved_at: undefined, resolution: undefined }),
    );
    expect(incident).toMatchObject({ status: "resolved", resolved_at: "2026-03-10T10:00:00.000Z" });
  });

  it("with a post-mortem says so", () => {
    const postmortem = { at: "2026-03-10T17:00:00Z", status: "postmortem", message: "What we learnt." } as const;
    const incident = only(
      anIncident("A", { state: "resolved", resolved_at: "2026-03-10T14:00:00Z", updates: [...updates, postmortem] }),
    );
    expect(incident.status).toBe("postmortem");
    expect(
      documents(anIncident("A", { state: "resolved", updates: [postmortem] }))["incidents/unresolved"].incidents,
    ).toEqual([]);
  });

  it("that was opened again is unresolved, although its last word was that it is over", () => {
    const { "incidents/unresolved": unresolved } = documents(anIncident("A", { updates: [...updates] }));
    expect(unresolved.incidents.map(({ status, resolved_at }) => [status, resolved_at])).toEqual([
      ["investigating", null],
    ]);
  });

  it("in monitoring is unresolved while everything is operational: the three views are no hierarchy", () => {
    const restored = anIncident("A", { updates: updates.slice(0, 3), restored_at: "2026-03-10T12:15:00Z" });
    const { summary } = documents(restored);
    expect([summary.status.indicator, summary.incidents.map(({ status }) => status)]).toEqual(["none", ["monitoring"]]);
  });

  it("that was canceled was none", () => {
    expect(documents(anIncident("A", { state: "canceled" })).incidents.incidents).toEqual([]);
  });

  it("gives updates of one moment ids of their own", () => {
    const twice = [updates[0], { ...updates[0], message: "And again." }];
    const ids = only(anIncident("A", { updates: twice })).incident_updates.map(({ id }) => id);
    expect(new Set(ids).size).toBe(2);
  });

  it("keeps the id of an update whose words are corrected, and of those around one that is added", () => {
    const ids = (list: typeof updates extends readonly (infer U)[] ? readonly U[] : never) =>
      only(anIncident("A", { updates: [...list] }))
        .incident_updates.map(({ id }) => id)
        .toReversed();
    const [first, second, third] = updates;
    const [one, two] = ids([first, third]);
    expect(ids([{ ...first, message: "Corrected." }, third] as never)).toEqual([one, two]);
    expect(ids([first, second, third])).toEqual([one, expect.anything(), two]);
  });
});

it("the fifty most recent incidents are listed, newest first, and all that are unresolved", () => {
  const records = Array.from({ length: 70 }, (_, index) =>
    anIncident(String(index).padStart(2, "0"), {
      started_at: new Date(Date.parse(STARTED) - index * HOUR).toISOString(),
      state: index < 60 ? "resolved" : "in_progress",
    }),
  );
  const { incidents, "incidents/unresolved": unresolved } = documents(...records);
  expect(incidents.incidents.map(({ name }) => Number(name))).toEqual(
    Array.from({ length: MOST_LISTED }, (_, index) => index),
  );
  expect(unresolved.incidents.map(({ name }) => Number(name))).toEqual([60, 61, 62, 63, 64, 65, 66, 67, 68, 69]);
});
