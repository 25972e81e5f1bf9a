// Judges all pull requests that an event asks for, one commit after the other.
import { commentBody } from "../report/index.ts";
import { type GateResult, MARKER } from "../results.ts";
import { type Answer, sentenceOf } from "./check.ts";
import { roundOf, roundOfGroup } from "./round.ts";
import { type Ground, type Settled, settle } from "./settle.ts";
import { metaOf } from "./telling.ts";
import type { Wanted } from "./wanted.ts";

export interface Judgements {
  /** By commit, then by number. */
  readonly results: readonly GateResult[];
  /** What failed on the way. */
  readonly errors: readonly unknown[];
}

/** Judges them. What fails for one does not stop the others. */
export async function gate(ground: Ground, wanted: Wanted): Promise<Judgements> {
  if (wanted.is === "none") {
    ground.log(`Nothing to judge: ${wanted.why}.`);
    return { results: [], errors: [] };
  }
  if (wanted.is === "group") {
    const find = () => roundOfGroup(ground.github, wanted.base, wanted.group);
    return oneRound(ground, find, wanted.group.headSha);
  }
  const alone = wanted.is === "all" ? null : wanted.head;
  const done = new Set<number>();
  const all: Judgements[] = [];
  for (const number of await numbersOf(ground, wanted)) {
    if (done.has(number)) continue;
    const judged = await oneRound(ground, () => roundOf(ground.github, number), alone);
    for (const result of judged.results) done.add(result.number);
    all.push(judged);
  }
  return { results: all.flatMap(({ results }) => results), errors: all.flatMap(({ errors }) => errors) };
}

// --- internal ---

async function numbersOf({ github, log }: Ground, wanted: Wanted): Promise<readonly number[]> {
  if (wanted.is === "number") return [wanted.number];
  if (wanted.is === "all") return github.openPullRequests(await github.defaultBranch());
  if (wanted.is !== "head") return [];
  const numbers = await github.openPullRequestsAt(wanted.head);
  if (numbers.length === 0) log(`No open pull request has the head ${wanted.head}: there is nothing to judge.`);
  return numbers;
}

async function oneRound(ground: Ground, find: Parameters<typeof settle>[1], alone: string | null): Promise<Judgements> {
  try {
    const settled = await settle(ground, find, alone);
    if ("round" in settled) return judgements(ground, settled);
    ground.log(`${settled.skipped}.`);
    return { results: [], errors: [] };
  } catch (error) {
    return { results: [], errors: [error] };
  }
}

function judgements({ telling, log }: Ground, { round, answers }: Settled): Judgements {
  const results = answers.map((answer): GateResult => {
    const { number } = answer;
    if (!("verdict" in answer))
      return { number, head: round.sha, outcome: "error", headline: sentenceOf(answer.error).message, comment: null };
    const { verdict, brief } = answer;
    const comment = commentBody(verdict, brief, metaOf(answer, telling), MARKER);
    return { number, head: verdict.head, outcome: verdict.outcome, headline: verdict.headline, comment };
  });
  for (const { number, outcome, headline } of results) log(`#${number} ${outcome}: ${headline}`);
  return { results, errors: answers.flatMap((answer: Answer) => ("error" in answer ? [answer.error] : [])) };
}
