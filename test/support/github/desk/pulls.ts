// What people do in the pages of a pull request, with logins instead of accounts.
import { isPull, mergeability, pullOf } from "../facts/pulls.ts";
import type { Forge } from "../forge.ts";
import { type MergeMethod, merge } from "../operations/merges.ts";
import { type NewPull, openPull, setBase, setDraft, updateBranch } from "../operations/pulls.ts";
import { rewrite, setState } from "../operations/threads.ts";
import type { PullThread } from "../threads.ts";
import { actorOf } from "./actor.ts";

interface By {
  readonly by: string;
}

export interface PullEdit extends By {
  readonly title?: string;
  readonly body?: string | null;
  readonly base?: string;
  readonly draft?: boolean;
}

/** A pull request as tests ask for it. */
export interface PullFacts {
  readonly number: number;
  readonly id: number;
  readonly state: "open" | "closed";
  readonly title: string;
  readonly draft: boolean;
  readonly by: string;
  readonly head: { readonly branch: string; readonly sha: string };
  readonly base: { readonly branch: string; readonly sha: string };
  readonly merged: { readonly sha: string; readonly by: string; readonly at: string } | null;
  readonly requestedReviewers: readonly string[];
  /** Who switched auto-merge on. */
  readonly autoMerge: string | null;
  readonly body: string | null;
}

/** The operations on pull requests, with what may be read of them. */
export function pullDesk(forge: Forge) {
  return {
    /** Opens a pull request. The head is a branch, of a fork `owner:branch`. */
    openPullRequest: ({ by, ...details }: Partial<NewPull> & Pick<NewPull, "head"> & By): PullFacts =>
      facts(openPull(forge, { base: forge.defaultBranch, title: details.head, ...details }, actorOf(forge, by))),

    pullRequest: (number: number): PullFacts => facts(pullOf(forge, number)),

    /** All pull requests of a branch, oldest first. */
    pullRequests: (branch: string): readonly PullFacts[] =>
      forge.threads
        .filter(isPull)
        .filter(({ pull }) => pull.headBranch === branch)
        .map(facts),

    /** Whether it merges, and GitHub's word for what stands in the way. */
    mergeability: (number: number) => mergeability(forge, pullOf(forge, number)),

    /** Merges the base into the head; gives the new head. */
    updateBranch: (number: number, { by }: By): string =>
      updateBranch(forge, pullOf(forge, number), actorOf(forge, by)),

    /** Edits title, body, base or draft, each with the webhook that GitHub sends. */
    edit(number: number, { by, title, body, base, draft }: PullEdit): void {
      const [thread, actor] = [pullOf(forge, number), actorOf(forge, by)];
      rewrite(
        forge,
        thread,
        { ...(title === undefined ? {} : { title }), ...(body === undefined ? {} : { body }) },
        actor,
      );
      if (base !== undefined) setBase(forge, thread, base, actor);
      if (draft !== undefined) setDraft(forge, thread, draft, actor);
    },

    closePullRequest: (number: number, { by }: By): void =>
      setState(forge, pullOf(forge, number), "closed", actorOf(forge, by)),
    reopenPullRequest: (number: number, { by }: By): void =>
      setState(forge, pullOf(forge, number), "open", actorOf(forge, by)),

    /** Merges; gives the merge commit's sha. 405 where rules are not met, unless an admin bypasses them. */
    merge: (
      number: number,
      { by, ...options }: By & { readonly method?: MergeMethod; readonly bypass?: boolean; readonly sha?: string },
    ): string => merge(forge, pullOf(forge, number), actorOf(forge, by), options),
  };
}

// --- internal ---

function facts({ number, id, state, title, body, by, pull }: PullThread): PullFacts {
  const { draft, headBranch, headSha, base, baseSha, merged, requestedReviewers } = pull;
  return {
    number,
    id,
    state,
    title,
    draft,
    by: by.login,
    head: { branch: headBranch, sha: headSha },
    base: { branch: base, sha: baseSha },
    merged: merged && { sha: merged.sha, by: merged.by.login, at: merged.at },
    requestedReviewers: requestedReviewers.map(({ login }) => login),
    autoMerge: pull.autoMerge?.by.account.login ?? null,
    body,
  };
}
