// DOOR to csv-stringify: tables for spreadsheets.
import { stringify } from "csv-stringify/sync";

export type CsvCell = string | number | boolean | null;

/** Rows below their headings, as RFC 4180 writes them. No cell is taken for a formula by whoever opens it. */
export function csvOf(headings: readonly string[], rows: readonly (readonly CsvCell[])[]): string {
  return stringify([headings, ...rows] as CsvCell[][], {
    record_delimiter: "windows",
    escape_formulas: true,
    cast: { boolean: (value) => (value ? "yes" : "no") },
  });
}

/** The answer that carries it. */
export function csvResponse(headings: readonly string[], rows: readonly (readonly CsvCell[])[]): Response {
  return new Response(csvOf(headings, rows), { headers: { "content-type": "text/csv; charset=utf-8" } });
}
