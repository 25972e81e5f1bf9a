// DOOR to the files of a portal that was built.
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname, join, sep } from "node:path";

/** A folder by the one name that it has without links; one that is not there yet keeps the name it was given. */
export function realFolder(folder: string): string {
  return existsSync(folder) ? realpathSync(folder) : folder;
}

/** The file of an address: a page where it ends in `/`. `folder` where a page lies below. No links, no hidden files. */
export function fileAt(root: string, path: string): string | undefined {
  const parts = path.split("/");
  if (parts.some((part) => part.startsWith(".") || /[\\\0]/.test(part))) return undefined;
  if (parts.slice(0, -1).includes("")) return undefined;
  const found = join(root, path.endsWith("/") || path === "" ? `${path}index.html` : path);
  if (!found.startsWith(root + sep) || !existsSync(found) || realpathSync(found) !== found) return undefined;
  if (lstatSync(found).isFile()) return found;
  return existsSync(join(found, "index.html")) ? "folder" : undefined;
}

/** A file by the one name that it has without links; undefined where there is none. */
export function realFile(path: string): string | undefined {
  return existsSync(path) ? realpathSync(path) : undefined;
}

/** The bytes of a file that `fileAt` found. */
export function bytesIn(file: string): Buffer {
  return readFileSync(file);
}

/** The paths of all pages: `calendar/2026-12/`, and `` for the front page. Sorted. */
export function pagesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name === "index.html")
    .map((entry) => entry.parentPath.slice(folder.length + 1).replaceAll("\\", "/"))
    .map((path) => (path === "" ? "" : `${path}/`))
    .sort();
}

/** The HTML of a page. */
export function pageIn(folder: string, page: string): string {
  return readFileSync(join(folder, page, "index.html"), "utf8");
}

/** A function that writes texts at paths below a folder, making the folders on the way. */
export function folderWriter(folder: string): (path: string, content: string | Uint8Array) => void {
  const made = new Set<string>();
  return (path, content) => {
    const parent = join(folder, dirname(path));
    if (!made.has(parent)) mkdirSync(parent, { recursive: true });
    made.add(parent);
    writeFileSync(join(folder, path), content);
  };
}

/** How a file lies on the disk: its bytes cannot have changed without one of these. */
export interface Trace {
  readonly size: number;
  /** When it was last changed in any way, in nanoseconds. */
  readonly changed: string;
}

/** Every file below a folder, by its path there; none where there is no folder. */
export function filesWithTraces(folder: string): (Trace & { readonly path: string })[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap((entry) => {
    if (entry.isDirectory()) return [];
    const file = join(entry.parentPath, entry.name);
    const path = file.slice(folder.length + 1);
    if (path.startsWith(`.git${sep}`)) return [];
    const { size, ctimeNs } = lstatSync(file, { bigint: true });
    return [{ path: path.replaceAll("\\", "/"), size: Number(size), changed: String(ctimeNs) }];
  });
}

/** Takes away all that is in a folder, but a repository of Git. */
export function emptyFolder(folder: string): void {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder))
    if (name !== ".git") rmSync(join(folder, name), { recursive: true, force: true });
}

/** How one file lies on the disk; undefined where it is not there. */
export function traceOf(file: string): Trace | undefined {
  const found = lstatSync(file, { bigint: true, throwIfNoEntry: false });
  return found && { size: Number(found.size), changed: String(found.ctimeNs) };
}

/** A text that was written for the next build; undefined where there is none. */
export function readNotes(file: string): string | undefined {
  return existsSync(file) ? readFileSync(file, "utf8") : undefined;
}

/** Writes a text for the next build, whole or not at all. */
export function writeNotes(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.new`, text);
  renameSync(`${file}.new`, file);
}

/** Takes away a file, if it is there, with the folders that are empty without it. */
export function forgetFile(file: string): void {
  rmSync(file, { force: true });
  try {
    for (let folder = dirname(file); ; folder = dirname(folder)) rmdirSync(folder);
  } catch {
    // The first folder that holds something stays, and all above it.
  }
}

/** The bytes of a file that is gone once they were read; undefined where there is none. */
export function takeFile(folder: string, path: string): Buffer | undefined {
  const file = join(folder, path);
  if (!existsSync(file)) return undefined;
  const bytes = readFileSync(file);
  rmSync(file);
  return bytes;
}

/** Every file below a folder with its bytes, one after the other. */
export function* filesBelow(folder: string): Generator<{ readonly file: string; readonly bytes: Buffer }> {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    yield { file: path.slice(folder.length + 1), bytes: readFileSync(path) };
  }
}

/** Takes away a folder with all that is in it. */
export function removeFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}
