// Values as YAML text in the house style: short maps and lists of scalars on one line, longer ones in block, never folded.
import { blockText, isScalar, type Quote, scalarText } from "./scalar-text.ts";

/** The widest line on which a map or list is written in flow style. */
const WIDEST = 100;

/** A value as text: what stands on the line of its key or dash, and the whole lines below. */
export interface ValueText {
  readonly inline: string;
  readonly below: readonly string[];
}

/** Where a value is to stand. */
export interface ValuePlace {
  /** The column of its lines below, from 0. */
  readonly indent: number;
  /** How many characters stand before it on its line. */
  readonly lead: number;
  readonly quote?: Quote | undefined;
  /** False where a `|` block would swallow the lines that follow: no text in the value is written as one. */
  readonly allowsBlockText?: boolean;
}

/** A value behind `key:`. */
export function valueText(value: unknown, place: ValuePlace): ValueText {
  if (typeof value === "string") return stringText(value, place);
  if (isScalar(value)) return { inline: scalarText(value), below: [] };
  if (isEmpty(value)) return { inline: flowText(value), below: [] };
  if (isShort(value)) {
    const inline = flowText(value);
    if (place.lead + inline.length <= WIDEST) return { inline, below: [] };
  }
  return { inline: "", below: blockLines(value, place.indent, place.allowsBlockText) };
}

/** A value behind the dash of a list. Maps begin on the line of the dash. */
export function itemText(value: unknown, place: ValuePlace): ValueText {
  if (isScalar(value) || isEmpty(value)) return valueText(value, place);
  if (Array.isArray(value)) {
    const text = valueText(value, place);
    if (text.inline !== "") return text;
  }
  const [first = "", ...below] = blockLines(value, place.indent, place.allowsBlockText);
  return { inline: first.slice(place.indent), below };
}

/** The lines of a key with its value, in block style. */
export function pairLines(key: string, value: unknown, indent: number, allowsBlockText = true): string[] {
  const head = `${" ".repeat(indent)}${scalarText(key)}:`;
  return join(head, valueText(value, { indent: indent + 2, lead: head.length + 1, allowsBlockText }));
}

/** The lines of one item of a list, in block style. `gap` is the width between the dash and the value. */
export function itemLines(value: unknown, indent: number, gap = 1, allowsBlockText = true): string[] {
  const head = `${" ".repeat(indent)}-`;
  const text = itemText(value, { indent: indent + 1 + gap, lead: head.length + gap, allowsBlockText });
  return [`${head}${" ".repeat(gap)}${text.inline}`, ...text.below];
}

/** A value on one line, for flow context. */
export function flowText(value: unknown, quote?: Quote): string {
  if (isScalar(value)) return scalarText(value, quote);
  if (Array.isArray(value)) return `[${value.map((item) => flowText(item)).join(", ")}]`;
  const pairs = Object.entries(value as object).map(([key, item]) => flowPair(key, item));
  return pairs.length === 0 ? "{}" : `{ ${pairs.join(", ")} }`;
}

/** A key with its value on one line, for flow context. */
export function flowPair(key: string, value: unknown): string {
  return `${scalarText(key)}: ${flowText(value)}`;
}

// --- internal ---

function stringText(value: string, place: ValuePlace): ValueText {
  const block = place.allowsBlockText === false ? undefined : blockText(value);
  if (!block) return { inline: scalarText(value, place.quote), below: [] };
  const pad = " ".repeat(place.indent);
  return { inline: block.header, below: block.lines.map((line) => (line === "" ? "" : pad + line)) };
}

function blockLines(value: unknown, indent: number, allowsBlockText = true): string[] {
  if (Array.isArray(value)) return value.flatMap((item) => itemLines(item, indent, 1, allowsBlockText));
  return Object.entries(value as object).flatMap(([key, item]) => pairLines(key, item, indent, allowsBlockText));
}

function join(head: string, text: ValueText): string[] {
  return [text.inline === "" ? head : `${head} ${text.inline}`, ...text.below];
}

function isEmpty(value: unknown): boolean {
  return Object.keys(value as object).length === 0;
}

/** Scalars without line breaks, in a list or a map; a map may also hold lists of them. */
function isShort(value: unknown): boolean {
  if (Array.isArray(value)) return value.every(isWord);
  return Object.values(value as object).every(
    (item) => isWord(item) || (Array.isArray(item) && item.every(isWord)) || (!isScalar(item) && isEmpty(item)),
  );
}

function isWord(value: unknown): boolean {
  return isScalar(value) && !(typeof value === "string" && value.includes("\n"));
}
