// An audit as a table: one row a change, one column an attribute.
import { ATTRIBUTES } from "./attributes/index.ts";
import type { Audit } from "./audit.ts";

/** Headings and rows, all of them text as it stands: who writes the file makes it fit for spreadsheets. */
export function auditTable({ changes }: Pick<Audit, "changes">): {
  readonly headings: readonly string[];
  readonly rows: readonly (readonly string[])[];
} {
  const headings = ["id", "title", "type", "risk", "state", "complete", ...ATTRIBUTES.map(titleOf)];
  const rows = changes.map(({ id, title, type, risk, state, complete, attributes }) => [
    ...[id, title, type, risk ?? "", state, complete ? "yes" : "no"],
    ...ATTRIBUTES.map(({ letter }) => `${WORDS[attributes[letter].state]}: ${attributes[letter].says}`),
  ]);
  return { headings, rows };
}

// --- internal ---

const WORDS = { ok: "ok", missing: "missing", not_applicable: "n/a" } as const;

function titleOf({ letter, title }: (typeof ATTRIBUTES)[number]): string {
  return `${letter} ${title}`;
}
