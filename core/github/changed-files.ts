// The files that a pull request changes, compared with the base and with the merge queue.
import type { FileFact, PullRequestFacts } from "../policy/index.ts";
import type { EffectiveDiff } from "./effective-diff.ts";
import type { Api } from "./octokit.ts";
import type { ToldPull } from "./pull-request.ts";
import { entryAt } from "./tree-diff.ts";
import type { Trees } from "./trees.ts";

/** GitHub's own list of the files, which names renames. */
export interface ListedFiles {
  /** Whether it holds as many files as GitHub counts, and fewer than it lists at most. */
  readonly consistent: boolean;
  readonly files: readonly ListedFile[];
}

interface ListedFile {
  readonly filename: string;
  readonly status: string;
  readonly sha: string | null;
  readonly previous_filename?: string;
}

/** Reads all pages of the list. */
export async function readListedFiles({ rest, paginate, owner, repo }: Api, pull: ToldPull): Promise<ListedFiles> {
  const files = await paginate(rest.pulls.listFiles, { owner, repo, pull_number: pull.number, per_page: 100 });
  return { consistent: files.length === pull.changed_files && files.length < MOST_FILES, files };
}

/**
 * The files as the trees have them, with the former path of those that GitHub or their content calls renamed. Not
 * complete where GitHub's list is cut or empty against its own count: then something is not as it seems.
 */
export async function fileFacts(
  trees: Trees,
  head: EffectiveDiff,
  listed: ListedFiles,
): Promise<PullRequestFacts["files"]> {
  const { entries, mergeBase } = head;
  if (!entries) return { complete: false, items: listed.files.flatMap(asListed) };
  const renamed = new Map(listed.files.map(({ filename, previous_filename }) => [filename, previous_filename]));
  const moved = await movedContents(trees, mergeBase, entries);
  const items = entries.map((entry): FileFact => {
    const previous = entry.status === "added" ? (renamed.get(entry.path) ?? moved.get(entry.blob ?? "")) : undefined;
    return { ...entry, previous: previous ?? null };
  });
  return { complete: listed.consistent && (items.length === 0) === (listed.files.length === 0), items };
}

/** Paths at which the base has something else than the merge base. Former paths are among the files. */
export async function changedOnBase(
  trees: Trees,
  mergeBase: string,
  baseTip: string,
  files: readonly FileFact[],
): Promise<PullRequestFacts["changedOnBase"]> {
  if (mergeBase === baseTip) return { complete: true, items: [] };
  let complete = true;
  const items: string[] = [];
  for (const { path } of files) {
    const [before, now] = await Promise.all([entryAt(trees, mergeBase, path), entryAt(trees, baseTip, path)]);
    if (before === null || now === null) complete = false;
    else if (before?.sha !== now?.sha || before?.mode !== now?.mode) items.push(path);
  }
  return { complete, items };
}

/** What the pull request's files are in the commit of a merge group. */
export async function groupBlobs(
  trees: Trees,
  head: string,
  files: readonly FileFact[],
): Promise<NonNullable<PullRequestFacts["mergeGroup"]>> {
  const blobs: { [path: string]: string | null } = {};
  for (const { path } of files) blobs[path] = (await entryAt(trees, head, path))?.sha ?? null;
  return { head, blobs };
}

// --- internal ---

/** GitHub lists no more files of a pull request than this. */
const MOST_FILES = 3000;

/** The former paths of files that are gone, by their content; a content that lay at several paths names none. */
async function movedContents(
  trees: Trees,
  mergeBase: string,
  entries: readonly { readonly path: string; readonly status: string }[],
): Promise<ReadonlyMap<string, string>> {
  const paths = new Map<string, string[]>();
  for (const { path, status } of entries) {
    const blob = status === "removed" ? (await entryAt(trees, mergeBase, path))?.sha : undefined;
    if (blob !== undefined) paths.set(blob, [...(paths.get(blob) ?? []), path]);
  }
  return new Map([...paths].flatMap(([blob, [path = "", ...others]]) => (others.length === 0 ? [[blob, path]] : [])));
}

function asListed({ filename, status, sha, previous_filename }: ListedFile): FileFact[] {
  const added: FileFact = { path: filename, status: "added", blob: sha, previous: previous_filename ?? null };
  if (status === "removed") return [{ ...added, status: "removed", blob: null }];
  if (status !== "renamed" || previous_filename === undefined)
    return [
      status === "added" || status === "copied"
        ? { ...added, previous: null }
        : { ...added, status: "modified", previous: null },
    ];
  return [{ path: previous_filename, status: "removed", blob: null, previous: null }, added];
}
