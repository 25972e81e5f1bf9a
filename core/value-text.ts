// Fields of records as people read them: the name of a field in words, a value as one line.
import type { Form } from "./form.ts";
import { momentText, periodText } from "./moment-text.ts";

/** Names that people write in capitals. */
const CAPITALS = new Set(["id", "ids", "slo", "sla", "url", "api"]);
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/;
const WORD = /^[a-z]+(?:_[a-z]+)+$/;

/** A map of plain data. */
export type PlainMap = Readonly<{ [key: string]: unknown }>;

/** The name of a field in words: `public_summary` → "public summary", `slo` → "SLO". */
export function nameInWords(name: string): string {
  return name
    .split(/[_-]/)
    .map((word) => (CAPITALS.has(word) ? word.toUpperCase() : word))
    .join(" ");
}

/** The same with a capital letter at its beginning. */
export function asLabel(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/**
 * A value in one line: moments in a time zone with UTC, words without underscores, lists and maps with commas and dots.
 * `form` says what the schema knows of the field; without it the value speaks for itself.
 */
export function valueText(value: unknown, form: Form | undefined, timeZone: string): string {
  if (value === undefined || value === null) return "nothing";
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (typeof value === "string") return scalarText(value, timeZone);
  if (Array.isArray(value)) return listText(value, form, timeZone);
  return isMap(value) ? mapText(value, form, timeZone) : String(value);
}

/** Whether a value is a map, and no list. */
export function isMap(value: unknown): value is PlainMap {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Whether a value says nothing: no text, no entry, not true. */
export function isBlank(value: unknown): boolean {
  if (value === undefined || value === null || value === false || value === "") return true;
  if (Array.isArray(value)) return value.length === 0;
  return isMap(value) && Object.values(value).every(isBlank);
}

/** Start and end, where a value is a period and nothing else. Epoch milliseconds. */
export function periodIn(value: unknown): { readonly start: number; readonly end: number } | undefined {
  if (!isMap(value) || Object.keys(value).length !== 2) return undefined;
  const [start, end] = [instantIn(value.start), instantIn(value.end)];
  return start === undefined || end === undefined ? undefined : { start, end };
}

/** A text in one line. */
export function inOneLine(text: string): string {
  return text.replaceAll(/\s+/g, " ").trim();
}

// --- internal ---

function instantIn(value: unknown): number | undefined {
  const at = typeof value === "string" && INSTANT.test(value) ? Date.parse(value) : Number.NaN;
  return Number.isNaN(at) ? undefined : at;
}

function scalarText(value: string, timeZone: string): string {
  const at = instantIn(value);
  if (at !== undefined) return momentText(at, timeZone);
  return WORD.test(value) ? value.replaceAll("_", " ") : inOneLine(value);
}

function listText(values: readonly unknown[], form: Form | undefined, timeZone: string): string {
  if (values.length === 0) return "nothing";
  const separator = values.some(isMap) ? "; " : ", ";
  return values.map((value) => valueText(value, form?.items, timeZone)).join(separator);
}

/** What every entry must have needs no name; the rest is named. */
function mapText(map: PlainMap, form: Form | undefined, timeZone: string): string {
  const period = periodIn(map);
  if (period) return periodText(period.start, period.end, timeZone);
  const isItem = form?.path.endsWith("[]") ?? false;
  const parts = Object.entries(map).flatMap(([key, value]) => {
    if (isBlank(value) && value !== false) return [];
    const part = form?.parts.find(({ path }) => path.endsWith(`.${key}`));
    const text = valueText(value, part, timeZone);
    return [isItem && part?.required ? text : `${nameInWords(key)} ${text}`];
  });
  return parts.length === 0 ? "nothing" : parts.join(" · ");
}
