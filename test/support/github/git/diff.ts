// What differs between two trees: files with their status, counts, patch.
import type { RunGit } from "./run.ts";

export type FileStatus = "added" | "removed" | "modified" | "renamed" | "changed";

export interface DiffFile {
  readonly filename: string;
  readonly previousFilename?: string;
  readonly status: FileStatus;
  /** The blob after the change; of a removed file the blob before. */
  readonly sha: string;
  readonly additions: number;
  readonly deletions: number;
  /** The hunks; absent where there is nothing to show (binary, rename without edit). */
  readonly patch?: string;
}

export type Diff = (from: string, to: string) => readonly DiffFile[];

/** Differences between two commits or trees, with rename detection. Each is computed once. */
export function differ(git: RunGit): Diff {
  const known = new Map<string, readonly DiffFile[]>();
  return (from, to) => {
    const key = `${from}..${to}`;
    const files = known.get(key) ?? (from === to ? [] : compare(git, from, to));
    known.set(key, files);
    return files;
  };
}

// --- internal ---

interface RawEntry {
  readonly letter: string;
  readonly before: string;
  readonly after: string;
  readonly paths: readonly string[];
}

const STATUS: Readonly<{ [letter: string]: FileStatus }> = {
  A: "added",
  D: "removed",
  M: "modified",
  R: "renamed",
  T: "changed",
};

function compare(git: RunGit, from: string, to: string): readonly DiffFile[] {
  const { text } = git(["diff-tree", "-r", "-M", "--full-index", "--raw", "-z", "-p", from, to]);
  const cut = text.indexOf("\0\0");
  const patches = text.slice(cut + 2).split(/^(?=diff --git )/m);
  return entriesOf(text.slice(0, cut)).map((entry) => {
    // A change of type is shown as a deletion and an addition: two patches.
    const own = patches.splice(0, entry.letter === "T" ? 2 : 1);
    return file(entry, own.map(hunks).join("\n"));
  });
}

function entriesOf(text: string): readonly RawEntry[] {
  const fields = text.split("\0").filter((field) => field !== "");
  const entries: RawEntry[] = [];
  while (fields.length > 0) {
    const [, , before = "", after = "", letter = ""] = (fields.shift() ?? "").split(" ");
    const paths = fields.splice(0, /^[RC]/.test(letter) ? 2 : 1);
    entries.push({ letter: letter.slice(0, 1), before, after, paths });
  }
  return entries;
}

function file({ letter, before, after, paths }: RawEntry, patch: string): DiffFile {
  const lines = patch.split("\n");
  const [first = "", last = first] = paths;
  return {
    filename: last,
    ...(paths.length > 1 ? { previousFilename: first } : {}),
    status: STATUS[letter] ?? "changed",
    sha: letter === "D" ? before : after,
    additions: lines.filter((line) => line.startsWith("+")).length,
    deletions: lines.filter((line) => line.startsWith("-")).length,
    ...(patch === "" ? {} : { patch }),
  };
}

function hunks(patch: string): string {
  const start = patch.search(/^@@ /m);
  return start < 0 ? "" : patch.slice(start).replace(/\n$/, "");
}
