// The door to the schemas: what one record may be.
export * from "./assessment.ts";
export * from "./authority.ts";
export * from "./fields.ts";
export * from "./flaw.ts";
export * from "./kind.ts";
export * from "./kinds.ts";
export * from "./lifecycle.ts";
export { COMMON_PUBLIC_FIELDS } from "./record.ts";
export * from "./renamed.ts";
export * from "./settings.ts";
export * from "./vocabulary.ts";
