// A pull request as it stands now, and the pull requests that a commit belongs to.
import { EXIT, ItsmError } from "../errors.ts";
import { accountOf } from "./account.ts";
import { statusOf } from "./failure.ts";
import type { Api } from "./octokit.ts";
import type { PullRequest } from "./port.ts";

export type ToldPull = Awaited<ReturnType<typeof readPull>>;

/** GitHub's own answer. */
export async function readPull({ rest, owner, repo }: Api, number: number) {
  return (await rest.pulls.get({ owner, repo, pull_number: number })).data;
}

/** The pull request with the tip of its base branch. */
export async function readPullRequest(api: Api, number: number): Promise<PullRequest> {
  const pull = await readPull(api, number);
  return {
    number: pull.number,
    state: pull.merged ? "merged" : pull.state,
    draft: pull.draft ?? false,
    title: pull.title,
    url: pull.html_url,
    author: accountOf(pull.user),
    baseRef: pull.base.ref,
    defaultBranch: pull.base.repo.default_branch,
    headRef: pull.head.ref,
    headSha: pull.head.sha,
    fork: isFork(pull),
    baseTip: await baseTipOf(api, pull),
    mergeCommit: pull.merged ? pull.merge_commit_sha : null,
    mergedAt: pull.merged_at,
    mergedBy: accountOf(pull.merged_by),
  };
}

/** Whether the head lies in another repository, or in one that is gone. */
export function isFork({ head, base }: ToldPull): boolean {
  // GitHub answers null for a repository that was deleted, whatever its description says.
  const repository = head.repo as typeof head.repo | null;
  return repository?.id !== base.repo.id;
}

/** The commit that the base branch points to now. */
export async function baseTipOf(api: Api, pull: ToldPull): Promise<string> {
  const tip = await tipOf(api, pull.base.ref);
  if (tip !== undefined) return tip;
  throw new ItsmError(
    `pull request ${pull.number} goes into the branch ${pull.base.ref}, which is gone`,
    "Choose another base for the pull request.",
    EXIT.findings,
  );
}

/** The commit that a branch points to; undefined where there is no such branch. */
export async function tipOf({ rest, owner, repo }: Api, branch: string): Promise<string | undefined> {
  try {
    return (await rest.git.getRef({ owner, repo, ref: `heads/${branch}` })).data.object.sha;
  } catch (error) {
    // An empty repository answers 409.
    if (statusOf(error) === 404 || statusOf(error) === 409) return undefined;
    throw error;
  }
}

/** Numbers of the open pull requests whose head is a commit. GitHub's list by commit lacks those from forks. */
export async function openPullRequestsAt(api: Api, sha: string): Promise<number[]> {
  const pulls = await openPulls(api);
  return pulls.filter(({ head }) => head.sha === sha).map(({ number }) => number);
}

/** Numbers of the open pull requests into a branch, oldest first. */
export async function openPullRequests(api: Api, base: string): Promise<number[]> {
  const pulls = await openPulls(api, base);
  return pulls.map(({ number }) => number);
}

/** Numbers of the merged pull requests that brought a commit. */
export async function pullRequestsOfCommit({ rest, paginate, owner, repo }: Api, sha: string): Promise<number[]> {
  const list = rest.repos.listPullRequestsAssociatedWithCommit;
  const pulls = await paginate(list, { owner, repo, commit_sha: sha, per_page: 100 });
  return pulls.filter(({ merged_at }) => merged_at !== null).map(({ number }) => number);
}

// --- internal ---

function openPulls({ rest, paginate, owner, repo }: Api, base?: string) {
  const into = base === undefined ? {} : { base };
  return paginate(rest.pulls.list, {
    owner,
    repo,
    state: "open",
    sort: "created",
    direction: "asc",
    per_page: 100,
    ...into,
  });
}
