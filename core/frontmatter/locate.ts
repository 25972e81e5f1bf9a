// Where in a text a field stands. Costs thirty times the parse, so it is only asked for texts that have findings.
import { isCollection, isMap, isNode, isPair, isSeq, LineCounter, type Node, parseDocument } from "yaml";
import type { Path } from "../../schemas/index.ts";
import { findFrontmatter, startOfText } from "./delimiters.ts";

/** A place in a file. Line and column from 1, column in UTF-16 code units. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** Answers where the value at a path stands: its key in a map, its item in a list, or its parent where it is missing. */
export type Locator = (path: Path, part?: "key" | "value") => Place;

/** Makes a locator for a record's text (with frontmatter) or a whole YAML file. */
export function locatorOf(text: string, kind: "record" | "yaml" = "record"): Locator {
  const [from, to] = kind === "record" ? yamlOf(text) : [startOfText(text), text.length];
  const linesBefore = kind === "record" ? 1 : 0;
  const lines = new LineCounter();
  const document = parseDocument(text.slice(from, to), { lineCounter: lines, logLevel: "silent" });
  return (path, part = "key") => {
    const { line, col } = lines.linePos(offsetOf(document.contents, path, part));
    return { line: line + linesBefore, column: col };
  };
}

// --- internal ---

function yamlOf(text: string): readonly [from: number, to: number] {
  const extent = findFrontmatter(text);
  return "rule" in extent ? [text.indexOf("\n") + 1, text.length] : [extent.yamlStart, extent.yamlEnd];
}

function offsetOf(root: unknown, path: Path, part: "key" | "value"): number {
  let offset = startOf(root) ?? 0;
  let node: unknown = root;
  for (const [depth, key] of path.entries()) {
    const step = stepInto(node, key);
    if (!step) break;
    const wantsValue = part === "value" && depth === path.length - 1;
    offset = (wantsValue ? startOf(step.value) : undefined) ?? step.offset;
    node = step.value;
  }
  return offset;
}

function stepInto(
  node: unknown,
  key: string | number,
): { readonly offset: number; readonly value: unknown } | undefined {
  if (!isCollection(node)) return undefined;
  if (isMap(node)) {
    const pair = node.items.find(
      (item) => isNode(item.key) && String((item.key as { value?: unknown }).value) === String(key),
    );
    return pair && isPair(pair) ? { offset: startOf(pair.key) ?? 0, value: pair.value } : undefined;
  }
  if (!isSeq(node) || typeof key !== "number") return undefined;
  const item = node.items[key];
  return item === undefined ? undefined : { offset: startOf(item) ?? 0, value: item };
}

function startOf(node: unknown): number | undefined {
  return isNode(node) ? (node as Node).range?.[0] : undefined;
}
