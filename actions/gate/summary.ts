// The outcome of a run of the gate: in one word for steps behind it, as a table for people.
import { inline } from "../report/index.ts";
import type { GateResult } from "../results.ts";

type Word = GateResult["outcome"] | "none";

/** The worst of all; none where nothing was judged. */
export function outcomeOf(results: readonly GateResult[]): Word {
  return WORST_FIRST.find((outcome) => results.some((result) => result.outcome === outcome)) ?? "none";
}

/** Markdown for the page of the run. */
export function summaryOf(results: readonly GateResult[]): string {
  if (results.length === 0) return "## ITSM gate: nothing to judge\n\nThe log says why.";
  const rows = results.map(
    ({ number, head, outcome, headline }) => `| #${number} | ${head.slice(0, 7)} | ${outcome} | ${inline(headline)} |`,
  );
  return ["## ITSM gate", "", "| Pull request | Commit | Outcome | |", "| --- | --- | --- | --- |", ...rows].join("\n");
}

// --- internal ---

const WORST_FIRST: readonly GateResult["outcome"][] = ["error", "blocked", "waiting", "pass"];
