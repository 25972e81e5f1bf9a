// The door to the evidence: what a merge leaves behind, and what an audit makes of it.

export { ATTRIBUTES, type Attribute, flawOf, type Judgement, votesOf } from "./attributes/index.ts";
export { type Audit, type AuditQuestion, audit, type ChangeAudit, type UnauthorizedCommit } from "./audit.ts";
export { auditTable } from "./audit-table.ts";
export { gateSince, mergedAt } from "./change-case.ts";
export { earlierActs } from "./earlier.ts";
export { EVIDENCE_BRANCH, EVIDENCE_FOLDER, type Evidence, EvidenceSchema } from "./evidence.ts";
export { type EvidenceFile, evidenceOf, type Merged, retrospectiveDue } from "./evidence-of.ts";
export { evidenceName, evidencePath } from "./evidence-path.ts";
export { growthFindings } from "./growth.ts";
export { type EvidenceEntry, evidenceFinding, type ParsedEvidence, parseEvidence, unreadable } from "./parse.ts";
export { type Standing, type Standings, standingsOf } from "./population.ts";
export { type Report, reportOf } from "./report.ts";
export { retrospectiveDeadline } from "./retrospective-deadline.ts";
