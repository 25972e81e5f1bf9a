// An audit as a table for spreadsheets: one row a change, one column an attribute. RFC 4180.
import { stringify } from "csv-stringify/sync";
import { type Audit, auditTable } from "../../core/evidence/index.ts";
import { plainText } from "./plain-text.ts";

/** The rows with their headings; lines end in CRLF. */
export function auditCsv(audit: Pick<Audit, "changes">): string {
  const { headings, rows } = auditTable(audit);
  return stringify([[...headings], ...rows.map((row) => [...row])], {
    record_delimiter: "windows",
    cast: { string: defused },
  });
}

// --- internal ---

/** A spreadsheet would run a cell that begins like a formula; the quote mark before it makes it a text. */
function defused(text: string): string {
  const plain = plainText(text);
  return /^[\s]*[=+\-@\t\r]/.test(plain) ? `'${plain}` : plain;
}
