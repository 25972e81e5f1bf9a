// All records as one document that can be read back without loss.
import type { Fields } from "../../schemas/index.ts";
import { parseFrontmatter } from "../frontmatter/index.ts";
import type { Ledger } from "../ledger.ts";
import type { SourceFile } from "../source-file.ts";

/** One record: its fields as they are written, its text, and its place. */
export interface ExportedRecord {
  readonly kind: string;
  readonly id: string;
  readonly file: string;
  readonly fields: Fields;
  readonly body: string;
  /** All before the body, as it is written: comments, order, quotes. Fields win where they differ. */
  readonly head: string;
}

export interface ExportDocument {
  readonly schemaVersion: 1;
  readonly kind: "export";
  readonly organisation: string;
  /** The text of itsm.config.yaml. */
  readonly configuration: string | null;
  readonly records: readonly ExportedRecord[];
}

/** What is exported: the records of these kinds, with the texts that they were read from. */
export interface ExportQuestion {
  readonly ledger: Ledger;
  readonly sources: ReadonlyMap<string, SourceFile>;
  readonly organisation: string;
  readonly configuration: string | null;
  readonly kinds: readonly string[];
}

/** The document. It holds no time of day, so that the same records give the same document. */
export function exportDocument({ ledger, sources, kinds, ...about }: ExportQuestion): ExportDocument {
  const records = ledger.records
    .filter(({ kind }) => kinds.includes(kind))
    .map(({ kind, id, file }) => ({ kind, id, file, ...partsOf(sources.get(file)?.text ?? "") }));
  return { schemaVersion: 1, kind: "export", ...about, records };
}

// --- internal ---

function partsOf(text: string): Pick<ExportedRecord, "fields" | "body" | "head"> {
  const parsed = parseFrontmatter(text);
  if (!parsed.ok) throw new Error(`a record of the ledger cannot be read: ${parsed.fault.message}`);
  const { fields, body } = parsed.value;
  return { fields, body, head: text.slice(0, text.length - body.length) };
}
