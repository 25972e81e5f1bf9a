// Evidence of an approved change, as data; a test overrides what it is about.
import { type Evidence, type EvidenceEntry, evidencePath } from "../../core/evidence/index.ts";

export const BLOB = "a".repeat(40);
const COMMIT = "c".repeat(40);
const DIGEST = "b".repeat(64);

/** An approval that counted. */
export const APPROVAL: Evidence["requirements"][number] = {
  ...{ id: "CHG-2026-E001/change_team", what: "an approver of Platform", because: "a change", count: 1 },
  ...{ agreement: "authorization", satisfied: true },
  votes: [
    {
      ...{ login: "ann", id: 1, by: "review", review: 5, commit: COMMIT, at: "2026-03-02T09:30:00Z" },
      ...{ as: "approver of Platform", insteadOf: null },
    },
  ],
};

/** The evidence of the merge that authorized CHG-2026-E001. */
export function anEvidence(overrides: Partial<Evidence> = {}, at = "2026-03-02T10:00:00Z"): EvidenceEntry {
  const file = "records/changes/2026/CHG-2026-E001.md";
  const evidence: Evidence = {
    schemaVersion: 1,
    repository: "acme/itsm",
    record: { kind: "change", id: "CHG-2026-E001", file, blob: BLOB, title: "A" },
    move: { from: "new", to: "scheduled", fields: ["state"], sections: [], material: [] },
    pullRequest: { number: 7, title: "Plan it", url: "https://github.com/acme/itsm/pull/7", author: null },
    head: COMMIT,
    merge: { commit: COMMIT, at, by: null, base: COMMIT, commits: [COMMIT], method: null },
    policy: { blob: BLOB, commit: COMMIT },
    outcome: "pass",
    headline: "May be merged: CHG-2026-E001",
    agreement: "authorization",
    type: "normal",
    risk: "low",
    requirements: [APPROVAL],
    conditions: [],
    segregation: { contributors: [], parties: [], violations: [] },
    digest: { approved: DIGEST, merged: DIGEST, equal: true },
    files: [],
    retrospectiveDue: null,
    tool: { name: "itsm-as-code", version: "0.1.0" },
    ...overrides,
  };
  return { path: evidencePath(evidence), evidence };
}
