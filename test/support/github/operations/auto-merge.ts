// Auto-merge: switched on for a pull request, done by GitHub as soon as its rules allow it.
import type { Actor } from "../actors.ts";
import { mayWrite, mergeability, openPulls } from "../facts/pulls.ts";
import { rulesOf } from "../facts/rules.ts";
import { Refusal } from "../failure.ts";
import type { Forge } from "../forge.ts";
import type { PullThread } from "../threads.ts";
import { type MergeMethod, merge } from "./merges.ts";

/** Switches it on. Refuses in the words of GitHub's GraphQL API. */
export function enableAutoMerge(
  forge: Forge,
  thread: PullThread,
  by: Actor,
  { method, expectedHead }: { readonly method: MergeMethod; readonly expectedHead: string | undefined },
): void {
  const { pull } = thread;
  const refuse = (message: string) => new Refusal(422, message);
  if (!mayWrite(by.account.role) && !by.app)
    throw refuse(`${by.account.login} does not have the correct permissions to execute \`EnablePullRequestAutoMerge\``);
  if (!forge.autoMergeAllowed) throw refuse("Pull request Auto merge is not allowed for this repository");
  if (thread.state === "closed") throw refuse("Pull request is closed");
  if (expectedHead !== undefined && expectedHead !== pull.headSha)
    throw refuse("Head sha didn't match expected head oid.");
  if (rulesOf(forge, pull.base).length === 0)
    throw refuse("Pull request Protected branch rules not configured for this branch");
  const { state } = mergeability(forge, thread);
  if (state === "clean") throw refuse("Pull request Pull request is in clean status");
  pull.autoMerge = { by, method, at: forge.clock.now() };
}

/** Merges whatever waits for nothing any more. */
export function mergeWhatIsReady(forge: Forge): void {
  for (const thread of openPulls(forge)) {
    const { autoMerge } = thread.pull;
    if (autoMerge && mergeability(forge, thread).state === "clean")
      merge(forge, thread, autoMerge.by, { method: autoMerge.method });
  }
}
