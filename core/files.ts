// DOOR to the disk: records are read and written here, nowhere else.
import {
  closeSync,
  constants,
  type Dirent,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  renameSync,
  rmSync,
  writeSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { compareText, type Finding } from "./finding.ts";
import { decode, fault, isIgnored, linkFault, MOST_BYTES, type SourceFile } from "./source-file.ts";

export const RECORDS = "records";
/** The folder of what makes the portal an organisation's own. */
export const BRAND = "portal";

/** What lies below records/: the texts, and findings for what could not be read. Sorted by path. */
export interface ReadResult {
  readonly sources: readonly SourceFile[];
  readonly findings: readonly Finding[];
}

/** Reads all that lies below records/. Synchronous, because that costs a fifth of the CPU of reading by promises. */
export function readRecords(root: string): ReadResult {
  return readBelow(root, RECORDS);
}

/** The same for any folder in the root, such as another system's. */
export function readBelow(root: string, folder: string): ReadResult {
  const sources: SourceFile[] = [];
  const findings: Finding[] = [];
  const read = contentReader(root);
  for (const entry of walk(root, folder)) {
    const result = "fault" in entry ? entry.fault : textOf(read(entry.file), entry.file);
    if ("rule" in result) findings.push(result);
    else sources.push(result);
  }
  return { sources, findings };
}

/** The files below records/ without a look into them, with findings for what is no file. Sorted by path. */
export function listRecords(root: string): {
  readonly files: readonly string[];
  readonly findings: readonly Finding[];
} {
  const files: string[] = [];
  const findings: Finding[] = [];
  for (const entry of walk(root, RECORDS)) {
    if ("fault" in entry) findings.push(entry.fault);
    else files.push(entry.file);
  }
  return { files, findings };
}

/** Reads one file after the other: bytes that are good until the next is read, or a finding. */
export function contentReader(root: string): (file: string) => Uint8Array | Finding {
  const buffer = Buffer.allocUnsafe(MOST_BYTES + 1);
  return (file) => readContent(root, file, buffer);
}

/** A text below the root: its content, a finding where it cannot be read, undefined where there is none. */
export function readText(root: string, file: string): SourceFile | Finding | undefined {
  try {
    return textOf(contentReader(root)(file), file);
  } catch (error) {
    if (codeOf(error) === "ENOENT") return undefined;
    throw error;
  }
}

/**
 * The first `most` bytes of a file below the root: a finding where it cannot be read or a link leads to it, undefined
 * where there is none.
 */
export function readBytes(root: string, file: string, most: number): Uint8Array | Finding | undefined {
  try {
    const parts = file.split("/");
    const link = parts
      .map((_, index) => parts.slice(0, index + 1).join("/"))
      .find((path) => lstatSync(join(root, path)).isSymbolicLink());
    return link === undefined ? readInto(join(root, file), Buffer.alloc(most)) : linkFault(link);
  } catch (error) {
    return codeOf(error) === "ENOENT" ? undefined : unreadable(file, error);
  }
}

/** Writes a text so that the file is, at every moment, either the old one or the new one. */
export function writeText(root: string, file: string, text: string): void {
  const path = join(root, file);
  const temporary = join(dirname(path), `.${process.pid}.${Math.random().toString(36).slice(2)}.tmp`);
  mkdirSync(dirname(path), { recursive: true });
  try {
    const handle = openSync(temporary, "wx", 0o666);
    try {
      writeAll(handle, Buffer.from(text, "utf8"));
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

// --- internal ---

type Entry = { readonly file: string } | { readonly fault: Finding };

function* walk(root: string, folder: string): Generator<Entry> {
  for (const entry of listFolder(root, folder)) {
    if ("fault" in entry) {
      yield entry;
      continue;
    }
    const file = `${folder}/${entry.name}`;
    if (isIgnored(file)) continue;
    if (entry.isSymbolicLink()) yield { fault: linkFault(file) };
    else if (entry.isDirectory() && !entry.name.endsWith(".md")) yield* walk(root, file);
    else yield entryOf(entry, file);
  }
}

function listFolder(root: string, folder: string): (Dirent | { readonly fault: Finding })[] {
  try {
    if (lstatSync(join(root, folder)).isSymbolicLink()) return [{ fault: linkFault(folder) }];
    const entries = readdirSync(join(root, folder), { withFileTypes: true });
    return entries.sort((a, b) => compareText(a.name, b.name));
  } catch (error) {
    if (codeOf(error) === "ENOENT" && folder === RECORDS) throw error;
    return [
      {
        fault: fault(
          "file-unreadable",
          folder,
          `the folder cannot be read: ${codeOf(error) ?? error}`,
          "Look at its rights and at the disk.",
        ),
      },
    ];
  }
}

function entryOf(entry: Dirent, file: string): Entry {
  if (!entry.isFile()) {
    const got = entry.isDirectory() ? "a folder" : "a pipe or device";
    return {
      fault: fault(
        "file-not-regular",
        file,
        `this is ${got}: expected a file`,
        "Rename or remove it; only files below records/ end in .md.",
      ),
    };
  }
  if (!entry.name.endsWith(".md"))
    return {
      fault: fault(
        "file-unexpected",
        file,
        "this is no record: expected a file that ends in .md",
        "Move it out of records/.",
      ),
    };
  return { file };
}

function readContent(root: string, file: string, buffer: Buffer): Buffer | Finding {
  try {
    return readInto(join(root, file), buffer);
  } catch (error) {
    const code = codeOf(error);
    if (code === "ENOENT") throw error;
    if (code === "ELOOP") return linkFault(file);
    return unreadable(file, error);
  }
}

function textOf(bytes: Uint8Array | Finding, file: string): SourceFile | Finding {
  return "rule" in bytes ? bytes : decode(bytes, file);
}

function unreadable(file: string, error: unknown): Finding {
  return fault(
    "file-unreadable",
    file,
    `the file cannot be read: ${codeOf(error) ?? error}`,
    "Look at its rights and at the disk.",
  );
}

/** Reads up to one byte more than allowed, so that the size is known without asking for it. */
function readInto(path: string, buffer: Buffer): Buffer {
  const handle = openSync(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
  try {
    let length = 0;
    while (length < buffer.length) {
      const asked = buffer.length - length;
      const count = readSync(handle, buffer, length, asked, null);
      length += count;
      if (count < asked) break; // a plain file gives less than was asked only at its end
    }
    return buffer.subarray(0, length);
  } finally {
    closeSync(handle);
  }
}

function writeAll(handle: number, bytes: Buffer): void {
  for (let written = 0; written < bytes.length; ) written += writeSync(handle, bytes, written);
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && "code" in error ? String(error.code) : undefined;
}
