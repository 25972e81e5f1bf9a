// Where a file of evidence lies on its branch.
import { findKind } from "../../schemas/index.ts";
import { EVIDENCE_FOLDER, type Evidence } from "./evidence.ts";

/** The name of the folder with the evidence that belongs to no record. */
export const GOVERNANCE = "governance";

/**
 * The name of the folder with all evidence of a record: its id. Kinds that are named put that of their own folder before
 * it (`teams.platform`), because a team, a service and a model may share a slug, and a team may be called governance.
 */
export function evidenceName(kind: string, id: string): string {
  const known = findKind(kind);
  return known && known.prefix === undefined ? `${known.folder}.${id}` : id;
}

/** The path of one file: a merge has one for each record that it moved. */
export function evidencePath({ record, merge }: Pick<Evidence, "record" | "merge">): string {
  const name = record ? evidenceName(record.kind, record.id) : GOVERNANCE;
  return `${EVIDENCE_FOLDER}/${name}/${merge.commit}.json`;
}
