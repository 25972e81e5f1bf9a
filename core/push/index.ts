// The door to what a pushed record is called and what is said of it: names, texts, links.
export { beginningOfBranches, PUSHED, pushBranch } from "./branch.ts";
export { compareLink } from "./link.ts";
export { commitMessage, type PushedText, pullRequestBody, type Said } from "./texts.ts";
