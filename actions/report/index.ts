// The door to telling a verdict on GitHub.
export { type CheckOutput, checkOutput } from "./check-output.ts";
export { commentBody } from "./comment.ts";
export { bare, code, fenced, inline, lineOf } from "./escape.ts";
export type { Meta } from "./meta.ts";
