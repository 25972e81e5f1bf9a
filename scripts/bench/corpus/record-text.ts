// A made-up record as text, in the style of the command or in that of a person who writes by hand.
import type { Fields } from "../../../schemas/index.ts";
import { wrapped } from "./prose.ts";

/** Who wrote it: the command, or a person, who folds long texts and leaves a comment. */
export type Style = "command" | "by hand";

/** The text of a record. Strings are written as they are, so they must be plain scalars of YAML. */
export function recordText(fields: Fields, body: string, style: Style): string {
  const lines = Object.entries(fields).flatMap(([key, value]) =>
    value === undefined ? [] : pairLines(key, value, "", style),
  );
  if (style === "by hand") lines.splice(1, 0, "# Written by hand.");
  return `---\n${lines.join("\n")}\n---\n${body}`;
}

// --- internal ---

const WIDEST = 100;
const LONG = 110;

function pairLines(key: string, value: unknown, indent: string, style: Style): string[] {
  if (isList(value) && value.some(isMap))
    return [`${indent}${key}:`, ...value.flatMap((item) => itemLines(item, `${indent}  `, style))];
  if (typeof value === "string" && style === "by hand" && value.length > LONG)
    return [
      `${indent}${key}: >-`,
      ...wrapped(value)
        .split("\n")
        .map((line) => `${indent}  ${line}`),
    ];
  const flow = `${indent}${key}: ${flowText(value)}`;
  if (!isMap(value) || fits(value, flow)) return [flow];
  return [`${indent}${key}:`, ...mapLines(value, `${indent}  `, style)];
}

function mapLines(map: Fields, indent: string, style: Style): string[] {
  return Object.entries(map).flatMap(([key, value]) =>
    value === undefined ? [] : pairLines(key, value, indent, style),
  );
}

function itemLines(item: unknown, indent: string, style: Style): string[] {
  const flow = `${indent}- ${flowText(item)}`;
  if (!isMap(item) || fits(item, flow)) return [flow];
  const [first = "", ...rest] = mapLines(item, `${indent}  `, style);
  return [`${indent}- ${first.trimStart()}`, ...rest];
}

/** Whether a map may stand on one line: a comma in a text would end it there. */
function fits(map: Fields, flow: string): boolean {
  return flow.length <= WIDEST && !Object.values(map).some((value) => typeof value === "string" && value.includes(","));
}

function flowText(value: unknown): string {
  if (isList(value)) return `[${value.map(flowText).join(", ")}]`;
  if (!isMap(value)) return String(value);
  const pairs = Object.entries(value).filter(([, item]) => item !== undefined);
  return `{ ${pairs.map(([key, item]) => `${key}: ${flowText(item)}`).join(", ")} }`;
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

function isMap(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !isList(value);
}
