// Every change of the audit with what it says of each attribute, for spreadsheets. For no public portal.
import { auditTable } from "../../../core/evidence/index.ts";
import { csvResponse } from "../../csv.ts";
import { past } from "../../plain-data.ts";

export function getStaticPaths() {
  const { audit } = past;
  return audit === null ? [] : [{ params: { name: "changes" } }];
}

export function GET(): Response {
  const { audit } = past;
  const { headings, rows } = auditTable(audit === null || "missing" in audit ? { changes: [] } : audit.audit);
  return csvResponse(headings, rows);
}
