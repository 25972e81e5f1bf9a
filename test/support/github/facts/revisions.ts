// What a name means: branches, tags and shas to commits.
import type { Account } from "../accounts.ts";
import { notFound, unprocessable } from "../failure.ts";
import type { Forge } from "../forge.ts";
import { type Commit, readCommit } from "../git/commits.ts";

/** The full ref of a branch; `fork:branch` is a branch of that person's fork, which lives in the same bare repository. */
export function branchRef(forge: Forge, branch: string): string {
  const { owner, name } = splitBranch(forge, branch);
  return owner === forge.owner ? `refs/heads/${name}` : `refs/forks/${owner.login.toLowerCase()}/${name}`;
}

/** Whose branch is meant, by `branch` or `owner:branch`. */
export function splitBranch(forge: Forge, branch: string): { readonly owner: Account; readonly name: string } {
  const [, login = "", name = ""] = /^([^:]+):(.+)$/.exec(branch) ?? [];
  const owner = forge.accounts.find(login);
  return owner ? { owner, name } : { owner: forge.owner, name: branch };
}

/** The commit of a branch, tag, full ref, sha or abbreviated sha, if there is one. */
export function findCommit(forge: Forge, revision: string): Commit | undefined {
  const { refs, objects } = forge.git;
  if (/^[0-9a-f]{40}$/.test(revision)) return readCommit(objects, revision);
  const names = [branchRef(forge, revision), `refs/tags/${revision}`, `refs/${revision}`, revision];
  const sha = names.map((name) => refs.get(name)).find(Boolean) ?? abbreviated(forge, revision);
  return sha === undefined ? undefined : readCommit(objects, sha);
}

/** The commit of a revision; 404 where there is none. */
export function needCommit(forge: Forge, revision: string): Commit {
  const commit = findCommit(forge, revision);
  if (!commit) throw notFound();
  return commit;
}

/** The commit of a full sha in a body; 422 where there is none. */
export function givenCommit(forge: Forge, sha: string): Commit {
  const commit = /^[0-9a-f]{40}$/.test(sha) ? readCommit(forge.git.objects, sha) : undefined;
  if (!commit) throw unprocessable(`No commit found for SHA: ${sha}`);
  return commit;
}

/** The tip of a branch; 404 where there is no such branch. */
export function tipOf(forge: Forge, branch: string): string {
  const sha = forge.git.refs.get(branchRef(forge, branch));
  if (!sha) throw notFound();
  return sha;
}

// --- internal ---

function abbreviated(forge: Forge, revision: string): string | undefined {
  if (!/^[0-9a-f]{7,39}$/.test(revision)) return undefined;
  const { status, text } = forge.git.run(["rev-parse", "--verify", "--quiet", `${revision}^{commit}`], {
    mayFail: true,
  });
  return status === 0 ? text : undefined;
}
