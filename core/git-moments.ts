// The clocks of the main line: a small question to Git, without its contents.
import { commitAt, repositoryAt } from "./git.ts";
import { withGitOutput } from "./git-process.ts";

/** A commit with its own clock, in epoch milliseconds. */
export interface CommitClock {
  readonly sha: string;
  readonly committedAt: number;
}

/** The main line up to `rev`, oldest first; undefined where that names no commit. Throws ItsmError without a repository. */
export async function lineClocks(root: string, rev: string): Promise<CommitClock[] | undefined> {
  const { gitDir } = await repositoryAt(root);
  const head = await commitAt(root, rev);
  if (head === undefined) return undefined;
  const args = ["-c", "log.showSignature=false", "log", "--first-parent", "--format=%H %ct", head];
  const text = await withGitOutput({ gitDir, args }, (output) => output.read(0, output.size).toString("latin1"));
  const lines = text.split("\n").filter((line) => line !== "");
  return lines.toReversed().map((line) => {
    const [sha = "", seconds] = line.split(" ");
    return { sha, committedAt: Number(seconds) * 1000 };
  });
}
