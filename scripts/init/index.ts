// The door to what makes a folder a repository of records.

export type { GivenAnswers } from "./ask.ts";
export { type InitRequest, initialise } from "./initialise.ts";
