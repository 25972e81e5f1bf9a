// From when the gate holds, by the policy of the newest merge.

import type { GitHub, MainCommit } from "../../core/github/index.ts";
import { type Config, ConfigSchema, ItsmError } from "../../core/index.ts";
import { landedBy } from "./landed.ts";
import { openMerged } from "./merged.ts";
import { MOST_COMMITS, type Pending } from "./pending.ts";

export interface Begin {
  readonly policy: Config["policy"];
  /** Epoch milliseconds; the beginning of time where the policy does not say. */
  readonly since: number;
}

/** Reads the policy of the newest pull request among the commits (oldest first); the built-in one where there is none. */
export async function beginOf(github: GitHub, commits: readonly MainCommit[]): Promise<Begin> {
  const policy = (await newestPolicy(github, commits)) ?? ConfigSchema.parse({ organisation: "-" }).policy;
  return { policy, since: policy.since === undefined ? Number.NEGATIVE_INFINITY : Date.parse(policy.since) };
}

/**
 * The commits from the first on whose clock says that the gate held; a later one does not slip out by an older clock.
 * Throws ItsmError where nobody can tell how far back to look.
 */
export function judgedCommits({ commits, cut }: Pending, { since }: Begin): readonly MainCommit[] {
  const first = commits.findIndex(({ at }) => Date.parse(at) >= since);
  if (cut && first === 0)
    throw new ItsmError(
      `none of the last ${MOST_COMMITS} commits of the default branch has evidence, and the gate held for all of them`,
      "Set policy.since in itsm.config.yaml to when the gate began, or start this workflow with a commit to begin behind.",
    );
  return first < 0 ? [] : commits.slice(first);
}

// --- internal ---

async function newestPolicy(github: GitHub, commits: readonly MainCommit[]): Promise<Config["policy"] | undefined> {
  for (const commit of commits.toReversed()) {
    const { by } = await landedBy(github, commit);
    if (!by) continue;
    try {
      return (await openMerged(github, by.number, by.merge)).config.policy;
    } catch (error) {
      // Told when its turn comes; what is older may say more.
      if (!(error instanceof ItsmError)) throw error;
    }
  }
  return undefined;
}
