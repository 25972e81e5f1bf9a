// What follows about a pull request from its head, its base, its reviews.
import { notFound } from "../failure.ts";
import type { Forge } from "../forge.ts";
import { writeCommit } from "../git/commits.ts";
import type { DiffFile } from "../git/diff.ts";
import type { PullThread, Thread } from "../threads.ts";
import { branchRef } from "./revisions.ts";
import { missingChecks, rulesOf } from "./rules.ts";
import { webFlowSignature } from "./signatures.ts";

/** GitHub lists no more, however many there are. */
export const MOST_FILES = 3000;
export const MOST_COMMITS = 250;

/** The issue or pull request of a number; 404 where there is none. */
export function threadOf(forge: Forge, number: number): Thread {
  const thread = forge.threads.find((candidate) => candidate.number === number);
  if (!thread) throw notFound();
  return thread;
}

/** The pull request of a number; 404 where there is none. */
export function pullOf(forge: Forge, number: number): PullThread {
  const thread = threadOf(forge, number);
  if (!isPull(thread)) throw notFound();
  return thread;
}

/** Whether a thread is a pull request. */
export function isPull(thread: Thread): thread is PullThread {
  return thread.pull !== undefined;
}

/** The open pull requests, oldest first. */
export function openPulls(forge: Forge): readonly PullThread[] {
  return forge.threads.filter(isPull).filter(({ state }) => state === "open");
}

/** The head as `owner:branch`, or `branch` in the repository itself. */
export function headSpec(forge: Forge, { pull }: PullThread): string {
  return pull.headOwner === forge.owner ? pull.headBranch : `${pull.headOwner.login}:${pull.headBranch}`;
}

/** The tip that the pull request would be merged into: of an open one the branch's, of a merged one what it was. */
export function baseTip(forge: Forge, { pull, state }: PullThread): string {
  const tip = forge.git.refs.get(branchRef(forge, pull.base));
  return state === "open" && tip ? tip : pull.baseSha;
}

/** The commits that the head has and the base has not, oldest first. */
export function pullCommits(forge: Forge, thread: PullThread): readonly string[] {
  return forge.git.ancestry.between(baseTip(forge, thread), thread.pull.headSha);
}

/** The files that differ between merge base and head. */
export function pullFiles(forge: Forge, thread: PullThread): readonly DiffFile[] {
  const { pull } = thread;
  const from = forge.git.ancestry.mergeBase(baseTip(forge, thread), pull.headSha);
  return from ? forge.git.diff(from, pull.headSha) : [];
}

/** The commit that GitHub makes to see whether the head merges; undefined at a conflict. It is `refs/pull/N/merge`. */
export function testMerge(forge: Forge, thread: PullThread): string | undefined {
  const base = baseTip(forge, thread);
  const { objects, merging, refs } = forge.git;
  const head = thread.pull.headSha;
  const tree = merging.tree(base, head);
  if (!tree) return undefined;
  const author = webFlowSignature(forge, forge.createdAt);
  const message = `Merge ${head} into ${base}`;
  const sha = writeCommit(objects, { tree, parents: [base, head], author, committer: author, message });
  if (refs.get(`refs/pull/${thread.number}/merge`) !== sha) refs.set(`refs/pull/${thread.number}/merge`, sha);
  return sha;
}

/** Whether it merges, and GitHub's word for what stands in the way. */
export function mergeability(
  forge: Forge,
  thread: PullThread,
): { readonly mergeable: boolean | null; readonly state: string } {
  if (thread.state === "closed") return { mergeable: null, state: "unknown" };
  const mergeable = testMerge(forge, thread) !== undefined;
  const { pull } = thread;
  const rules = rulesOf(forge, pull.base);
  const behind = !forge.git.ancestry.contains(pull.headSha, baseTip(forge, thread));
  if (!mergeable) return { mergeable, state: "dirty" };
  if (pull.draft) return { mergeable, state: "draft" };
  if (behind && rules.some(({ strict }) => strict)) return { mergeable, state: "behind" };
  const blocked = missingChecks(forge, pull.base, pull.headSha).length > 0 || missingApprovals(forge, thread) > 0;
  return { mergeable, state: blocked ? "blocked" : "clean" };
}

/** How many native approvals the rules of the base still ask for. */
export function missingApprovals(forge: Forge, { number, pull }: PullThread): number {
  const wanted = Math.max(0, ...rulesOf(forge, pull.base).map(({ requiredApprovals }) => requiredApprovals));
  const latest = new Map<number, string>();
  for (const review of forge.reviews)
    if (
      review.number === number &&
      review.state !== "COMMENTED" &&
      review.state !== "PENDING" &&
      mayWrite(review.by.role)
    )
      latest.set(review.by.id, review.state);
  const states = [...latest.values()];
  if (states.includes("CHANGES_REQUESTED") && wanted > 0) return wanted;
  return Math.max(0, wanted - states.filter((state) => state === "APPROVED").length);
}

/** Whether a role may push, merge, dismiss. */
export function mayWrite(role: string): boolean {
  return role === "admin" || role === "maintain" || role === "write";
}
