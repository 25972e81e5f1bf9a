// Which findings become annotations: GitHub keeps ten of each level from a step.
import type { Finding, FindingLevel } from "../../core/index.ts";
import type { Nearness } from "./touched.ts";

/** GitHub's limit for each level of a step. */
export const MOST_ANNOTATIONS = 10;

export const WORST_FIRST: readonly FindingLevel[] = ["error", "warning", "note"];

/** Errors first; within a level those on what the event changed; otherwise in the order given. */
export function worstFirst(findings: readonly Finding[], near: (finding: Finding) => Nearness): Finding[] {
  return findings.toSorted((a, b) => rank(a) - rank(b) || near(a) - near(b));
}

/** The first ten of each level, in order. */
export function annotated(ordered: readonly Finding[]): Finding[] {
  return WORST_FIRST.flatMap((level) => ordered.filter((each) => each.level === level).slice(0, MOST_ANNOTATIONS));
}

// --- internal ---

function rank({ level }: Finding): number {
  return WORST_FIRST.indexOf(level);
}
