// The evidence of one record among all of it.
import type { EvidenceEntry } from "../evidence/index.ts";
import { type AnyRecord, keyOf } from "../record.ts";

/** Its entries, oldest merge first. */
export function evidenceAbout(entries: readonly EvidenceEntry[], { kind, id }: AnyRecord): EvidenceEntry[] {
  const key = keyOf(kind, id);
  return entries
    .filter(({ evidence: { record } }) => record !== null && keyOf(record.kind, record.id) === key)
    .toSorted((a, b) => Date.parse(a.evidence.merge.at) - Date.parse(b.evidence.merge.at));
}
