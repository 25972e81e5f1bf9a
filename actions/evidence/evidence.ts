// Appends evidence for what was merged: oldest merge first, so that what is behind the newest evidence is complete.

import type { GitHub, MainCommit } from "../../core/github/index.ts";
import { EXIT, ItsmError } from "../../core/index.ts";
import { isGoverned } from "../../core/policy/index.ts";
import { type Begin, beginOf, judgedCommits } from "./begin.ts";
import { type LandedPullRequest, landedBy } from "./landed.ts";
import { evidenceOfMerge, openMerged } from "./merged.ts";
import type { Pending } from "./pending.ts";

/** So many merges a run writes down; the next run goes on. Each costs some thirty requests of GitHub's thousand an hour. */
export const MOST_MERGES = 25;

export interface EvidenceGround {
  readonly github: GitHub;
  readonly version: string;
  readonly log: (text: string) => void;
}

/** What was written down of one merge. */
export interface Written {
  readonly number: number;
  readonly commit: string;
  readonly headline: string;
  readonly paths: readonly string[];
}

export interface Recorded {
  readonly written: readonly Written[];
  /** Commits that came past the pull requests and touched what is governed, or may have. */
  readonly unauthorized: readonly MainCommit[];
  /** How many commits are left for the next run. */
  readonly left: number;
  readonly errors: readonly unknown[];
}

/**
 * Writes it down. A merge that nobody can judge, because the configuration before it is wrong, is told and left out; at
 * any other failure the run ends there, so that the next one begins with this very merge.
 */
export async function recordEvidence(ground: EvidenceGround, pending: Pending): Promise<Recorded> {
  const begin = await beginOf(ground.github, pending.commits);
  const commits = judgedCommits(pending, begin);
  const covered = new Set<string>();
  const written: Written[] = [];
  const direct: MainCommit[] = [];
  const errors: unknown[] = [];
  let left = 0;
  for (const [index, commit] of commits.entries()) {
    if (covered.has(commit.sha)) continue;
    try {
      const { by } = await landedBy(ground.github, commit);
      for (const sha of by?.merge.commits ?? []) covered.add(sha);
      if (!by) direct.push(commit);
      else if (concerns(by, begin)) written.push(await writeDown(ground, by));
    } catch (error) {
      errors.push(error);
      if (!isBadConfiguration(error)) left = commits.length - index;
    }
    if (written.length === MOST_MERGES) left = commits.length - index - 1;
    if (left > 0) break;
  }
  return { written, unauthorized: await governedOnes(ground.github, direct, begin), left, errors };
}

// --- internal ---

/** Whether a merge came after the gate began to hold, and touched anything that it guards. */
function concerns({ merge }: LandedPullRequest, { since, policy }: Begin): boolean {
  if (Date.parse(merge.at) < since) return false;
  return merge.diff === null || merge.diff.some(({ path }) => isGoverned(path, policy));
}

async function writeDown({ github, version, log }: EvidenceGround, by: LandedPullRequest): Promise<Written> {
  const { number, merge } = by;
  const opened = await openMerged(github, number, merge);
  const { verdict, files } = evidenceOfMerge(opened, merge, { repository: github.repository, version });
  const { added } = await github.appendEvidence(files, `Evidence of #${number}`);
  log(`#${number}, merged as ${merge.commit.slice(0, 7)}: ${verdict.headline}. ${added.length} files of evidence.`);
  return { number, commit: merge.commit, headline: verdict.headline, paths: added };
}

/** Those of some commits, oldest first, that touched what is governed. What cannot be told counts. */
async function governedOnes(github: GitHub, commits: readonly MainCommit[], { policy }: Begin): Promise<MainCommit[]> {
  const [oldest] = commits;
  if (!oldest) return [];
  const range = oldest.parents[0] === undefined ? {} : { since: oldest.parents[0] };
  const line = await github.mainCommits({ ...range, files: true });
  const files = new Map(line.commits.map((commit) => [commit.sha, commit.files ?? null]));
  return commits.filter(({ sha }) => files.get(sha)?.some((path) => isGoverned(path, policy)) ?? true);
}

function isBadConfiguration(error: unknown): boolean {
  return error instanceof ItsmError && error.exitCode === EXIT.notARepository;
}
