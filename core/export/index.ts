// The door to the export: records as one document, or as a table a kind.
export { type ExportDocument, type ExportedRecord, exportDocument } from "./document.ts";
export { BETWEEN, exportTable } from "./table.ts";
