// Where the parts of a YAML value stand in its text: its key or dash, its anchor and tag, itself, its comment's line.
import {
  type CST,
  isAlias,
  isCollection,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  type YAMLMap,
  type YAMLSeq,
} from "yaml";
import type { Path } from "../../schemas/index.ts";
import { columnOf, nextLine } from "./splice.ts";

/** The place of one value: behind a key, or as an item of a list. */
export interface Slot {
  readonly isItem: boolean;
  /** The column of its key or dash. What is indented deeper belongs to it. */
  readonly column: number;
  /** Where its key or dash begins; in a flow list, where it begins itself. */
  readonly from: number;
  /** Behind its colon or dash; behind its key where it has no colon. */
  readonly head: number;
  readonly hasColon: boolean;
  /** Its value with anchor and tag, without comments. Both are `head` where it has no value. */
  readonly start: number;
  readonly end: number;
  /** Where anchor and tag end; `start` where there are none. */
  readonly propsEnd: number;
  readonly value: Node | undefined;
}

export interface Found {
  readonly parent: YAMLMap | YAMLSeq;
  readonly index: number;
  readonly slot: Slot;
}

/** The value at a path with its parent, if there is one. */
export function find(root: unknown, path: Path, text: string): Found | undefined {
  let found: Found | undefined;
  let node = root;
  for (const key of path) {
    if (!isCollection(node)) return undefined;
    const parent = node as YAMLMap | YAMLSeq;
    const index = isMap(parent) ? parent.items.findIndex((pair) => keyOf(pair) === String(key)) : Number(key);
    if (index === -1 || index >= parent.items.length) return undefined;
    found = { parent, index, slot: slotAt(parent, index, text) };
    node = found.slot.value;
  }
  return found;
}

/** The place of a map's or a list's nth value. */
export function slotAt(parent: YAMLMap | YAMLSeq, index: number, text: string): Slot {
  return isMap(parent) ? pairSlot(parent.items[index] as Pair, text) : itemSlot(parent as YAMLSeq, index, text);
}

/** Whether a collection is written with brackets. Everything within is, too. */
export function isFlow(node: unknown): boolean {
  return isCollection(node) && (node as { flow?: boolean }).flow === true;
}

export function isBlockCollection(node: unknown): node is YAMLMap | YAMLSeq {
  return (isMap(node) || isSeq(node)) && !isFlow(node);
}

export function isBlockScalar(node: unknown): boolean {
  return isScalar(node) && node.srcToken?.type === "block-scalar";
}

/** Where the lines of a value in block context end. Comments and blank lines behind it are not its own. */
export function linesEnd(slot: Slot, text: string): number {
  const { value } = slot;
  if (isBlockCollection(value)) return linesEnd(slotAt(value, value.items.length - 1, text), text);
  if (!isBlockScalar(value)) return nextLine(text, slot.end);
  if (keepsBlankLines(slot)) return slot.end;
  let end = nextLine(text, slot.start);
  for (let at = end; at < slot.end; at = nextLine(text, at))
    if (text.slice(at, nextLine(text, at)).trim() !== "") end = nextLine(text, at);
  return end;
}

/** Where the lines of a value end, with the comments behind it that are indented deeper than its key or dash. */
export function linesEndWithComments(slot: Slot, text: string): number {
  return commentsEnd(linesEnd(slot, text), slot.column, text);
}

/** Where the comments from an offset on end that are indented deeper than a column; the offset if there are none. */
export function commentsEnd(from: number, column: number, text: string): number {
  let end = from;
  for (let at = from; at < text.length; at = nextLine(text, at)) {
    const line = text.slice(at, nextLine(text, at));
    const indent = line.search(/[^ ]/);
    if (line.trim() === "") continue;
    if (indent <= column || line[indent] !== "#") break;
    end = nextLine(text, at);
  }
  return end;
}

/** Whether a value ends in a text that counts the blank lines behind it: `|+`. */
export function endsOpen(slot: Slot, text: string): boolean {
  const { value } = slot;
  if (isBlockCollection(value)) return endsOpen(slotAt(value, value.items.length - 1, text), text);
  return isBlockScalar(value) && keepsBlankLines(slot);
}

// --- internal ---

function keepsBlankLines(slot: Slot): boolean {
  const token = (slot.value as { srcToken?: CST.Token } | undefined)?.srcToken;
  return (
    token?.type === "block-scalar" &&
    token.props.some((prop) => prop.type === "block-scalar-header" && prop.source.includes("+"))
  );
}

function keyOf(pair: Pair): string {
  return String(isScalar(pair.key) ? pair.key.value : pair.key);
}

function pairSlot(pair: Pair, text: string): Slot {
  const key = rangeOf(pair.key);
  const tokens = (pair as { srcToken?: CST.CollectionItem }).srcToken?.sep ?? [];
  const colon = tokens.find((token) => token.type === "map-value-ind");
  const from = key[0];
  return {
    isItem: false,
    column: columnOf(text, from),
    from,
    hasColon: colon !== undefined,
    ...valueRange(pair.value, tokens, colon ? colon.offset + 1 : key[1]),
  };
}

function itemSlot(seq: YAMLSeq, index: number, text: string): Slot {
  const node = seq.items[index];
  const token = seq.srcToken as CST.BlockSequence | CST.FlowCollection;
  const items = (token.items as CST.CollectionItem[]).filter((item) =>
    isFlow(seq) ? item.key || item.sep || item.value : item.start.some((part) => part.type === "seq-item-ind"),
  );
  const tokens = items[index]?.start ?? [];
  const dash = tokens.find((part) => part.type === "seq-item-ind");
  const from = dash?.offset ?? valueRange(node, tokens, rangeOf(node)[0]).start;
  return {
    isItem: true,
    column: columnOf(text, from),
    from,
    hasColon: false,
    ...valueRange(node, tokens, dash ? dash.offset + 1 : from),
  };
}

function valueRange(
  node: unknown,
  tokens: readonly CST.SourceToken[],
  head: number,
): Pick<Slot, "head" | "start" | "end" | "propsEnd" | "value"> {
  const props = tokens.filter((token) => token.type === "anchor" || token.type === "tag");
  const [first, last] = [props[0], props.at(-1)];
  const [valueStart, valueEnd] = isEmptyNode(node) ? [undefined, undefined] : rangeOf(node);
  const lastEnd = last ? last.offset + last.source.length : undefined;
  const start = first?.offset ?? valueStart ?? head;
  return {
    head,
    start,
    end: valueEnd ?? lastEnd ?? head,
    propsEnd: lastEnd ?? start,
    value: valueStart === undefined ? undefined : (node as Node),
  };
}

function isEmptyNode(node: unknown): boolean {
  if (node === null || node === undefined) return true;
  const [start, end] = rangeOf(node);
  return start === end && !isAlias(node);
}

function rangeOf(node: unknown): readonly [start: number, end: number] {
  const range = (node as Node | null)?.range;
  if (!range) throw new Error("a part of the frontmatter has no place in the text");
  return [range[0], range[1]];
}
