// A new record as text, in the house style.
import type { Fields } from "../../schemas/index.ts";
import { parseFrontmatter } from "./parse.ts";
import { plainData, sameData } from "./plain-data.ts";
import { pairLines } from "./value-text.ts";

export interface WriteOptions {
  /** The order of the fields. Fields that it does not name come last, in the order they are given. */
  readonly order?: readonly string[];
}

/** Writes a record: fields in order, then the body. What comes back when it is read is exactly what was given. */
export function writeRecord(fields: Fields, body: string, options: WriteOptions = {}): string {
  const data = plainData(fields) as Fields;
  const text = textOf(data, body, options);
  const read = parseFrontmatter(text);
  if (!read.ok) throw new Error(`the record cannot be written: ${read.fault.message} (line ${read.fault.line})`);
  if (!sameData(read.value.fields, data) || read.value.body !== body)
    throw new Error("the record would not read back as what was written; please report this");
  return text;
}

/** The same without reading it back: for copies of what was read, of which there are very many. */
export function recordText(fields: Fields, body: string, options: WriteOptions = {}): string {
  return textOf(plainData(fields) as Fields, body, options);
}

// --- internal ---

function textOf(data: Fields, body: string, { order = [] }: WriteOptions): string {
  const lines = inOrder(Object.keys(data), order).flatMap((key) => pairLines(key, data[key], 0));
  return `---\n${lines.join("\n")}\n---\n${body}`;
}

function inOrder(keys: readonly string[], order: readonly string[]): readonly string[] {
  const rank = (key: string) => (order.includes(key) ? order.indexOf(key) : order.length);
  return keys.toSorted((a, b) => rank(a) - rank(b));
}
