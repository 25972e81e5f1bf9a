// The output of git log, as the commits of the main line.
import type { Author, Commit, FileChange } from "./timeline.ts";

/** What `git log` is asked, so that no setting of the machine changes the answer. Needs git 2.31. */
export const LOG = [
  ...["-c", "log.showSignature=false", "-c", "log.showRoot=true"],
  ...["log", "--topo-order", "--raw", "-z", "--no-abbrev", "--no-renames", "--no-relative", "--no-color", "--no-notes"],
  ...["--ignore-submodules=none", "--encoding=UTF-8", "--diff-merges=first-parent"],
  "--format=%H%x00%P%x00%at%x00%ct%x00%an%x00%ae%x00%s",
] as const;

/** A change, with the mode that the file has after it. */
export interface LoggedChange extends FileChange {
  readonly mode: string;
}

/** A commit of the main line, with modes. */
export interface LineCommit extends Commit {
  readonly changes: readonly LoggedChange[];
}

/** A commit of any line, with its differences to its first parent. */
export interface LoggedCommit extends Omit<LineCommit, "parents" | "cutOff"> {
  readonly parents: readonly string[];
}

/** The commits in what `git log` wrote, in git's order, with the changes to files that `fileOf` knows by their path. */
export function parseLog(text: string, fileOf: (path: string) => string | undefined): LoggedCommit[] {
  const commits: LoggedCommit[] = [];
  let next = 0;
  function take(): string {
    const start = next;
    const end = text.indexOf("\0", start);
    next = end === -1 ? text.length : end + 1;
    return text.slice(start, end === -1 ? undefined : end);
  }
  while (next < text.length) {
    const sha = take();
    const parents = take().split(" ").filter(Boolean);
    const [authoredAt, committedAt] = [Number(take()) * 1000, Number(take()) * 1000];
    const author = { name: take(), email: take() };
    const subject = take();
    const changes: LoggedChange[] = [];
    while (text.startsWith(":", next) || text.startsWith("\n:", next)) {
      const entry = take();
      const file = fileOf(take());
      if (file !== undefined) changes.push(parseChange(entry, file, author));
    }
    commits.push({ sha, parents, author, authoredAt, committedAt, subject, changes });
  }
  return commits;
}

/**
 * The commits of the main line, oldest first: from `head` along first parents, whatever their clocks say.
 *
 * A merge stands there once, with its differences to its first parent: what was not on the main line was not true yet.
 * The author of a merge is who merged, often somebody else than who wrote. So each of its changes is credited to the
 * newest merged commit that left the file with this very content, which makes a merge name the same person as a squash
 * does. Where no merged commit wrote the content, it came about in the merge itself, and its author wrote it.
 */
export function mainLine(logged: readonly LoggedCommit[], head: string, shallow: boolean): LineCommit[] {
  const positions = new Map(logged.map((commit, position) => [commit.sha, position]));
  const line: LoggedCommit[] = [];
  for (let at = positions.get(head); at !== undefined; ) {
    const commit = logged[at];
    if (commit) line.push(commit);
    at = positions.get(commit?.parents[0] ?? "");
  }
  const seen = new Set<number>();
  return line.reverse().map((commit) => {
    const { sha, parents, author, authoredAt, committedAt, subject } = commit;
    seen.add(positions.get(sha) ?? -1);
    const changes =
      parents.length > 1 ? credited(commit, broughtBy(commit, logged, positions, seen), shallow) : commit.changes;
    const cutOff = shallow && parents.length === 0;
    return { sha, parents: parents.length, author, authoredAt, committedAt, subject, cutOff, changes };
  });
}

// --- internal ---

/** An entry reads `:mode mode id id status`, each pair before and after. */
function parseChange(entry: string, file: string, by: Author): LoggedChange {
  const [, mode = "", before = "", after = ""] = entry.split(" ");
  return { file, before: orNull(before), after: orNull(after), by, mode };
}

function orNull(id: string): string | null {
  return /^0+$/.test(id) ? null : id;
}

/** The commits that a merge brought to the main line, oldest first; marks them as seen. */
function broughtBy(
  merge: LoggedCommit,
  logged: readonly LoggedCommit[],
  positions: ReadonlyMap<string, number>,
  seen: Set<number>,
): LoggedCommit[] {
  const brought: number[] = [];
  const waiting = merge.parents.slice(1);
  for (let sha = waiting.pop(); sha !== undefined; sha = waiting.pop()) {
    const position = positions.get(sha);
    if (position === undefined || seen.has(position)) continue;
    seen.add(position);
    brought.push(position);
    waiting.push(...(logged[position]?.parents ?? []));
  }
  return brought.sort((a, b) => b - a).flatMap((position) => logged[position] ?? []);
}

/** `merged` is oldest first, so that the newest writer of a content is the one that stays. */
function credited(merge: LoggedCommit, merged: readonly LoggedCommit[], shallow: boolean): LoggedChange[] {
  const writers = new Map<string, Author>();
  for (const { author, parents, changes } of merged) {
    // Where the history was cut off, a commit seems to have written all that it merely found.
    if (shallow && parents.length === 0) continue;
    for (const { file, after } of changes) writers.set(`${after}\0${file}`, author);
  }
  return merge.changes.map((change) => ({
    ...change,
    by: writers.get(`${change.after}\0${change.file}`) ?? merge.author,
  }));
}
