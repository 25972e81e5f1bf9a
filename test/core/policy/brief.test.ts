import { describe, expect, it } from "vitest";
import { ConfigSchema } from "../../../core/config.ts";
import { briefOf } from "../../../core/policy/brief.ts";
import type { AnyRecord } from "../../../core/record.ts";
import { aChange, aFreeze, affect, anIncident, aService, HIGH_RISK } from "../../support/records.ts";
import {
  aBrief,
  aConflict,
  aFailure,
  aRecordVerdict,
  aRequirement,
  aVerdict,
  CONFIG,
  ledgersOf,
} from "../../support/verdicts.ts";

const services = [
  aService("postgres", { title: "Database clusters" }),
  aService("checkout", { depends_on: ["postgres"] }),
  aService("shop", { depends_on: ["checkout", "search"] }),
  aService("search", { depends_on: ["postgres"] }),
  aService("kiosk", { depends_on: ["shop"] }),
  aService("fax", { state: "retired", depends_on: ["postgres"] }),
];

/** The brief on one record between two versions, among the services. */
function briefOn(
  before: AnyRecord | undefined,
  after: AnyRecord | undefined,
  overrides: Parameters<typeof aRecordVerdict>[2] = {},
) {
  const verdict = aVerdict({ records: [aRecordVerdict(before, after, overrides)] });
  const side = (record: AnyRecord | undefined) => [...services, ...(record ? [record] : [])];
  const [brief] = aBrief(verdict, side(before), side(after)).records;
  if (!brief) throw new Error("the verdict has a record");
  return brief;
}

describe("the brief on a record", () => {
  it("tells all that an approver of a change must see in one view", () => {
    const change = aChange("A", { services: ["checkout"], implementer: "jonas", assessment: HIGH_RISK });
    const brief = briefOn(undefined, change, { type: "normal", risk: "high" });
    expect(brief).toMatchObject({ id: "CHG-2026-000A", kindLabel: "Change", from: null, to: "Scheduled" });
    const facts = Object.fromEntries(brief.facts.map(({ label, text }) => [label, text]));
    expect(facts).toEqual({
      Owner: "platform",
      Type: "normal",
      Services: "checkout",
      Team: "platform",
      "Requested by": "mira",
      Implementer: "jonas",
      Assessment: "users affected many · outage long · tested no · reversible no · done before never",
      Risk: "high",
      Window: "2026-03-10 23:00 – 2026-03-11 00:00 Europe/Berlin (2026-03-10 22:00 – 23:00 UTC), 1 h",
      Outage: "none",
    });
    expect(brief.sections.map(({ heading }) => heading)).toEqual([
      "Justification",
      "Implementation plan",
      "Backout plan",
      "Test plan",
    ]);
  });

  it("tells what differs and what the state means", () => {
    const brief = briefOn(aChange("A", { state: "new" }), aChange("A"));
    expect(brief).toMatchObject({ from: "New", to: "Scheduled", means: "Approved; waits for its window." });
    expect(brief.differences.map(({ words }) => words)).toEqual(["from New to Scheduled"]);
  });

  it("shows a plan that stands in two sections of one heading whole", () => {
    const change = aChange("A");
    const twice = { ...change, body: `${change.body}\n## BACKOUT PLAN\nAnother.\n` };
    const plan = briefOn(change, twice).sections.find(({ heading }) => heading === "Backout plan");
    expect(plan?.text).toBe("Text.\n\nAnother.");
  });

  it("tells of one that is gone what it was", () => {
    const brief = briefOn(aChange("A"), undefined);
    expect(brief).toMatchObject({ from: "Scheduled", to: null, means: "" });
    expect(brief.facts.find(({ field }) => field === "owner")?.text).toBe("platform");
  });
});

describe("whom a record reaches", () => {
  it("are the services it names and those that depend on them, nearest first by the shortest way", () => {
    const { reach } = briefOn(undefined, aChange("A", { services: ["postgres"] }));
    expect(reach.services).toEqual([{ name: "postgres", title: "Database clusters" }]);
    expect(reach.dependents.map(({ path }) => path.join(" → "))).toEqual([
      "checkout → postgres",
      "search → postgres",
      "shop → checkout → postgres",
      "kiosk → shop → checkout → postgres",
    ]);
  });

  it("are found through lists as well, and are not named twice", () => {
    const { reach } = briefOn(undefined, anIncident("A", { affects: [affect("checkout"), affect("shop")] }));
    expect(reach.services).toMatchObject([{ name: "checkout" }, { name: "shop" }]);
    expect(reach.dependents.map(({ service }) => service)).toEqual(["kiosk"]);
  });

  it("are all services where the record says so", () => {
    expect(briefOn(undefined, aFreeze("august")).reach).toEqual({ services: "all", dependents: [] });
  });

  it("are those that use it, where the record is a service itself", () => {
    const before = services[2];
    const after = aService("shop", { depends_on: [] });
    const verdict = aVerdict({ records: [aRecordVerdict(before, after)] });
    const proposed = services.map((service) => (service === before ? after : service));
    expect(aBrief(verdict, services, proposed).records[0]?.reach).toMatchObject({
      services: [{ name: "shop" }],
      dependents: [{ service: "kiosk" }],
    });
  });

  it("cannot be hidden by cutting a dependency in the same pull request", () => {
    const change = aChange("A", { services: ["postgres"] });
    const cut = services.map((service) => aService(service.id, { title: service.fields.title }));
    const verdict = aVerdict({ records: [aRecordVerdict(undefined, change)] });
    const [brief] = aBrief(verdict, services, [...cut, change]).records;
    expect(brief?.reach.dependents.map(({ service }) => service)).toContain("kiosk");
  });
});

