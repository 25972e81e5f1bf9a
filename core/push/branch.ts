// The name of the branch that a pushed record travels on.

/** Named after the record and its commit: the same commit never has a second branch, nor two commits the same one. */
export function pushBranch(id: string, commit: string): string {
  return `itsm/${id}-${commit.slice(0, 8)}`;
}
