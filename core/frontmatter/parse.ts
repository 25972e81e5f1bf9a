// Markdown text with frontmatter to plain data. Never runs code, never repairs.
import matter from "gray-matter";
import { load, YAMLException } from "js-yaml";
import type { Fields } from "../../schemas/index.ts";
import { findFrontmatter, startOfText } from "./delimiters.ts";
import { conflictIn, type Fault, faultAt } from "./fault.ts";
import { readHouseStyle } from "./house-style.ts";
import { MOST_ALIASES, yamlFault } from "./yaml-fault.ts";

/** A record's text, taken apart. `bodyLine` is the line, from 1, on which the body begins. */
export interface Frontmatter {
  readonly fields: Fields;
  readonly body: string;
  readonly bodyLine: number;
}

export type ParseResult<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly fault: Fault };

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
    // Boxed, because gray-matter obeys a field named excerpt_separator and replaces null by {}.
    yaml: { parse: (text: string) => ({ boxed: readYaml(closeLastLine(text)) }), stringify: refuse },
    json: { parse: refuse, stringify: refuse },
    javascript: { parse: refuse, stringify: refuse },
    js: { parse: refuse, stringify: refuse },
    coffee: { parse: refuse, stringify: refuse },
    toml: { parse: refuse, stringify: refuse },
  },
};

/** Reads a record's text: line 1 is exactly `---`, then YAML, then a line that is exactly `---`, then Markdown. */
export function parseFrontmatter(text: string): ParseResult<Frontmatter> {
  const extent = findFrontmatter(text);
  if ("rule" in extent) return { ok: false, fault: extent };
  const source = text.slice(extent.start, extent.end);
  if (source.length > MOST_CHARACTERS || (source.length > SHORT && BLANK_RUN.test(source)))
    return { ok: false, fault: tooLong() };
  const body = { body: text.slice(extent.bodyStart), bodyLine: extent.bodyLine };
  const quick = readHouseStyle(text.slice(extent.yamlStart, extent.yamlEnd));
  if (quick) return { ok: true, value: { fields: quick, ...body } };
  const read = readFields(text, source, () => matter(source, GRAY_MATTER_OPTIONS).data.boxed);
  if (!read.ok) return read;
  return { ok: true, value: { fields: read.value, ...body } };
}

/** Reads a whole file of YAML that holds a map, such as itsm.config.yaml. */
export function parseYamlFile(text: string): ParseResult<Fields> {
  const source = text.slice(startOfText(text));
  return readFields(text, source, () => readYaml(source));
}

// --- internal ---

function readYaml(text: string): unknown {
  return load(text, { maxAliases: MOST_ALIASES });
}

/** gray-matter cuts the last line break off, which is content where a text ends in `|+` and a blank line. */
function closeLastLine(yaml: string): string {
  return yaml.endsWith("\n") || yaml.endsWith("\n\r") ? `${yaml}\n` : yaml;
}

function readFields(text: string, source: string, read: () => unknown): ParseResult<Fields> {
  try {
    const data = read();
    const fault = notFields(data, source) ?? (source.includes("*") ? holdsItself(data) : undefined);
    return fault ? { ok: false, fault } : { ok: true, value: data as Fields };
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    const isEmpty = /input is empty/.test(error.reason);
    const fault = isEmpty ? notFields(undefined, source) : undefined;
    return { ok: false, fault: fault ?? conflictIn(text) ?? yamlFault(error, source) };
  }
}

function notFields(data: unknown, source: string): Fault | undefined {
  if (typeof data === "object" && data !== null && !Array.isArray(data) && Object.keys(data).length > 0)
    return undefined;
  const got = Array.isArray(data)
    ? "a list"
    : typeof data === "object" || data === undefined
      ? "nothing"
      : `a ${typeof data}`;
  return faultAt(
    source.startsWith("---") ? 2 : 1,
    "frontmatter-not-fields",
    `there are no fields: expected lines such as title: …, got ${got}`,
    "Write one field a line: its name, a colon, a space, its value.",
  );
}

/** A value that holds itself has no end: nothing could write or compare it. */
function holdsItself(data: unknown, above: readonly unknown[] = []): Fault | undefined {
  if (typeof data !== "object" || data === null) return undefined;
  if (above.includes(data))
    return faultAt(
      2,
      "frontmatter-aliases",
      "a value holds itself: expected values with an end",
      "Write the value out instead of *name.",
    );
  for (const value of Object.values(data)) {
    const fault = holdsItself(value, [...above, data]);
    if (fault) return fault;
  }
  return undefined;
}

function tooLong(): Fault {
  return faultAt(
    1,
    "frontmatter-too-long",
    `the frontmatter is too long: expected at most ${MOST_CHARACTERS / 1024} KiB, without long runs of blanks`,
    "Move texts from the fields into the body below the closing ---.",
  );
}
