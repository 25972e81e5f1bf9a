// The door to the import: another system's texts to records, with a report.
export { type CstateFolder, type ImportOptions, type ImportPlan, type ImportTarget, planImport } from "./plan.ts";
export type { ImportReport } from "./report.ts";
export { reportSummary, reportText } from "./report-text.ts";
