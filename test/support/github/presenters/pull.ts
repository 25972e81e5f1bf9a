// JSON bodies of pull requests.
import type { Account } from "../accounts.ts";
import { mergeability, pullCommits, pullFiles, testMerge } from "../facts/pulls.ts";
import type { Forge } from "../forge.ts";
import type { PullThread } from "../threads.ts";
import { accountBody, association } from "./account.ts";
import { labelBody } from "./issue.ts";
import { repositoryBody } from "./repository.ts";
import { teamBody } from "./team.ts";
import { nodeId, repositoryUrl, webUrl } from "./urls.ts";

/** `pull-request-simple`, as lists have it. */
export function pullSimpleBody(forge: Forge, thread: PullThread) {
  const { number, pull } = thread;
  return {
    id: thread.id,
    node_id: nodeId("PullRequest", thread.id),
    ...addresses(forge, thread),
    number,
    state: thread.state,
    locked: false,
    title: thread.title,
    user: accountBody(forge, thread.by),
    body: thread.body,
    labels: thread.labels.map((label) => labelBody(forge, label)),
    milestone: null,
    created_at: thread.createdAt,
    updated_at: thread.updatedAt,
    closed_at: thread.closedAt,
    merged_at: pull.merged?.at ?? null,
    merge_commit_sha: pull.merged?.sha ?? null,
    assignee: thread.assignees.map((account) => accountBody(forge, account))[0] ?? null,
    assignees: thread.assignees.map((account) => accountBody(forge, account)),
    requested_reviewers: pull.requestedReviewers.map((account) => accountBody(forge, account)),
    requested_teams: pull.requestedTeams.map((team) => teamBody(forge, team)),
    head: side(forge, pull.headOwner, pull.headBranch, pull.headSha),
    base: side(forge, forge.owner, pull.base, pull.baseSha),
    author_association: association(thread.by),
    auto_merge: pull.autoMerge && {
      enabled_by: accountBody(forge, pull.autoMerge.by.account),
      merge_method: pull.autoMerge.method,
      commit_title: thread.title,
      commit_message: "",
    },
    active_lock_reason: null,
    draft: pull.draft,
  };
}

/** `pull-request`. Whether it merges is known where it was asked for itself, and null in a webhook. */
export function pullBody(forge: Forge, thread: PullThread, as: "answer" | "webhook" = "answer") {
  const { pull } = thread;
  const files = pullFiles(forge, thread);
  const { mergeable, state } = as === "answer" ? mergeability(forge, thread) : { mergeable: null, state: "unknown" };
  const trial = as === "answer" && thread.state === "open" ? testMerge(forge, thread) : undefined;
  return {
    ...pullSimpleBody(forge, thread),
    merge_commit_sha: pull.merged?.sha ?? trial ?? null,
    merged: pull.merged !== null,
    mergeable,
    rebaseable: mergeable,
    mergeable_state: state,
    merged_by: pull.merged ? accountBody(forge, pull.merged.by) : null,
    comments: forge.comments.filter(({ number }) => number === thread.number).length,
    review_comments: 0,
    maintainer_can_modify: false,
    commits: pullCommits(forge, thread).length,
    additions: files.reduce((sum, file) => sum + file.additions, 0),
    deletions: files.reduce((sum, file) => sum + file.deletions, 0),
    changed_files: files.length,
  };
}

/** `pull-request-minimal`, as check runs name the pull requests of their head. */
export function pullMinimalBody(forge: Forge, { id, number, pull }: PullThread) {
  const where = (owner: Account) => {
    const { id: repositoryId, url, name } = repositoryBody(forge, owner);
    return { id: repositoryId, url, name };
  };
  return {
    id,
    number,
    url: repositoryUrl(forge, `/pulls/${number}`),
    head: { ref: pull.headBranch, sha: pull.headSha, repo: where(pull.headOwner) },
    base: { ref: pull.base, sha: pull.baseSha, repo: where(forge.owner) },
  };
}

// --- internal ---

function side(forge: Forge, owner: Account, ref: string, sha: string) {
  return {
    label: `${owner.login}:${ref}`,
    ref,
    sha,
    user: accountBody(forge, owner),
    repo: repositoryBody(forge, owner),
  };
}

function addresses(forge: Forge, { number, pull }: PullThread) {
  const url = repositoryUrl(forge, `/pulls/${number}`);
  const html = webUrl(forge, `/pull/${number}`);
  const issue = repositoryUrl(forge, `/issues/${number}`);
  const all = {
    html_url: html,
    issue_url: issue,
    comments_url: `${issue}/comments`,
    commits_url: `${url}/commits`,
    review_comments_url: `${url}/comments`,
    review_comment_url: repositoryUrl(forge, "/pulls/comments{/number}"),
    statuses_url: repositoryUrl(forge, `/statuses/${pull.headSha}`),
  };
  return {
    url,
    ...all,
    diff_url: `${html}.diff`,
    patch_url: `${html}.patch`,
    _links: {
      self: { href: url },
      html: { href: all.html_url },
      issue: { href: all.issue_url },
      comments: { href: all.comments_url },
      commits: { href: all.commits_url },
      review_comments: { href: all.review_comments_url },
      review_comment: { href: all.review_comment_url },
      statuses: { href: all.statuses_url },
    },
  };
}
