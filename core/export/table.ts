// The records of one kind as a table: a column a field, a row a record.
import { type Fields, type Kind, valueAt } from "../../schemas/index.ts";
import { type Form, formsOf } from "../form.ts";
import type { AnyRecord } from "../record.ts";

/** What stands between the values of a list in one cell; a mapping file reads it back by `split`. */
export const BETWEEN = "; ";

/** Headings, then rows. Lists of words are joined by `; `, lists of maps are JSON. */
export function exportTable(kind: Kind, records: readonly AnyRecord[]): readonly (readonly string[])[] {
  const paths = formsOf(kind).flatMap(pathsIn);
  const derived = [...new Set(records.flatMap((record) => Object.keys(record.derived)))]
    .filter((fact) => !paths.includes(fact))
    .sort();
  const rows = records.map((record) => {
    const fields: Fields = record.fields;
    return [
      ...[record.id, ...paths.map((path) => cell(valueAt(fields, path)))],
      ...[...derived.map((fact) => record.derived[fact] ?? ""), record.body],
    ].map(harmless);
  });
  return [["id", ...paths, ...derived, "body"], ...rows];
}

// --- internal ---

/** The path of a value, or those of its parts. */
function pathsIn({ path, shape, parts }: Form): string[] {
  return shape === "map" && parts.length > 0 ? parts.flatMap(pathsIn) : [path];
}

function cell(value: unknown): string {
  if (value === undefined || value === null) return "";
  if (Array.isArray(value))
    return value.every((item) => typeof item === "string") ? value.join(BETWEEN) : JSON.stringify(value);
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}

/** A spreadsheet would compute what begins so; `itsm import csv` takes the mark away again. */
function harmless(text: string): string {
  return /^'*[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}
