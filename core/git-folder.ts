// Where the Git folder of a root lies, found without a run of git.
import { readFileSync, statSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";

/** The Git folder of a worktree. */
export interface GitFolder {
  readonly gitDir: string;
  /** The way from the repository's top folder down to the root; empty where they are the same. */
  readonly prefix: string;
}

/** The Git folder of the worktree that a root lies in; undefined outside of Git. */
export function gitFolderOf(root: string): GitFolder | undefined {
  const start = resolve(root);
  for (let folder = start; ; folder = dirname(folder)) {
    const gitDir = gitDirIn(folder);
    if (gitDir !== undefined) return { gitDir, prefix: relative(folder, start) };
    if (dirname(folder) === folder) return undefined;
  }
}

// --- internal ---

/** In a linked worktree or a submodule, .git is a file that says where the folder is. */
function gitDirIn(folder: string): string | undefined {
  const path = join(folder, ".git");
  try {
    if (statSync(path).isDirectory()) return path;
    const target = /^gitdir: (.+)/.exec(readFileSync(path, "utf8"))?.[1];
    return target === undefined ? undefined : resolve(folder, target.trim());
  } catch {
    return undefined;
  }
}
