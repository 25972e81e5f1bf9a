// Which commits of the main line may lack evidence.

import { parseEvidence } from "../../core/evidence/index.ts";
import type { GitHub, MainCommit } from "../../core/github/index.ts";
import { ItsmError } from "../../core/index.ts";

/** So far back a run looks for a commit that has evidence. */
export const MOST_COMMITS = 200;

export interface Pending {
  /** Oldest first. */
  readonly commits: readonly MainCommit[];
  /** Whether there is more behind the oldest of them that nobody looked at. */
  readonly cut: boolean;
}

/** From the tip back to the newest commit with evidence, or to `since`. Throws ItsmError where `since` is not on the line. */
export async function pendingCommits(github: GitHub, since: string): Promise<Pending> {
  if (since !== "") return pendingSince(github, since);
  const evidenced = await evidencedCommits(github);
  const { commits } = await github.mainCommits({ count: MOST_COMMITS });
  const newest = commits.findIndex(({ sha }) => evidenced.has(sha));
  const pending = newest < 0 ? commits : commits.slice(0, newest);
  const cut = newest < 0 && commits.length === MOST_COMMITS && (commits.at(-1)?.parents.length ?? 0) > 0;
  return { commits: pending.toReversed(), cut };
}

// --- internal ---

async function pendingSince(github: GitHub, since: string): Promise<Pending> {
  const { commits, complete } = await github.mainCommits({ since, count: MOST_COMMITS });
  const reaches = complete && commits.at(-1)?.parents[0] === since;
  if (commits.length === 0 || reaches) return { commits: commits.toReversed(), cut: false };
  throw new ItsmError(
    `${since} is not among the last ${MOST_COMMITS} commits of the default branch`,
    "Give the full id of one that is, as `git log --first-parent` shows them.",
  );
}

/** Evidence that cannot be read proves nothing; the audit tells of it. */
async function evidencedCommits(github: GitHub): Promise<ReadonlySet<string>> {
  const files = await github.readEvidence();
  const parsed = files.map(({ path, json }) => parseEvidence(path, json));
  return new Set(parsed.flatMap((result) => ("entry" in result ? result.entry.evidence.merge.commits : [])));
}
