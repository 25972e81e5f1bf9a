// What is posted on a commit: one check for all pull requests that have it as their head.

import type { CheckRun } from "../../core/github/index.ts";
import { ItsmError } from "../../core/index.ts";
import type { Outcome } from "../../core/policy/index.ts";
import { checkOutput, inline } from "../report/index.ts";
import type { Judged } from "./judge.ts";
import { metaOf, type Telling } from "./telling.ts";

/** The name of the check, which a ruleset of the repository requires. */
export const CHECK_NAME = "itsm/gate";

/** A pull request that could not be judged. */
export interface Failed {
  readonly number: number;
  readonly error: unknown;
}

export type Answer = Judged | Failed;

/** The check run of a commit. It succeeds only if every pull request may be merged. */
export function checkRun(sha: string, answers: readonly Answer[], telling: Telling): CheckRun {
  const outcomes = answers.map((answer) => ("verdict" in answer ? answer.verdict.outcome : "blocked"));
  const worst = worstOf(outcomes);
  const told = answers.map((answer) => ({ number: answer.number, ...outputOf(answer, telling) }));
  const main = told[outcomes.indexOf(worst)] ?? { title: "", summary: "", text: "" };
  const several = told.length > 1;
  return {
    sha,
    name: CHECK_NAME,
    conclusion: CONCLUSION[worst],
    title: main.title,
    summary: several ? `${SHARED}\n\n${joined(told, "summary")}` : main.summary,
    text: several ? joined(told, "text") : main.text,
    detailsUrl: telling.runUrl,
  };
}

/** The check run of a commit about which nothing could be told. */
export function failedRun(sha: string, error: unknown, { runUrl }: Telling): CheckRun {
  const { title, summary } = failedOutput(error);
  return { sha, name: CHECK_NAME, conclusion: CONCLUSION.blocked, title, summary, detailsUrl: runUrl };
}

/** What failed, in a sentence with what to do about it. */
export function sentenceOf(error: unknown): { readonly message: string; readonly hint: string } {
  if (error instanceof ItsmError) return { message: error.message, hint: error.hint };
  return {
    message: "ITSM as Code has a bug that this pull request meets",
    hint: "The log of the run says where. Nothing is wrong with the records.",
  };
}

// --- internal ---

/** Never neutral or skipped: GitHub lets those pass where a check is required. */
const CONCLUSION = { pass: "success", waiting: "action_required", blocked: "failure" } as const;

const WORST_FIRST: readonly Outcome[] = ["blocked", "waiting", "pass"];

const SHARED =
  "Several pull requests have this commit as their head or share it in the merge queue. The check succeeds when all of them may be merged.";

function worstOf(outcomes: readonly Outcome[]): Outcome {
  // Nothing that was judged is nothing that may pass.
  return WORST_FIRST.find((outcome) => outcomes.includes(outcome)) ?? "blocked";
}

interface Output {
  readonly title: string;
  readonly summary: string;
  readonly text: string;
}

function outputOf(answer: Answer, telling: Telling): Output {
  if ("verdict" in answer) return checkOutput(answer.verdict, answer.brief, metaOf(answer, telling));
  return failedOutput(answer.error);
}

function failedOutput(error: unknown): Output {
  const { message, hint } = sentenceOf(error);
  return {
    title: `Not judged: ${message}`,
    summary: `**This could not be judged**, so the gate stays closed: ${inline(message)}.\n\n${inline(hint)}`,
    text: "",
  };
}

function joined(told: readonly (Output & { readonly number: number })[], part: "summary" | "text"): string {
  return told.map((output) => `# #${output.number}\n\n${output[part]}`).join("\n\n");
}
