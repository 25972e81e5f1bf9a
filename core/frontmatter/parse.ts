// Markdown text with frontmatter to plain data. Never runs code, never repairs.
import matter from "gray-matter";
import { load, YAMLException } from "js-yaml";
import type { Fields } from "../../schemas/index.ts";

/** What is wrong with a text before its fields can be looked at. Line and column from 1. */
export interface Fault {
  readonly rule: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
  readonly mend: string;
}

/** A record's text, taken apart. `bodyLine` is the line, from 1, on which the body begins. */
export interface Frontmatter {
  readonly fields: Fields;
  readonly body: string;
  readonly bodyLine: number;
}

export type ParseResult<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly fault: Fault };

/** More aliases than any person writes are an attack on memory. */
const MOST_ALIASES = 16;
const MOST_CHARACTERS = 128 * 1024;
/** gray-matter looks for comments in time that grows with the square of a run of blanks. */
const BLANK_RUN = /\s{1000}/;
const SHORT = 4096;

const refuse = () => {
  throw new Error("only YAML frontmatter is read");
};

/**
 * gray-matter runs `---js` frontmatter, calls `---constructor`, and shares its cache between calls without options.
 * So: options always, every engine but YAML throws, and line 1 is checked before it sees the text.
 */
const GRAY_MATTER_OPTIONS = {
  language: "yaml",
  engines: {
    yaml: { parse: readYaml, stringify: refuse },
    json: { parse: refuse, stringify: refuse },
    javascript: { parse: refuse, stringify: refuse },
    js: { parse: refuse, stringify: refuse },
    coffee: { parse: refuse, stringify: refuse },
    toml: { parse: refuse, stringify: refuse },
  },
};

/** Reads a record's text: line 1 is exactly `---`, then YAML, then a line that is exactly `---`, then Markdown. */
export function parseFrontmatter(text: string): ParseResult<Frontmatter> {
  const start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const head = findHead(text, start);
  if ("rule" in head) return { ok: false, fault: head };
  const source = text.slice(start, head.end);
  if (source.length > MOST_CHARACTERS || (source.length > SHORT && BLANK_RUN.test(source)))
    return { ok: false, fault: tooLong() };
  try {
    const { data } = matter(source, GRAY_MATTER_OPTIONS);
    const fault = notAMap(data);
    if (fault) return { ok: false, fault };
    return { ok: true, value: { fields: data, body: text.slice(head.bodyStart), bodyLine: head.closingLine + 1 } };
  } catch (error) {
    return { ok: false, fault: conflictIn(text) ?? yamlFault(error, source) };
  }
}

/** Reads a whole file of YAML that holds a map, such as itsm.config.yaml. */
export function parseYamlFile(text: string): ParseResult<Fields> {
  try {
    const data = readYaml(text);
    const fault = notAMap(data);
    return fault ? { ok: false, fault } : { ok: true, value: data as Fields };
  } catch (error) {
    return { ok: false, fault: conflictIn(text) ?? yamlFault(error, text) };
  }
}

/** The first merge-conflict marker in a text, as a fault. */
export function conflictIn(text: string): Fault | undefined {
  const at = text.startsWith("<<<<<<< ") ? 0 : text.indexOf("\n<<<<<<< ") + 1;
  if (at === 0 && !text.startsWith("<<<<<<< ")) return undefined;
  return {
    rule: "merge-conflict",
    line: lineAt(text, at),
    column: 1,
    message: "the file holds a merge conflict: expected one version, got the markers of two",
    mend: "Keep the lines that are right and delete the lines that begin with <<<<<<<, ======= and >>>>>>>.",
  };
}

// --- internal ---

interface Head {
  /** Where the text after the closing line's `---` begins. */
  readonly end: number;
  readonly bodyStart: number;
  readonly closingLine: number;
}

function readYaml(text: string): object {
  // The type says object, as gray-matter wants; notAMap looks whether it is one.
  return load(text, { maxAliases: MOST_ALIASES }) as object;
}

function findHead(text: string, start: number): Head | Fault {
  const firstEnd = lineEnd(text, start);
  const first = text.slice(start, firstEnd).trimEnd();
  if (first !== "---") return notOpened(text, first);
  let line = 2;
  for (let at = firstEnd + 1; at < text.length; line++) {
    const end = lineEnd(text, at);
    if (text.startsWith("---", at)) {
      if (text.slice(at, end).trimEnd() === "---")
        return { end, bodyStart: Math.min(end + 1, text.length), closingLine: line };
      return badDelimiter(text.slice(at, end).trimEnd(), line);
    }
    at = end + 1;
  }
  return (
    conflictIn(text) ?? {
      rule: "frontmatter-unclosed",
      line: 1,
      column: 1,
      message: "the frontmatter has no end: expected a line that is exactly ---, got the end of the file",
      mend: "Write --- on a line of its own below the last field.",
    }
  );
}

