// The agreements behind a record's merges, clause by clause, as its page shows them.
import type { Evidence, EvidenceEntry } from "../evidence/index.ts";
import { type StateView, stateView } from "./history-event.ts";

/** A page shows no more merges than this. */
export const MOST_MERGES = 20;

/** Something that somebody agreed to. */
export type Vote = Evidence["requirements"][number]["votes"][number];

/** One merge with the agreements that were asked for, and who gave them. */
export interface MergeView
  extends Pick<
    Evidence,
    "outcome" | "headline" | "agreement" | "head" | "policy" | "type" | "risk" | "requirements" | "conditions"
  > {
  readonly pullRequest: { readonly number: number; readonly title: string; readonly author: string | null };
  readonly merge: {
    readonly commit: string;
    readonly at: string;
    readonly by: string | null;
    readonly method: Evidence["merge"]["method"];
  };
  readonly from: StateView | null;
  readonly to: StateView | null;
  /** Fields and sections that changed and may not change without approval. */
  readonly material: readonly string[];
  readonly segregation: Evidence["segregation"];
  /** Whether what was merged is what was approved; null where nobody can tell. */
  readonly asApproved: boolean | null;
  readonly retrospectiveDue: string | null;
}

/** What is known of a record's approvals. */
export interface Approvals {
  /** Newest first. */
  readonly merges: readonly MergeView[];
  /** How many older merges are not shown. */
  readonly earlier: number;
  /** Why there is no evidence, in a sentence; null where there is. */
  readonly none: string | null;
  /** What is wrong with the files of this record's evidence. */
  readonly flaws: readonly string[];
}

/** What one record's approvals are told from. */
export interface ApprovalQuestion {
  readonly kind: string;
  /** Its evidence, oldest merge first. */
  readonly entries: readonly EvidenceEntry[];
  readonly flaws: readonly string[];
  /** What is missing of the history; null where nothing is. */
  readonly gap: string | null;
  /** Whether there is an evidence branch. */
  readonly present: boolean;
  /** Where it was imported from. */
  readonly imported: string | null;
  /** How many commits of the main line touched it, and how many of them came before the gate held. */
  readonly commits: number;
  readonly before: number;
}

/** The approvals of a record. */
export function approvalsOf(question: ApprovalQuestion): Approvals {
  const { kind, entries, flaws } = question;
  return {
    merges: entries
      .slice(-MOST_MERGES)
      .map((entry) => mergeView(entry.evidence, kind))
      .toReversed(),
    earlier: Math.max(0, entries.length - MOST_MERGES),
    none: entries.length > 0 ? null : whyNone(question),
    flaws,
  };
}

// --- internal ---

function mergeView(evidence: Evidence, kind: string): MergeView {
  const { outcome, headline, agreement, head, policy, type, risk, requirements, conditions } = evidence;
  const { pullRequest, merge, move, segregation, digest, retrospectiveDue } = evidence;
  return {
    ...{ outcome, headline, agreement, head, policy, type, risk, requirements, conditions, segregation },
    pullRequest: { ...pick(pullRequest), author: pullRequest.author?.login ?? null },
    merge: { commit: merge.commit, at: merge.at, by: merge.by?.login ?? null, method: merge.method },
    from: stateView(kind, move?.from ?? null),
    to: stateView(kind, move?.to ?? null),
    material: move?.material ?? [],
    asApproved: digest.approved === null || digest.merged === null ? null : digest.equal,
    retrospectiveDue,
  };
}

function pick({ number, title }: Evidence["pullRequest"]) {
  return { number, title };
}

function whyNone({ gap, present, imported, commits, before, flaws }: ApprovalQuestion): string {
  if (gap !== null && commits === 0) return `Nothing is known of it: ${gap}.`;
  if (imported !== null) return `It was imported from ${imported}, where it was approved.`;
  if (commits === 0) return "It is not on the main line yet: evidence is kept when a pull request is merged.";
  if (before === commits) return "It came to the main line before the gate held, so that no evidence was kept.";
  if (!present)
    return "There is no branch itsm-evidence here: the workflow that keeps evidence did not run, or the branch was not fetched.";
  if (flaws.length > 0) return "The evidence that was kept cannot be read.";
  return "Its commits left no evidence: they came past the pull requests, or the workflow that keeps evidence did not run.";
}
