import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { describe, expect, it } from "vitest";
import type { Snapshot } from "../../../core/snapshot.ts";
import { statuspageDocuments } from "../../../core/statuspage/index.ts";
import { hostile } from "../../support/hostile.ts";
import { aChange, affect, anIncident, aService } from "../../support/records.ts";
import { addressBelow, sampleSnapshot, snapshotOf } from "../../support/snapshots.ts";
import { STATUSPAGE_SCHEMAS } from "../../support/statuspage-schemas.ts";

const ajv = new Ajv2020({ strict: false });
addFormats.default(ajv);
const validators = new Map(Object.entries(STATUSPAGE_SCHEMAS).map(([name, schema]) => [name, ajv.compile(schema)]));

/** What is wrong with the eight documents of a snapshot. */
function faults(shown: Snapshot): string[] {
  const documents = statuspageDocuments(shown, addressBelow);
  return Object.entries(documents).flatMap(([name, document]) => {
    const accepts = validators.get(name) as ValidateFunction;
    return accepts(JSON.parse(JSON.stringify(document))) ? [] : [`${name}: ${ajv.errorsText(accepts.errors)}`];
  });
}

const NOW = "2026-03-10T12:00:00Z";
const checkout = aService("checkout", { title: "Checkout", group: "Shop" });
const services = [checkout, aService("search", { group: "Shop" }), aService("edge")];

describe("the eight documents", () => {
  it.each(["internal", "public"] as const)("of the sample company are as Statuspage writes them: %s", (audience) => {
    expect(faults(sampleSnapshot(audience))).toEqual([]);
  });

  it("are so for a company without any record", () => {
    expect(faults(snapshotOf([], NOW))).toEqual([]);
    const { summary } = statuspageDocuments(snapshotOf([], NOW), addressBelow);
    expect(summary).toMatchObject({ components: [], incidents: [], status: { indicator: "none" } });
  });

  it("are so whatever the texts hold", () => {
    expect(faults(hostile(sampleSnapshot("internal")))).toEqual([]);
  });

  it("are all there, and hold what their names say", () => {
    const documents = statuspageDocuments(sampleSnapshot("internal"), addressBelow);
    expect(Object.keys(documents).toSorted()).toEqual(Object.keys(STATUSPAGE_SCHEMAS).toSorted());
    const { summary, incidents, "scheduled-maintenances": maintenances } = documents;
    expect(summary.incidents).toEqual(documents["incidents/unresolved"].incidents);
    expect(summary.scheduled_maintenances).toEqual([
      ...documents["scheduled-maintenances/upcoming"].scheduled_maintenances,
      ...documents["scheduled-maintenances/active"].scheduled_maintenances,
    ]);
    expect(summary.incidents.length).toBeGreaterThan(0);
    expect(incidents.incidents.length).toBeGreaterThan(summary.incidents.length);
    expect(maintenances.scheduled_maintenances.length).toBeGreaterThan(summary.scheduled_maintenances.length);
    expect(documents.status.status).toEqual(summary.status);
    expect(documents.components.components).toEqual(summary.components);
  });

  it("never run backwards in time", () => {
    const { incidents, "scheduled-maintenances": maintenances } = statuspageDocuments(
      sampleSnapshot("internal"),
      addressBelow,
    );
    for (const told of [...incidents.incidents, ...maintenances.scheduled_maintenances]) {
      const times = told.incident_updates.map(({ created_at }) => Date.parse(created_at));
      expect(times, told.name).toEqual(times.toSorted((a, b) => b - a));
      expect(Date.parse(told.created_at)).toBeLessThanOrEqual(Date.parse(told.updated_at));
      if (told.resolved_at) expect(Date.parse(told.started_at)).toBeLessThanOrEqual(Date.parse(told.resolved_at));
      if (told.resolved_at) expect(Date.parse(told.resolved_at)).toBeLessThanOrEqual(Date.parse(told.updated_at));
    }
  });

  it("are the same bytes for the same snapshot, and keep their ids when other things happen", () => {
    const incident = anIncident("A", { title: "Down" });
    const before = statuspageDocuments(snapshotOf([...services, incident], NOW), addressBelow);
    const again = statuspageDocuments(snapshotOf([...services, incident], NOW), addressBelow);
    expect(JSON.stringify(again)).toBe(JSON.stringify(before));
    const later = statuspageDocuments(
      snapshotOf(
        [...services, anIncident("A", { title: "All down" }), anIncident("B", { started_at: "2026-03-10T11:00:00Z" })],
        "2026-03-11T12:00:00Z",
      ),
      addressBelow,
    );
    const ids = ({ id, page_id, incident_updates, components }: (typeof later.incidents.incidents)[number]) => ({
      id,
      page_id,
      updates: incident_updates.map((update) => update.id),
      components: components.map((component) => component.id),
    });
    expect(later.incidents.incidents.map(({ name }) => name)).toEqual(["B", "All down"]);
    expect(ids(at(later.incidents.incidents, 1))).toEqual(ids(at(before.incidents.incidents, 0)));
  });

  it("refuse a word that Statuspage does not have rather than to pass it on", () => {
    const shown = snapshotOf(services, NOW);
    const onFire = JSON.parse(JSON.stringify(shown).replace('"level":"operational"', '"level":"on_fire"')) as Snapshot;
    expect(() => statuspageDocuments(onFire, addressBelow)).toThrow(/operational/);
    const page = { indicator: "dire", description: "Dire" };
    // A status that a later version might have.
    const dire = { ...shown, status: { ...shown.status, page } } as unknown as Snapshot;
    expect(() => statuspageDocuments(dire, addressBelow)).toThrow(/indicator/);
  });
});

