// Where commits stand by evidence alone, for those who do not have the whole history at hand.

import type { Config } from "../config.ts";
import { type EvidenceEntry, gateSince, mergedAt, type Standing, standingsOf } from "../evidence/index.ts";
import type { Commit } from "../timeline.ts";

/** A commit of the main line with the governed files that it touched, where no evidence names it. */
export interface Landing {
  readonly sha: string;
  /** Epoch milliseconds. */
  readonly at: number;
  readonly author: Commit["author"];
  readonly parents: number;
  readonly subject: string;
  /** Null where they cannot be told: then it counts. */
  readonly governed: readonly string[] | null;
}

/**
 * When the gate began, in epoch milliseconds: by the policy, else with the oldest evidence; undefined where neither says,
 * so that there is nothing to judge by.
 */
export function sinceOf(entries: readonly EvidenceEntry[], config: Config): number | undefined {
  if (config.policy.since !== undefined) return gateSince(config);
  return entries.length === 0 ? undefined : Math.min(...entries.map(({ evidence }) => mergedAt(evidence)));
}

/**
 * Judges the newest commits, oldest first. Of a commit that evidence names, its files are taken from there: whether they
 * are what lies on the main line is for `itsm audit`, which has Git itself.
 */
export function standingsFrom(
  landings: readonly Landing[],
  entries: readonly EvidenceEntry[],
  config: Config,
): readonly Standing[] {
  const since = sinceOf(entries, config);
  if (since === undefined) return [];
  const claims = Map.groupBy(entries, ({ evidence: { merge } }) => merge.commit);
  const named = new Set(entries.flatMap(({ evidence: { merge } }) => merge.commits));
  const commits = landings.map((landing): Commit => {
    const { sha, at, author, parents, subject } = landing;
    const changes = named.has(sha) ? claimed(claims.get(sha) ?? []) : touched(landing.governed);
    return {
      ...{ sha, author, parents, subject, authoredAt: at, committedAt: at, cutOff: false },
      changes: changes.map((change) => ({ ...change, before: null, by: author })),
    };
  });
  return standingsOf(commits, entries, since).all;
}

// --- internal ---

type Touched = Pick<Commit["changes"][number], "file" | "after">;

function claimed(entries: readonly EvidenceEntry[]): Touched[] {
  const files = entries.flatMap(({ evidence }) => evidence.files);
  return [...new Map(files.map(({ path, merged }) => [path, { file: path, after: merged }])).values()];
}

function touched(governed: Landing["governed"]): Touched[] {
  return (governed ?? ["files that could not be listed"]).map((file) => ({ file, after: null }));
}
