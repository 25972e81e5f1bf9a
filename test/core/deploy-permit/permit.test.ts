// Every condition of a permit to deploy: a table of cases, and the law that it takes all of them.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ConfigSchema } from "../../../core/config.ts";
import { type DeployQuestion, namedChanges, type Permit, permitFor } from "../../../core/deploy-permit/index.ts";
import { finding } from "../../../core/finding.ts";
import type { AnyRecord } from "../../../core/record.ts";
import { APPROVAL, anEvidence, BLOB } from "../../support/evidence.ts";
import { edgeChange, restart } from "../../support/policy-company.ts";
import { aFreeze, at, ledgerOf } from "../../support/records.ts";

const config = ConfigSchema.parse({ organisation: "Acme", time_zone: "Europe/Vienna" });
const LATER = { record: null, agreement: "entitlement", move: null };
const FREEZE = { start: "2026-03-10T22:30:00Z", end: "2026-03-12T00:00:00Z" };
const OVER_NOW = { start: "2026-03-01T00:00:00Z", end: "2026-03-12T00:00:00Z" };

interface Given extends Partial<Omit<DeployQuestion, "main">> {
  readonly change?: AnyRecord;
  readonly beside?: readonly AnyRecord[];
  readonly findings?: DeployQuestion["main"]["findings"];
}

/** A change that may be carried out, within its window; a case says what is otherwise. */
function question({ change = edgeChange(), beside = [], findings = [], ...more }: Given = {}): DeployQuestion {
  return {
    id: "CHG-2026-E001",
    service: "edge",
    now: at("2026-03-10T22:10:00Z"),
    config,
    main: { ledger: ledgerOf(change, restart, ...beside), findings },
    blob: BLOB,
    evidence: [anEvidence()],
    evidenceFindings: [],
    approved: change,
    ...more,
  };
}

const ofRecord = (blob: string) => ({ kind: "change", id: "CHG-2026-E001", file: "x.md", blob, title: "A" });

function says(permit: Permit): string {
  return permit.allowed
    ? `until ${new Date(permit.until).toISOString()}`
    : permit.refusals.map(({ rule, message }) => `${rule}: ${message}`).join("\n");
}

