// A quick reader of YAML in the style in which records are written; it declines everything else.
import { lineEnd } from "./delimiters.ts";
import { type Data, DECLINED, DEEPEST, isFreeKey, readValue, wordEnd } from "./house-values.ts";

/**
 * The data of a YAML text, or undefined where the text uses anything beyond the house style: then js-yaml must read it.
 * Whatever this reader accepts, js-yaml reads the same; test/core/frontmatter/house-style.test.ts holds that by
 * mutating records. It exists because reading YAML is half of a check's cost, and takes a quarter of that this way.
 *
 * Accepted: `key: value` lines; maps below a key; lists of `- ` items, each a scalar, a flow collection or a map; flow
 * lists and maps on one line; plain and quoted scalars on one line, without escapes; texts below `|`, `|-`, `>` and `>-`;
 * comments on lines of their own. Declined: other comments, anchors, tags, plain texts over several lines, empty values,
 * doubled keys, tabs, unusual characters.
 */
export function readHouseStyle(text: string): { [key: string]: unknown } | undefined {
  if (!PLAIN.test(text) && UNUSUAL.test(text)) return undefined;
  const lines: Lines = { text, at: 0 };
  const map = readMap(lines, 0);
  const whole = map !== undefined && lines.at >= text.length && Object.keys(map).length > 0;
  return whole ? map : undefined;
}

// --- internal ---

interface Lines {
  readonly text: string;
  /** Where the next line begins. */
  at: number;
}

/** Most texts are these characters alone, which is quicker to see. */
const PLAIN = /^[\n -~]*$/;
const UNUSUAL = /[^\P{Cc}\n]|[\xa0\u2028\u2029\ufeff\ufffe\uffff\p{Cs}\u{10000}-\u{10ffff}]/u;
/** Reads `key: value` lines at an indentation, until a line that is less indented. */
function readMap(lines: Lines, indent: number, map: Data = {}): Data | undefined {
  const { text } = lines;
  while (lines.at < text.length && indentAt(text, lines.at) === indent) {
    const first = text.charCodeAt(lines.at + indent);
    if (first === 45 /* - */) break;
    if (first === 35 /* # */) lines.at = lineEnd(text, lines.at) + 1;
    else if (!readEntry(lines, lines.at + indent, indent, map)) return undefined;
  }
  return lines.at < text.length && indentAt(text, lines.at) > indent ? undefined : map;
}

/** Reads one `key: value` whose key begins at `from`, into the map. */
function readEntry(lines: Lines, from: number, indent: number, map: Data): boolean {
  const { text } = lines;
  const colon = wordEnd(text, from);
  if (text.charCodeAt(colon) !== 58 /* : */) return false;
  const key = text.slice(from, colon);
  if (!isFreeKey(key, map)) return false;
  const end = lineEnd(text, colon);
  lines.at = end + 1;
  const value = colon + 1 === end ? readBelow(lines, indent) : readBehind(lines, colon + 1, end, indent);
  if (value === undefined || value === DECLINED) return false;
  map[key] = value;
  return true;
}

/** Reads what stands behind the colon of a key, or the text below that a `|` or `>` there announces. */
function readBehind(lines: Lines, from: number, end: number, keyIndent: number): unknown {
  const style = lines.text.charCodeAt(from + 1);
  return style === 124 || style === 62 ? readBlockText(lines, from, end, keyIndent) : readValue(lines.text, from, end);
}

/** Reads the list or map below a key. */
function readBelow(lines: Lines, keyIndent: number): unknown {
  const { text } = lines;
  const indent = lines.at < text.length ? indentAt(text, lines.at) : -1;
  if (indent <= keyIndent || text.charCodeAt(lines.at + indent) === 45) return readList(lines, keyIndent);
  // A comment here would say nothing of where the map begins.
  if (indent > 2 * DEEPEST || text.charCodeAt(lines.at + indent) === 35) return undefined;
  const map = readMap(lines, indent);
  return lines.at < text.length && indentAt(text, lines.at) > keyIndent ? undefined : map;
}

/** Reads the lines of a `|` or `>` text, all of one indentation. What folding would not do plainly is declined. */
function readBlockText(lines: Lines, from: number, end: number, keyIndent: number): unknown {
  const { text } = lines;
  const header = text.slice(from, end);
  const folds = header === " >" || header === " >-";
  const indent = lines.at < text.length ? indentAt(text, lines.at) : -1;
  if ((!folds && header !== " |" && header !== " |-") || indent <= keyIndent) return DECLINED;
  const parts: string[] = [];
  while (lines.at < text.length && indentAt(text, lines.at) === indent) {
    const next = lineEnd(text, lines.at);
    const isBlank = next === lines.at + indent;
    if (isBlank || text.charCodeAt(next - 1) === 32 || next === text.length) return DECLINED;
    parts.push(text.slice(lines.at + indent, next));
    lines.at = next + 1;
  }
  const after = lines.at < text.length ? indentAt(text, lines.at) : 0;
  if (after > keyIndent || text.charCodeAt(lines.at + after) === 10) return DECLINED;
  return parts.join(folds ? " " : "\n") + (header.endsWith("-") ? "" : "\n");
}

/** Reads a list of `- ` items at or below the indentation of its key. */
function readList(lines: Lines, keyIndent: number): unknown[] | undefined {
  const { text } = lines;
  const indent = lines.at < text.length ? indentAt(text, lines.at) : -1;
  if (indent < keyIndent || indent > 2 * DEEPEST || !text.startsWith("- ", lines.at + indent)) return undefined;
  const items: unknown[] = [];
  while (lines.at < text.length && indentAt(text, lines.at) === indent && text.startsWith("- ", lines.at + indent)) {
    const item = readItem(lines, indent);
    if (item === undefined || item === DECLINED) return undefined;
    items.push(item);
  }
  return lines.at < text.length && indentAt(text, lines.at) > keyIndent ? undefined : items;
}

function readItem(lines: Lines, indent: number): unknown {
  const { text } = lines;
  const from = lines.at + indent + 2;
  const end = lineEnd(text, from);
  const colon = wordEnd(text, from);
  const isMap =
    colon > from && text.charCodeAt(colon) === 58 && (colon + 1 === end || text.charCodeAt(colon + 1) === 32);
  if (!isMap) {
    lines.at = end + 1;
    return readValue(text, from - 1, end);
  }
  const map: Data = {};
  return readEntry(lines, from, indent + 2, map) ? readMap(lines, indent + 2, map) : undefined;
}

function indentAt(text: string, from: number): number {
  let at = from;
  while (text.charCodeAt(at) === 32) at++;
  return at - from;
}
