// What the policy says of a pull request: a tree that explains itself, as plain data.
import type { Agreement } from "../../schemas/index.ts";
import type { Conflict } from "../conflicts.ts";
import type { Move } from "../moves.ts";
import type { GateRuleId } from "../rules/index.ts";

/** pass: it may be merged. waiting: only approvals are missing. blocked: something must be mended first. */
export type Outcome = "pass" | "waiting" | "blocked";

/** Something that must hold. `warning` holds nothing up. */
export interface Condition {
  readonly rule: GateRuleId;
  readonly state: "met" | "failed" | "warning";
  /** In one sentence: what was expected and what is. */
  readonly what: string;
  /** How to mend it; empty where it is met. */
  readonly mend: string;
}

/** A person whose agreement counted. */
export interface Vote {
  readonly login: string;
  /** GitHub's number of the account. */
  readonly id: number | null;
  /** author: agreed by opening the pull request. review: by an approving review. */
  readonly by: "author" | "review";
  readonly review: number | null;
  /** The commit that was approved. */
  readonly commit: string | null;
  /** RFC 3339. */
  readonly at: string | null;
  /** Why the person may: "approver of platform", "duty of change-authority, for ilka-momsen until 2026-12-01". */
  readonly as: string;
  /** The person whose right was used, where it was handed on. */
  readonly insteadOf: string | null;
}

/** An approval that was given and did not count for a requirement. */
export interface RefusedVote {
  readonly login: string;
  readonly review: number | null;
  readonly why: string;
  /** Whether that is only because the person does not belong to the group that is asked. */
  readonly outsider: boolean;
}

/** So many people of a group must agree. */
export interface Requirement {
  /** Stable within the verdict: `CHG-2026-7F3K/change_team`. */
  readonly id: string;
  /** "an approver of Platform". */
  readonly what: string;
  /** "a normal change of high risk". */
  readonly because: string;
  readonly agreement: Agreement | "freeze-exception";
  readonly count: number;
  readonly satisfied: boolean;
  readonly votes: readonly Vote[];
  readonly refused: readonly RefusedVote[];
  /** Logins that could still give it, in small letters' order. */
  readonly eligible: readonly string[];
  /** Logins of the group that may not give it, each with the reason. */
  readonly barred: readonly { readonly login: string; readonly why: string }[];
  /** Where too few people are left: what would open the way. */
  readonly deadlock: string | null;
}

/** What one record of the pull request needs. */
export interface RecordVerdict {
  readonly move: Move;
  readonly agreement: Agreement;
  /** The change's type and risk, where it has them. The risk is the higher of before and after. */
  readonly type: string | null;
  readonly risk: string | null;
  readonly conditions: readonly Condition[];
  readonly requirements: readonly Requirement[];
  readonly conflicts: readonly Conflict[];
}

export interface Verdict {
  readonly outcome: Outcome;
  /** One sentence for the check's title and the comment's first line. */
  readonly headline: string;
  readonly pullRequest: number | null;
  readonly head: string;
  readonly baseTip: string;
  readonly mergeBase: string;
  /** The digest of what would be merged; null where the diff cannot be read. */
  readonly digest: string | null;
  /** RFC 3339, UTC. */
  readonly at: string;
  /** When this verdict may change without anybody doing anything: an approval that expires, a window that begins. */
  readonly validUntil: string | null;
  /** What must hold for the pull request as a whole. */
  readonly conditions: readonly Condition[];
  /** Approvals that the pull request as a whole needs: governance. */
  readonly requirements: readonly Requirement[];
  readonly records: readonly RecordVerdict[];
  /** People who wrote any of it, each with how: they approve nothing of it. */
  readonly contributors: readonly { readonly login: string; readonly why: string }[];
}
