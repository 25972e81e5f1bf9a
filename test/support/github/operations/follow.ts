// What pull requests do when a branch moves: heads follow, approvals may go, merged ones close.
import type { Actor } from "../actors.ts";
import { headSpec, openPulls } from "../facts/pulls.ts";
import { branchRef } from "../facts/revisions.ts";
import { rulesOf } from "../facts/rules.ts";
import type { Forge } from "../forge.ts";
import type { PullThread } from "../threads.ts";
import { dismissAll } from "./dismissals.ts";
import { close, deliverPull, markMerged, note } from "./pull-moves.ts";

export interface BranchMove {
  readonly ref: string;
  readonly before: string | null;
  readonly after: string | null;
  readonly forced: boolean;
}

/** Brings all open pull requests up to a branch that moved. */
export function followBranch(forge: Forge, move: BranchMove, by: Actor): void {
  for (const thread of openPulls(forge)) {
    if (branchRef(forge, headSpec(forge, thread)) === move.ref) followHead(forge, thread, move, by);
    else if (branchRef(forge, thread.pull.base) === move.ref) followBase(forge, thread, move, by);
  }
}

// --- internal ---

function followHead(forge: Forge, thread: PullThread, { before, after, forced }: BranchMove, by: Actor): void {
  if (after === null) {
    note(forge, thread, "head_ref_deleted", by);
    closeUnmerged(forge, thread, by);
    return;
  }
  const { pull } = thread;
  pull.headSha = after;
  pull.baseSha = forge.git.refs.get(branchRef(forge, pull.base)) ?? pull.baseSha;
  thread.updatedAt = forge.clock.now();
  forge.git.refs.set(`refs/pull/${thread.number}/head`, after);
  if (forced) note(forge, thread, "head_ref_force_pushed", by, { commit: after });
  deliverPull(forge, "synchronize", thread, by, { before, after });
  const dismisses = rulesOf(forge, pull.base).some(({ dismissStaleReviews }) => dismissStaleReviews);
  if (dismisses) dismissAll(forge, thread, by, after);
}

/** A pull request whose head came onto its base by a push is merged, as GitHub sees it; one without a base is closed. */
function followBase(forge: Forge, thread: PullThread, { before, after }: BranchMove, by: Actor): void {
  const { headSha } = thread.pull;
  if (after === null) closeUnmerged(forge, thread, by);
  if (!before || !after || !forge.git.ancestry.contains(after, headSha)) return;
  if (forge.git.ancestry.contains(before, headSha)) return;
  markMerged(forge, thread, by, { sha: after, landed: forge.git.ancestry.between(before, headSha), baseSha: before });
}

function closeUnmerged(forge: Forge, thread: PullThread, by: Actor): void {
  close(forge, thread, by);
  note(forge, thread, "closed", by);
  deliverPull(forge, "closed", thread, by);
}
