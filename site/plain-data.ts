// The door of files for programs to what they tell: the snapshot in the words of the schemas, whatever the reader's language.
import { isWatched, past, snapshot } from "virtual:itsm-snapshot";
import type { RecordView } from "../core/index.ts";

export { isWatched, past, snapshot };

const byKind = Map.groupBy(snapshot.records, (record) => record.kind);

/** The records of a kind, newest first or by title. */
export function recordsOfKind(name: string): readonly RecordView[] {
  return byKind.get(name) ?? [];
}
