// Moving a branch: rules, activity, webhooks, the pull requests that follow.
import type { Actor } from "../actors.ts";
import { deliver } from "../events/outbox.ts";
import { common, NO_COMMIT, pushPayload } from "../events/payloads.ts";
import { missingChecks, rulesAgainst } from "../facts/rules.ts";
import { Refusal, unprocessable } from "../failure.ts";
import type { Forge } from "../forge.ts";
import type { ActivityType } from "../ledgers.ts";
import { followBranch } from "./follow.ts";

export interface RefMove {
  readonly ref: string;
  /** Null deletes the ref. */
  readonly after: string | null;
  readonly by: Actor;
  /** What the activity calls it; found out where it is not said. */
  readonly type?: ActivityType;
}

/** Moves a ref that may be moved, with all that follows. */
export function moveRef(forge: Forge, { ref, after, by, type }: RefMove): void {
  const before = forge.git.refs.get(ref) ?? null;
  if (before === after) return;
  const forced = before !== null && after !== null && !forge.git.ancestry.contains(after, before);
  if (after === null) forge.git.refs.delete(ref);
  else forge.git.refs.set(ref, after);
  if (ref.startsWith("refs/heads/")) {
    const [from, to] = [before ?? NO_COMMIT, after ?? NO_COMMIT];
    const kind = type ?? kindOf(before, after, forced);
    forge.activity.push({
      id: forge.nextId(),
      type: kind,
      ref,
      before: from,
      after: to,
      by: by.account,
      at: forge.clock.now(),
    });
    if (before === null) deliver(forge, "create", by, { ref: ref.slice(11), ref_type: "branch", ...common(forge, by) });
    if (after === null) deliver(forge, "delete", by, { ref: ref.slice(11), ref_type: "branch", ...common(forge, by) });
    deliver(forge, "push", by, pushPayload(forge, { ref, before: from, after: to, forced }, by));
  }
  followBranch(forge, { ref, before, after, forced }, by);
}

/** Refuses what GitHub refuses of a push: an update that is no fast-forward, a move against the rules. */
export function checkPush(forge: Forge, { ref, after, by }: RefMove, force: boolean): void {
  const before = forge.git.refs.get(ref);
  const rewinds = before !== undefined && after !== null && !forge.git.ancestry.contains(after, before);
  if (rewinds && !force) throw unprocessable("Update is not a fast forward");
  if (before === undefined && clashes(forge, ref))
    throw unprocessable("Reference cannot be created: another ref is named by a part of its name");
  if (!ref.startsWith("refs/heads/") || before === undefined) return;
  const branch = ref.slice("refs/heads/".length);
  const violations = rulesAgainst(forge, branch, by).flatMap((rules) => [
    ...(after === null && rules.blockDeletion ? ["Cannot delete this branch"] : []),
    ...(rewinds && rules.blockForcePush ? ["Cannot force-push to this branch"] : []),
    ...(after && rules.mergeQueue ? ["Changes must be made through the merge queue"] : []),
    ...(after && rules.requirePullRequest ? ["Changes must be made through a pull request."] : []),
    ...(after && rules.requiredChecks.length > 0 ? expected(forge, branch, after) : []),
  ]);
  if (violations.length > 0) throw ruleViolations(422, violations);
}

/** The answer to what a ruleset forbids. */
export function ruleViolations(status: number, violations: readonly string[]): Refusal {
  return new Refusal(status, ["Repository rule violations found", ...new Set(violations)].join("\n\n"));
}

/** A sentence for each required check that has not passed. */
export function expected(forge: Forge, branch: string, sha: string): readonly string[] {
  return missingChecks(forge, branch, sha).map(({ context }) => `Required status check "${context}" is expected.`);
}

// --- internal ---

/** Git keeps no `a` beside `a/b`. */
function clashes(forge: Forge, ref: string): boolean {
  return forge.git.refs.under("refs/").some(([other]) => other.startsWith(`${ref}/`) || ref.startsWith(`${other}/`));
}

function kindOf(before: string | null, after: string | null, forced: boolean): ActivityType {
  if (before === null) return "branch_creation";
  if (after === null) return "branch_deletion";
  return forced ? "force_push" : "push";
}
