// What people do by `git push`, with logins instead of accounts.
import { findCommit, needCommit, tipOf } from "../facts/revisions.ts";
import type { Forge } from "../forge.ts";
import { entryAt, readTreeDeep } from "../git/trees.ts";
import { deleteBranch, type Pushed, type PushOptions, push, pushTo, rebase } from "../operations/push.ts";
import { receivePushes } from "../operations/receive.ts";
import { actorOf } from "./actor.ts";

interface By {
  readonly by: string;
}

/** The operations on branches, with what may be read of them. */
export function branchDesk(forge: Forge) {
  return {
    /**
     * Makes commits of file edits and pushes them; gives `{ before, sha, commits }`. A new branch begins at the default
     * branch, or at `onto`. `force` amends the tip (or begins at `onto`). `fork:branch` pushes to a person's fork.
     */
    push: (branch: string, { by, ...options }: PushOptions & By): Pushed =>
      push(forge, branch, actorOf(forge, by), options),

    /** Points a branch at a commit; `force` overwrites. */
    pushCommit(branch: string, sha: string, { by, force = false }: By & { readonly force?: boolean }): void {
      pushTo(forge, branch, sha, actorOf(forge, by), force);
    },

    /** Replays a branch on another one's tip and force-pushes it. */
    rebase: (branch: string, { by, onto = forge.defaultBranch }: By & { readonly onto?: string }): Pushed =>
      rebase(forge, branch, onto, actorOf(forge, by)),

    /** Takes over what was pushed by git itself into the folder; a request does that first, in the name of who asks. */
    receive: ({ by }: By): void => receivePushes(forge, actorOf(forge, by)),

    deleteBranch: (branch: string, { by }: By): void => deleteBranch(forge, branch, actorOf(forge, by)),

    /** The sha of a branch's tip. */
    tip: (branch: string = forge.defaultBranch): string => tipOf(forge, branch),

    /** The names of all branches of the repository itself. */
    branches: (): readonly string[] => forge.git.refs.under("refs/heads/").map(([ref]) => ref.slice(11)),

    /** The commit of a branch, tag or sha. */
    commit: (revision: string) => needCommit(forge, revision),

    /** The text of a file at a revision, if it is there. */
    file(path: string, revision: string = forge.defaultBranch): string | undefined {
      const commit = findCommit(forge, revision);
      const entry = commit && entryAt(forge.git.objects, commit.tree, path);
      return entry?.type === "blob" ? forge.git.objects.read(entry.sha)?.content.toString() : undefined;
    },

    /** The paths of all files at a revision. */
    files: (revision: string = forge.defaultBranch): readonly string[] =>
      readTreeDeep(forge.git.objects, needCommit(forge, revision).tree)
        .filter(({ type }) => type === "blob")
        .map(({ path }) => path),
  };
}
