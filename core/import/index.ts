// The door to the import: another system's texts to records, with a report.
export { type CstateFolder, readCstate } from "./cstate-source.ts";
export type { ImportSource } from "./entry.ts";
export { type ImportOptions, type ImportPlan, type ImportTarget, planImport } from "./plan.ts";
export type { ImportReport } from "./report.ts";
export { reportSummary, reportText } from "./report-text.ts";
export { readSystem, SYSTEMS, type SystemName, type SystemOptions } from "./systems/index.ts";
export type { InputFile } from "./table/input.ts";
export { readPeople } from "./table/people.ts";
