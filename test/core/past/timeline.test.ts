// The timeline that a portal publishes: what it tells, to whom, and in how large files.

import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { describe, expect, it } from "vitest";
import { apiSchemas } from "../../../core/api/index.ts";
import type { ReplayEvent } from "../../../core/as-of/index.ts";
import { partPath, timelineDocument, timelineParts } from "../../../core/past/index.ts";
import { FACTS } from "../../../core/past/timeline-facts.ts";
import type { AnyRecord } from "../../../core/record.ts";
import { COMMON_PUBLIC_FIELDS, findKind } from "../../../schemas/index.ts";
import { pastOfLedger, versionOf } from "../../support/past-of-ledger.ts";
import { aChange, affect, anIncident, aService } from "../../support/records.ts";
import { addressBelow, snapshotOf } from "../../support/snapshots.ts";

const MIB = 1_048_576;
const open = { visibility: "public" } as const;
const shown = {
  audience: "internal",
  now: "2026-04-01T00:00:00Z",
  revision: "c0ffee",
  kinds: [],
  records: [],
} as const;

/** What the served schema finds wrong with a document. */
function faults(name: string, document: object): string[] {
  const ajv = new Ajv2020({ strict: false });
  addFormats.default(ajv);
  const accepts = ajv.compile(apiSchemas(snapshotOf([], shown.now), addressBelow).get(name) ?? false);
  return accepts(JSON.parse(JSON.stringify(document))) ? [] : [ajv.errorsText(accepts.errors)];
}

/** The events of a record that went through these versions. */
function eventsOf(versions: readonly AnyRecord[], audience: "internal" | "public" = "internal") {
  const last = versions.at(-1);
  if (!last) return [];
  const around = [aService("edge", open), aService("vault")];
  const { events } = pastOfLedger([...around, last], audience, (record) =>
    record === last ? versions.map(versionOf) : [],
  );
  return events.map(({ what, set }) => [what, Object.fromEntries(set.map(({ field, value }) => [field, value]))]);
}

describe("the timeline", () => {
  it("tells of each event only what it set", () => {
    const started_at = "2026-03-10T10:00:00.000Z";
    const base = { title: "Slow", started_at, affects: [affect("edge", "partial_outage")] };
    const impact = { service: "edge", level: "partial_outage", from: started_at, to: null };
    expect(
      eventsOf([
        anIncident("A", base),
        anIncident("A", { ...base, urgency: "low", updates: [{ at: started_at, status: "monitoring", message: "x" }] }),
        anIncident("A", { ...base, title: "Very slow" }),
        anIncident("A", { ...base, title: "Very slow", state: "resolved", resolved_at: "2026-03-10T11:00:00Z" }),
      ]),
    ).toEqual([
      ["added", { title: "Slow", state: "in_progress", impacts: [impact], started_at }],
      ["changed", { title: "Very slow" }],
      ["changed", { state: "resolved", impacts: [{ ...impact, to: "2026-03-10T11:00:00.000Z" }] }],
    ]);
  });

  it("tells of a change what interrupts services, and nothing where it does not", () => {
    const window = { start: "2026-03-10T22:00:00.000Z", end: "2026-03-10T23:00:00.000Z" };
    const told = eventsOf([
      aChange("B", { state: "new", outage: "partial_outage", services: ["edge"], window }),
      aChange("B", { outage: "partial_outage", services: ["edge"], window }),
      aChange("B", { outage: "partial_outage", services: ["edge"], window, hold: { reason: "awaiting_vendor" } }),
    ]);
    expect(told.map(([, set]) => Object.hasOwn(set as object, "maintenance"))).toEqual([false, true, true]);
    expect(told[1]?.[1]).toMatchObject({ maintenance: { services: ["edge"], outage: "partial_outage", window } });
    expect(told[2]?.[1]).toEqual({ maintenance: null });
  });

  it("tells the public of no record that is internal today, nor of its time as one, nor of its former words", () => {
    const versions = [
      anIncident("A", { title: "Secret" }),
      anIncident("A", { title: "First words", ...open, affects: [affect("edge"), affect("vault")] }),
      anIncident("A", { title: "Secret again" }),
      anIncident("A", { title: "Last words", ...open, affects: [affect("edge", "partial_outage")] }),
    ];
    const told = eventsOf(versions, "public");
    expect(told.map(([what]) => what)).toEqual(["added", "removed", "added"]);
    expect(told[0]?.[1]).toMatchObject({ title: "Last words", impacts: [{ service: "edge", level: "major_outage" }] });
    expect(JSON.stringify(told)).not.toMatch(/Secret|First|vault/);
    expect(eventsOf(versions.slice(0, 3), "public")).toEqual([]);
  });

  it("is made of nothing but fields on the allow-list", () => {
    for (const [name, facts] of Object.entries(FACTS)) {
      const allowed = [...COMMON_PUBLIC_FIELDS, ...(findKind(name)?.public.fields ?? [])];
      expect(allowed).toEqual(expect.arrayContaining(facts.flatMap(({ of }) => of)));
    }
  });

  it("names commits within the organisation alone", () => {
    const { events } = pastOfLedger([aService("edge", open)], "internal");
    expect(events.map(({ commit }) => commit)).toEqual(["c0"]);
    expect(Object.keys(pastOfLedger([aService("edge", open)], "public").events[0] ?? {})).not.toContain("commit");
  });
});

