// The door to GitHub: loaded late, by those who talk to it.

export { connectGitHub, type GitHubOptions } from "./connect.ts";
export type * from "./port.ts";
export type * from "./proposal.ts";
export * from "./settings.ts";
