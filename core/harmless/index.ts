// The door to text that people wrote, made harmless for GitHub's Markdown.
export { bare, code, fenced, inline, lineOf } from "./escape.ts";
