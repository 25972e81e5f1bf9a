// Where the frontmatter of a text begins and ends: between two lines that are exactly `---`.
import { conflictIn, type Fault, faultAt, lineAt } from "./fault.ts";

/** The offsets of a frontmatter in its text. */
export interface Extent {
  /** Where line 1 begins: behind the byte order mark, if there is one. */
  readonly start: number;
  readonly yamlStart: number;
  /** Where the closing line begins. */
  readonly yamlEnd: number;
  /** Where the closing line ends, without its line break. */
  readonly end: number;
  readonly bodyStart: number;
  /** The line, from 1, on which the body begins. */
  readonly bodyLine: number;
}

const BOM = 0xfeff;
/** Blanks that nobody sees at the end of a line, and the first half of a Windows line break. */
const DELIMITER = /^---[ \t]*\r?$/;

/** Finds the frontmatter of a record's text, or what is wrong with its two delimiters. */
export function findFrontmatter(text: string): Extent | Fault {
  const start = startOfText(text);
  const firstEnd = lineEnd(text, start);
  const first = text.slice(start, firstEnd);
  if (!DELIMITER.test(first)) return notOpened(text, first.replace(/[ \t\r]+$/, ""));
  const yamlStart = firstEnd + 1;
  const yamlEnd = text.indexOf("\n---", firstEnd) + 1;
  if (yamlEnd === 0) return conflictIn(text) ?? notClosed();
  const end = lineEnd(text, yamlEnd);
  const got = text.slice(yamlEnd, end);
  const line = lineAt(text, yamlEnd);
  if (!DELIMITER.test(got)) return badDelimiter(got.replace(/[ \t\r]+$/, ""), line);
  return { start, yamlStart, yamlEnd, end, bodyStart: Math.min(end + 1, text.length), bodyLine: line + 1 };
}

/** Where a text begins: behind its byte order mark. */
export function startOfText(text: string): number {
  return text.charCodeAt(0) === BOM ? 1 : 0;
}

/** Where the line that a position stands on ends: at its line break, or at the end of the text. */
export function lineEnd(text: string, from: number): number {
  const at = text.indexOf("\n", from);
  return at === -1 ? text.length : at;
}

// --- internal ---

function notOpened(text: string, first: string): Fault {
  if (text.trim() === "")
    return faultAt(
      1,
      "file-empty",
      "the file is empty: expected frontmatter, got nothing",
      "Write the record, or delete the file. `itsm new` writes one that is valid.",
    );
  const conflict = conflictIn(text);
  if (conflict) return conflict;
  if (first.startsWith("---"))
    return faultAt(
      1,
      "frontmatter-language",
      `line 1 names a language: expected exactly ---, got ${JSON.stringify(first.slice(0, 40))}`,
      "Write --- alone on line 1. Frontmatter is YAML; nothing in it is ever run.",
    );
  return faultAt(
    1,
    "frontmatter-missing",
    `the file has no frontmatter: expected line 1 to be ---, got ${JSON.stringify(first.slice(0, 40))}`,
    "Begin the file with ---, the fields, and --- again. `itsm new` writes a file to start from.",
  );
}

function badDelimiter(got: string, line: number): Fault {
  return faultAt(
    line,
    "frontmatter-delimiter",
    `the frontmatter has a line that looks like its end but is not: expected exactly ---, got ${JSON.stringify(got.slice(0, 40))}`,
    "Write --- alone on that line, or indent it if it belongs to a text.",
  );
}

function notClosed(): Fault {
  return faultAt(
    1,
    "frontmatter-unclosed",
    "the frontmatter has no end: expected a line that is exactly ---, got the end of the file",
    "Write --- on a line of its own below the last field.",
  );
}
