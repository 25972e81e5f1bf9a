// One scalar as YAML text that both readers take for the same value.
import { load } from "js-yaml";

/** What a scalar may be. Numbers may be infinite. */
export type Scalar = string | number | boolean | null;

/** How an existing text is quoted, so that a new one in its place looks alike. */
export type Quote = "single" | "double";

/** A scalar on one line, good in block and in flow context. Quotes only what needs quotes. */
export function scalarText(value: Scalar, quote?: Quote): string {
  if (typeof value === "number") return numberText(value);
  if (typeof value !== "string") return String(value);
  if (UNSEEN.test(value)) return doubleQuoted(value);
  if (quote === "double") return doubleQuoted(value);
  if (quote === "single") return singleQuoted(value);
  if (isPlain(value)) return value;
  return /["\\]/.test(value) && !value.includes("'") ? singleQuoted(value) : doubleQuoted(value);
}

/** The lines of a text as a `|` block with its header; nothing if the text would not survive as one. */
export function blockText(
  value: string,
): { readonly header: "|" | "|-"; readonly lines: readonly string[] } | undefined {
  const ended = value.endsWith("\n");
  const lines = (ended ? value.slice(0, -1) : value).split("\n");
  const survives =
    value.includes("\n") &&
    !UNSEEN.test(value.replaceAll("\n", "")) &&
    /^\S/.test(lines[0] ?? "") &&
    lines.at(-1) !== "" &&
    !lines.some((line) => line !== "" && line.trim() === "");
  return survives ? { header: ended ? "|" : "|-", lines } : undefined;
}

export function isScalar(value: unknown): value is Scalar {
  return value === null || typeof value === "string" || typeof value === "number" || typeof value === "boolean";
}

// --- internal ---

/** Control characters, line breaks of any kind, byte order marks and halves of characters: only escapes keep them. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const UNSEEN = /[\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]|\p{Surrogate}/u;
/** Characters that mean something at the beginning of a value. `=` and `<<` only to older readers. */
const LEADING = /^[-?:,[\]{}#&*!|>'"%@`=<\s]|^\.\.\./;
const INSIDE = /[,[\]{}]|:(?:\s|$)|\s#|\s$/;
/** What a number, a truth value or nothing may begin with: the only values that a reader may take for no text. */
const LIKE_OTHER = /^[-+.\d~nNtTfF]/;

function isPlain(text: string): boolean {
  if (text === "" || LEADING.test(text) || INSIDE.test(text)) return false;
  return !LIKE_OTHER.test(text) || load(text) === text;
}

function numberText(value: number): string {
  if (Number.isNaN(value)) return ".nan";
  if (!Number.isFinite(value)) return value > 0 ? ".inf" : "-.inf";
  return String(value);
}

function singleQuoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** JSON's escapes are YAML's too; YAML wants some more characters escaped. */
function doubleQuoted(text: string): string {
  return JSON.stringify(text).replace(
    /[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
