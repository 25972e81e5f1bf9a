// The portal's own API, version 1: an index, lists, records, their schemas and the description of it all.
export { type Endpoint, endpointsOf } from "./endpoints.ts";
export { apiIndex } from "./index-document.ts";
export { servedKinds } from "./kinds-served.ts";
export { openApi } from "./openapi.ts";
export { type RecordFile, recordFiles } from "./record-files.ts";
export { recordMarkdown } from "./record-markdown.ts";
export { apiRecord, documentPath, listPath, markdownPath, RECORDS_PER_PAGE, recordLists } from "./records.ts";
export { apiSchemas, schemaPath, statuspageSchemaName } from "./schemas.ts";
