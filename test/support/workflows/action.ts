// An action's manifest as plain data, once GitHub's own parser has accepted it.
import "./json-imports.ts";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { mapOf, type Plain, type PlainMap, readDocument, textAt } from "./document.ts";

export interface Action {
  readonly file: string;
  readonly name: string;
  readonly description: string;
  readonly inputs: { readonly [name: string]: ActionInput };
  readonly outputs: { readonly [name: string]: PlainMap };
  /** `using`, `main`, `post`, `post-if` and whatever else the manifest says of running. */
  readonly runs: PlainMap;
}

export interface ActionInput {
  readonly description: string;
  readonly required: boolean;
  readonly default: Plain | undefined;
}

const { NoOperationTraceWriter } = await import("@actions/workflow-parser");
const { convertActionTemplate, parseAction: parse } = await import("@actions/workflow-parser/actions/index");

/** An action's text as plain data. Throws, with lines, if GitHub would refuse the file. */
export function parseAction(text: string, file = "action.yml"): Action {
  const { context, value } = parse({ name: file, content: text }, new NoOperationTraceWriter());
  if (value) convertActionTemplate(context, value);
  const errors = context.errors.getErrors().map(({ range, rawMessage }) => `line ${range?.start.line}: ${rawMessage}`);
  if (errors.length > 0) throw new Error(`GitHub would refuse ${file}:\n${errors.join("\n")}`);
  const plain = mapOf(readDocument(text).data);
  return {
    file,
    name: textAt(plain, "name"),
    description: textAt(plain, "description"),
    inputs: mapValues(mapOf(plain.inputs), inputOf),
    outputs: mapValues(mapOf(plain.outputs), mapOf),
    runs: mapOf(plain.runs),
  };
}

/** Reads the manifest of a folder. Gives null if the folder has none. */
export function readAction(folder: string): Action | null {
  const file = ["action.yml", "action.yaml"].map((name) => join(folder, name)).find((path) => existsSync(path));
  return file === undefined ? null : parseAction(readFileSync(file, "utf8"), file);
}

// --- internal ---

function inputOf(input: Plain): ActionInput {
  const plain = mapOf(input);
  return {
    description: textAt(plain, "description"),
    required: plain.required === true,
    default: plain.default,
  };
}

function mapValues<T>(map: PlainMap, of: (value: Plain) => T): { readonly [key: string]: T } {
  return Object.fromEntries(Object.entries(map).map(([key, value]) => [key, of(value)]));
}
