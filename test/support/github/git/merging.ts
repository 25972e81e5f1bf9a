// Merges without a work tree: the tree of a merge, commits replayed on another base.
import { readCommit, type Signature, writeCommit } from "./commits.ts";
import type { ObjectDatabase } from "./objects.ts";
import type { RunGit } from "./run.ts";

export interface Merging {
  /** The tree of merging `theirs` into `ours`, or undefined where they conflict. */
  tree(ours: string, theirs: string): string | undefined;
  /** Replays commits (oldest first) on `onto`; gives the last sha, or undefined at a conflict. Authors stay. */
  replay(commits: readonly string[], onto: string, committer: Signature): string | undefined;
}

/** Merges in the bare repository. */
export function mergingIn(objects: ObjectDatabase, git: RunGit): Merging {
  const known = new Map<string, string | undefined>();

  function tree(ours: string, theirs: string): string | undefined {
    const key = `${ours} ${theirs}`;
    if (!known.has(key)) {
      const { status, text } = git(["merge-tree", "--write-tree", ours, theirs], { mayFail: true });
      if (status > 1) throw new Error(`git merge-tree ended with ${status}`);
      known.set(key, status === 0 ? text.split("\n")[0] : undefined);
    }
    return known.get(key);
  }

  function replay(commits: readonly string[], onto: string, committer: Signature): string | undefined {
    let tip: string | undefined = onto;
    for (const sha of commits) tip = tip && pick(sha, tip, committer);
    return tip;
  }

  /** A commit with our tree and their parent makes that parent the merge base, which is what a cherry-pick is. */
  function pick(sha: string, tip: string, committer: Signature): string | undefined {
    const commit = readCommit(objects, sha);
    const ours = readCommit(objects, tip);
    if (!commit || !ours) throw new Error(`Expected commits at ${sha} and ${tip}`);
    if (commit.parents.length > 1) return tip;
    const stand = writeCommit(objects, { ...ours, parents: commit.parents });
    const merged = tree(stand, sha);
    return merged && writeCommit(objects, { ...commit, tree: merged, parents: [tip], committer });
  }

  return { tree, replay };
}
