// DOOR to the files of a portal that was built.
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
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

/** Writes a text beside the pages, unless a file of that name is there; the text is made only if it is needed. */
export function writeBeside(folder: string, path: string, text: () => string | undefined): void {
  if (existsSync(join(folder, path))) return;
  const made = text();
  if (made !== undefined) writeFileSync(join(folder, path), made);
}

/** A function that writes texts at paths below a folder, making the folders on the way. */
export function folderWriter(folder: string): (path: string, text: string) => void {
  const made = new Set<string>();
  return (path, text) => {
    const parent = join(folder, dirname(path));
    if (!made.has(parent)) mkdirSync(parent, { recursive: true });
    made.add(parent);
    writeFileSync(join(folder, path), text);
  };
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
