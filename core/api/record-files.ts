// The files that programs read of single records.
import type { Address } from "../address/index.ts";
import type { RecordView } from "../record-view.ts";
import type { KindView, Snapshot } from "../snapshot.ts";
import { servedKinds } from "./kinds-served.ts";
import { recordMarkdown } from "./record-markdown.ts";
import { apiRecord, documentPath, markdownPath } from "./records.ts";

export interface RecordFile {
  /** Below the portal's base. */
  readonly path: string;
  readonly text: () => string;
}

/** The files of each record that is served: its document, and its twin in Markdown. Their texts are made when asked for. */
export function* recordFiles(
  snapshot: Snapshot,
  address: Address,
): Generator<{ readonly record: RecordView; readonly files: readonly RecordFile[] }> {
  const served = new Map(servedKinds(snapshot).map((kind) => [kind.name, kind]));
  for (const record of snapshot.records) {
    const kind = served.get(record.kind);
    if (kind) yield { record, files: filesOf(record, kind, address) };
  }
}

// --- internal ---

function filesOf(record: RecordView, kind: KindView, address: Address): RecordFile[] {
  return [
    { path: documentPath(record), text: () => `${JSON.stringify(apiRecord(record, address))}\n` },
    { path: markdownPath(record), text: () => recordMarkdown(record, kind, address) },
  ];
}
