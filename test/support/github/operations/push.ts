// Pushes: commits made of file edits, put on a branch by a person.
import type { Account } from "../accounts.ts";
import type { Actor } from "../actors.ts";
import { branchRef, needCommit, splitBranch } from "../facts/revisions.ts";
import { signatureOf, webFlowSignature } from "../facts/signatures.ts";
import { Refusal } from "../failure.ts";
import type { Forge } from "../forge.ts";
import { type Signature, writeCommit } from "../git/commits.ts";
import { type FileEdits, writeEdits } from "../git/trees.ts";
import { checkPush, moveRef } from "./refs.ts";

/** A login that is known, or a name with an e-mail that nobody may have. */
export type Person = string | { readonly name: string; readonly email: string };

export interface CommitEdits {
  readonly files?: FileEdits;
  readonly message?: string;
  /** Whom the commit names; the pusher where nothing is said. */
  readonly author?: Person;
  readonly committer?: Person | "web-flow";
  readonly coAuthors?: readonly Person[];
}

export interface PushOptions extends CommitEdits {
  /** Several commits in one push, oldest first, instead of one. */
  readonly commits?: readonly CommitEdits[];
  /** Amends the tip, or begins at `onto`, and overwrites the branch. */
  readonly force?: boolean;
  /** Where the commits begin; the branch's tip, for a new branch the default branch's. */
  readonly onto?: string;
}

export interface Pushed {
  readonly before: string | null;
  readonly sha: string;
  readonly commits: readonly string[];
}

/** Makes commits on a branch and pushes them. The first push of all begins the repository. */
export function push(forge: Forge, branch: string, by: Actor, options: PushOptions): Pushed {
  const before = forge.git.refs.get(branchRef(forge, branch)) ?? null;
  let start = startOf(forge, before, options);
  const commits = (options.commits ?? [options]).map((edits) => {
    const sha = commitEdits(forge, start, by.account, edits);
    start = on(forge, sha);
    return sha;
  });
  const sha = commits.at(-1);
  if (!sha) throw new Error("A push needs at least one commit.");
  pushTo(forge, branch, sha, by, options.force ?? false);
  return { before, sha, commits };
}

/** Points a branch at a commit that is there, as `git push` does. */
export function pushTo(forge: Forge, branch: string, sha: string, by: Actor, force: boolean): void {
  const { owner } = splitBranch(forge, branch);
  if (owner === forge.owner && !["admin", "maintain", "write"].includes(by.account.role))
    throw new Refusal(403, `Permission to ${forge.owner.login}/${forge.name}.git denied to ${by.account.login}.`);
  const move = { ref: branchRef(forge, branch), after: sha, by };
  checkPush(forge, move, force);
  moveRef(forge, move);
}

/** Deletes a branch. */
export function deleteBranch(forge: Forge, branch: string, by: Actor): void {
  const move = { ref: branchRef(forge, branch), after: null, by };
  checkPush(forge, move, true);
  moveRef(forge, move);
}

/** Replays a branch's own commits on another and force-pushes it. */
export function rebase(forge: Forge, branch: string, onto: string, by: Actor): Pushed {
  const base = needCommit(forge, onto).sha;
  const before = needCommit(forge, branch).sha;
  const own = forge.git.ancestry.between(base, before);
  const sha = forge.git.merging.replay(own, base, signatureOf(forge, by.account));
  if (!sha) throw new Error(`The commits of ${branch} conflict with ${onto}. Mend the files before the rebase.`);
  pushTo(forge, branch, sha, by, true);
  return { before, sha, commits: forge.git.ancestry.between(base, sha) };
}

// --- internal ---

/** What a commit is made on. */
interface Start {
  readonly tree?: string;
  readonly parents: readonly string[];
  readonly message: string;
}

function startOf(forge: Forge, before: string | null, { onto, force, commits }: PushOptions): Start {
  if (onto !== undefined) return on(forge, needCommit(forge, onto).sha);
  if (before === null) return on(forge, forge.git.refs.get(`refs/heads/${forge.defaultBranch}`));
  return force && !commits ? needCommit(forge, before) : on(forge, before);
}

function on(forge: Forge, sha: string | undefined): Start {
  const message = "Edit files";
  return sha ? { tree: needCommit(forge, sha).tree, parents: [sha], message } : { parents: [], message };
}

function commitEdits(forge: Forge, start: Start, by: Account, edits: CommitEdits): string {
  const author = personSignature(forge, edits.author ?? by.login);
  const message = edits.message ?? start.message;
  const trailers = (edits.coAuthors ?? []).map((person) => {
    const { name, email } = personSignature(forge, person);
    return `Co-authored-by: ${name} <${email}>`;
  });
  return writeCommit(forge.git.objects, {
    tree: writeEdits(forge.git.objects, start.tree, edits.files ?? {}),
    parents: start.parents,
    author,
    committer: edits.committer === undefined ? author : personSignature(forge, edits.committer),
    message: trailers.length > 0 ? `${message}\n\n${trailers.join("\n")}` : message,
  });
}

function personSignature(forge: Forge, person: Person): Signature {
  if (person === "web-flow") return webFlowSignature(forge);
  return signatureOf(forge, typeof person === "string" ? forge.accounts.need(person) : person);
}
