// What differs between two trees, walked only where their ids differ.
import { compareText } from "../finding.ts";
import type { DiffEntry } from "../policy/index.ts";
import type { TreeEntry, Trees } from "./trees.ts";

/** A file of a tree by its path below the root. */
export interface TreeFile extends TreeEntry {
  readonly path: string;
}

/** Every path whose content or mode differs; a rename is one removed and one added. Null where GitHub cuts a folder. */
export async function diffTrees(
  trees: Trees,
  before: string | null,
  after: string | null,
): Promise<DiffEntry[] | null> {
  const entries = await differing(trees, before, after, "");
  return entries === null ? null : entries.toSorted((a, b) => compareText(a.path, b.path));
}

/** The entry at a path; undefined where nothing is there, null where GitHub cuts a folder on the way. */
export async function entryAt(trees: Trees, root: string, path: string): Promise<TreeEntry | undefined | null> {
  const above = path.split("/");
  const last = above.pop() ?? "";
  let folder = root;
  for (const name of above) {
    const entry = await named(trees, folder, name);
    if (entry?.type !== "tree") return entry === null ? null : undefined;
    folder = entry.sha;
  }
  return named(trees, folder, last);
}

/** All files at or below a path, in no order; null where GitHub cuts a folder. */
export async function filesBelow(trees: Trees, root: string, path: string): Promise<TreeFile[] | null> {
  const entry = await entryAt(trees, root, path);
  if (!entry) return entry === null ? null : [];
  return entry.type === "tree" ? allFiles(trees, entry.sha, `${path}/`) : [{ ...entry, path }];
}

// --- internal ---

async function named(trees: Trees, folder: string, name: string): Promise<TreeEntry | undefined | null> {
  const entries = await trees(folder);
  return entries === null ? null : entries.find((entry) => entry.name === name);
}

async function allFiles(trees: Trees, folder: string, prefix: string): Promise<TreeFile[] | null> {
  const entries = await trees(folder, "all");
  if (!entries) return null;
  const parts = entries.map((entry) =>
    entry.type === "tree"
      ? allFiles(trees, entry.sha, `${prefix}${entry.name}/`)
      : [{ ...entry, path: prefix + entry.name }],
  );
  return joined(await Promise.all(parts));
}

async function differing(
  trees: Trees,
  before: string | null,
  after: string | null,
  prefix: string,
): Promise<DiffEntry[] | null> {
  if (before === after) return [];
  const [old, now] = await Promise.all([before === null ? [] : trees(before), after === null ? [] : trees(after)]);
  if (!old || !now) return null;
  const oldByName = new Map(old.map((entry) => [entry.name, entry]));
  const nowByName = new Map(now.map((entry) => [entry.name, entry]));
  const names = [...new Set([...oldByName.keys(), ...nowByName.keys()])];
  const parts = names.map((name) => pair(trees, oldByName.get(name), nowByName.get(name), prefix + name));
  return joined(await Promise.all(parts));
}

async function pair(
  trees: Trees,
  old: TreeEntry | undefined,
  now: TreeEntry | undefined,
  path: string,
): Promise<DiffEntry[] | null> {
  const [folderBefore, folderAfter] = [folderIn(old), folderIn(now)];
  const below = folderBefore === folderAfter ? [] : await differing(trees, folderBefore, folderAfter, `${path}/`);
  return below && [...fileDiff(fileIn(old), fileIn(now), path), ...below];
}

function fileDiff(old: TreeEntry | undefined, now: TreeEntry | undefined, path: string): DiffEntry[] {
  if (old && now)
    return old.sha === now.sha && old.mode === now.mode ? [] : [{ path, status: "modified", blob: now.sha }];
  if (now) return [{ path, status: "added", blob: now.sha }];
  return old ? [{ path, status: "removed", blob: null }] : [];
}

function folderIn(entry: TreeEntry | undefined): string | null {
  return entry?.type === "tree" ? entry.sha : null;
}

function fileIn(entry: TreeEntry | undefined): TreeEntry | undefined {
  return entry?.type === "tree" ? undefined : entry;
}

function joined<Item>(parts: readonly (readonly Item[] | null)[]): Item[] | null {
  const all: Item[] = [];
  for (const part of parts) {
    if (!part) return null;
    for (const item of part) all.push(item);
  }
  return all;
}
