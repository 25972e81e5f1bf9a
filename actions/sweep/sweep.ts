// One sweep: open pull requests judged anew, then an issue for everything that is overdue.
import type { GitHub } from "../../core/github/index.ts";
import { openSweep } from "../../core/index.ts";
import { gate, type Judgements } from "../gate/gate.ts";
import type { Telling } from "../gate/telling.ts";
import { type Digest, digestOf } from "./digest.ts";
import { reconcile } from "./reconcile.ts";

export interface SweepGround {
  readonly github: GitHub;
  readonly telling: Telling;
  readonly serverUrl: string;
  /** Epoch milliseconds. */
  readonly now: number;
  readonly log: (text: string) => void;
}

/** What came of the issues. */
export interface Kept extends Omit<Digest, "concerns"> {
  /** How many last; null where that could not be told. */
  readonly concerns: number | null;
  readonly errors: readonly unknown[];
}

/** Judges all open pull requests. That they cannot be listed is an error like any other, and does not stop the rest. */
export async function judgeAll({ github, telling, now, log }: SweepGround): Promise<Judgements> {
  try {
    return await gate({ github, telling, now, log }, { is: "all" });
  } catch (error) {
    return { results: [], errors: [error] };
  }
}

/** Looks at the default branch and keeps its issues. Throws ItsmError where it cannot be read: then no issue is touched. */
export async function keepIssues({ github, serverUrl, now, log }: SweepGround): Promise<Kept> {
  const { concerns, isUnseen, notes } = await openSweep(github, now);
  const place = { serverUrl, repository: github.repository, branch: await github.defaultBranch() };
  const reconciled = await reconcile(github, { concerns, isUnseen }, place);
  for (const { is, issue } of reconciled.done) log(`#${issue.number} ${is}: ${issue.title}`);
  return { ...digestOf(reconciled, notes), errors: reconciled.errors };
}

/** What is told where the default branch could not be read: the pull requests, which were judged, are told all the same. */
export function failedOf(error: unknown): Kept {
  const summary =
    "## ITSM sweep\n\n**The default branch could not be looked at.** No issue was touched; the log says why.";
  return { concerns: null, opened: 0, summary, errors: [error] };
}
