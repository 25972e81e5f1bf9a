// A file of JSON that is to be imported, and what it leaves over once the known keys are read.
import { EXIT, ItsmError } from "../../errors.ts";
import type { Note } from "../entry.ts";
import { encodingOf, textOf } from "../table/encoding.ts";
import type { InputFile } from "../table/input.ts";
import { refuseOther } from "../wrong-file.ts";

/** What a map of JSON holds. */
export interface JsonMap {
  readonly [key: string]: unknown;
}

/** Reads a file of JSON whole. Throws ItsmError where it is none. */
export function readJson(file: InputFile): unknown {
  const text = [...textOf(file, encodingOf(file))].join("");
  refuseOther(file.name, text.slice(0, 2000), "JSON");
  try {
    return JSON.parse(text);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new ItsmError(
      `${file.name} is no JSON that can be read: ${why.slice(0, 200)}`,
      "Export it again. It may have been cut off; several pages must be several files, not one behind the other.",
      EXIT.findings,
    );
  }
}

export function isMap(value: unknown): value is JsonMap {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The maps of a list; nothing where it is no list. */
export function mapsIn(value: unknown): readonly JsonMap[] {
  return Array.isArray(value) ? value.filter(isMap) : [];
}

export function textIn(value: unknown): string | undefined {
  return typeof value === "string" && value.trim() !== "" ? value.trim() : undefined;
}

/** A value as a word, whatever it is: a map may lie about how it becomes a text. */
export function wordOf(value: unknown): string {
  return typeof value === "object" ? (JSON.stringify(value) ?? "") : String(value);
}

/** All keys but these, as notes: texts as they are, things by their summary or name, all else as JSON. */
export function notesOf(map: JsonMap, without: readonly string[]): Note[] {
  return Object.entries(map).flatMap(([label, value]) => {
    const text = without.includes(label) ? undefined : plainText(value);
    return text === undefined || text.trim() === "" ? [] : [{ label, value: text }];
  });
}

// --- internal ---

function plainText(value: unknown): string | undefined {
  if (value === null || value === undefined || value === "") return undefined;
  if (typeof value !== "object") return String(value);
  if (Array.isArray(value))
    return value.length === 0 ? undefined : value.map((item) => plainText(item) ?? "").join(", ");
  const { summary, name } = value as { readonly summary?: unknown; readonly name?: unknown };
  return textIn(summary) ?? textIn(name) ?? JSON.stringify(value);
}
