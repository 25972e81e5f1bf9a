// Routes of commits: listed, compared, with the pull requests that brought them.
import { isPull, MOST_COMMITS, pullCommits } from "../facts/pulls.ts";
import { findCommit, needCommit } from "../facts/revisions.ts";
import { notFound, unprocessable } from "../failure.ts";
import type { Forge } from "../forge.ts";
import { type Commit, readCommit } from "../git/commits.ts";
import { EMPTY_TREE } from "../git/trees.ts";
import { commitBody, commitWithFilesBody, fileBody } from "../presenters/commit.ts";
import { pullSimpleBody } from "../presenters/pull.ts";
import { repositoryUrl, webUrl } from "../presenters/urls.ts";
import { type Call, ok, page, type Routes } from "../server/call.ts";

/** GitHub compares no more. */
const MOST_COMPARED_FILES = 300;

export const commitRoutes = {
  "repos/list-commits": (call) => {
    const { forge, query } = call;
    const tip = needCommit(forge, query.sha ?? forge.defaultBranch);
    const commits = forge.git.ancestry
      .log(tip.sha, query.path)
      .flatMap((sha) => readCommit(forge.git.objects, sha) ?? [])
      .filter(({ committer }) => within(committer.date, query.since, query.until))
      .filter(({ author }) => isBy(forge, author.email, query.author))
      .filter(({ committer }) => isBy(forge, committer.email, query.committer));
    return page(call, commits, ({ sha }) => commitBody(forge, sha));
  },

  "repos/get-commit": ({ forge, path }) => {
    const commit = findCommit(forge, path.ref);
    if (!commit) throw unprocessable(`No commit found for SHA: ${path.ref}`);
    const files = forge.git.diff(commit.parents[0] ?? EMPTY_TREE, commit.sha);
    return ok(commitWithFilesBody(forge, commit.sha, files.slice(0, MOST_COMPARED_FILES)));
  },

  "repos/compare-commits-with-basehead": (call) => {
    const [base, head] = call.path.basehead.split("...");
    if (!base || !head) throw notFound();
    return compare(call, needCommit(call.forge, base), needCommit(call.forge, head));
  },

  "repos/list-pull-requests-associated-with-commit": (call) => {
    const { forge, path } = call;
    const commit = findCommit(forge, path.commit_sha);
    if (!commit) throw unprocessable(`No commit found for SHA: ${path.commit_sha}`);
    const main = forge.git.refs.get(`refs/heads/${forge.defaultBranch}`);
    const onMain = main !== undefined && forge.git.ancestry.contains(main, commit.sha);
    // A commit that only a fork has is associated with nothing here, though a pull request of this repository shows it.
    const pulls = forge.threads.filter(isPull).filter((thread) => {
      const { pull, state } = thread;
      if (onMain) return pull.merged?.landed.includes(commit.sha);
      const isOurs = pull.headOwner === forge.owner && (state === "open" || pull.merged !== null);
      return isOurs && pullCommits(forge, thread).includes(commit.sha);
    });
    return page(call, pulls, (thread) => pullSimpleBody(forge, thread));
  },
} satisfies Partial<Routes>;

// --- internal ---

function compare(call: Call<"repos/compare-commits-with-basehead">, base: Commit, head: Commit) {
  const { forge, query, cutLists } = call;
  const { ancestry, diff } = forge.git;
  const mergeBase = ancestry.mergeBase(base.sha, head.sha);
  if (!mergeBase) throw notFound();
  const ahead = ancestry.between(base.sha, head.sha);
  const behind = ancestry.between(head.sha, base.sha).length;
  const paged = query.page !== undefined || query.per_page !== undefined;
  const shown = paged ? ahead : ahead.slice(-MOST_COMMITS);
  const files = diff(mergeBase, head.sha).slice(0, Math.min(MOST_COMPARED_FILES, cutLists ?? Number.POSITIVE_INFINITY));
  const spec = `${base.sha}...${head.sha}`;
  const html = webUrl(forge, `/compare/${spec}`);
  const about = {
    url: repositoryUrl(forge, `/compare/${spec}`),
    html_url: html,
    permalink_url: html,
    diff_url: `${html}.diff`,
    patch_url: `${html}.patch`,
    base_commit: commitBody(forge, base.sha),
    merge_base_commit: commitBody(forge, mergeBase),
    status: statusOf(ahead.length, behind),
    ahead_by: ahead.length,
    behind_by: behind,
    total_commits: ahead.length,
  };
  // Files come with the first page only, however many commits there are.
  const withFiles = (query.page ?? 1) === 1 ? { files: files.map((file) => fileBody(forge, head.sha, file)) } : {};
  const wrap = (commits: readonly unknown[]) => ({ ...about, commits, ...withFiles });
  if (!paged) return ok(wrap(shown.map((sha) => commitBody(forge, sha))));
  return page({ url: call.url, query }, shown, (sha) => commitBody(forge, sha), wrap);
}

function statusOf(ahead: number, behind: number): string {
  if (ahead > 0 && behind > 0) return "diverged";
  if (ahead === 0 && behind === 0) return "identical";
  return ahead > 0 ? "ahead" : "behind";
}

function within(date: string, since: string | undefined, until: string | undefined): boolean {
  const time = Date.parse(date);
  return (since === undefined || time >= Date.parse(since)) && (until === undefined || time <= Date.parse(until));
}

function isBy(forge: Forge, email: string, wanted: string | undefined): boolean {
  if (wanted === undefined || wanted === email) return true;
  return forge.accounts.byEmail(email)?.login.toLowerCase() === wanted.toLowerCase();
}