function lineEnd(text: string, from: number): number {
  const at = text.indexOf("\n", from);
  return at === -1 ? text.length : at;
}

function notOpened(text: string, first: string): Fault {
  if (text.trim() === "")
    return at(
      1,
      "file-empty",
      "the file is empty: expected frontmatter, got nothing",
      "Write the record, or delete the file. `itsm new` writes one that is valid.",
    );
  const conflict = conflictIn(text);
  if (conflict) return conflict;
  if (first.startsWith("---"))
    return at(
      1,
      "frontmatter-language",
      `line 1 names a language: expected exactly ---, got ${JSON.stringify(first.slice(0, 40))}`,
      "Write --- alone on line 1. Frontmatter is YAML; nothing in it is ever run.",
    );
  return at(
    1,
    "frontmatter-missing",
    `the file has no frontmatter: expected line 1 to be ---, got ${JSON.stringify(first.slice(0, 40))}`,
    "Begin the file with ---, the fields, and --- again. `itsm new` writes a file to start from.",
  );
}

function badDelimiter(got: string, line: number): Fault {
  return at(
    line,
    "frontmatter-delimiter",
    `the frontmatter has a line that looks like its end but is not: expected exactly ---, got ${JSON.stringify(got.slice(0, 40))}`,
    "Write --- alone on that line, or indent it if it belongs to a text.",
  );
}

function at(line: number, rule: string, message: string, mend: string): Fault {
  return { rule, line, column: 1, message, mend };
}

function notAMap(data: unknown): Fault | undefined {
  if (typeof data === "object" && data !== null && !Array.isArray(data) && Object.keys(data).length > 0)
    return undefined;
  const got = Array.isArray(data)
    ? "a list"
    : typeof data === "object" || data === undefined
      ? "nothing"
      : `a ${typeof data}`;
  return at(
    2,
    "frontmatter-not-fields",
    `the frontmatter holds no fields: expected lines such as title: …, got ${got}`,
    "Write one field a line: its name, a colon, a space, its value.",
  );
}

function tooLong(): Fault {
  return at(
    1,
    "frontmatter-too-long",
    `the frontmatter is too long: expected at most ${MOST_CHARACTERS / 1024} KiB, without long runs of blanks`,
    "Move texts from the fields into the body below the closing ---.",
  );
}

function yamlFault(error: unknown, source: string): Fault {
  if (!(error instanceof YAMLException)) throw error;
  const line = (error.mark?.line ?? 0) + 1;
  const column = (error.mark?.column ?? 0) + 1;
  return { line, column, ...explainYaml(error.reason, source.split("\n")[line - 1] ?? "") };
}

/** Tells a YAML error in the words of the person who has to mend it. */
function explainYaml(reason: string, lineText: string): Pick<Fault, "rule" | "message" | "mend"> {
  if (/duplicated mapping key/.test(reason))
    return {
      rule: "frontmatter-duplicate-key",
      message: `the field ${lineText.trim().split(":")[0]} is written twice: expected every field once`,
      mend: "Keep the one that is right and delete the other.",
    };
  if (/^[ ]*\t/.test(lineText))
    return {
      rule: "frontmatter-tab",
      message: "the line is indented with a tab: expected spaces",
      mend: "Replace the tab by two spaces for each level.",
    };
  if (/alias/i.test(reason))
    return {
      rule: "frontmatter-aliases",
      message: `the frontmatter refers to other values too often: expected at most ${MOST_ALIASES} aliases`,
      mend: "Write the values out instead of *name.",
    };
  if (/tag/.test(reason))
    return {
      rule: "frontmatter-tag",
      message: `the frontmatter uses a type of its own: expected plain values, got ${reason}`,
      mend: "Delete the part that begins with !.",
    };
  return {
    rule: "frontmatter-yaml",
    message: `the frontmatter is not valid YAML: ${reason}`,
    mend: "Look at the indentation and the colon of this line and the one above. Put text that holds a colon and a space, or begins with a special character, in quotes.",
  };
}

function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let i = text.indexOf("\n"); i !== -1 && i < offset; i = text.indexOf("\n", i + 1)) line++;
  return line;
}