describe("the timeline as files", () => {
  const event = (at: string, size: number): ReplayEvent => ({
    ...{ at, kind: "service", id: "edge", path: "services/edge/", what: "changed" },
    set: [{ field: "title", value: "x".repeat(size) }],
  });

  it("is one where it fits into one", () => {
    const events = [event("2025-12-31T00:00:00Z", 10), event("2026-01-01T00:00:00Z", 10)];
    expect(timelineParts(events)).toEqual([]);
    const document = timelineDocument({ events, gap: null }, shown, (path) => `/${path}`);
    expect(document).toMatchObject({ from: "2025-12-31T00:00:00Z", events, parts: [], commit: "c0ffee" });
  });

  it("is an index with a file for each year where it does not, and no file is over 1 MiB", () => {
    const days = ["2025-12-30", "2025-12-31", "2026-01-01", "2026-01-02", "2026-01-03", "2026-01-04"];
    const events = days.map((day) => event(`${day}T00:00:00Z`, 400_000));
    const parts = timelineParts(events);
    expect(parts.map(({ name }) => name)).toEqual(["2025", "2026", "2026-2"]);
    expect(parts.flatMap((part) => part.events)).toEqual(events);
    for (const part of parts) expect(JSON.stringify(part).length).toBeLessThan(MIB);
    const { parts: index, events: none } = timelineDocument({ events, gap: null }, shown, (path) => `/${path}`);
    expect(none).toEqual([]);
    expect(index.map(({ url, events: count }) => [url, count])).toEqual([
      [`/${partPath("2025")}`, 2],
      [`/${partPath("2026")}`, 2],
      [`/${partPath("2026-2")}`, 2],
    ]);
    expect(index[1]).toMatchObject({ from: "2026-01-01T00:00:00Z", to: "2026-01-02T00:00:00Z" });
  });

  it("names the records that have no page any more, so that nobody is led to one", () => {
    const incident = anIncident("A");
    const { records } = snapshotOf([aService("checkout"), incident], shown.now);
    const [path = ""] = records.filter(({ kind }) => kind === "incident").map((record) => record.path);
    const events = [event("2026-01-01T00:00:00Z", 1), { ...event("2026-01-02T00:00:00Z", 1), path }];
    const document = timelineDocument({ events: [...events, ...events], gap: null }, { ...shown, records }, String);
    expect(document.gone).toEqual(["services/edge/"]);
  });

  it("is as its schemas say, whole or in parts", () => {
    const small = [event("2025-12-31T00:00:00Z", 10), { ...event("2026-01-01T00:00:00Z", 10), commit: "c0ffee" }];
    const large = [event("2025-12-31T00:00:00Z", 700_000), event("2026-01-01T00:00:00Z", 700_000)];
    const about = { ...shown, kinds: snapshotOf([], shown.now).kinds };
    const documents = [small, large, []].map((events) => timelineDocument({ events, gap: null }, about, addressBelow));
    expect(documents.flatMap((document) => faults("timeline", document))).toEqual([]);
    expect(timelineParts(large).flatMap((part) => faults("timeline-part", part))).toEqual([]);
    expect(faults("timeline", { ...documents[0], parts: undefined })).not.toEqual([]);
    expect(faults("timeline-part", { name: "2026", events: [{ ...small[0], what: "moved" }] })).not.toEqual([]);
  });

  it("says that nothing is known where nothing is", () => {
    const document = timelineDocument({ events: [], gap: "there is no history" }, shown, (path) => path);
    expect(document).toMatchObject({ from: null, gap: "there is no history", events: [], parts: [] });
  });
});
