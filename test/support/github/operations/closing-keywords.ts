// Issues that a pull request closes by words such as "Closes #12" when it is merged.
import type { Actor } from "../actors.ts";
import type { Forge } from "../forge.ts";
import { readCommit } from "../git/commits.ts";
import type { PullThread } from "../threads.ts";
import { setState } from "./threads.ts";

/** Closes the issues that the body or a landed commit names. Only merges into the default branch do that. */
export function closeNamedIssues(forge: Forge, { pull, body }: PullThread, by: Actor): void {
  if (pull.base !== forge.defaultBranch) return;
  const messages = (pull.merged?.landed ?? []).map((sha) => readCommit(forge.git.objects, sha)?.message ?? "");
  for (const text of [body ?? "", ...messages])
    for (const [, number] of text.matchAll(NAMED)) {
      const thread = forge.threads.find((candidate) => candidate.number === Number(number));
      if (thread && !thread.pull) setState(forge, thread, "closed", by);
    }
}

// --- internal ---

const NAMED = /\b(?:close[sd]?|fix(?:e[sd])?|resolve[sd]?):?\s+#(\d+)\b/gi;
