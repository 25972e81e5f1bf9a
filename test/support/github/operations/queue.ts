// The merge queue: groups on their own branches, merged when their checks have passed.
import { MERGE_QUEUE } from "../accounts.ts";
import type { Actor } from "../actors.ts";
import { deliver } from "../events/outbox.ts";
import { mergeGroupPayload } from "../events/payloads.ts";
import { missingApprovals, pullOf } from "../facts/pulls.ts";
import { tipOf } from "../facts/revisions.ts";
import { missingChecks } from "../facts/rules.ts";
import { Refusal } from "../failure.ts";
import type { Forge } from "../forge.ts";
import type { QueueEntry } from "../ledgers.ts";
import type { PullThread } from "../threads.ts";
import { closeNamedIssues } from "./closing-keywords.ts";
import { type MergeMethod, mergeOnto } from "./merges.ts";
import { deliverPull, markMerged, note } from "./pull-moves.ts";
import { expected, moveRef, ruleViolations } from "./refs.ts";

/** Puts a pull request into the queue: behind the group before it, its merge stands on a branch of the queue. */
export function enqueue(forge: Forge, thread: PullThread, by: Actor, method: MergeMethod = "merge"): QueueEntry {
  const { pull, state } = thread;
  if (state === "closed" || pull.draft) throw new Refusal(422, "The pull request cannot be added to the queue");
  const missing = [
    ...expected(forge, pull.base, pull.headSha),
    ...(missingApprovals(forge, thread) > 0 ? ["Approving reviews are missing"] : []),
  ];
  if (missing.length > 0) throw ruleViolations(422, missing);
  note(forge, thread, "added_to_merge_queue", by);
  deliverPull(forge, "enqueued", thread, by);
  return formGroup(forge, thread, by, method);
}

/**
 * Merges the group of a pull request, with all before it. 405 where a required check has not passed on its head; 409 where
 * the base moved beside the queue, after which all groups are made anew.
 */
export function completeMergeGroup(forge: Forge, number: number): string {
  const entry = entryOf(forge, number);
  const group = forge.queue.slice(0, forge.queue.indexOf(entry) + 1);
  if (group[0]?.baseSha !== tipOf(forge, forge.defaultBranch)) {
    reform(forge, forge.queue.splice(0));
    throw new Refusal(409, "The base moved beside the queue; its groups were made anew");
  }
  if (missingChecks(forge, forge.defaultBranch, entry.headSha).length > 0)
    throw ruleViolations(405, expected(forge, forge.defaultBranch, entry.headSha));
  const by = queueActor(forge);
  forge.queue.splice(0, group.length);
  for (const { number: merged, headSha, baseSha } of group) {
    const thread = pullOf(forge, merged);
    markMerged(forge, thread, by, { sha: headSha, landed: forge.git.ancestry.between(baseSha, headSha), baseSha });
    closeNamedIssues(forge, thread, by);
  }
  moveRef(forge, { ref: `refs/heads/${forge.defaultBranch}`, after: entry.headSha, by, type: "merge_queue_merge" });
  for (const done of group) destroy(forge, done, "merged");
  return entry.headSha;
}

/** Takes a pull request out of the queue; the groups behind it are made anew without it. */
export function dequeue(forge: Forge, number: number, by: Actor, reason = "MANUAL"): void {
  const [entry, ...behind] = forge.queue.splice(forge.queue.indexOf(entryOf(forge, number)));
  if (entry) destroy(forge, entry, "dequeued");
  const thread = pullOf(forge, number);
  note(forge, thread, "removed_from_merge_queue", by);
  deliverPull(forge, "dequeued", thread, by, { reason });
  reform(forge, behind);
}

// --- internal ---

function formGroup(forge: Forge, thread: PullThread, { account }: Actor, method: MergeMethod): QueueEntry {
  const by = queueActor(forge);
  const { number } = thread;
  const baseSha = forge.queue.at(-1)?.headSha ?? tipOf(forge, forge.defaultBranch);
  const headSha = mergeOnto(forge, thread, baseSha, by, { method });
  if (!headSha) throw new Refusal(422, "The pull request conflicts with the queue");
  const ref = `refs/heads/gh-readonly-queue/${forge.defaultBranch}/pr-${number}-${baseSha}`;
  const entry = { number, by: account, ref, headSha, baseSha, method };
  forge.queue.push(entry);
  moveRef(forge, { ref, after: headSha, by });
  deliver(forge, "merge_group", by, mergeGroupPayload(forge, "checks_requested", entry, by));
  return entry;
}

/** Makes groups anew on what is before them now. */
function reform(forge: Forge, entries: readonly QueueEntry[]): void {
  for (const entry of entries) destroy(forge, entry, "invalidated");
  for (const { number, by, method } of entries) formGroup(forge, pullOf(forge, number), { account: by }, method);
}

function entryOf(forge: Forge, number: number): QueueEntry {
  const entry = forge.queue.find((candidate) => candidate.number === number);
  if (!entry) throw new Refusal(422, `Pull request #${number} is not in the merge queue`);
  return entry;
}

function destroy(forge: Forge, entry: QueueEntry, reason: string): void {
  const by = queueActor(forge);
  deliver(forge, "merge_group", by, mergeGroupPayload(forge, "destroyed", entry, by, reason));
  moveRef(forge, { ref: entry.ref, after: null, by });
}

function queueActor(forge: Forge): Actor {
  return { account: forge.accounts.need(MERGE_QUEUE) };
}
