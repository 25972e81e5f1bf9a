// Values of the house style that stand on one line: scalars, flow lists and flow maps.

export type Data = { [key: string]: unknown };

/** What a reader gives for what it leaves to js-yaml. */
export const DECLINED = Symbol("declined");
/** Deeper lists and maps than people write are left to js-yaml, which knows where to stop. */
export const DEEPEST = 8;

/** Reads the value between a position, where a space must be, and the end of its line. */
export function readValue(text: string, from: number, end: number): unknown {
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

/** Where the word of letters, digits and underscores that begins at a position ends. A digit begins none. */
export function wordEnd(text: string, from: number): number {
  let at = from;
  for (let code = text.charCodeAt(at); isLetter(code) || code === 95 || (at > from && code >= 48 && code <= 57); )
    code = text.charCodeAt(++at);
  return at;
}

/** Whether a key may stand in a map: it is no word that YAML reads otherwise, and not there yet. */
export function isFreeKey(key: string, map: Data): boolean {
  if (key === "" || key === "__proto__" || Object.hasOwn(map, key)) return false;
  return key.length > LONGEST_WORD || !WORD_VALUES.test(key);
}

// --- internal ---

interface Cursor {
  readonly text: string;
  at: number;
  readonly end: number;
  /** How many brackets are open. */
  open: number;
}

/** Words that YAML reads as something else than text; all of them are short. */
const WORD_VALUES = /^(?:null|true|false)$/i;
const LONGEST_WORD = 5;
const SAFE_NUMBER = /^(?:0|[1-9]\d{0,14})$/;
const SAFE_DECIMAL = /^(?:0|[1-9]\d{0,8})\.\d{1,6}$/;
const DATE = /^\d{4}-\d{2}-\d{2}(?:T[0-9:.+Z-]*)?$/;

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

function skipSpaces(cursor: Cursor): void {
  while (cursor.at < cursor.end && cursor.text.charCodeAt(cursor.at) === 32) cursor.at++;
}