const TABLE: readonly (readonly [what: string, given: Given, says: string | RegExp])[] = [
  ["a change within its window, approved as it is", {}, "until 2026-03-10T23:00:00.000Z"],
  ["the first instant of the window", { now: at("2026-03-10T22:00:00Z") }, /^until/],
  ["no service named", { service: null }, /^until/],
  [
    "the window not yet open",
    { now: at("2026-03-10T21:59:59Z") },
    /^window: the window of CHG-2026-E001 opens at 2026-03-10 23:00 Europe\/Vienna \(22:00 UTC\): expected now/,
  ],
  ["the end of the window", { now: at("2026-03-10T23:00:00Z") }, /^window: the window of CHG-2026-E001 was over/],
  ["another service", { service: "mail" }, "service: CHG-2026-E001 is about another service: expected edge, got mail"],
  ["no such change", { id: "CHG-2026-E002" }, /^known: there is no change CHG-2026-E002/],
  [
    "a change that cannot be read",
    {
      id: "CHG-2026-E002",
      findings: [
        finding(
          "records/changes/2026/CHG-2026-E002-x.md",
          { rule: "field-unknown", message: "no field is called windwo", mend: "Did you mean window?" },
          { line: 3, column: 1 },
        ),
      ],
    },
    /^known: CHG-2026-E002 cannot be read: .*windwo/,
  ],
  [
    "a draft",
    { change: edgeChange({ state: "new" }) },
    /^state: CHG-2026-E001 is new: expected scheduled or implementing/,
  ],
  ["work going on", { change: edgeChange({ state: "implementing" }) }, /^until/],
  ["work that is over", { change: edgeChange({ state: "review" }) }, /^state: CHG-2026-E001 is review/],
  ["a change that was given up", { change: edgeChange({ state: "canceled" }) }, /^state: .* is canceled/],
  [
    "a change on hold",
    { change: edgeChange({ hold: { reason: "spare parts" } }) },
    /^state: .* on hold.*"spare parts"$/,
  ],
  [
    "one found after the fact",
    { change: edgeChange({ type: "emergency", state: "implementing", unauthorized: true }) },
    /^state: .*without approval and found after the fact/,
  ],
  ["no evidence", { evidence: [] }, /^evidence: .*got this: there is none of an approval of CHG-2026-E001$/],
  ["another content on main", { blob: "d".repeat(40) }, /^evidence: .*is of another content of the record$/],
  [
    "evidence that cannot be read",
    {
      evidenceFindings: [
        finding(
          "evidence/x.json",
          { rule: "evidence-unreadable", message: "no JSON", mend: "" },
          { line: 1, column: 1 },
        ),
      ],
    },
    /^evidence: .*no JSON \(evidence\/x.json\)$/,
  ],
  [
    "a merge past the gate",
    { evidence: [anEvidence({ outcome: "waiting", headline: "Waiting for approval" })] },
    /^evidence: .*merged past the gate/,
  ],
  [
    "too few voices",
    { evidence: [anEvidence({ requirements: [{ ...APPROVAL, count: 2 }] })] },
    /^evidence: .*passed with 1 of 2 approvals/,
  ],
  ["nobody's voice", { evidence: [anEvidence({ requirements: [] })] }, /^evidence: .*without anybody's approval/],
  [
    "a voice that may not count",
    {
      evidence: [
        anEvidence({
          segregation: {
            contributors: [],
            parties: [],
            violations: [{ login: "ann", requirement: "x", why: "wrote it" }],
          },
        }),
      ],
    },
    /^evidence: .*the agreement of ann/,
  ],
  [
    "a merge that brought something else",
    { evidence: [anEvidence({ digest: { approved: null, merged: null, equal: false } })] },
    /^evidence: .*brought something else/,
  ],
  [
    "a plan that changed on the way around the gate",
    { approved: edgeChange({ outage: "major_outage" }) },
    /^evidence: .*outage changed since pull request #7 was approved$/,
  ],
  ["an approved content that is gone", { approved: undefined }, /^evidence: .*cannot be read any more$/],
  [
    "a later edit by the team",
    {
      approved: edgeChange({ tags: ["a"] }),
      evidence: [
        anEvidence({ record: ofRecord("e".repeat(40)) }),
        anEvidence({ ...LATER, record: ofRecord(BLOB) }, "2026-03-03T10:00:00Z"),
      ],
    },
    /^until/,
  ],
  [
    "a standard change by an approved model",
    {
      change: edgeChange({ type: "standard", model: "restart" }),
      evidence: [anEvidence({ requirements: [] })],
    },
    /^until/,
  ],
  [
    "a standard change whose model was withdrawn",
    { change: edgeChange({ type: "standard", model: "other" }), evidence: [anEvidence({ requirements: [] })] },
    /^evidence: .*its model other is not there and not approved$/,
  ],
  [
    "a freeze",
    { beside: [aFreeze("fair", { window: OVER_NOW })] },
    /^freeze: the freeze fair holds until 2026-03-12 01:00 Europe\/Vienna .*expected no freeze over edge$/,
  ],
  ["a freeze of another service", { beside: [aFreeze("fair", { window: OVER_NOW, services: ["mail"] })] }, /^until/],
  ["a freeze that was lifted", { beside: [aFreeze("fair", { window: OVER_NOW, state: "lifted" })] }, /^until/],
  [
    "a freeze that was excepted",
    {
      beside: [aFreeze("fair", { window: OVER_NOW, may_approve: ["platform"] })],
      evidence: [anEvidence({ requirements: [APPROVAL, { ...APPROVAL, id: "CHG-2026-E001/freeze:fair" }] })],
    },
    /^until/,
  ],
  [
    "an emergency in a freeze",
    { change: edgeChange({ type: "emergency" }), beside: [aFreeze("fair", { window: OVER_NOW })] },
    /^until/,
  ],
  [
    "a freeze that begins within the window",
    { beside: [aFreeze("fair", { window: FREEZE })] },
    "until 2026-03-10T22:30:00.000Z",
  ],
  [
    "a freeze that cannot be read",
    {
      findings: [
        finding(
          "records/freezes/fair.md",
          { rule: "field-missing", message: "window is missing", mend: "Add it." },
          { line: 1, column: 1 },
        ),
      ],
    },
    /^freeze: nobody can tell which freezes hold/,
  ],
  [
    "a freeze whose rule cannot be followed",
    {
      beside: [
        aFreeze("fair", {
          window: OVER_NOW,
          services: ["mail"],
          recurrence: { rule: "FREQ=DAILY;BYFOO=1", time_zone: "Etc/UTC" },
        }),
      ],
    },
    /^freeze: nobody can tell when the freeze fair \(the rule cannot be followed/,
  ],
];

describe("a permit to deploy", () => {
  it.each(TABLE)("for %s", (_, given, expected) => {
    expect(says(permitFor(question(given)))).toMatch(
      expected instanceof RegExp ? expected : new RegExp(`^${escaped(expected)}$`),
    );
  });

  it("says its risk: that of the record, or of the model that it follows", () => {
    expect(permitFor(question())).toMatchObject({ allowed: true, risk: "low" });
    const change = edgeChange({ type: "standard", model: "restart", assessment: undefined });
    expect(permitFor(question({ change }))).toMatchObject({ allowed: true, risk: "low" });
  });

  it("gives each reason with something to do about it", () => {
    for (const [, given] of TABLE) {
      const permit = permitFor(question(given));
      if (!permit.allowed) for (const { hint } of permit.refusals) expect(hint).toMatch(/^[A-Z].*\.$/);
    }
  });

  it("passes if all conditions hold, and tells every one that does not", () => {
    const broken = {
      service: fc.boolean(),
      state: fc.boolean(),
      evidence: fc.boolean(),
      window: fc.boolean(),
      freeze: fc.boolean(),
    };
    fc.assert(
      fc.property(fc.record(broken), (breaks) => {
        const permit = permitFor(
          question({
            change: edgeChange(breaks.state ? { hold: { reason: "parts" } } : {}),
            beside: breaks.freeze ? [aFreeze("fair", { window: OVER_NOW })] : [],
            ...(breaks.service && { service: "mail" }),
            ...(breaks.evidence && { evidence: [] }),
            ...(breaks.window && { now: at("2026-03-11T22:00:00Z") }),
          }),
        );
        const expected = Object.entries(breaks).flatMap(([rule, isBroken]) => (isBroken ? [rule] : []));
        expect(permit.allowed ? [] : permit.refusals.map(({ rule }) => rule)).toEqual(expected);
      }),
    );
  });

  it("never holds when it has run out", () => {
    fc.assert(
      fc.property(fc.integer({ min: -200, max: 200 }), fc.boolean(), (minutes, frozen) => {
        const now = at("2026-03-10T22:30:00Z") + minutes * 60_000;
        const permit = permitFor(question({ now, beside: frozen ? [aFreeze("fair", { window: FREEZE })] : [] }));
        if (!permit.allowed) return;
        expect(permit.until).toBeGreaterThan(now);
        expect(
          permitFor(question({ now: permit.until, beside: frozen ? [aFreeze("fair", { window: FREEZE })] : [] }))
            .allowed,
        ).toBe(false);
      }),
    );
  });
});

describe("the change that a text names", () => {
  it.each([
    ["Fix it\n\nChange: CHG-2026-7F3K\nSigned-off-by: x", ["CHG-2026-7F3K"]],
    ["change: chg-2026-7f3k\r\n", ["CHG-2026-7F3K"]],
    ["Change: CHG-2026-7F3K, CHG-2026-7F3M", ["CHG-2026-7F3K", "CHG-2026-7F3M"]],
    ["Change: CHG-2026-7F3K\nChange: CHG-2026-7F3K", ["CHG-2026-7F3K"]],
    ["It says Change: CHG-2026-7F3K in the middle", []],
    ["Change: the colour", []],
    ["Change: ../../CHG-2026-7F3K", []],
  ])("%j", (text, ids) => {
    expect(namedChanges(text)).toEqual(ids);
  });
});

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
