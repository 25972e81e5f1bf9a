// Opening and editing pull requests, updating their branches.
import type { Account } from "../accounts.ts";
import type { Actor } from "../actors.ts";
import { baseTip, headSpec, openPulls, testMerge } from "../facts/pulls.ts";
import { branchRef, splitBranch } from "../facts/revisions.ts";
import { signatureOf, webFlowSignature } from "../facts/signatures.ts";
import { Refusal, unprocessable } from "../failure.ts";
import type { Forge } from "../forge.ts";
import { readCommit, writeCommit } from "../git/commits.ts";
import { accountBody } from "../presenters/account.ts";
import { teamBody } from "../presenters/team.ts";
import type { PullThread } from "../threads.ts";
import { deliverPull, note } from "./pull-moves.ts";
import { moveRef } from "./refs.ts";
import { addThread, type NewThread } from "./threads.ts";

export interface NewPull extends NewThread {
  /** A branch; of a fork `owner:branch`. */
  readonly head: string;
  readonly base: string;
  readonly draft?: boolean;
}

/** Opens a pull request. 422 where a branch is missing, nothing differs, or one is open already. */
export function openPull(forge: Forge, details: NewPull, by: Actor): PullThread {
  const invalid = (field: string) =>
    unprocessable("Validation Failed", { resource: "PullRequest", code: "invalid", field });
  const { owner: headOwner, name: headBranch } = splitBranch(forge, details.head);
  const headSha = forge.git.refs.get(branchRef(forge, details.head));
  const baseSha = forge.git.refs.get(`refs/heads/${details.base}`);
  if (!headSha) throw invalid("head");
  if (!baseSha) throw invalid("base");
  const custom = (message: string) =>
    unprocessable("Validation Failed", { resource: "PullRequest", code: "custom", message });
  if (forge.git.ancestry.contains(baseSha, headSha))
    throw custom(`No commits between ${details.base} and ${details.head}`);
  const twin = openPulls(forge).find(
    (other) => headSpec(forge, other) === details.head && other.pull.base === details.base,
  );
  if (twin) throw custom(`A pull request already exists for ${headOwner.login}:${headBranch}.`);
  const thread = addThread(forge, details, by, {
    headOwner,
    headBranch,
    headSha,
    base: details.base,
    baseSha,
    draft: details.draft ?? false,
    requestedReviewers: [],
    requestedTeams: [],
    merged: null,
    autoMerge: null,
  });
  // It was given its half of a pull request just above.
  const opened = thread as PullThread;
  forge.git.refs.set(`refs/pull/${thread.number}/head`, headSha);
  deliverPull(forge, "opened", opened, by);
  return opened;
}

/** Points a pull request at another base. */
export function setBase(forge: Forge, thread: PullThread, base: string, by: Actor): void {
  const { pull } = thread;
  if (pull.base === base) return;
  const sha = forge.git.refs.get(`refs/heads/${base}`);
  if (!sha) throw unprocessable("Validation Failed", { resource: "PullRequest", code: "invalid", field: "base" });
  const changes = { base: { ref: { from: pull.base }, sha: { from: pull.baseSha } } };
  pull.base = base;
  pull.baseSha = sha;
  note(forge, thread, "base_ref_changed", by);
  deliverPull(forge, "edited", thread, by, { changes });
}

/** Makes a pull request a draft, or ready for review. */
export function setDraft(forge: Forge, thread: PullThread, draft: boolean, by: Actor): void {
  if (thread.pull.draft === draft) return;
  thread.pull.draft = draft;
  note(forge, thread, draft ? "convert_to_draft" : "ready_for_review", by);
  deliverPull(forge, draft ? "converted_to_draft" : "ready_for_review", thread, by);
}

/** Merges the base into the head, as the button "Update branch" does: the committer is web-flow. */
export function updateBranch(forge: Forge, thread: PullThread, by: Actor, expectedHead?: string): string {
  const { pull } = thread;
  if (expectedHead !== undefined && expectedHead !== pull.headSha)
    throw unprocessable("Validation Failed", "expected head sha didn’t match current head ref.");
  const base = baseTip(forge, thread);
  if (forge.git.ancestry.contains(pull.headSha, base))
    throw unprocessable("There are no new commits on the base branch.");
  const trial = testMerge(forge, thread);
  const tree = trial && readCommit(forge.git.objects, trial)?.tree;
  if (!tree) throw unprocessable("merge conflict between base and head");
  const after = writeCommit(forge.git.objects, {
    tree,
    parents: [pull.headSha, base],
    author: signatureOf(forge, by.account),
    committer: webFlowSignature(forge),
    message: `Merge branch '${pull.base}' into ${pull.headBranch}`,
  });
  moveRef(forge, { ref: branchRef(forge, headSpec(forge, thread)), after, by });
  return after;
}

/** Asks people and teams for a review. Who reviewed is asked again. */
export function requestReviewers(
  forge: Forge,
  thread: PullThread,
  wanted: { readonly logins?: readonly string[]; readonly teams?: readonly string[] },
  by: Actor,
): void {
  const { pull } = thread;
  for (const reviewer of (wanted.logins ?? []).map((login) => collaborator(forge, thread, login))) {
    if (pull.requestedReviewers.includes(reviewer)) continue;
    pull.requestedReviewers.push(reviewer);
    note(forge, thread, "review_requested", by, { reviewer });
    deliverPull(forge, "review_requested", thread, by, { requested_reviewer: accountBody(forge, reviewer) });
  }
  for (const slug of wanted.teams ?? []) {
    const team = forge.teams.find((candidate) => candidate.slug === slug);
    if (!team) throw unprocessable("Could not resolve to a node with the global id of the team");
    if (pull.requestedTeams.includes(team)) continue;
    pull.requestedTeams.push(team);
    note(forge, thread, "review_requested", by, { team });
    deliverPull(forge, "review_requested", thread, by, { requested_team: teamBody(forge, team) });
  }
}

/** Takes a request for a review back. */
export function removeReviewRequest(forge: Forge, thread: PullThread, login: string, by: Actor): void {
  const reviewer = forge.accounts.find(login);
  if (!reviewer || !thread.pull.requestedReviewers.includes(reviewer)) return;
  thread.pull.requestedReviewers = thread.pull.requestedReviewers.filter((account) => account !== reviewer);
  note(forge, thread, "review_request_removed", by, { reviewer });
  deliverPull(forge, "review_request_removed", thread, by, { requested_reviewer: accountBody(forge, reviewer) });
}

// --- internal ---

function collaborator(forge: Forge, { by }: PullThread, login: string): Account {
  const account = forge.accounts.find(login);
  if (!account || account.role === "none" || account.type !== "User")
    throw new Refusal(
      422,
      `Reviews may only be requested from collaborators. One or more of the users or teams you specified is not a collaborator of the ${forge.owner.login}/${forge.name} repository.`,
    );
  if (account === by) throw new Refusal(422, "Review cannot be requested from pull request author.");
  return account;
}
