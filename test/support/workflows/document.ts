// One YAML file as plain data that still knows its lines.
import { isScalar, isMap as isYamlMap, LineCounter, parseDocument } from "yaml";

export type Plain = null | boolean | number | string | readonly Plain[] | PlainMap;
export type PlainMap = { readonly [key: string]: Plain };
export type Path = readonly (string | number)[];

export interface Document {
  readonly data: Plain;
  /** The text, line by line; `lines[0]` is line 1. */
  readonly lines: readonly string[];
  /** The line (from 1) of the key or item at the path, or of the nearest one above it. */
  lineAt(path: Path): number;
}

/** Reads YAML as GitHub's own reader does: version 1.2, so that `on` is a word. Throws if the text is not YAML. */
export function readDocument(text: string): Document {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter });
  const broken = document.errors[0];
  if (broken) throw new Error(`The file is not YAML: ${broken.message}`);

  function lineAt(path: Path): number {
    for (let length = path.length; length > 0; length--) {
      const above = document.getIn(path.slice(0, length - 1), true);
      const offset =
        keyOffset(length === 1 ? document.contents : above, path[length - 1]) ??
        offsetOf(document.getIn(path.slice(0, length), true));
      if (offset !== undefined) return counter.linePos(offset).line;
    }
    return 1;
  }
  // The library types its result as unknown; a YAML document without custom tags is plain data.
  return { data: document.toJS() as Plain, lines: text.split(/\r?\n/), lineAt };
}

/** Whether a value is a mapping. */
export function isMap(value: Plain | undefined): value is PlainMap {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The mapping that a value is, or an empty one. */
export function mapOf(value: Plain | undefined): PlainMap {
  return isMap(value) ? value : {};
}

/** A value that may be one thing or a list of things, as a list; nothing is the empty list. */
export function listOf(value: Plain | undefined): readonly Plain[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

/** The value below a path of keys, or undefined where the path ends early. */
export function valueAt(value: Plain | undefined, ...path: Path): Plain | undefined {
  let here = value;
  for (const key of path) here = Array.isArray(here) ? here[Number(key)] : mapOf(here)[String(key)];
  return here;
}

/** The text below a path, or "" where there is none. */
export function textAt(value: Plain | undefined, ...path: Path): string {
  const found = valueAt(value, ...path);
  return typeof found === "string" ? found : "";
}

// --- internal ---

function keyOffset(map: unknown, key: string | number | undefined): number | undefined {
  if (!isYamlMap(map)) return undefined;
  return offsetOf(map.items.map((pair) => pair.key).find((one) => isScalar(one) && one.value === key));
}

function offsetOf(node: unknown): number | undefined {
  if (typeof node !== "object" || node === null || !("range" in node)) return undefined;
  const { range } = node;
  return Array.isArray(range) && typeof range[0] === "number" ? range[0] : undefined;
}
