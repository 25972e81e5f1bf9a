// The shapes of what people talk in: issues, pull requests, their comments, reviews, events.
import type { Account } from "./accounts.ts";
import type { Actor, App } from "./actors.ts";
import type { Team } from "./ledgers.ts";

/** An issue, or the conversation of a pull request: they share their numbers. */
export interface Thread {
  readonly id: number;
  readonly number: number;
  readonly by: Account;
  title: string;
  body: string | null;
  state: "open" | "closed";
  stateReason: "completed" | "not_planned" | "duplicate" | "reopened" | null;
  labels: Label[];
  assignees: Account[];
  readonly createdAt: string;
  updatedAt: string;
  closedAt: string | null;
  closedBy: Account | null;
  readonly app: App | null;
  readonly pull?: Pull;
}

export interface PullThread extends Thread {
  readonly pull: Pull;
}

export interface Pull {
  /** Whose repository the head is in: the owner's, or a fork's. */
  readonly headOwner: Account;
  readonly headBranch: string;
  headSha: string;
  base: string;
  /** The tip of the base when the head or the base was last set; like GitHub's it does not follow the branch. */
  baseSha: string;
  draft: boolean;
  requestedReviewers: Account[];
  requestedTeams: Team[];
  merged: Merged | null;
  /** Who lets it be merged as soon as it may, and how. */
  autoMerge: { readonly by: Actor; readonly method: "merge" | "squash" | "rebase"; readonly at: string } | null;
}

export interface Merged {
  readonly at: string;
  readonly by: Account;
  /** The commit that GitHub names as `merge_commit_sha`. */
  readonly sha: string;
  /** All commits that came onto the base with it. */
  readonly landed: readonly string[];
}

export interface Review {
  readonly id: number;
  readonly number: number;
  readonly by: Account;
  body: string;
  state: "APPROVED" | "CHANGES_REQUESTED" | "COMMENTED" | "DISMISSED" | "PENDING";
  readonly commit: string;
  submittedAt: string | null;
}

export interface Comment {
  readonly id: number;
  readonly number: number;
  readonly by: Account;
  body: string;
  readonly createdAt: string;
  updatedAt: string;
  readonly app: App | null;
  readonly reactions: Reaction[];
}

export const REACTIONS = ["+1", "-1", "laugh", "confused", "heart", "hooray", "rocket", "eyes"] as const;

export interface Reaction {
  readonly id: number;
  readonly by: Account;
  readonly content: (typeof REACTIONS)[number];
  readonly createdAt: string;
}

export interface Label {
  readonly id: number;
  readonly name: string;
  readonly color: string;
  readonly description: string | null;
}

/** What happened in a thread, as the issue events list it. */
export interface ThreadEvent {
  readonly id: number;
  readonly number: number;
  readonly event: string;
  readonly by: Account;
  readonly at: string;
  readonly commit: string | null;
  readonly detail: ThreadEventDetail;
}

export interface ThreadEventDetail {
  readonly label?: Label;
  readonly rename?: { readonly from: string; readonly to: string };
  readonly reviewer?: Account;
  readonly team?: Team;
  readonly assignee?: Account;
  readonly dismissedReview?: {
    readonly id: number;
    readonly state: Review["state"];
    readonly message: string | null;
    /** Set where a push dismissed it. */
    readonly commit?: string;
  };
}
