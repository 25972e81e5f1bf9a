// A webhook's payload on request, of the present state.
import type { Actor } from "../actors.ts";
import { openPulls, pullOf, threadOf } from "../facts/pulls.ts";
import { needCommit, tipOf } from "../facts/revisions.ts";
import type { Forge } from "../forge.ts";
import type { Payload } from "../ledgers.ts";
import { commentOf } from "../operations/threads.ts";
import {
  commentPayload,
  common,
  dispatchPayload,
  issuePayload,
  mergeGroupPayload,
  pullRequestPayload,
  pushPayload,
  reviewPayload,
  workflowRunPayload,
} from "./payloads.ts";

/** What each event is asked with. `by` is the sender; `root` where it is not said. */
export interface EventOptions {
  /** `extra` has what some actions carry: `changes`, `label`, `before`, `after`. */
  readonly pull_request: {
    readonly action: string;
    readonly number: number;
    readonly by?: string;
    readonly extra?: Payload;
  };
  /** The same payload; workflows of the default branch are started by it. */
  readonly pull_request_target: EventOptions["pull_request"];
  /** The review of an id; the newest of the pull request, where it is not said. */
  readonly pull_request_review: {
    readonly action: string;
    readonly number: number;
    readonly review?: number;
    readonly by?: string;
  };
  /** The group of a pull request in the queue. */
  readonly merge_group: { readonly action: string; readonly number: number; readonly by?: string };
  /** A run of a workflow (the doorbell): of a pull request's head, or of any branch and commit. */
  readonly workflow_run: WorkflowRunOptions;
  /** The comment of an id. */
  readonly issue_comment: { readonly action: string; readonly comment: number; readonly by?: string };
  readonly issues: { readonly action: string; readonly number: number; readonly by?: string; readonly extra?: Payload };
  /** The newest push of a branch, or from one commit to another. */
  readonly push: { readonly branch: string; readonly before?: string; readonly after?: string; readonly by?: string };
  readonly workflow_dispatch: {
    readonly workflow: string;
    readonly ref?: string;
    readonly inputs?: Payload;
    readonly by?: string;
  };
  readonly schedule: { readonly schedule: string; readonly by?: string };
}

export interface WorkflowRunOptions {
  readonly name: string;
  readonly file?: string;
  /** What started the run, such as `pull_request_review`. */
  readonly event: string;
  readonly action?: "requested" | "in_progress" | "completed";
  readonly conclusion?: string;
  readonly number?: number;
  readonly headBranch?: string;
  readonly headSha?: string;
  readonly id?: number;
  readonly by?: string;
}

export type EventName = keyof EventOptions;

/** The payload of an event, as GitHub would send it now. */
export function eventPayload<Name extends EventName>(forge: Forge, name: Name, options: EventOptions[Name]): Payload {
  const make: { readonly [Each in EventName]: (forge: Forge, options: EventOptions[Each], by: Actor) => Payload } =
    MAKERS;
  return make[name](forge, options, { account: forge.accounts.need(options.by ?? "root") });
}

// --- internal ---

const pullRequest = (forge: Forge, { action, number, extra }: EventOptions["pull_request"], by: Actor): Payload =>
  pullRequestPayload(forge, action, pullOf(forge, number), by, extra);

const MAKERS: { readonly [Name in EventName]: (forge: Forge, options: EventOptions[Name], by: Actor) => Payload } = {
  pull_request: pullRequest,
  pull_request_target: pullRequest,
  pull_request_review(forge, { action, number, review }, by) {
    const found = forge.reviews.findLast(
      (each) => each.number === number && (review === undefined || each.id === review),
    );
    if (!found) throw new Error(`Pull request #${number} has no such review. Give one before the event.`);
    return reviewPayload(forge, action, pullOf(forge, number), found, by);
  },
  merge_group(forge, { action, number }, by) {
    const entry = forge.queue.find((each) => each.number === number);
    if (!entry) throw new Error(`Pull request #${number} is not in the queue. Enqueue it before the event.`);
    return mergeGroupPayload(forge, action, entry, by);
  },
  workflow_run: (forge, options, by) => workflowRunPayload(forge, runFacts(forge, options), by),
  issue_comment(forge, { action, comment }, by) {
    const found = commentOf(forge, comment);
    return commentPayload(forge, action, threadOf(forge, found.number), found, by);
  },
  issues: (forge, { action, number, extra }, by) => issuePayload(forge, action, threadOf(forge, number), by, extra),
  push(forge, { branch, before, after }, by) {
    const ref = `refs/heads/${branch}`;
    const latest = forge.activity.findLast((activity) => activity.ref === ref);
    const to = after ?? latest?.after ?? tipOf(forge, branch);
    const from = before ?? latest?.before ?? to;
    return pushPayload(forge, { ref, before: from, after: to, forced: latest?.type === "force_push" }, by);
  },
  workflow_dispatch: (forge, { workflow, ref, inputs }, by) =>
    dispatchPayload(forge, workflow, ref ?? forge.defaultBranch, inputs ?? {}, by),
  schedule: (forge, { schedule }, by) => ({ schedule, ...common(forge, by) }),
};

function runFacts(forge: Forge, options: WorkflowRunOptions) {
  const { name, event, number, action = "completed" } = options;
  const thread = number === undefined ? undefined : pullOf(forge, number);
  const headBranch = options.headBranch ?? thread?.pull.headBranch ?? forge.defaultBranch;
  const headSha = options.headSha ?? thread?.pull.headSha ?? needCommit(forge, headBranch).sha;
  return {
    name,
    event,
    action,
    file: options.file ?? `${name}.yml`,
    conclusion: action === "completed" ? (options.conclusion ?? "success") : null,
    headSha,
    headBranch,
    id: options.id ?? forge.nextId(),
    pulls: openPulls(forge).filter(({ pull }) => pull.headSha === headSha && pull.headOwner === forge.owner),
  };
}
