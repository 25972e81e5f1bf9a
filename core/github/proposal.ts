// What is asked of issues, and of pull requests that we open ourselves, in plain values.
import type { Account } from "../policy/index.ts";

export interface IssueFact {
  readonly number: number;
  /** GitHub's own id of it, which no other issue of any repository has. */
  readonly nodeId: string;
  readonly state: "open" | "closed";
  readonly title: string;
  readonly body: string;
  readonly labels: readonly string[];
  /** Null where the account is gone. */
  readonly author: Account | null;
  /** What its writer is to the repository: OWNER, MEMBER, COLLABORATOR, CONTRIBUTOR, NONE, … */
  readonly association: string;
  /** When it was opened; RFC 3339. */
  readonly at: string;
  readonly isPullRequest: boolean;
}

/** Files that are to be, on a branch that nobody else writes to. */
export interface Proposal {
  readonly branch: string;
  /** The branch that it is to be merged into. */
  readonly base: string;
  readonly files: readonly { readonly path: string; readonly text: string }[];
  /** Of the commit. */
  readonly message: string;
  readonly title: string;
  /** Of the pull request, when it is opened; it is not written again. */
  readonly body: string;
  /** One line by which commits and pull request are known as ours, such as `Itsm-Intake: 12`. */
  readonly marker: string;
}

/** A pull request, and whether it is over. */
export interface Standing {
  readonly is: "open" | "merged" | "closed";
  readonly number: number;
  readonly url: string;
}

/**
 * opened, updated, unchanged: there is an open pull request. merged, closed: it is over, nothing was done. others: people
 * work on the branch, nothing was done. refused: the branch is there, the token may open no pull request.
 */
export type Proposed =
  | {
      readonly is: "opened" | "updated" | "unchanged" | "merged" | "closed";
      readonly number: number;
      readonly url: string;
    }
  | { readonly is: "others"; readonly number: number | null; readonly url: string | null }
  | { readonly is: "refused"; readonly number: null; readonly url: null };

/** What a push asks of GitHub once the branch is there. */
export interface OwnPulls {
  /** Whose token it is; null where that is no person's, or GitHub does not tell. */
  viewer(): Promise<Account | null>;
  /** The account that the address of a commit's author belongs to; null where GitHub knows nobody by it. */
  authorOf(sha: string): Promise<Account | null>;
  /** Opens a pull request for a branch that is there, unless it has one already, open or over. May be repeated. */
  openOwnPull(pull: OwnPull): Promise<Standing>;
  /** Lets GitHub merge a pull request as soon as its rules allow it. May be repeated. */
  mergeWhenReady(wish: MergeWish): Promise<ReadyMerge>;
}

/** A pull request of a branch that was pushed. */
export interface OwnPull {
  readonly branch: string;
  readonly base: string;
  readonly title: string;
  /** Markdown. */
  readonly body: string;
}

export interface MergeWish {
  readonly number: number;
  /** The commit that may be merged, and no other. */
  readonly head: string;
  /** The check whose success is enough where GitHub has nothing to wait for: itsm/gate. */
  readonly check: string;
}

/**
 * on: GitHub merges it by itself. merged: it is merged. off: nothing was done; not-allowed: the repository has auto-merge
 * switched off. nothing-required: there is no rule to wait for, and the check has not passed. moved: the head is another
 * commit by now. refused: GitHub says no otherwise.
 */
export type ReadyMerge =
  | { readonly is: "on" | "merged" }
  | {
      readonly is: "off";
      readonly why: "not-allowed" | "nothing-required" | "moved" | "refused";
      /** In GitHub's words; empty where it said none. */
      readonly said: string;
    };
