// The shapes of what the repository keeps beside its threads: checks, activity, rules, teams, queue, deliveries.
import type { Account } from "./accounts.ts";
import type { App } from "./actors.ts";

export interface CheckRun {
  readonly id: number;
  name: string;
  readonly headSha: string;
  readonly app: App;
  externalId: string;
  detailsUrl: string | null;
  status: "queued" | "in_progress" | "completed" | "waiting" | "requested" | "pending";
  conclusion: string | null;
  startedAt: string;
  completedAt: string | null;
  output: { title: string | null; summary: string | null; text: string | null };
  readonly annotations: Annotation[];
}

export interface Annotation {
  readonly path: string;
  readonly start_line: number;
  readonly end_line: number;
  readonly start_column?: number | undefined;
  readonly end_column?: number | undefined;
  readonly annotation_level: string;
  readonly message: string;
  readonly title?: string | undefined;
  readonly raw_details?: string | undefined;
}

export interface Status {
  readonly id: number;
  readonly sha: string;
  readonly by: Account;
  readonly context: string;
  readonly state: "error" | "failure" | "pending" | "success";
  readonly description: string | null;
  readonly targetUrl: string | null;
  readonly at: string;
}

export type ActivityType =
  | "push"
  | "force_push"
  | "branch_creation"
  | "branch_deletion"
  | "pr_merge"
  | "merge_queue_merge";

export interface Activity {
  readonly id: number;
  readonly type: ActivityType;
  readonly ref: string;
  readonly before: string;
  readonly after: string;
  readonly by: Account;
  readonly at: string;
}

export interface RequiredCheck {
  readonly context: string;
  /** Only checks of this App count. */
  readonly integrationId?: number;
}

/** A ruleset of the branches it names, in the terms that the stand-in enforces. */
export interface Ruleset {
  readonly id: number;
  readonly name: string;
  readonly enforcement: "active" | "disabled" | "evaluate";
  /** Branch names, `~DEFAULT_BRANCH` or `~ALL`. */
  readonly branches: readonly string[];
  readonly requiredChecks: readonly RequiredCheck[];
  /** The head must hold the tip of the base. */
  readonly strict: boolean;
  readonly requirePullRequest: boolean;
  readonly requiredApprovals: number;
  readonly dismissStaleReviews: boolean;
  readonly blockForcePush: boolean;
  readonly blockDeletion: boolean;
  readonly mergeQueue: boolean;
  /** Whom GitHub lets past the rules: admins, Apps by id. */
  readonly bypass: { readonly admins: boolean; readonly apps: readonly number[] };
  readonly at: string;
}

/** The older kind of rules. It is told to those who ask; nothing is refused because of it. */
export interface Protection {
  readonly checks: readonly RequiredCheck[];
  readonly strict: boolean;
  readonly enforceAdmins: boolean;
  readonly pullRequest: boolean;
}

export interface Environment {
  readonly id: number;
  readonly name: string;
  /** The branches that may use it; null where all may. */
  readonly branches: readonly string[] | null;
  readonly at: string;
}

export interface Team {
  readonly id: number;
  readonly slug: string;
  readonly name: string;
  /** Members and maintainers; those of child teams are listed with them, as GitHub does. */
  readonly members: readonly { readonly account: Account; readonly role: "member" | "maintainer" }[];
  readonly parent: Team | null;
}

export interface QueueEntry {
  readonly number: number;
  readonly by: Account;
  readonly ref: string;
  readonly headSha: string;
  readonly baseSha: string;
  readonly method: "merge" | "squash" | "rebase";
}

/** A workflow that was started by its API, as a test finds it. */
export interface Dispatch {
  readonly workflow: string;
  readonly ref: string;
  readonly inputs: Readonly<{ [name: string]: unknown }>;
  readonly by: Account;
  readonly at: string;
}

/** A webhook that GitHub would send. */
export interface Delivery {
  readonly id: number;
  readonly event: string;
  readonly action: string | null;
  readonly at: string;
  readonly sender: string;
  /** False where GITHUB_TOKEN caused it: GitHub starts no workflow then. */
  readonly startsWorkflows: boolean;
  /** The JSON body, as it was at that moment. */
  readonly payload: Payload;
}

export type Payload = { readonly [field: string]: unknown };
