// JSON bodies of issues, comments, labels, reactions.
import type { Forge } from "../forge.ts";
import { type Comment, type Label, REACTIONS, type Reaction, type Thread } from "../threads.ts";
import { accountBody, appBody, association } from "./account.ts";
import { nodeId, repositoryUrl, webUrl } from "./urls.ts";

/** `issue`; a pull request has the field `pull_request` besides. */
export function issueBody(forge: Forge, thread: Thread) {
  const url = repositoryUrl(forge, `/issues/${thread.number}`);
  const people = thread.assignees.map((account) => accountBody(forge, account));
  return {
    id: thread.id,
    node_id: nodeId("Issue", thread.id),
    url,
    repository_url: repositoryUrl(forge),
    labels_url: `${url}/labels{/name}`,
    comments_url: `${url}/comments`,
    events_url: `${url}/events`,
    timeline_url: `${url}/timeline`,
    html_url: webUrl(forge, `/${thread.pull ? "pull" : "issues"}/${thread.number}`),
    number: thread.number,
    state: thread.state,
    state_reason: thread.stateReason,
    title: thread.title,
    body: thread.body,
    user: accountBody(forge, thread.by),
    labels: thread.labels.map((label) => labelBody(forge, label)),
    assignee: people[0] ?? null,
    assignees: people,
    milestone: null,
    locked: false,
    active_lock_reason: null,
    comments: forge.comments.filter(({ number }) => number === thread.number).length,
    created_at: thread.createdAt,
    updated_at: thread.updatedAt,
    closed_at: thread.closedAt,
    closed_by: thread.closedBy ? accountBody(forge, thread.closedBy) : null,
    author_association: association(thread.by),
    performed_via_github_app: thread.app ? appBody(forge, thread.app) : null,
    ...(thread.pull ? { draft: thread.pull.draft, pull_request: pullLinks(forge, thread) } : {}),
  };
}

/** `issue-comment`. */
export function commentBody(forge: Forge, comment: Comment) {
  const url = repositoryUrl(forge, `/issues/comments/${comment.id}`);
  return {
    id: comment.id,
    node_id: nodeId("IssueComment", comment.id),
    url,
    html_url: webUrl(forge, `/issues/${comment.number}#issuecomment-${comment.id}`),
    issue_url: repositoryUrl(forge, `/issues/${comment.number}`),
    user: accountBody(forge, comment.by),
    body: comment.body,
    created_at: comment.createdAt,
    updated_at: comment.updatedAt,
    author_association: association(comment.by),
    performed_via_github_app: comment.app ? appBody(forge, comment.app) : null,
    reactions: rollup(`${url}/reactions`, comment.reactions),
  };
}

/** `label`. */
export function labelBody(forge: Forge, { id, name, color, description }: Label) {
  const url = repositoryUrl(forge, `/labels/${encodeURIComponent(name)}`);
  return { id, node_id: nodeId("Label", id), url, name, color, description: description ?? "", default: false };
}

/** `reaction`. */
export function reactionBody(forge: Forge, { id, by, content, createdAt }: Reaction) {
  return { id, node_id: nodeId("Reaction", id), user: accountBody(forge, by), content, created_at: createdAt };
}

// --- internal ---

function pullLinks(forge: Forge, { number, pull }: Thread) {
  const html = webUrl(forge, `/pull/${number}`);
  return {
    url: repositoryUrl(forge, `/pulls/${number}`),
    html_url: html,
    diff_url: `${html}.diff`,
    patch_url: `${html}.patch`,
    merged_at: pull?.merged?.at ?? null,
  };
}

function rollup(url: string, reactions: readonly Reaction[]) {
  const count = (content: string) => reactions.filter((reaction) => reaction.content === content).length;
  return { url, total_count: reactions.length, ...Object.fromEntries(REACTIONS.map((name) => [name, count(name)])) };
}
