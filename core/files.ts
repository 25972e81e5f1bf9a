// DOOR to the disk: records are read and written here, nowhere else.
import { isUtf8 } from "node:buffer";
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
import { compareText, type Finding, finding } from "./finding.ts";
import type { RuleId } from "./rules/index.ts";

export const RECORDS = "records";
const MOST_BYTES = 1024 * 1024;
const TOO_BIG = "the file is too big: expected at most 1 MiB";
const SMALLER = "Move logs and pictures elsewhere and link to them.";

/** A text as read, with its path below the root. */
export interface SourceFile {
  readonly file: string;
  readonly text: string;
}

/** What lies below records/: the texts, and findings for what could not be read. Sorted by path. */
export interface ReadResult {
  readonly sources: readonly SourceFile[];
  readonly findings: readonly Finding[];
}

/** Reads all that lies below records/. Synchronous, because that costs a fifth of the CPU of reading by promises. */
export function readRecords(root: string): ReadResult {
  const sources: SourceFile[] = [];
  const findings: Finding[] = [];
  const buffer = Buffer.allocUnsafe(MOST_BYTES + 1);
  for (const entry of walk(root, RECORDS)) {
    const result = "fault" in entry ? entry.fault : readSource(root, entry.file, buffer);
    if ("rule" in result) findings.push(result);
    else sources.push(result);
  }
  return { sources, findings };
}

/** A text below the root: its content, a finding where it cannot be read, undefined where there is none. */
export function readText(root: string, file: string): SourceFile | Finding | undefined {
  try {
    return readSource(root, file, Buffer.allocUnsafe(MOST_BYTES + 1));
  } catch (error) {
    if (codeOf(error) === "ENOENT") return undefined;
    throw error;
  }
}

/** Whether a file below records/ is left alone: a README.md, or one whose name begins with a dot. */
export function isIgnored(file: string): boolean {
  const name = file.slice(file.lastIndexOf("/") + 1);
  return name.startsWith(".") || /^readme\.md$/i.test(name);
}

/** The text of bytes, or what is wrong with them. */
export function decode(bytes: Uint8Array, file: string): SourceFile | Finding {
  if (bytes.length > MOST_BYTES) return fault("file-too-big", file, TOO_BIG, SMALLER);
  if (isUtf16(bytes))
    return fault("file-encoding", file, "the file is UTF-16: expected UTF-8", "Save it again as UTF-8.");
  if (bytes.includes(0))
    return fault(
      "file-nul",
      file,
      "the file holds NUL bytes: expected text",
      "Restore the file from Git, or write it again.",
    );
  if (!isUtf8(bytes)) return fault("file-encoding", file, "the file is not valid UTF-8", "Save it again as UTF-8.");
  return { file, text: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("utf8") };
}

/** Why Git gave no content for a file of this mode: it is a link, a submodule, or too big. */
export function unreadEntry(mode: string, file: string): Finding {
  if (mode === "120000") return linkFault(file);
  if (mode === "160000")
    return fault(
      "file-not-regular",
      file,
      "this is a submodule: expected a file",
      "Remove it; records are files of this repository.",
    );
  return fault("file-too-big", file, TOO_BIG, SMALLER);
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

function linkFault(file: string): Finding {
  return fault(
    "file-symlink",
    file,
    "this is a symbolic link: expected a file or a folder",
    "Replace the link by a copy of what it should hold. Links are never followed.",
  );
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

function readSource(root: string, file: string, buffer: Buffer): SourceFile | Finding {
  try {
    return decode(readInto(join(root, file), buffer), file);
  } catch (error) {
    const code = codeOf(error);
    if (code === "ENOENT") throw error;
    if (code === "ELOOP") return linkFault(file);
    return fault(
      "file-unreadable",
      file,
      `the file cannot be read: ${code ?? error}`,
      "Look at its rights and at the disk.",
    );
  }
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

function isUtf16(bytes: Uint8Array): boolean {
  return (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
}

function fault(rule: RuleId, file: string, message: string, mend: string): Finding {
  return finding(file, { rule, message, mend }, { line: 1, column: 1 });
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && "code" in error ? String(error.code) : undefined;
}
