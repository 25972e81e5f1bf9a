// When each file first reached the main line: a small question to Git, for files of any repository.
import { historyGap } from "./history-gap.ts";
import type { Commit } from "./timeline.ts";

/** When files first reached the main line, in epoch milliseconds, and what is missing from that knowledge. */
export interface Arrivals {
  readonly arrivals: ReadonlyMap<string, number>;
  readonly gap: string | undefined;
}

/** Asks for the files below a folder. Where Git cannot answer, the gap says why, and nothing is known. */
export async function arrivalsOf(root: string, isWanted: (file: string) => boolean): Promise<Arrivals> {
  const { gitState, history } = await import("./git.ts");
  try {
    const state = await gitState(root);
    if (state.is !== "repository") return { arrivals: new Map(), gap: historyGap(state)?.message };
    const { commits } = await history(root, { files: isWanted, read: () => undefined });
    return { arrivals: firstSeen(commits), gap: historyGap(state, commits[0]?.committedAt)?.message };
  } catch (error) {
    // A foreign repository that Git will not read gives no evidence; that is no reason to refuse its files.
    return { arrivals: new Map(), gap: error instanceof Error ? error.message : String(error) };
  }
}

// --- internal ---

/** A file that was renamed as it stood keeps its day. What a shallow clone begins with may be older than it seems. */
function firstSeen(commits: readonly Commit[]): Map<string, number> {
  const seen = new Map<string, number | undefined>();
  for (const { changes, committedAt, cutOff } of commits) {
    const moved = new Map(changes.flatMap(({ file, before, after }) => (before && !after ? [[before, file]] : [])));
    for (const { file, before, after } of changes) {
      if (before !== null || after === null || seen.has(file)) continue;
      const origin = moved.get(after);
      seen.set(file, cutOff ? undefined : origin !== undefined && seen.has(origin) ? seen.get(origin) : committedAt);
    }
  }
  return new Map([...seen].flatMap(([file, at]) => (at === undefined ? [] : [[file, at]])));
}
