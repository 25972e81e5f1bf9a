// The bodies of webhooks, shaped as GitHub's, with the fields that workflows read.
import type { Actor } from "../actors.ts";
import type { Forge } from "../forge.ts";
import { readCommit } from "../git/commits.ts";
import { EMPTY_TREE, treeChanges } from "../git/trees.ts";
import type { Payload, QueueEntry } from "../ledgers.ts";
import { accountBody } from "../presenters/account.ts";
import { commentBody, issueBody } from "../presenters/issue.ts";
import { pullBody, pullSimpleBody } from "../presenters/pull.ts";
import { fullRepositoryBody } from "../presenters/repository.ts";
import { reviewBody } from "../presenters/review.ts";
import { repositoryUrl, webUrl } from "../presenters/urls.ts";
import type { Comment, PullThread, Review, Thread } from "../threads.ts";

export const NO_COMMIT = "0".repeat(40);

/** `pull_request`. `extra` has what only some actions carry: `before` and `after`, `changes`, `label`, … */
export function pullRequestPayload(
  forge: Forge,
  action: string,
  thread: PullThread,
  by: Actor,
  extra: Payload = {},
): Payload {
  const pull = pullBody(forge, thread, "webhook");
  return { action, number: thread.number, pull_request: pull, ...extra, ...common(forge, by) };
}

/** `pull_request_review`. A webhook writes the state in lower case, an empty body as null. */
export function reviewPayload(forge: Forge, action: string, thread: PullThread, review: Review, by: Actor): Payload {
  const body = { ...reviewBody(forge, review), state: review.state.toLowerCase(), body: review.body || null };
  return { action, review: body, pull_request: pullSimpleBody(forge, thread), ...common(forge, by) };
}

/** `issues`. */
export function issuePayload(forge: Forge, action: string, thread: Thread, by: Actor, extra: Payload = {}): Payload {
  return { action, issue: issueBody(forge, thread), ...extra, ...common(forge, by) };
}

/** `issue_comment`; of a pull request too. */
export function commentPayload(
  forge: Forge,
  action: string,
  thread: Thread,
  comment: Comment,
  by: Actor,
  extra: Payload = {},
): Payload {
  return {
    action,
    issue: issueBody(forge, thread),
    comment: commentBody(forge, comment),
    ...extra,
    ...common(forge, by),
  };
}

/** `push`. A branch that came has `before`, one that went has `after` of forty zeros. */
export function pushPayload(
  forge: Forge,
  {
    ref,
    before,
    after,
    forced,
  }: { readonly ref: string; readonly before: string; readonly after: string; readonly forced: boolean },
  by: Actor,
): Payload {
  const commits = pushedCommits(forge, before, after).map((sha) => pushedCommit(forge, sha));
  return {
    ref,
    before,
    after,
    base_ref: null,
    created: before === NO_COMMIT,
    deleted: after === NO_COMMIT,
    forced,
    compare: webUrl(forge, `/compare/${before.slice(0, 12)}...${after.slice(0, 12)}`),
    commits,
    head_commit: after === NO_COMMIT ? null : pushedCommit(forge, after),
    pusher: { name: by.account.login, email: by.account.email },
    ...common(forge, by),
  };
}

/** `merge_group`. */
export function mergeGroupPayload(
  forge: Forge,
  action: string,
  entry: QueueEntry,
  by: Actor,
  reason?: string,
): Payload {
  return {
    action,
    ...(reason ? { reason } : {}),
    merge_group: {
      head_sha: entry.headSha,
      head_ref: entry.ref,
      base_sha: entry.baseSha,
      base_ref: `refs/heads/${forge.defaultBranch}`,
      head_commit: headCommit(forge, entry.headSha),
    },
    ...common(forge, by),
  };
}

