// What the bytes of one file are: a text, or what is wrong with them before anyone reads it.
import { isAscii, isUtf8 } from "node:buffer";
import { type Finding, finding } from "./finding.ts";
import type { RuleId } from "./rules/index.ts";

export const MOST_BYTES = 1024 * 1024;
const TOO_BIG = "the file is too big: expected at most 1 MiB";
const SMALLER = "Move logs and pictures elsewhere and link to them.";

/** A text as read, with its path below the root. */
export interface SourceFile {
  readonly file: string;
  readonly text: string;
}

/** Whether a file below records/ is left alone: a README.md, or one whose name begins with a dot. */
export function isIgnored(file: string): boolean {
  const name = file.slice(file.lastIndexOf("/") + 1);
  return name.startsWith(".") || /^readme\.md$/i.test(name);
}

/** Whether a file is one of those that the configuration says are no records: a folder ends in /. */
export function isLeftAlone(file: string, ignored: readonly string[]): boolean {
  return ignored.some((path) => (path.endsWith("/") ? file.startsWith(path) : file === path));
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
  const buffer = Buffer.isBuffer(bytes) ? bytes : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  if (isAscii(bytes)) return { file, text: buffer.toString("latin1") };
  if (!isUtf8(bytes)) return fault("file-encoding", file, "the file is not valid UTF-8", "Save it again as UTF-8.");
  return { file, text: buffer.toString("utf8") };
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

/** A symbolic link is never followed. */
export function linkFault(file: string): Finding {
  return fault(
    "file-symlink",
    file,
    "this is a symbolic link: expected a file or a folder",
    "Replace the link by a copy of what it should hold. Links are never followed.",
  );
}

/** A finding about a file as a whole. */
export function fault(rule: RuleId, file: string, message: string, mend: string): Finding {
  return finding(file, { rule, message, mend }, { line: 1, column: 1 });
}

// --- internal ---

function isUtf16(bytes: Uint8Array): boolean {
  return (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
}
