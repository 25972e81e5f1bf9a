// Builders of verdicts and of what goes with them: each test says only what it is about.
import type { Config } from "../../core/config.ts";
import { ConfigSchema } from "../../core/config.ts";
import type { Conflict } from "../../core/conflicts.ts";
import { buildLedger } from "../../core/ledger.ts";
import { type Move, movesBetween, type Side } from "../../core/moves.ts";
import { type Brief, briefOf } from "../../core/policy/brief.ts";
import type { Condition, Ledgers, RecordVerdict, Requirement, Verdict, Vote } from "../../core/policy/index.ts";
import type { AnyRecord } from "../../core/record.ts";

export const HEAD = "4f2a9c1d".repeat(5);
export const BASE = "b7e01234".repeat(5);

/** Settings of an organisation in a zone that is not UTC. */
export const CONFIG: Config = ConfigSchema.parse({ organisation: "Example", time_zone: "Europe/Berlin" });

/** A verdict on pull request 12 that passes and touches nothing. */
export function aVerdict(overrides: Partial<Verdict> = {}): Verdict {
  return {
    outcome: "pass",
    headline: "May be merged: no record is touched",
    pullRequest: 12,
    head: HEAD,
    baseTip: BASE,
    mergeBase: BASE,
    digest: "d".repeat(64),
    at: "2026-11-20T09:20:00.000Z",
    validUntil: null,
    conditions: [],
    requirements: [],
    records: [],
    contributors: [{ login: "mira", why: "opened the pull request" }],
    ...overrides,
  };
}

/** An approval that nobody has given yet. */
export function aRequirement(overrides: Partial<Requirement> = {}): Requirement {
  return {
    id: "CHG-2026-000A/change_team",
    what: "an approver of Platform",
    because: "a normal change of low risk",
    agreement: "authorization",
    count: 1,
    satisfied: false,
    votes: [],
    refused: [],
    eligible: ["ilka-momsen", "lene-hs"],
    barred: [],
    deadlock: null,
    ...overrides,
  };
}

/** An approving review. */
export function aVote(login: string, overrides: Partial<Vote> = {}): Vote {
  return {
    login,
    id: 7,
    by: "review",
    review: 1,
    commit: HEAD,
    at: "2026-11-20T09:00:00Z",
    as: "approver of Platform",
    insteadOf: null,
    ...overrides,
  };
}

export function aFailure(overrides: Partial<Condition> = {}): Condition {
  return {
    rule: "gate-window",
    state: "failed",
    what: "The window of CHG-2026-000A was over before it was approved.",
    mend: "Plan another window.",
    ...overrides,
  };
}

/** The verdict on a record between two versions of it; the move is what the core makes of them. */
export function aRecordVerdict(
  before: AnyRecord | undefined,
  after: AnyRecord | undefined,
  overrides: Partial<RecordVerdict> = {},
): RecordVerdict {
  return {
    move: moveOf(before, after),
    agreement: "authorization",
    type: null,
    risk: null,
    conditions: [],
    requirements: [],
    conflicts: [],
    ...overrides,
  };
}

/** A conflict between two changes for an hour. */
export function aConflict(changes: readonly string[], overrides: Partial<Conflict> = {}): Conflict {
  return {
    rule: "same-service",
    level: "warn",
    changes,
    freeze: null,
    exceptions: [],
    services: ["checkout"],
    path: [],
    from: Date.parse("2026-12-01T21:00:00Z"),
    to: Date.parse("2026-12-01T22:00:00Z"),
    message: `${changes.join(" and ")} both change checkout at the same time`,
    ...overrides,
  };
}

/** The ledgers of a pull request that brings `after` to a base of `before`. */
export function ledgersOf(before: readonly AnyRecord[], after: readonly AnyRecord[], config = CONFIG): Ledgers {
  return {
    base: { ...sideOf(before), findings: [] },
    proposed: { ...sideOf(after), findings: [] },
    proposedConfig: { config },
  };
}

/** The brief of a verdict over these records. */
export function aBrief(verdict: Verdict, before: readonly AnyRecord[], after: readonly AnyRecord[]): Brief {
  return briefOf(verdict, ledgersOf(before, after), CONFIG);
}

// --- internal ---

function sideOf(records: readonly AnyRecord[]): Side {
  return { ledger: buildLedger(records).ledger, sources: new Map() };
}

function moveOf(before: AnyRecord | undefined, after: AnyRecord | undefined): Move {
  const side = (record: AnyRecord | undefined) => sideOf(record ? [record] : []);
  const head = side(after);
  const sources = new Map(head.ledger.records.map(({ file }) => [file, { file, text: "" }]));
  const [move] = movesBetween(side(before), { ...head, sources }).moves;
  if (!move) throw new Error("the two versions of the record are the same");
  return move;
}
