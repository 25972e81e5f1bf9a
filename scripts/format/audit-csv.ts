// An audit as a table for spreadsheets: one row a change, one column an attribute. RFC 4180.
import { stringify } from "csv-stringify/sync";
import { ATTRIBUTES, type Audit } from "../../core/evidence/index.ts";
import { plainText } from "./plain-text.ts";

/** The rows with their headings; lines end in CRLF. */
export function auditCsv({ changes }: Pick<Audit, "changes">): string {
  const headings = ["id", "title", "type", "risk", "state", "complete", ...ATTRIBUTES.map(titleOf)];
  const rows = changes.map(({ id, title, type, risk, state, complete, attributes }) => [
    ...[id, title, type, risk ?? "", state, complete ? "yes" : "no"],
    ...ATTRIBUTES.map(({ letter }) => `${WORDS[attributes[letter].state]}: ${attributes[letter].says}`),
  ]);
  return stringify([headings, ...rows], {
    record_delimiter: "windows",
    cast: { string: defused },
  });
}

// --- internal ---

const WORDS = { ok: "ok", missing: "missing", not_applicable: "n/a" } as const;

function titleOf({ letter, title }: (typeof ATTRIBUTES)[number]): string {
  return `${letter} ${title}`;
}

/** A spreadsheet would run a cell that begins like a formula; the quote mark before it makes it a text. */
function defused(text: string): string {
  const plain = plainText(text);
  return /^[\s]*[=+\-@\t\r]/.test(plain) ? `'${plain}` : plain;
}
