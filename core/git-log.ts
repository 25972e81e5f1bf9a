// The output of git log, as the commits of the main line.
import type { Author, Commit, FileChange } from "./timeline.ts";

/** What `git log` is asked, so that no setting of the machine changes the answer. Needs git 2.31. */
export const LOG = [
  ...["-c", "log.showSignature=false", "-c", "log.showRoot=true"],
  ...["log", "--topo-order", "--raw", "-z", "--no-abbrev", "--no-renames", "--no-relative", "--no-color", "--no-notes"],
  ...["--ignore-submodules=none", "--encoding=UTF-8", "--diff-merges=first-parent"],
  "--format=%H%x00%P%x00%at%x00%ct%x00%an%x00%ae%x00%s",
] as const;

/** A change with the mode that the file has after it. */
export interface LoggedChange {
  readonly file: string;
  readonly before: string | null;
  readonly after: string | null;
  readonly mode: string;
}

/** A commit of any line, with the differences to its first parent. */
export interface LoggedCommit extends Omit<Commit, "parents" | "cutOff" | "changes"> {
  readonly parents: readonly string[];
  readonly changes: readonly LoggedChange[];
}

/** The commits in what `git log` wrote, in git's order, with the changes to files that `fileOf` knows by their path. */
export function parseLog(text: string, fileOf: (path: string) => string | undefined): LoggedCommit[] {
  const tokens = text.split("\0");
  const commits: LoggedCommit[] = [];
  let next = 0;
  const take = () => tokens[next++] ?? "";
  while (next < tokens.length - 1) {
    const sha = take();
    const parents = take().split(" ").filter(Boolean);
    const [authoredAt, committedAt] = [Number(take()) * 1000, Number(take()) * 1000];
    const author = { name: take(), email: take() };
    const subject = take();
    const changes: LoggedChange[] = [];
    while (RAW.test(tokens[next] ?? "")) {
      const entry = take();
      const file = fileOf(take());
      if (file !== undefined) changes.push(parseChange(entry, file));
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
export function mainLine(logged: readonly LoggedCommit[], head: string, shallow: boolean): Commit[] {
  const positions = new Map(logged.map((commit, position) => [commit.sha, position]));
  const get = (sha: string | undefined) => logged[positions.get(sha ?? "") ?? -1];
  const isCutOff = (commit: LoggedCommit) => shallow && commit.parents.length === 0;
  const line: LoggedCommit[] = [];
  for (let commit = get(head); commit; commit = get(commit.parents[0])) line.push(commit);
  const seen = new Set<string>();
  return line.reverse().map((commit) => {
    seen.add(commit.sha);
    // Where the history was cut off, a commit seems to have written all that it merely found.
    const merged = broughtBy(commit, get, seen).filter((writer) => !isCutOff(writer));
    merged.sort((a, b) => (positions.get(b.sha) ?? 0) - (positions.get(a.sha) ?? 0));
    return {
      ...commit,
      parents: commit.parents.length,
      cutOff: isCutOff(commit),
      changes: credit(commit, merged),
    };
  });
}

// --- internal ---

const RAW = /^\n?:/;

function parseChange(entry: string, file: string): LoggedChange {
  const [, mode = "", before = "", after = ""] = entry.split(" ");
  return { file, before: orNull(before), after: orNull(after), mode };
}

function orNull(id: string): string | null {
  return /^0+$/.test(id) ? null : id;
}

/** The commits that a merge brought to the main line, in no order; marks them as seen. */
function broughtBy(
  merge: LoggedCommit,
  get: (sha: string) => LoggedCommit | undefined,
  seen: Set<string>,
): LoggedCommit[] {
  const brought: LoggedCommit[] = [];
  const waiting = merge.parents.slice(1);
  for (let sha = waiting.pop(); sha !== undefined; sha = waiting.pop()) {
    const commit = seen.has(sha) ? undefined : get(sha);
    seen.add(sha);
    if (!commit) continue;
    brought.push(commit);
    waiting.push(...commit.parents);
  }
  return brought;
}

/** `merged`: oldest first, so that the newest writer of a content is the one that stays. */
function credit(commit: LoggedCommit, merged: readonly LoggedCommit[]): FileChange[] {
  const writers = new Map<string, Author>();
  for (const { author, changes } of merged)
    for (const { file, after } of changes) writers.set(`${after}\0${file}`, author);
  return commit.changes.map(({ file, before, after }) => ({
    file,
    before,
    after,
    by: writers.get(`${after}\0${file}`) ?? commit.author,
  }));
}