/** `workflow_dispatch`. */
export function dispatchPayload(forge: Forge, workflow: string, ref: string, inputs: Payload, by: Actor): Payload {
  const full = ref.startsWith("refs/") ? ref : `refs/heads/${ref}`;
  return { ref: full, inputs, workflow: `.github/workflows/${workflow}`, ...common(forge, by) };
}

export interface WorkflowRunFacts {
  readonly action: "requested" | "in_progress" | "completed";
  /** The workflow's name, for `workflow_run.workflows`. */
  readonly name: string;
  /** Its file, below `.github/workflows/`. */
  readonly file: string;
  /** The event that started it. */
  readonly event: string;
  readonly conclusion: string | null;
  readonly headSha: string;
  readonly headBranch: string;
  readonly id: number;
  /** The pull requests of the head; GitHub leaves them out for forks. */
  readonly pulls: readonly PullThread[];
}

/** `workflow_run`. */
export function workflowRunPayload(forge: Forge, facts: WorkflowRunFacts, by: Actor): Payload {
  const url = repositoryUrl(forge, `/actions/runs/${facts.id}`);
  const repository = fullRepositoryBody(forge);
  const actor = accountBody(forge, by.account);
  const run = {
    id: facts.id,
    name: facts.name,
    path: `.github/workflows/${facts.file}`,
    head_branch: facts.headBranch,
    head_sha: facts.headSha,
    head_commit: headCommit(forge, facts.headSha),
    display_title: facts.name,
    event: facts.event,
    status: facts.action === "completed" ? "completed" : facts.action,
    conclusion: facts.conclusion,
    workflow_id: 1,
    run_number: 1,
    run_attempt: 1,
    url,
    html_url: webUrl(forge, `/actions/runs/${facts.id}`),
    created_at: forge.clock.now(),
    updated_at: forge.clock.now(),
    run_started_at: forge.clock.now(),
    actor,
    triggering_actor: actor,
    pull_requests: facts.pulls.map(({ id, number, pull }) => ({
      id,
      number,
      url: repositoryUrl(forge, `/pulls/${number}`),
      head: { ref: pull.headBranch, sha: pull.headSha },
      base: { ref: pull.base, sha: pull.baseSha },
    })),
    repository,
    head_repository: repository,
  };
  return {
    action: facts.action,
    workflow_run: run,
    workflow: { id: 1, name: facts.name, path: run.path },
    ...common(forge, by),
  };
}

/** What every webhook carries. */
export function common(forge: Forge, { account }: Actor): Payload {
  return {
    repository: fullRepositoryBody(forge),
    organization: { login: forge.owner.login, id: forge.owner.id },
    sender: accountBody(forge, account),
  };
}

// --- internal ---

function pushedCommits(forge: Forge, before: string, after: string): readonly string[] {
  if (after === NO_COMMIT) return [];
  const main = forge.git.refs.get(`refs/heads/${forge.defaultBranch}`);
  const without = before === NO_COMMIT ? main : before;
  if (!without || without === after) return before === NO_COMMIT ? [after] : [];
  return forge.git.ancestry.between(without, after);
}

function headCommit(forge: Forge, sha: string) {
  const commit = readCommit(forge.git.objects, sha);
  if (!commit) throw new Error(`Expected a commit at ${sha}`);
  const { tree, message, author, committer } = commit;
  const person = ({ name, email }: typeof author) => ({ name, email });
  return {
    id: sha,
    tree_id: tree,
    message,
    timestamp: committer.date,
    author: person(author),
    committer: person(committer),
  };
}

function pushedCommit(forge: Forge, sha: string) {
  const { objects } = forge.git;
  const commit = readCommit(objects, sha);
  const parent = readCommit(objects, commit?.parents[0] ?? "");
  return {
    ...headCommit(forge, sha),
    distinct: true,
    url: webUrl(forge, `/commit/${sha}`),
    ...treeChanges(objects, parent?.tree ?? EMPTY_TREE, commit?.tree ?? EMPTY_TREE),
  };
}
