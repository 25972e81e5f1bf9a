// How a pull request came to its base branch.
import { EXIT, ItsmError } from "../errors.ts";
import { accountOf } from "./account.ts";
import { MOST_COMMITS } from "./commit-facts.ts";
import type { Api } from "./octokit.ts";
import type { Merge } from "./port.ts";
import { pullRequestsOfCommit, readPull, type ToldPull } from "./pull-request.ts";
import { diffTrees } from "./tree-diff.ts";
import type { Trees } from "./trees.ts";

/** The merge with all that it brought. */
export async function mergeOf(api: Api, trees: Trees, number: number): Promise<Merge> {
  const pull = await readPull(api, number);
  if (!pull.merged_at || !pull.merge_commit_sha)
    throw new ItsmError(`pull request ${number} is not merged`, "Ask again when it is.", EXIT.findings);
  const { base, commits, merged } = await landing(api, pull);
  return {
    commit: pull.merge_commit_sha,
    at: pull.merged_at,
    by: accountOf(pull.merged_by),
    base,
    commits,
    method: merged ? "merge" : methodOf(pull, commits.length),
    diff: await diffTrees(trees, base, pull.merge_commit_sha),
  };
}

/** The commit on the base branch before a pull request was merged. */
export async function baseBeforeMerge(api: Api, pull: ToldPull): Promise<string> {
  return (await landing(api, pull)).base;
}

// --- internal ---

interface Landing {
  readonly base: string;
  /** Oldest first. */
  readonly commits: readonly string[];
  readonly merged: boolean;
}

/**
 * A merge has the base as its first parent, a squashed commit as its only one. Rebased commits are several: the way
 * leads back over all that the same pull request brought. Pushed instead of merged: what GitHub noted last.
 */
async function landing(api: Api, pull: ToldPull): Promise<Landing> {
  const newest = pull.merge_commit_sha;
  if (!newest || newest === pull.head.sha) return { base: pull.base.sha, commits: [pull.head.sha], merged: false };
  const commits = [newest];
  let parents = await parentsOf(api, newest);
  const merged = parents.length > 1;
  while (parents.length === 1 && commits.length < MOST_COMMITS) {
    const [parent = ""] = parents;
    if (!(await pullRequestsOfCommit(api, parent)).includes(pull.number)) break;
    commits.unshift(parent);
    parents = await parentsOf(api, parent);
  }
  return { base: parents[0] ?? pull.base.sha, commits, merged };
}

function methodOf(pull: ToldPull, landed: number): Merge["method"] {
  if (pull.merge_commit_sha === pull.head.sha) return null;
  if (landed > 1) return "rebase";
  return pull.commits > 1 ? "squash" : null;
}

async function parentsOf({ rest, owner, repo }: Api, sha: string): Promise<string[]> {
  const { data } = await rest.git.getCommit({ owner, repo, commit_sha: sha });
  return data.parents.map((parent) => parent.sha);
}
