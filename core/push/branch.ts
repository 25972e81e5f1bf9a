// The name of the branch that a pushed record travels on.

/** Named after the record and its commit: the same commit never has a second branch, nor two commits the same one. */
export function pushBranch(id: string, commit: string): string {
  return `${beginningOfBranches(id)}${commit.slice(0, 8)}`;
}

/** How the branches of all pushed records begin. */
export const PUSHED = "itsm/";

/** How the branches of one record begin. */
export function beginningOfBranches(id: string): string {
  return `${PUSHED}${id}-`;
}
