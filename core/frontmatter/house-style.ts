// A quick reader of YAML in the style in which records are written; it declines everything else.
import { lineEnd } from "./delimiters.ts";

/**
 * The data of a YAML text, or undefined where the text uses anything beyond the house style: then js-yaml must read it.
 * Whatever this reader accepts, js-yaml reads the same; test/core/frontmatter/house-style.test.ts holds that by
 * mutating records. It exists because reading YAML is half of a check's cost, and takes a quarter of that this way.
 *
 * Accepted: `key: value` lines; lists of `- ` items, each a scalar, a flow collection or a map; flow lists and maps on
 * one line; plain and quoted scalars on one line, without escapes. Declined: comments, anchors, tags, block scalars,
 * texts over several lines, empty values, doubled keys, tabs, unusual characters.
 */
export function readHouseStyle(text: string): { [key: string]: unknown } | undefined {
  if (UNUSUAL.test(text)) return undefined;
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

interface Cursor {
  readonly text: string;
  at: number;
  readonly end: number;
  /** How many brackets are open. */
  open: number;
}

type Data = { [key: string]: unknown };

const UNUSUAL = /[^\P{Cc}\n]|[\xa0\u2028\u2029\ufeff\ufffe\uffff\p{Cs}\u{10000}-\u{10ffff}]/u;
/** Words that YAML reads as something else than text; all of them are short. */
const WORD_VALUES = /^(?:null|true|false)$/i;
const LONGEST_WORD = 5;
const SAFE_NUMBER = /^(?:0|[1-9]\d{0,14})$/;
const SAFE_DECIMAL = /^(?:0|[1-9]\d{0,8})\.\d{1,6}$/;
const DATE = /^\d{4}-\d{2}-\d{2}(?:T[0-9:.+Z-]*)?$/;
const DECLINED = Symbol("declined");
/** Deeper lists and maps than people write are left to js-yaml, which knows where to stop. */
const DEEPEST = 8;

/** Reads `key: value` lines at an indentation, until a line that is less indented. */
function readMap(lines: Lines, indent: number, map: Data = {}): Data | undefined {
  const { text } = lines;
  while (lines.at < text.length && indentAt(text, lines.at) === indent) {
    if (text.charCodeAt(lines.at + indent) === 45 /* - */) break;
    if (!readEntry(lines, lines.at + indent, indent, map)) return undefined;
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
  const value = colon + 1 === end ? readList(lines, indent) : readValue(text, colon + 1, end);
  if (value === undefined || value === DECLINED) return false;
  map[key] = value;
  return true;
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

/** Reads the value between a position, where a space must be, and the end of its line. */
function readValue(text: string, from: number, end: number): unknown {
  if (text.charCodeAt(from) !== 32 || text.charCodeAt(end - 1) === 32) return DECLINED;
  const start = from + 1;
  const first = text.charCodeAt(start);
  if (first === 34 || first === 39 || first === 91 || first === 123) {
    const cursor: Cursor = { text, at: start, end, open: 0 };
    const value = readFlow(cursor);
    return cursor.at === end ? value : DECLINED;
  }
  return resolve(text.slice(start, end));
}

/** Reads a flow list, a flow map, or a scalar within one. */
function readFlow(cursor: Cursor): unknown {
  const first = cursor.text.charCodeAt(cursor.at);
  if (first === 91) return readFlowList(cursor);
  if (first === 123) return readFlowMap(cursor);
  if (first === 34 || first === 39) return readQuoted(cursor, first);
  const from = cursor.at;
  while (cursor.at < cursor.end && !isFlowEnd(cursor.text, cursor.at)) cursor.at++;
  return resolve(cursor.text.slice(from, cursor.at).trimEnd());
}

function readFlowList(cursor: Cursor): unknown {
  const items: unknown[] = [];
  if (!open(cursor)) return DECLINED;
  while (cursor.at < cursor.end && cursor.text[cursor.at] !== "]") {
    const value = readFlow(cursor);
    if (value === DECLINED || value === undefined || !afterItem(cursor, "]")) return DECLINED;
    items.push(value);
  }
  return close(cursor, "]") ? items : DECLINED;
}

function readFlowMap(cursor: Cursor): unknown {
  const map: Data = {};
  if (!open(cursor)) return DECLINED;
  while (cursor.at < cursor.end && cursor.text[cursor.at] !== "}") {
    const key = cursor.text.slice(cursor.at, wordEnd(cursor.text, cursor.at));
    if (!isFreeKey(key, map)) return DECLINED;
    cursor.at += key.length;
    if (!cursor.text.startsWith(": ", cursor.at)) return DECLINED;
    cursor.at += 2;
    skipSpaces(cursor);
    const value = readFlow(cursor);
    if (value === DECLINED || value === undefined || !afterItem(cursor, "}")) return DECLINED;
    map[key] = value;
  }
  return close(cursor, "}") ? map : DECLINED;
}

/** A quoted scalar on one line. Escapes, and a quote within, are declined. */
function readQuoted(cursor: Cursor, quote: number): unknown {
  const mark = String.fromCharCode(quote);
  const to = cursor.text.indexOf(mark, cursor.at + 1);
  if (to === -1 || to >= cursor.end) return DECLINED;
  const value = cursor.text.slice(cursor.at + 1, to);
  cursor.at = to + 1;
  const next = cursor.text[cursor.at];
  const ends = cursor.at === cursor.end || next === "," || next === "]" || next === "}" || next === " ";
  return ends && !value.includes("\\") ? value : DECLINED;
}

/** Steps over the comma behind an item, or stops before the end of the collection. */
function afterItem(cursor: Cursor, end: string): boolean {
  skipSpaces(cursor);
  const next = cursor.text[cursor.at];
  if (next === end) return true;
  if (next !== ",") return false;
  cursor.at++;
  skipSpaces(cursor);
  return cursor.text[cursor.at] !== end && cursor.text[cursor.at] !== ",";
}

function open(cursor: Cursor): boolean {
  cursor.at++;
  skipSpaces(cursor);
  return ++cursor.open <= DEEPEST;
}

function close(cursor: Cursor, end: string): boolean {
  if (cursor.at >= cursor.end || cursor.text[cursor.at] !== end) return false;
  cursor.open--;
  cursor.at++;
  return true;
}

function isFlowEnd(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 44 || code === 91 || code === 93 || code === 123 || code === 125;
}

/** The value of a plain scalar: text, a simple number, true or false. Whatever else it might be is declined. */
function resolve(plain: string): unknown {
  const first = plain.charCodeAt(0);
  if (first >= 48 && first <= 57) return resolveDigits(plain);
  if (!isLetter(first) && !(first > 0xa0)) return DECLINED;
  if (plain.length <= LONGEST_WORD && WORD_VALUES.test(plain))
    return plain === "true" ? true : plain === "false" ? false : DECLINED;
  return isPlain(plain) ? plain : DECLINED;
}

/** The value of a plain scalar that begins with a digit: a day, a moment, a simple number, or words behind a number. */
function resolveDigits(plain: string): unknown {
  if (DATE.test(plain)) return plain.endsWith(":") ? DECLINED : plain;
  if (SAFE_NUMBER.test(plain) || SAFE_DECIMAL.test(plain)) return Number(plain);
  return /^\d[\d.]* [A-Za-z]/.test(plain) && isPlain(plain) ? plain : DECLINED;
}

/** Whether nothing in a text ends it early: `: ` begins a value, ` #` a comment. */
function isPlain(text: string): boolean {
  for (let colon = text.indexOf(":"); colon !== -1; colon = text.indexOf(":", colon + 1))
    if (colon === text.length - 1 || text.charCodeAt(colon + 1) === 32) return false;
  const hash = text.indexOf("#");
  return hash === -1 || !text.includes(" #");
}

function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}

/** Where the word of letters, digits and underscores that begins at a position ends. A digit begins none. */
function wordEnd(text: string, from: number): number {
  let at = from;
  for (let code = text.charCodeAt(at); isLetter(code) || code === 95 || (at > from && code >= 48 && code <= 57); )
    code = text.charCodeAt(++at);
  return at;
}

function isFreeKey(key: string, map: Data): boolean {
  if (key === "" || key === "__proto__" || Object.hasOwn(map, key)) return false;
  return key.length > LONGEST_WORD || !WORD_VALUES.test(key);
}

function skipSpaces(cursor: Cursor): void {
  while (cursor.at < cursor.end && cursor.text.charCodeAt(cursor.at) === 32) cursor.at++;
}

function indentAt(text: string, from: number): number {
  let at = from;
  while (text.charCodeAt(at) === 32) at++;
  return at - from;
}
