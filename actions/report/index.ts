// The door to telling a verdict on GitHub.

export { bare, code, fenced, inline, lineOf } from "../../core/harmless/index.ts";
export { type CheckOutput, checkOutput } from "./check-output.ts";
export { commentBody } from "./comment.ts";
export type { Meta } from "./meta.ts";
