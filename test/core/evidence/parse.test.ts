// What is read from the evidence branch, whatever somebody put there.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Evidence,
  EvidenceSchema,
  earlierActs,
  evidencePath,
  type ParsedEvidence,
  parseEvidence,
} from "../../../core/evidence/index.ts";

const SHA = "a".repeat(40);
const DIGEST = "b".repeat(64);

const evidence: Evidence = {
  schemaVersion: 1,
  repository: "acme/itsm",
  record: { kind: "change", id: "CHG-2026-E001", file: "records/changes/2026/CHG-2026-E001.md", blob: SHA, title: "A" },
  move: { from: "new", to: "scheduled", fields: ["state"], sections: [], material: [] },
  pullRequest: { number: 7, title: "Plan it", url: "https://github.com/acme/itsm/pull/7", author: null },
  head: SHA,
  merge: { commit: SHA, at: "2026-03-02T10:00:00Z", by: null, base: SHA, commits: [SHA], method: null },
  policy: { blob: SHA, commit: SHA },
  outcome: "pass",
  headline: "May be merged: CHG-2026-E001",
  agreement: "authorization",
  type: "normal",
  risk: "low",
  requirements: [
    {
      ...{ id: "CHG-2026-E001/change_team", what: "an approver of Platform", because: "a change", count: 1 },
      ...{ agreement: "authorization", satisfied: true },
      votes: [
        {
          ...{ login: "ann", id: 1, by: "review", review: 5, commit: SHA, at: "2026-03-02T09:30:00Z" },
          ...{ as: "approver of Platform", insteadOf: null },
        },
      ],
    },
  ],
  conditions: [],
  segregation: { contributors: [], parties: [], violations: [] },
  digest: { approved: DIGEST, merged: DIGEST, equal: true },
  files: [],
  retrospectiveDue: null,
  tool: { name: "itsm-as-code", version: "0.1.0" },
};
const PATH = evidencePath(evidence);

function messageOf(parsed: ParsedEvidence): string {
  return "finding" in parsed ? `${parsed.finding.rule}: ${parsed.finding.message}` : "fine";
}

describe("a file of evidence", () => {
  it("is read as it was written", () => {
    expect(parseEvidence(PATH, JSON.stringify(evidence))).toEqual({ entry: { path: PATH, evidence } });
  });

  it("describes every field", () => {
    const undescribed: string[] = [];
    const visit = (schema: typeof EvidenceSchema.shape, path: string) => {
      for (const [name, field] of Object.entries(schema)) {
        const inner = unwrapped(field);
        if (field.description === undefined) undescribed.push(`${path}${name}`);
        if (inner) visit(inner, `${path}${name}.`);
      }
    };
    visit(EvidenceSchema.shape, "");
    expect(undescribed).toEqual([]);
  });

  it.each([
    ["is no JSON", "{", "evidence-unreadable: this is no evidence: it is no JSON"],
    ["is no map", "[]", "evidence-unreadable: this is no evidence: evidence has the wrong form"],
    ["is null", "null", "evidence-unreadable: this is no evidence: evidence"],
    [
      "lacks a field",
      JSON.stringify({ ...evidence, outcome: undefined }),
      "evidence-unreadable: this is no evidence: outcome is missing",
    ],
    [
      "has a field too many",
      JSON.stringify({ ...evidence, approved: true }),
      'evidence-unreadable: this is no evidence: "approved" is not a field',
    ],
    [
      "names a field of every object",
      `{"__proto__": {}, ${JSON.stringify(evidence).slice(1)}`,
      'evidence-unreadable: this is no evidence: "__proto__" is not',
    ],
    ["is nested without end", "[".repeat(200_000), "evidence-unreadable: this is no evidence: it is no JSON"],
    [
      "has another version",
      JSON.stringify({ ...evidence, schemaVersion: 2 }),
      "evidence-unreadable: this is no evidence: schemaVersion",
    ],
  ])("that %s is a finding", (_, text, message) => {
    const parsed = parseEvidence(PATH, text);
    expect(messageOf(parsed).slice(0, message.length)).toBe(message);
  });

  it.each(["evidence/CHG-2026-0000/x.json", "evidence/../../etc/passwd", `evidence/governance/${SHA}.json`])(
    "that lies at %s is misplaced",
    (path) => {
      expect(messageOf(parseEvidence(path, JSON.stringify(evidence)))).toMatch(/^evidence-misplaced: .+ wrong place/);
    },
  );

  it("never throws, whatever stands in it", () => {
    const broken = fc.record(
      Object.fromEntries(
        Object.entries(evidence).map(([name, value]) => [name, fc.option(fc.jsonValue(), { nil: value as never })]),
      ),
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json(),
          broken.map((value) => JSON.stringify(value)),
        ),
        fc.string(),
        (text, path) => {
          const parsed = parseEvidence(path, text);
          expect("finding" in parsed ? parsed.finding.rule : parsed.entry.path).toMatch(/^evidence/);
        },
      ),
    );
  });
});

describe("earlier approvals", () => {
  it("are those of all merges, the oldest first, and of records only", () => {
    const parties = [{ login: "mira", why: "is its requester" }];
    const later = {
      ...evidence,
      merge: { ...evidence.merge, at: "2026-04-02T10:00:00Z" },
      segregation: { ...evidence.segregation, parties },
    };
    const governance = { ...evidence, record: null, move: null };
    const entries = [later, governance, evidence].map((each) => ({ path: PATH, evidence: each }));
    const acts = earlierActs(entries);
    expect(acts.filter(({ act }) => act === "contributed").map(({ login, why }) => `${login} ${why}`)).toContain(
      "mira was its requester",
    );
    const approval = {
      record: "CHG-2026-E001",
      act: "approved",
      why: null,
      requirement: "CHG-2026-E001/change_team",
      login: "ann",
      id: 1,
    };
    expect(acts.filter(({ act }) => act === "approved")).toEqual([
      { ...approval, at: "2026-03-02T09:30:00Z" },
      { ...approval, at: "2026-03-02T09:30:00Z" },
    ]);
  });
});

/** The shape below lists and optional fields, where there is one. */
function unwrapped(field: unknown): typeof EvidenceSchema.shape | undefined {
  if (typeof field !== "object" || field === null) return undefined;
  if ("shape" in field) return field.shape as typeof EvidenceSchema.shape;
  const inner =
    "element" in field ? field.element : "unwrap" in field ? (field as { unwrap: () => unknown }).unwrap() : undefined;
  return inner === undefined ? undefined : unwrapped(inner);
}
