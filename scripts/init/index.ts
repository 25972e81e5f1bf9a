// The door to what makes a folder a repository of records.

export type { Answers, Planned, Release } from "./answers.ts";
export type { GivenAnswers } from "./ask.ts";
export { type InitRequest, initialise } from "./initialise.ts";
export { knownWith, type Stale, staleFiles } from "./known-texts.ts";
export { planInit } from "./plan.ts";
export { releaseOf } from "./release.ts";
export { sameForAll } from "./same-for-all.ts";
export { workflowFiles } from "./thin-workflows.ts";
