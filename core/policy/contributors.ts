// Who wrote what a pull request brings: none of them approves it.
import type { Policy } from "../policy-settings.ts";
import type { Digests } from "./digest.ts";
import type { CommitFact, PullRequestFacts } from "./facts.ts";

export interface Contributor {
  readonly login: string;
  /** "opened the pull request", "is an author of commit 1a2b3c4". */
  readonly why: string;
}

export interface Contributors {
  /** By login in small letters; the first reason found. */
  readonly people: ReadonlyMap<string, Contributor>;
  /** Sentences about commits that belong to no account. */
  readonly unattributed: readonly string[];
}

/**
 * Author, authors and committers of commits, co-authors, pushers. GitHub's own committer is nobody. Merges and pushes
 * after which the pull request brings exactly what it brought before add nothing, so who made them stays a reviewer.
 */
export function contributorsOf(facts: PullRequestFacts, policy: Pick<Policy, "tools">, digests: Digests): Contributors {
  const people = new Map<string, Contributor>();
  const add = (login: string, why: string) => {
    if (!people.has(login.toLowerCase())) people.set(login.toLowerCase(), { login, why });
  };
  const unattributed: string[] = [];
  if (facts.author) add(facts.author.login, "opened the pull request");
  for (const commit of facts.commits.items) {
    if (addsNothing(commit, digests)) continue;
    const name = commit.sha.slice(0, 7);
    if (commit.author) add(commit.author.login, `is the author of commit ${name}`);
    else unattributed.push(`the author of commit ${name} (${commit.authorName}) is no GitHub account`);
    if (commit.committer) add(commit.committer.login, `committed ${name}`);
    else if (!commit.committedByGitHub) unattributed.push(`the committer of ${name} is no GitHub account`);
    for (const { name: coAuthor, email, login } of commit.coAuthors) {
      if (login) add(login, `is a co-author of commit ${name}`);
      else if (!isTool(email, policy))
        unattributed.push(`the co-author ${coAuthor} <${email}> of commit ${name} is no GitHub account`);
    }
  }
  for (const { actor, before, after } of facts.pushes.items)
    if (!sameContent(before, after, digests)) add(actor.login, `pushed ${after.slice(0, 7)}`);
  return { people, unattributed };
}

// --- internal ---

function addsNothing({ sha, parents }: CommitFact, digests: Digests): boolean {
  return parents.length > 1 && sameContent(parents[0] ?? null, sha, digests);
}

function sameContent(before: string | null, after: string, digests: Digests): boolean {
  const [old, now] = [digests(before), digests(after)];
  return old !== null && old === now;
}

function isTool(email: string, { tools }: Pick<Policy, "tools">): boolean {
  return tools.some((tool) => tool.toLowerCase() === email.toLowerCase());
}
