// Routes of pull requests.
import { headSpec, isPull, MOST_COMMITS, MOST_FILES, pullCommits, pullFiles, pullOf } from "../facts/pulls.ts";
import { notFound, Refusal } from "../failure.ts";
import type { Forge } from "../forge.ts";
import { merge } from "../operations/merges.ts";
import { openPull, setBase, updateBranch } from "../operations/pulls.ts";
import { rewrite, setState } from "../operations/threads.ts";
import { commitBody, fileBody } from "../presenters/commit.ts";
import { pullBody, pullSimpleBody } from "../presenters/pull.ts";
import { webUrl } from "../presenters/urls.ts";
import { NO_CONTENT, ok, page, type Routes } from "../server/call.ts";
import type { PullThread } from "../threads.ts";

export const pullRoutes = {
  "pulls/list": (call) => {
    const { forge, query } = call;
    const state = query.state ?? "open";
    const pulls = forge.threads
      .filter(isPull)
      .filter((thread) => state === "all" || thread.state === state)
      .filter(({ pull }) => query.base === undefined || pull.base === query.base)
      .filter((thread) => query.head === undefined || isHead(forge, thread, query.head));
    return page(call, sorted(pulls, query.sort ?? "created", query.direction), (thread) =>
      pullSimpleBody(forge, thread),
    );
  },

  "pulls/get": ({ forge, path }) => ok(pullBody(forge, pullOf(forge, path.pull_number))),

  "pulls/create": ({ forge, body, actor }) => {
    if (actor.app?.slug === "github-actions" && !forge.actionsMayApprove)
      throw new Refusal(403, "GitHub Actions is not permitted to create or approve pull requests.");
    const { head, base, title = "", draft = false } = body;
    const spec = head.startsWith(`${forge.owner.login}:`) ? head.slice(forge.owner.login.length + 1) : head;
    const thread = openPull(forge, { head: spec, base, title, body: body.body ?? null, draft }, actor);
    return ok(pullBody(forge, thread), 201);
  },

  "pulls/update": ({ forge, path, body = {}, actor }) => {
    const thread = pullOf(forge, path.pull_number);
    const { title, body: text, base, state } = body;
    rewrite(
      forge,
      thread,
      { ...(title === undefined ? {} : { title }), ...(text === undefined ? {} : { body: text }) },
      actor,
    );
    if (base !== undefined) setBase(forge, thread, base, actor);
    if (state !== undefined) setState(forge, thread, state, actor);
    return ok(pullBody(forge, thread));
  },

  "pulls/list-files": (call) => {
    const { forge, path } = call;
    const thread = pullOf(forge, path.pull_number);
    const files = pullFiles(forge, thread).slice(0, MOST_FILES);
    return page(call, files, (file) => fileBody(forge, thread.pull.headSha, file));
  },

  "pulls/list-commits": (call) => {
    const { forge, path } = call;
    const commits = pullCommits(forge, pullOf(forge, path.pull_number)).slice(0, MOST_COMMITS);
    return page(call, commits, (sha) => commitBody(forge, sha));
  },

  "pulls/check-if-merged": ({ forge, path }) => {
    if (!pullOf(forge, path.pull_number).pull.merged) throw notFound();
    return NO_CONTENT;
  },

  "pulls/merge": ({ forge, path, body, actor }) => {
    const { merge_method: method, sha, commit_title: title, commit_message: message } = body ?? {};
    const merged = merge(forge, pullOf(forge, path.pull_number), actor, { method, sha, title, message });
    return ok({ sha: merged, merged: true, message: "Pull Request successfully merged" });
  },

  "pulls/update-branch": ({ forge, path, body, actor }) => {
    updateBranch(forge, pullOf(forge, path.pull_number), actor, body?.expected_head_sha);
    return ok({ message: "Updating pull request branch.", url: webUrl(forge, `/pull/${path.pull_number}`) }, 202);
  },
} satisfies Partial<Routes>;

// --- internal ---

function isHead(forge: Forge, thread: PullThread, wanted: string): boolean {
  const own = headSpec(forge, thread);
  return wanted === own || wanted === `${thread.pull.headOwner.login}:${thread.pull.headBranch}`;
}

/** Newest first by creation; by update oldest first, as GitHub's defaults are. */
function sorted(pulls: readonly PullThread[], by: string, direction: string | undefined): readonly PullThread[] {
  const key = (thread: PullThread) => (by === "updated" ? thread.updatedAt : thread.createdAt);
  const ascending = (direction ?? (by === "created" ? "desc" : "asc")) === "asc";
  const rising = [...pulls].sort((a, b) => key(a).localeCompare(key(b)) || a.number - b.number);
  return ascending ? rising : rising.reverse();
}
