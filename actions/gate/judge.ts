// One pull request to its verdict.

import type { GitHub } from "../../core/github/index.ts";
import { openPullRequest } from "../../core/index.ts";
import { type Brief, briefOf, evaluate, type PullRequestFacts, type Verdict } from "../../core/policy/index.ts";

/** A pull request with what the policy says of it, and what people need to understand that. */
export interface Judged {
  readonly number: number;
  readonly verdict: Verdict;
  readonly brief: Brief;
  readonly facts: PullRequestFacts;
  /** The content's id of the configuration it was judged by; null where it is built in. */
  readonly policyBlob: string | null;
}

export interface JudgeOptions {
  /** Epoch milliseconds. */
  readonly now: number;
  /** The commit that the merge queue made, where one is judged. */
  readonly group: string | null;
}

/** Reads and judges it. Throws ItsmError where it cannot be read. */
export async function judge(github: GitHub, number: number, { now, group }: JudgeOptions): Promise<Judged> {
  const question = group === null ? { now } : { now, mergeGroup: { head: group } };
  const { facts, config, ledgers, policyBlob } = await openPullRequest(github, number, question);
  const verdict = evaluate(facts, config, ledgers, now);
  return { number, verdict, brief: briefOf(verdict, ledgers, config), facts, policyBlob };
}
