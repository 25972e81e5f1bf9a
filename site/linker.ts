// From the id of a record, as people write it in a text, to its page.
import type { RecordSummary } from "../core/index.ts";

/** An id of a numbered record within a text: `CHG-2026-7F3K`. */
const ID = /\b[A-Z]{2,5}-\d{4}-[0-9A-HJKMNP-TV-Z]{4}\b/g;

export interface Linker {
  /** The record with this id, where the audience may know of it. */
  readonly find: (id: string) => RecordSummary | undefined;
  /** A text cut at the ids that it names: texts and records in turn. */
  readonly cut: (text: string) => readonly (string | RecordSummary)[];
}

/** A linker over these records. Slugs are no ids here: `edge` in a text is a word. */
export function linkerOf(records: readonly RecordSummary[]): Linker {
  const byId = new Map(records.map((record) => [record.id, record]));
  return { find: (id) => byId.get(id), cut: (text) => cut(text, byId) };
}

// --- internal ---

function cut(text: string, byId: ReadonlyMap<string, RecordSummary>): (string | RecordSummary)[] {
  const parts: (string | RecordSummary)[] = [];
  let from = 0;
  for (const match of text.matchAll(ID)) {
    const record = byId.get(match[0]);
    if (!record) continue;
    if (match.index > from) parts.push(text.slice(from, match.index));
    parts.push(record);
    from = match.index + match[0].length;
  }
  if (from < text.length) parts.push(text.slice(from));
  return parts;
}
