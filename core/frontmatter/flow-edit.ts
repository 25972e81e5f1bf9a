// Edits in flow style: within braces and brackets.
import { isMap, isScalar, type YAMLMap, type YAMLSeq } from "yaml";
import { type Slot, slotAt } from "./layout.ts";
import { lineEnd, lineStart, nextLine, type Splice } from "./splice.ts";
import { flowPair, flowText } from "./value-text.ts";

/** Puts a value in the place of another. */
export function replaceInFlow(slot: Slot, value: unknown): Splice[] {
  const type = isScalar(slot.value) ? slot.value.type : undefined;
  const quote = type === "QUOTE_DOUBLE" ? "double" : type === "QUOTE_SINGLE" ? "single" : undefined;
  const text = flowText(value, quote);
  if (slot.value || slot.end > slot.start) return [{ start: slot.start, end: slot.end, text }];
  return [{ start: slot.head, end: slot.head, text: slot.isItem ? text : `${slot.hasColon ? "" : ":"} ${text}` }];
}

/** Adds a key with its value, or an item, behind the last one. */
export function addInFlow(text: string, parent: YAMLMap | YAMLSeq, added: { key?: string; value: unknown }): Splice[] {
  const fresh = added.key === undefined ? flowText(added.value) : flowPair(added.key, added.value);
  const last = slotAt(parent, parent.items.length - 1, text);
  return [{ start: last.end, end: last.end, text: `, ${fresh}` }];
}

/** Takes a key or an item out, with its comma. */
export function deleteInFlow(text: string, parent: YAMLMap | YAMLSeq, index: number): Splice[] {
  const slot = slotAt(parent, index, text);
  const comma = /^\s*,/.exec(text.slice(slot.end))?.[0].length ?? 0;
  const end = slot.end + comma;
  if (parent.items.length === 1) return [onlyOne(text, parent, slot, end)];
  if (isAloneOnLines(text, slot, end))
    return [{ start: lineStart(text, slot.from), end: nextLine(text, end), text: "" }];
  if (index < parent.items.length - 1) {
    const blanks = /^[ \t]*/.exec(text.slice(end))?.[0].length ?? 0;
    return [{ start: slot.from, end: end + blanks, text: "" }];
  }
  const before = slotAt(parent, index - 1, text);
  const hasComment = text.slice(before.end, slot.from).includes("#");
  return [{ start: hasComment ? slot.from : before.end, end: slot.end, text: "" }];
}

// --- internal ---

function onlyOne(text: string, parent: YAMLMap | YAMLSeq, slot: Slot, end: number): Splice {
  const [open = 0, close = 0] = parent.range ?? [];
  const rest = text.slice(open + 1, slot.from) + text.slice(end, close - 1);
  if (rest.trim() === "" && isMap(parent) === (text[open] === "{"))
    return { start: open + 1, end: close - 1, text: "" };
  return { start: slot.from, end, text: "" };
}

function isAloneOnLines(text: string, slot: Slot, end: number): boolean {
  const before = text.slice(lineStart(text, slot.from), slot.from);
  const after = text.slice(end, lineEnd(text, end));
  return before.trim() === "" && /^\s*(#.*)?$/.test(after);
}
