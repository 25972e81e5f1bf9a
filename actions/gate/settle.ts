// One round from reading to the check on its commit, read anew where the pull request moved meanwhile.
import { isDeepStrictEqual } from "node:util";
import type { GitHub } from "../../core/github/index.ts";
import { ItsmError } from "../../core/index.ts";
import { type Answer, checkRun, failedRun } from "./check.ts";
import { judge } from "./judge.ts";
import type { Round, Skipped } from "./round.ts";
import type { Telling } from "./telling.ts";

export interface Ground {
  readonly github: GitHub;
  readonly telling: Telling;
  /** Epoch milliseconds. */
  readonly now: number;
  readonly log: (text: string) => void;
}

/** A round whose check is posted. */
export interface Settled {
  readonly round: Round;
  readonly answers: readonly Answer[];
}

/**
 * Judges a round and posts its check. `find` gives the round as it is now. `alone` is the commit of which no other run
 * speaks at this moment, because runs of the same commit wait for each other; on another one, the check is looked at
 * again after it was posted, since a run that is slower may have read before somebody withdrew an approval.
 */
export async function settle(
  ground: Ground,
  find: () => Promise<Round | Skipped>,
  alone: string | null,
): Promise<Settled | Skipped> {
  let round: Round | undefined;
  try {
    for (let attempt = 1; attempt <= MOST_ATTEMPTS; attempt++) {
      const found = await find();
      if ("skipped" in found) return found;
      round = found;
      const answers = await answersOf(ground, round);
      if (await hasMoved(ground.github, round, answers)) {
        ground.log(`${named(round)} moved while it was judged: judging it again`);
        continue;
      }
      await ground.github.postCheck(checkRun(round.sha, answers, ground.telling));
      if (round.sha === alone || (await stillHolds(ground.github, answers))) return { round, answers };
      ground.log(`somebody acted on ${named(round)} while it was judged: judging it again`);
    }
    throw restless(round);
  } catch (error) {
    await closeGate(ground, round?.sha ?? alone, error);
    throw error;
  }
}

// --- internal ---

const MOST_ATTEMPTS = 3;

/** One pull request that cannot be judged does not keep the others from being told how they stand. */
async function answersOf({ github, now, log }: Ground, round: Round): Promise<Answer[]> {
  const answers: Answer[] = [];
  for (const number of round.numbers) {
    try {
      answers.push(await judge(github, number, { now, group: round.group ? round.sha : null }));
    } catch (error) {
      log(`#${number} could not be judged: ${error instanceof Error ? error.message : String(error)}`);
      answers.push({ number, error });
    }
  }
  return answers;
}

/**
 * Whether a pull request is not what the check would speak of: it has another head, or goes into another branch, by now
 * or in what was judged. It may have moved away and back in between. The commit of a merge group stays as it is.
 */
async function hasMoved(github: GitHub, { sha, base, numbers, group }: Round, answers: readonly Answer[]) {
  const judged = answers.flatMap((answer) => ("facts" in answer ? answer.facts : []));
  if (judged.some((facts) => facts.baseRef !== base || (!group && facts.head !== sha))) return true;
  if (group) return false;
  for (const number of numbers) {
    const now = await github.pullRequest(number);
    if (now.headSha !== sha || now.baseRef !== base) return true;
  }
  return false;
}

/** Whether the facts are what they were when the pull requests were judged. */
async function stillHolds(github: GitHub, answers: readonly Answer[]): Promise<boolean> {
  for (const answer of answers) {
    if (!("facts" in answer)) continue;
    const { earlier: _, ...before } = answer.facts;
    const group = before.mergeGroup ? { mergeGroup: { head: before.mergeGroup.head } } : {};
    const { earlier: __, ...after } = await github.facts(answer.number, group);
    if (!isDeepStrictEqual(before, after)) return false;
  }
  return true;
}

function restless(round: Round | undefined): ItsmError {
  return new ItsmError(
    `${round ? named(round) : "the pull request"} moved ${MOST_ATTEMPTS} times while it was judged`,
    "Wait until it is still, then write /itsm recheck as a comment.",
  );
}

/** Leaves a failure where there is a commit to leave it on. If that fails too there is no check, which blocks as well. */
async function closeGate({ github, telling, log }: Ground, sha: string | null, error: unknown): Promise<void> {
  if (sha === null) return;
  try {
    await github.postCheck(failedRun(sha, error, telling));
  } catch (second) {
    log(`No check could be left on ${sha}: ${second instanceof Error ? second.message : String(second)}`);
  }
}

function named({ numbers, sha }: Round): string {
  return `${numbers.map((number) => `#${number}`).join(", ")} at ${sha.slice(0, 7)}`;
}
