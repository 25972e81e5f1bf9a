// What Git's index says of the files below a root: which contents they have, without reading them.
import { spawn } from "node:child_process";
import { closeSync, fstatSync, mkdtempSync, openSync, readSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Whether a file is on the disk as the index has it, with the content of this id. */
export type Unchanged = (file: string, blob: string) => boolean;

/**
 * Asks the index about the files below a folder in the root. One `git ls-files`, which looks at every file's stamp; it
 * runs beside what the caller does meanwhile. Where git is not there or refuses, nothing is unchanged; neither are files
 * that git was told not to look at. Asked in the order of the index, the answers need no table.
 */
export async function unchangedIn(root: string, folder: string): Promise<Unchanged> {
  const temporary = mkdtempSync(join(tmpdir(), "itsm-index-"));
  const output = openSync(join(temporary, "output"), "wx+", 0o600);
  try {
    return (await listInto(output, root, folder)) ? inOrder(contentOf(output)) : () => false;
  } finally {
    closeSync(output);
    rmSync(temporary, { recursive: true, force: true });
  }
}

// --- internal ---

function listInto(output: number, root: string, folder: string): Promise<boolean> {
  return new Promise((done) => {
    const args = ["--literal-pathspecs", "ls-files", "-v", "--stage", "--modified", "--deleted", "-z", "--", folder];
    const git = spawn("git", args, {
      cwd: root,
      env: withoutHook(process.env),
      stdio: ["ignore", output, "ignore"],
      windowsHide: true,
    });
    git.on("error", () => done(false));
    git.on("close", (code) => done(code === 0));
  });
}

/** A hook's index may be another one than that of the files on the disk. */
function withoutHook(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const kept = Object.entries(environment).filter(
    ([name]) => !/^GIT_(DIR|WORK_TREE|INDEX_FILE|PREFIX|COMMON_DIR|OBJECT_DIRECTORY|NAMESPACE)$/.test(name),
  );
  return Object.fromEntries(kept);
}

function contentOf(file: number): string {
  const bytes = Buffer.allocUnsafe(fstatSync(file).size);
  for (let at = 0; at < bytes.length; ) {
    const count = readSync(file, bytes, at, bytes.length - at, at);
    if (count === 0) return "";
    at += count;
  }
  return bytes.toString("utf8");
}

/**
 * Entries read `H 100644 id 0<tab>path`. H is a file as others; a small letter or S marks one that git does not look
 * at; C and R name again, right behind it, one that was changed or removed on the disk.
 */
function inOrder(listing: string): Unchanged {
  let at = 0;
  let table: ReadonlyMap<string, string> | undefined;
  /** Steps over what names a file again: it was changed, removed or is in a conflict. */
  const isNamedAgain = (file: string) => {
    if (at === listing.length || listing.startsWith("H ", at)) return false;
    const before = at;
    while (listing.startsWith(`${file}\0`, listing.indexOf("\t", at) + 1)) at = listing.indexOf("\0", at) + 1;
    return at > before;
  };
  return (file, blob) => {
    const path = listing.indexOf("\t", at) + 1;
    if (path > 0 && listing.startsWith(file, path) && listing.charCodeAt(path + file.length) === 0) {
      const isPlain =
        listing.startsWith("H 100", at) &&
        listing.startsWith(STAGE, path - STAGE.length) &&
        path - STAGE.length - at - PREFIX === blob.length &&
        listing.startsWith(blob, at + PREFIX);
      at = path + file.length + 1;
      return !isNamedAgain(file) && isPlain;
    }
    table ??= idsIn(listing);
    const id = table.get(file);
    if (id !== undefined) at = listing.indexOf("\0", listing.indexOf(`\t${file}\0`, at)) + 1;
    return id === blob;
  };
}

function idsIn(listing: string): Map<string, string> {
  const ids = new Map<string, string>();
  for (const entry of listing.split("\0")) {
    const tab = entry.indexOf("\t");
    const path = entry.slice(tab + 1);
    if (entry.startsWith("H 100") && entry.startsWith(STAGE, tab + 1 - STAGE.length))
      ids.set(path, entry.slice(PREFIX, tab + 1 - STAGE.length));
    else ids.delete(path);
  }
  return ids;
}

/** How long tag and mode are, up to the id. */
const PREFIX = "H 100644 ".length;
/** What is behind the id where there is no conflict. */
const STAGE = " 0\t";
