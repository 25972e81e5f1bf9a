// A merged pull request to its evidence, judged as of the merge.

import { type Evidence, type EvidenceFile, evidenceOf } from "../../core/evidence/index.ts";
import type { GitHub, Merge } from "../../core/github/index.ts";
import { type OpenedPullRequest, openPullRequest } from "../../core/index.ts";
import { type Account, evaluate, type Verdict } from "../../core/policy/index.ts";

export interface MergedEvidence {
  readonly verdict: Verdict;
  /** None where the merge touched nothing that is governed. */
  readonly files: readonly EvidenceFile[];
}

/** Reads a pull request as it was when it was merged. */
export function openMerged(github: GitHub, number: number, merge: Merge): Promise<OpenedPullRequest> {
  const at = Date.parse(merge.at);
  return openPullRequest(github, number, { now: at, asOf: at });
}

/** Judges it as of then, and writes down how it came out. */
export function evidenceOfMerge(
  opened: OpenedPullRequest,
  merge: Merge,
  { repository, version }: { readonly repository: string; readonly version: string },
): MergedEvidence {
  const { facts, config, ledgers, policyBlob, base, now, pullRequest } = opened;
  const { number, title, url, author } = pullRequest;
  const verdict = evaluate(facts, config, ledgers, now);
  const files = evidenceOf({
    repository,
    verdict,
    facts,
    ledgers,
    config,
    pullRequest: { number, title, url, author: personOf(author) },
    merge: { ...merge, by: personOf(merge.by), commits: [...merge.commits] },
    policy: { blob: policyBlob, commit: base.tip },
    tool: { name: "itsm-as-code", version },
  });
  return { verdict, files };
}

// --- internal ---

function personOf(account: Account | null): Evidence["merge"]["by"] {
  return account && { login: account.login, id: account.id };
}