describe("what a record collides with", () => {
  it("is told with the titles of the others and the time by both clocks", () => {
    const [change, other] = [aChange("A"), aChange("B", { title: "Swap the proxy" })];
    const conflict = aConflict([other.id, change.id]);
    const verdict = aVerdict({ records: [aRecordVerdict(undefined, change, { conflicts: [conflict] })] });
    const [brief] = aBrief(verdict, [other], [other, change]).records;
    expect(brief?.conflicts).toEqual([
      {
        level: "warn",
        exceptions: [],
        what: conflict.message,
        others: [{ name: "CHG-2026-000B", title: "Swap the proxy" }],
        when: "2026-12-01 22:00 – 23:00 Europe/Berlin (21:00 – 22:00 UTC), 1 h",
      },
    ]);
  });
});

describe("the checklist", () => {
  it("has every rule once, with the worst that was found", () => {
    const record = aRecordVerdict(undefined, aChange("A"), {
      conditions: [aFailure({ state: "warning" }), aFailure(), aFailure({ rule: "gate-conflict", state: "warning" })],
    });
    const { checklist } = aBrief(aVerdict({ records: [record] }), [], [aChange("A")]);
    const states = Object.fromEntries(checklist.map(({ rule, state }) => [rule, state]));
    expect(states).toMatchObject({ "gate-window": "failed", "gate-conflict": "warning", "gate-approvals": "met" });
    expect(new Set(checklist.map(({ rule }) => rule)).size).toBe(checklist.length);
  });

  it("holds open what an approval is missing for", () => {
    const open = aRequirement({ agreement: "freeze-exception" });
    const state = (requirements: readonly (typeof open)[]) =>
      Object.fromEntries(
        aBrief(aVerdict({ requirements }), [], []).checklist.map((checked) => [checked.rule, checked.state]),
      );
    expect(state([open])).toMatchObject({ "gate-freeze": "failed", "gate-approvals": "met" });
    expect(state([aRequirement()])).toMatchObject({ "gate-freeze": "met", "gate-approvals": "failed" });
    expect(state([aRequirement({ satisfied: true })])).toMatchObject({ "gate-approvals": "met" });
  });
});

describe("the next steps", () => {
  const change = aChange("A");
  const commands = (overrides: Parameters<typeof aVerdict>[0]) =>
    aBrief(aVerdict(overrides), [], [change]).next.map(({ who, command }) => [who, command]);
  const records = [aRecordVerdict(undefined, change)];

  it("of one that passes are to merge, and how the record goes on", () => {
    expect(commands({ outcome: "pass", records })).toEqual([
      ["author", null],
      ["anyone", "itsm move CHG-2026-000A implementing"],
    ]);
  });

  it("of one that waits are to read and approve, to ask, to have it judged again", () => {
    expect(commands({ outcome: "waiting", records })).toEqual([
      ["approvers", null],
      ["author", null],
      ["anyone", "/itsm recheck"],
      ["anyone", "itsm gate --pr 12"],
    ]);
  });

  it("of one that is blocked are to mend and look before pushing", () => {
    expect(commands({ outcome: "blocked" }).slice(0, 2)).toEqual([
      ["author", null],
      ["author", "itsm gate"],
    ]);
  });

  it("of a branch that is no pull request yet name none", () => {
    for (const outcome of ["pass", "waiting", "blocked"] as const)
      expect(commands({ outcome, pullRequest: null, records }).flat()).not.toContain("/itsm recheck");
  });
});

describe("the brief as a whole", () => {
  it("tells what moves in the configuration", () => {
    const config = ConfigSchema.parse({
      organisation: "Example",
      time_zone: "Europe/Berlin",
      policy: { approvals_expire_after_days: 30 },
    });
    const brief = briefOf(aVerdict(), ledgersOf([], [], config), CONFIG);
    expect(brief.settings.map(({ label, words }) => `${label} ${words}`)).toEqual([
      "Policy approvals expire after days from 90 to 30",
    ]);
  });

  it("says nothing of a configuration that cannot be read", () => {
    const ledgers = { ...ledgersOf([], []), proposedConfig: { findings: [] } };
    expect(briefOf(aVerdict(), ledgers, CONFIG).settings).toEqual([]);
  });

  it("tells until when the verdict holds by both clocks", () => {
    const brief = aBrief(aVerdict({ validUntil: "2026-12-01T21:00:00.000Z" }), [], []);
    expect(brief.validUntil).toBe("2026-12-01 22:00 Europe/Berlin (21:00 UTC)");
  });

  it("is plain data", () => {
    const verdict = aVerdict({ records: [aRecordVerdict(undefined, aChange("A"))] });
    const brief = aBrief(verdict, services, [...services, aChange("A")]);
    expect(structuredClone(brief)).toEqual(brief);
    expect(JSON.parse(JSON.stringify(brief))).toEqual(brief);
  });
});
