// What earlier runs worked out of a repository, kept beside it in .git/itsm/: never believed where it is not as it was written.
import { closeSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, writeSync } from "node:fs";
import { join } from "node:path";
import { crc32 } from "node:zlib";

/** One thing that was kept: its bytes, with one line that says what they are of. */
export interface Kept {
  readonly mark: string;
  readonly bytes: Buffer;
}

/** All that was kept under a name, oldest first; undefined where there is nothing, or anything of it is not whole. */
export function recall(gitDir: string, name: string): Kept[] | undefined {
  try {
    return keptIn(readFileSync(pathOf(gitDir, name)));
  } catch {
    return undefined; // it was never kept, or may not be read: it is worked out anew
  }
}

/**
 * Keeps something in place of all that was kept under a name: at every moment the file is either the old or the new
 * one. A repository that may not be written to stays as it is.
 */
export function keep(gitDir: string, name: string, mark: string, text: string): void {
  const path = pathOf(gitDir, name);
  const temporary = `${path}.${process.pid}.${Math.random().toString(36).slice(2)}.tmp`;
  try {
    mkdirSync(join(gitDir, FOLDER), { recursive: true });
    write(temporary, "wx", sealed(mark, text));
    renameSync(temporary, path);
  } catch {
    discard(temporary);
  }
}

/** Keeps something more under a name. Half of it, where a run was killed, is noticed when it is recalled. */
export function keepMore(gitDir: string, name: string, mark: string, text: string): void {
  try {
    write(pathOf(gitDir, name), "a", sealed(mark, text));
  } catch {
    // a repository that may not be written to stays as it is
  }
}

// --- internal ---

const FOLDER = "itsm";
const LINE_FEED = 10;
/** Checksum of mark with bytes, length of the bytes, mark. */
const HEADER = /^itsm-kept 1 ([0-9a-f]+) (\d+) (.*)$/;

function discard(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // where a file stands in the place of the folder, there is nothing to remove
  }
}

function pathOf(gitDir: string, name: string): string {
  return join(gitDir, FOLDER, name);
}

function sealed(mark: string, text: string): Buffer {
  const bytes = Buffer.from(text, "utf8");
  return Buffer.concat([Buffer.from(`itsm-kept 1 ${sealOf(mark, bytes)} ${bytes.length} ${mark}\n`), bytes]);
}

function sealOf(mark: string, bytes: Buffer): string {
  return crc32(bytes, crc32(mark)).toString(16);
}

function keptIn(file: Buffer): Kept[] | undefined {
  const kept: Kept[] = [];
  for (let next = 0; next < file.length; ) {
    const end = file.indexOf(LINE_FEED, next);
    const [, seal, length, mark] = HEADER.exec(file.toString("utf8", next, end === -1 ? next : end)) ?? [];
    if (seal === undefined || mark === undefined) return undefined;
    const bytes = file.subarray(end + 1, end + 1 + Number(length));
    if (bytes.length !== Number(length) || sealOf(mark, bytes) !== seal) return undefined;
    kept.push({ mark, bytes });
    next = end + 1 + bytes.length;
  }
  return kept.length === 0 ? undefined : kept;
}

function write(path: string, flags: "wx" | "a", bytes: Buffer): void {
  const file = openSync(path, flags, 0o600);
  try {
    for (let written = 0; written < bytes.length; ) written += writeSync(file, bytes, written);
  } finally {
    closeSync(file);
  }
}
