// Trees of the bare repository: read, listed flat, written with edits.
import type { ObjectDatabase } from "./objects.ts";

export interface TreeEntry {
  readonly path: string;
  /** Six octal digits, as GitHub writes them. */
  readonly mode: string;
  readonly type: "blob" | "tree" | "commit";
  readonly sha: string;
}

/** A file's new content; null deletes it; an object gives a mode (`120000` is a symlink) or an existing blob. */
export type FileEdit =
  | string
  | Buffer
  | null
  | { readonly mode?: string; readonly content?: string | Buffer; readonly sha?: string };

export type FileEdits = Readonly<{ [path: string]: FileEdit }>;

export interface TreeChanges {
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly modified: readonly string[];
}

export const EMPTY_TREE = "4b825dc642cb6eb9a060e54bf8d69288fbee4904";

/** The entries of one tree, in Git's order; undefined where the sha is no tree. */
export function readTree(objects: ObjectDatabase, sha: string): readonly TreeEntry[] | undefined {
  const object = sha === EMPTY_TREE ? { type: "tree", content: Buffer.alloc(0) } : objects.read(sha);
  return object?.type === "tree" ? parsed(object.content) : undefined;
}

/** All entries below a tree, folders included, by full path in Git's order. */
export function readTreeDeep(objects: ObjectDatabase, sha: string, prefix = ""): readonly TreeEntry[] {
  return (readTree(objects, sha) ?? []).flatMap((entry) => {
    const full = { ...entry, path: `${prefix}${entry.path}` };
    return entry.type === "tree" ? [full, ...readTreeDeep(objects, entry.sha, `${full.path}/`)] : [full];
  });
}

/** Paths of files that differ between two trees, by how. A move is one removed and one added. */
export function treeChanges(objects: ObjectDatabase, from: string, to: string): TreeChanges {
  const [before, after] = [from, to].map((tree) => new Map(filesOf(objects, tree).map((file) => [file.path, file])));
  const was = (path: string) => before?.get(path);
  const is = (path: string) => after?.get(path);
  const differs = ({ path, sha, mode }: TreeEntry) => was(path)?.sha !== sha || was(path)?.mode !== mode;
  return {
    added: [...(after?.keys() ?? [])].filter((path) => !was(path)),
    removed: [...(before?.keys() ?? [])].filter((path) => !is(path)),
    modified: [...(after?.values() ?? [])].filter((file) => was(file.path) && differs(file)).map(({ path }) => path),
  };
}

/** The entry at a path below a tree, if there is one. */
export function entryAt(objects: ObjectDatabase, root: string, path: string): TreeEntry | undefined {
  let entry: TreeEntry = { path: "", mode: "040000", type: "tree", sha: root };
  for (const name of path.split("/").filter(Boolean)) {
    const next = readTree(objects, entry.sha)?.find((candidate) => candidate.path === name);
    if (!next) return undefined;
    entry = next;
  }
  return { ...entry, path };
}

/** A tree that is `base` with these edits; gives its sha. A folder left empty goes. */
export function writeEdits(objects: ObjectDatabase, base: string | undefined, edits: FileEdits): string {
  const here = new Map((base ? (readTree(objects, base) ?? []) : []).map((entry) => [entry.path, entry]));
  const below = new Map<string, { [path: string]: FileEdit }>();
  for (const [path, edit] of Object.entries(edits)) {
    const cut = path.indexOf("/");
    const [name, rest] = cut < 0 ? [path, ""] : [path.slice(0, cut), path.slice(cut + 1)];
    if (rest !== "") below.set(name, { ...below.get(name), [rest]: edit });
    else if (edit === null) here.delete(name);
    else here.set(name, written(objects, name, edit));
  }
  for (const [name, inside] of below) {
    const old = here.get(name);
    const sha = writeEdits(objects, old?.type === "tree" ? old.sha : undefined, inside);
    if (sha === EMPTY_TREE && old?.type === "tree") here.delete(name);
    else if (sha !== EMPTY_TREE) here.set(name, { path: name, mode: "040000", type: "tree", sha });
  }
  return writeTree(objects, [...here.values()]);
}

/** Writes one tree of these entries; gives its sha. */
export function writeTree(objects: ObjectDatabase, entries: readonly TreeEntry[]): string {
  const sorted = [...entries].sort((a, b) => Buffer.compare(sortKey(a), sortKey(b)));
  const content = sorted.map(({ mode, path, sha }) =>
    Buffer.concat([Buffer.from(`${mode.replace(/^0/, "")} ${path}\0`), Buffer.from(sha, "hex")]),
  );
  return objects.write("tree", Buffer.concat(content));
}

// --- internal ---

function filesOf(objects: ObjectDatabase, tree: string): readonly TreeEntry[] {
  return readTreeDeep(objects, tree).filter(({ type }) => type !== "tree");
}

function written(objects: ObjectDatabase, path: string, edit: Exclude<FileEdit, null>): TreeEntry {
  const plain = typeof edit === "string" || Buffer.isBuffer(edit) ? { content: edit } : edit;
  const mode = "mode" in plain && plain.mode ? plain.mode : "100644";
  const given = "sha" in plain ? plain.sha : undefined;
  const type = mode === "040000" ? "tree" : mode === "160000" ? "commit" : "blob";
  return { path, mode, type, sha: given ?? objects.write("blob", Buffer.from(plain.content ?? "")) };
}

function sortKey({ path, type }: TreeEntry): Buffer {
  return Buffer.from(type === "tree" ? `${path}/` : path);
}

function parsed(content: Buffer): readonly TreeEntry[] {
  const entries: TreeEntry[] = [];
  for (let at = 0; at < content.length; ) {
    const end = content.indexOf(0, at);
    const [mode = "", ...name] = content.subarray(at, end).toString().split(" ");
    const type = mode === "40000" ? "tree" : mode === "160000" ? "commit" : "blob";
    const sha = content.subarray(end + 1, end + 21).toString("hex");
    entries.push({ path: name.join(" "), mode: mode.padStart(6, "0"), type, sha });
    at = end + 21;
  }
  return entries;
}
