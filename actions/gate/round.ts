// The pull requests that share a commit: one check on it speaks of all of them.

import type { GitHub, MergeGroup, PullRequest } from "../../core/github/index.ts";
import { ItsmError } from "../../core/index.ts";

export interface Round {
  /** The commit on which the check is posted. */
  readonly sha: string;
  /** The branch that they go into: the default branch. */
  readonly base: string;
  /** Ascending; never empty. */
  readonly numbers: readonly number[];
  /** Whether the commit is one that the merge queue made. */
  readonly group: boolean;
}

/** Why nothing is judged. No check is posted then: where it is required, a missing one blocks. */
export interface Skipped {
  readonly skipped: string;
}

/** The round of a pull request at its present head, with all others that are open with the same head. */
export async function roundOf(github: GitHub, number: number): Promise<Round | Skipped> {
  const pull = await github.pullRequest(number);
  const why = whyNot(pull);
  if (why) return { skipped: why };
  const others = (await github.openPullRequestsAt(pull.headSha)).filter((other) => other !== number);
  const judged = [];
  for (const other of others) if (!whyNot(await github.pullRequest(other))) judged.push(other);
  return {
    sha: pull.headSha,
    base: pull.baseRef,
    numbers: [number, ...judged].toSorted((a, b) => a - b),
    group: false,
  };
}

/**
 * The round of a merge group: every pull request between the tip of the base branch and the group's commit. A queue may
 * merge a whole batch by its last group alone, so those ahead in the queue are judged too.
 */
export async function roundOfGroup(github: GitHub, base: string, group: MergeGroup): Promise<Round | Skipped> {
  if (base !== (await github.defaultBranch()))
    return { skipped: `the merge group goes into ${base}: it is not judged` };
  const tip = await github.tipOf(base);
  const numbers = tip === undefined ? [] : await github.pullRequestsOfGroup({ ...group, baseSha: tip });
  if (numbers.length > 0) return { sha: group.headSha, base, numbers: numbers.toSorted((a, b) => a - b), group: true };
  throw new ItsmError(
    `the merge group ${group.headSha.slice(0, 7)} holds no pull request`,
    "Take the pull requests out of the queue and put them in again.",
  );
}

// --- internal ---

function whyNot({ number, state, baseRef, defaultBranch }: PullRequest): string | undefined {
  if (state !== "open") return `#${number} is ${state}: there is nothing to judge`;
  if (baseRef !== defaultBranch)
    return `#${number} goes into ${baseRef} and not into ${defaultBranch}: it is not judged`;
  return undefined;
}
