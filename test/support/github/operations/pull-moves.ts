// The steps that several operations on pull requests share: touching, noting an event, marking as merged.
import type { Actor } from "../actors.ts";
import { deliver } from "../events/outbox.ts";
import { pullRequestPayload } from "../events/payloads.ts";
import { headSpec } from "../facts/pulls.ts";
import { branchRef } from "../facts/revisions.ts";
import { unprocessable } from "../failure.ts";
import type { Forge } from "../forge.ts";
import type { Payload } from "../ledgers.ts";
import type { PullThread, Thread, ThreadEventDetail } from "../threads.ts";

export interface Noted extends ThreadEventDetail {
  readonly commit?: string;
}

/** Appends to the events of a thread, as `issues/{n}/events` lists them. */
export function note(forge: Forge, thread: Thread, event: string, by: Actor, { commit, ...detail }: Noted = {}): void {
  const at = forge.clock.now();
  const { number } = thread;
  forge.events.push({ id: forge.nextId(), number, event, by: by.account, at, commit: commit ?? null, detail });
  thread.updatedAt = at;
}

/** Sends a `pull_request` webhook. */
export function deliverPull(forge: Forge, action: string, thread: PullThread, by: Actor, extra: Payload = {}): void {
  deliver(forge, "pull_request", by, pullRequestPayload(forge, action, thread, by, extra));
}

/** Closes a pull request as merged. `landed` are the commits that came onto the base. */
export function markMerged(
  forge: Forge,
  thread: PullThread,
  by: Actor,
  { sha, landed, baseSha }: { readonly sha: string; readonly landed: readonly string[]; readonly baseSha: string },
): void {
  const at = forge.clock.now();
  thread.pull.baseSha = baseSha;
  thread.pull.merged = { at, by: by.account, sha, landed };
  close(forge, thread, by);
  note(forge, thread, "merged", by, { commit: sha });
  note(forge, thread, "closed", by);
  deliverPull(forge, "closed", thread, by);
}

/** Takes the heads of both branches again; 422 where one is gone. GitHub does so when a pull request is reopened. */
export function refreshHead(forge: Forge, thread: PullThread): void {
  const head = forge.git.refs.get(branchRef(forge, headSpec(forge, thread)));
  const base = forge.git.refs.get(branchRef(forge, thread.pull.base));
  if (!head || !base)
    throw unprocessable("Validation Failed", { resource: "PullRequest", code: "invalid", field: "state" });
  Object.assign(thread.pull, { headSha: head, baseSha: base });
  forge.git.refs.set(`refs/pull/${thread.number}/head`, head);
}

/** Sets a thread to closed, without telling anybody. */
export function close(forge: Forge, thread: Thread, by: Actor): void {
  thread.state = "closed";
  thread.closedAt = forge.clock.now();
  thread.closedBy = by.account;
  thread.updatedAt = thread.closedAt;
}