describe("the page", () => {
  const pageOf = (shown: Snapshot, address = addressBelow) => statuspageDocuments(shown, address).status.page;

  it("tells its address without a slash at the end, or a path where the address is not known", () => {
    expect(pageOf(snapshotOf([], NOW)).url).toBe("https://status.acme.example/repo");
    expect(pageOf(snapshotOf([], NOW), (path) => `/repo/${path}`).url).toBe("/repo");
    expect(pageOf(snapshotOf([], NOW), (path) => `/${path}`).url).toBe("");
  });

  it("was updated when something last happened, by the clock too, never in the future", () => {
    const change = aChange("A", {
      outage: "partial_outage",
      window: { start: "2026-03-10T11:00:00Z", end: "2026-03-10T13:00:00Z" },
    });
    const updated = (now: string) => pageOf(snapshotOf([...services, change], now)).updated_at;
    expect(updated("2026-03-10T10:00:00Z")).toBe("2020-01-01T00:00:00.000Z");
    expect(updated("2026-03-10T12:00:00Z")).toBe("2026-03-10T11:00:00.000Z");
    expect(updated("2026-03-10T12:30:00Z")).toBe("2026-03-10T11:00:00.000Z");
  });

  it("writes moments by the clock of its zone, summer and winter", () => {
    const zone = { time_zone: "Europe/Vienna" };
    const moments = (started_at: string) => {
      const shown = snapshotOf([...services, anIncident("A", { started_at })], "2026-12-01T12:00:00Z", zone);
      return statuspageDocuments(shown, addressBelow).incidents.incidents.map((incident) => incident.started_at);
    };
    expect(moments("2026-07-01T10:00:00.25Z")).toEqual(["2026-07-01T12:00:00.250+02:00"]);
    expect(moments("2026-11-01T10:00:00Z")).toEqual(["2026-11-01T11:00:00.000+01:00"]);
  });
});

describe("components", () => {
  it("are the live services, with groups as components of their own, as bad as their worst member", () => {
    const retired = aService("fax", { state: "retired" });
    const shown = snapshotOf(
      [...services, retired, anIncident("A", { affects: [affect("search", "partial_outage")] })],
      NOW,
    );
    const { components } = statuspageDocuments(shown, addressBelow).components;
    expect(components.map(({ name, status, position, group }) => [name, status, position, group])).toEqual([
      ["Shop", "partial_outage", 1, true],
      ["Checkout", "operational", 1, false],
      ["search", "partial_outage", 2, false],
      ["edge", "operational", 2, false],
    ]);
    const [group, ...members] = components;
    expect(group?.components).toEqual(members.slice(0, 2).map(({ id }) => id));
    expect(members.map(({ group_id }) => group_id)).toEqual([group?.id, group?.id, null]);
  });

  it("began on the first day of their service, or with the first record that names it", () => {
    const young = aService("young", { since: undefined });
    const quiet = aService("quiet", { since: undefined });
    const incident = anIncident("A", { affects: [affect("young")], started_at: "2026-02-01T08:30:00Z" });
    const { components } = statuspageDocuments(
      snapshotOf([checkout, young, quiet, incident], NOW),
      addressBelow,
    ).components;
    const starts = components.filter(({ group }) => !group).map(({ name, start_date }) => [name, start_date]);
    expect(Object.fromEntries(starts)).toEqual({ Checkout: "2020-01-01", quiet: null, young: "2026-02-01" });
  });
});

describe("documents of the public", () => {
  it("know nothing of internal records", () => {
    const visibility = "public" as const;
    const shown = snapshotOf(
      [
        aService("shop", { visibility }),
        aService("vault"),
        anIncident("A", { visibility, affects: [affect("shop", "degraded_performance"), affect("vault")] }),
        anIncident("B", { affects: [affect("shop")] }),
      ],
      NOW,
      { audience: "public" },
    );
    const { summary } = statuspageDocuments(shown, addressBelow);
    expect(summary.components.map(({ name, status }) => [name, status])).toEqual([["shop", "degraded_performance"]]);
    expect(summary.incidents.map(({ impact, components }) => [impact, components.length])).toEqual([["minor", 1]]);
    expect(JSON.stringify(summary)).not.toContain("vault");
  });

  it("do not call a change that nobody approved maintenance, however long ago", () => {
    const old = { start: "2026-01-10T10:00:00Z", end: "2026-01-10T11:00:00Z" };
    const base = {
      visibility: "public",
      outage: "partial_outage",
      window: old,
      actual: old,
      implementer: "jonas",
    } as const;
    const records = [
      aService("checkout", { visibility: "public" }),
      aChange("GOOD", { ...base, state: "closed" }),
      aChange("WILD", { ...base, state: "review", type: "emergency", unauthorized: true }),
    ];
    const names = (audience: "internal" | "public") =>
      statuspageDocuments(snapshotOf(records, NOW, { audience }), addressBelow)[
        "scheduled-maintenances"
      ].scheduled_maintenances.map(({ name }) => name);
    expect(names("internal")).toEqual(["GOOD"]);
    expect(names("public")).toEqual(["GOOD"]);
  });
});

// --- internal ---

function at<Item>(items: readonly Item[], index: number): Item {
  const item = items[index];
  if (item === undefined) throw new Error(`there is no item ${index}`);
  return item;
}
