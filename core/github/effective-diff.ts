// What a commit would bring to the base: the difference to where it parted from it.
import type { DiffEntry } from "../policy/index.ts";
import type { Api } from "./octokit.ts";
import { diffTrees } from "./tree-diff.ts";
import { isGone, type Trees } from "./trees.ts";

export interface EffectiveDiff {
  /** Where the commit parted from the base. */
  readonly mergeBase: string;
  /** How many commits it has that the base lacks. */
  readonly ahead: number;
  /** By path; null where GitHub cuts a folder. */
  readonly entries: readonly DiffEntry[] | null;
}

/** Null where the commit cannot be read any more, or has nothing in common with the base. */
export type EffectiveDiffs = (sha: string) => Promise<EffectiveDiff | null>;

/**
 * Effective diffs against one commit of the base, each worked out once. GitHub's compare gives the merge base; the
 * files come from the trees, because compare lists no more than 300 of them.
 */
export function effectiveDiffs(api: Api, trees: Trees, base: string): EffectiveDiffs {
  const known = new Map<string, Promise<EffectiveDiff | null>>();
  return (sha) => {
    const diff = known.get(sha) ?? effectiveDiff(api, trees, base, sha);
    known.set(sha, diff);
    return diff;
  };
}

// --- internal ---

async function effectiveDiff(api: Api, trees: Trees, base: string, sha: string): Promise<EffectiveDiff | null> {
  const { rest, owner, repo } = api;
  try {
    const basehead = `${base}...${sha}`;
    const { data } = await rest.repos.compareCommitsWithBasehead({ owner, repo, basehead, per_page: 1 });
    const mergeBase = data.merge_base_commit.sha;
    return { mergeBase, ahead: data.ahead_by, entries: await diffTrees(trees, mergeBase, sha) };
  } catch (error) {
    if (isGone(error)) return null;
    throw error;
  }
}
