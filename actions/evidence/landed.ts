// What brought each commit of the main line: a pull request, or nobody's pull request.
import type { GitHub, MainCommit, Merge } from "../../core/github/index.ts";

/** A pull request that was merged into the default branch. */
export interface LandedPullRequest {
  readonly number: number;
  readonly merge: Merge;
}

/** A commit with what brought it; null where it was pushed past the pull requests. */
export interface Landed {
  readonly commit: MainCommit;
  readonly by: LandedPullRequest | null;
}

/**
 * Finds it. GitHub names for a commit also pull requests into other branches that came along with it; only one counts
 * that put this very commit on the line.
 */
export async function landedBy(github: GitHub, commit: MainCommit): Promise<Landed> {
  for (const number of await github.pullRequestsOfCommit(commit.sha)) {
    const { baseRef, defaultBranch } = await github.pullRequest(number);
    if (baseRef !== defaultBranch) continue;
    const merge = await github.mergeOf(number);
    if (merge.commits.includes(commit.sha)) return { commit, by: { number, merge } };
  }
  return { commit, by: null };
}
