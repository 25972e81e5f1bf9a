// Edits in block style: one line a key, one line an item.
import { isMap, isScalar, type YAMLMap, type YAMLSeq } from "yaml";
import {
  commentsEnd,
  endsOpen,
  isBlockCollection,
  isBlockScalar,
  isFlow,
  linesEnd,
  linesEndWithComments,
  type Slot,
  slotAt,
} from "./layout.ts";
import type { Quote } from "./scalar-text.ts";
import { columnOf, lineEnd, lineStart, nextLine, type Splice } from "./splice.ts";
import { flowText, itemLines, itemText, pairLines, type ValueText, valueText } from "./value-text.ts";

/** Puts a value in the place of another; the comment on its line stays. */
export function replaceInBlock(text: string, eol: string, slot: Slot, value: unknown): Splice[] {
  const onLine = slot.start <= lineEnd(text, slot.head);
  const begins = slot.value && onLine && slot.start > slot.head ? columnOf(text, slot.start) : undefined;
  const indent = (slot.isItem ? begins : undefined) ?? slot.column + 2;
  const place = { indent, lead: columnOf(text, slot.head) + 1, quote: quoteOf(slot), allowsBlockText: true };
  const render = slot.isItem ? itemText : valueText;
  const fresh = render(value, place);
  const room = roomFor(text, slot, fresh);
  const swallows = commentsEnd(room.belowEnd, slot.column, text) > room.belowEnd;
  const safe = swallows ? render(value, { ...place, allowsBlockText: false }) : fresh;
  return [inlineSplice(text, slot, room, safe), belowSplice(room, safe, eol)];
}

/** Adds a key with its value behind another of the same map. */
export function insertInBlock(text: string, eol: string, after: Slot, key: string, value: unknown): Splice[] {
  const at = linesEndWithComments(after, text);
  return [{ start: at, end: at, text: joined(pairLines(key, value, after.column), eol) }];
}

/** Adds an item behind the last one of a list, written as that one is. */
export function appendInBlock(text: string, eol: string, seq: YAMLSeq, value: unknown): Splice[] {
  const last = slotAt(seq, seq.items.length - 1, text);
  const at = linesEndWithComments(last, text);
  const onLine = last.value !== undefined && last.start <= lineEnd(text, last.head);
  const gap = onLine ? Math.max(1, last.start - last.head) : 1;
  const lines = isFlow(last.value)
    ? [`${" ".repeat(last.column)}-${" ".repeat(gap)}${flowText(value)}`]
    : itemLines(value, last.column, gap);
  return [{ start: at, end: at, text: joined(lines, eol) }];
}

/** Takes a key or an item out, with its lines. `holder` is the place of the map or list itself. */
export function deleteInBlock(
  text: string,
  parent: YAMLMap | YAMLSeq,
  index: number,
  holder: Slot | undefined,
): Splice[] {
  const slot = slotAt(parent, index, text);
  const end = linesEndWithComments(slot, text);
  const from = lineStart(text, slot.from);
  const isFirstOnDash = text.slice(from, slot.from).trim() !== "";
  if (parent.items.length === 1) return emptied(text, slot, end, holder, isFirstOnDash ? "inline" : "below", parent);
  if (isFirstOnDash) return [joinDash(text, slot, slotAt(parent, index + 1, text), end)];
  const before = index > 0 ? slotAt(parent, index - 1, text) : undefined;
  return [{ start: from, end: before && endsOpen(before, text) ? blankLinesEnd(text, end) : end, text: "" }];
}

// --- internal ---

/** What of the old text the new value takes: a part of the line of the key or dash, and whole lines below. */
interface Room {
  readonly start: number;
  readonly end: number;
  readonly belowStart: number;
  readonly belowEnd: number;
}

function roomFor(text: string, slot: Slot, fresh: ValueText): Room {
  const { value, start, end, head } = slot;
  const headEnd = lineEnd(text, head);
  const props = slot.propsEnd > start && start <= headEnd ? { start, end: slot.propsEnd } : { start: head, end: head };
  const linesBelow = { belowStart: nextLine(text, head), belowEnd: linesEnd(slot, text) };
  const valueAt = value?.range?.[0] ?? head;
  if (isBlockCollection(value)) {
    if (valueAt > headEnd) return { ...props, ...linesBelow };
    const last = linesBelow.belowEnd;
    return { start, end: lineEnd(text, lineStart(text, last - 1)), belowStart: last, belowEnd: last };
  }
  if (isBlockScalar(value) && valueAt <= headEnd)
    return { start, end: valueAt + (/^\S+/.exec(text.slice(valueAt, headEnd))?.[0].length ?? 0), ...linesBelow };
  if (start > headEnd && (fresh.below.length > 0 || isBlockScalar(value))) return { ...props, ...linesBelow };
  const next = nextLine(text, end);
  return { start, end, belowStart: next, belowEnd: next };
}

function inlineSplice(text: string, slot: Slot, room: Room, fresh: ValueText): Splice {
  if (fresh.inline === "") return { start: slot.head, end: room.end, text: "" };
  const space = /\s/.test(text[room.start - 1] ?? "") ? "" : " ";
  return { start: room.start, end: room.end, text: space + fresh.inline };
}

function belowSplice(room: Room, fresh: ValueText, eol: string): Splice {
  return { start: room.belowStart, end: room.belowEnd, text: joined(fresh.below, eol) };
}

function joined(lines: readonly string[], eol: string): string {
  return lines.map((line) => line + eol).join("");
}

function quoteOf(slot: Slot): Quote | undefined {
  if (!isScalar(slot.value)) return undefined;
  if (slot.value.type === "QUOTE_DOUBLE") return "double";
  return slot.value.type === "QUOTE_SINGLE" ? "single" : undefined;
}

/** The only key or item goes: the map or list stays, empty. Comments above the key stay too. */
function emptied(
  text: string,
  slot: Slot,
  end: number,
  holder: Slot | undefined,
  stands: "inline" | "below",
  parent: YAMLMap | YAMLSeq,
): Splice[] {
  if (!holder) throw new Error("the last field of a record cannot be deleted");
  const empty = isMap(parent) ? "{}" : "[]";
  if (stands === "inline") return [{ start: slot.from, end: lineEnd(text, lineStart(text, end - 1)), text: empty }];
  const at = Math.max(holder.head, holder.propsEnd);
  const headEnd = lineEnd(text, holder.head);
  const behind = at <= headEnd ? at : holder.head;
  return [
    { start: behind, end: behind, text: ` ${empty}` },
    { start: lineStart(text, slot.from), end, text: "" },
  ];
}

/** The first key behind a dash goes: the next one takes its place, unless comments stand between. */
function joinDash(text: string, slot: Slot, next: Slot, end: number): Splice {
  if (lineStart(text, next.from) === end) return { start: slot.from, end: next.from, text: "" };
  const dashEnd = text.slice(0, slot.from).trimEnd().length;
  return { start: dashEnd, end: lineEnd(text, lineStart(text, end - 1)), text: "" };
}

function blankLinesEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length && text.slice(at, nextLine(text, at)).trim() === "") at = nextLine(text, at);
  return at;
}
