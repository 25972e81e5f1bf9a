// Which branch is the main line: what everybody shares, before what is only here.
import { commitAt } from "./git.ts";

/** A branch with its tip. */
export interface MainLine {
  /** As people name it: `origin/main`. */
  readonly name: string;
  readonly tip: string;
}

/** The default branch as it was fetched last; without a remote, the local main. undefined where there is neither. */
export async function mainLine(root: string): Promise<MainLine | undefined> {
  for (const [ref, name] of CANDIDATES) {
    const tip = await commitAt(root, ref);
    if (tip !== undefined) return { name, tip };
  }
  return undefined;
}

// --- internal ---

const CANDIDATES = [
  ["refs/remotes/origin/HEAD", "origin/HEAD"],
  ["refs/remotes/origin/main", "origin/main"],
  ["refs/remotes/origin/master", "origin/master"],
  ["refs/heads/main", "main"],
  ["refs/heads/master", "master"],
] as const;
