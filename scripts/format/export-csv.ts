// Records of a kind as a table for spreadsheets. RFC 4180.
import { stringify } from "csv-stringify/sync";
import { exportTable } from "../../core/export/index.ts";
import type { AnyRecord } from "../../core/index.ts";
import type { Kind } from "../../schemas/index.ts";

/** The rows with their headings; lines end in CRLF. */
export function exportCsv(kind: Kind, records: readonly AnyRecord[]): string {
  return stringify(
    exportTable(kind, records).map((row) => [...row]),
    { record_delimiter: "windows" },
  );
}
