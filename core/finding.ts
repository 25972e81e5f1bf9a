// What is wrong, where, and how to mend it.
import { findRule } from "./rules/index.ts";

export const LEVELS = ["error", "warning", "note"] as const;

/** error: the records may not be merged. warning: they may, but somebody should look. note: worth knowing. */
export type FindingLevel = (typeof LEVELS)[number];

/** One thing wrong with the records. Bad data gives findings, all collected; it is never thrown. */
export interface Finding {
  readonly rule: string;
  readonly level: FindingLevel;
  /** Path below the root of the repository, with forward slashes. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** From 1, in UTF-16 code units. */
  readonly column: number;
  /** What · expected · got. */
  readonly message: string;
  readonly mend: string;
}

/** A finding of this rule at this place; the level is the rule's. */
export function finding(
  file: string,
  what: { readonly rule: string; readonly message: string; readonly mend: string },
  place: { readonly line: number; readonly column: number },
): Finding {
  const { rule, message, mend } = what;
  const level = findRule(rule)?.level ?? "error";
  return { rule, level, file, line: place.line, column: place.column, message, mend };
}

/** Findings in reading order: by file, then line, then column, then rule. */
export function sortFindings(findings: readonly Finding[]): Finding[] {
  return findings.toSorted(
    (a, b) =>
      compareText(a.file, b.file) ||
      a.line - b.line ||
      a.column - b.column ||
      compareText(a.rule, b.rule) ||
      compareText(a.message, b.message),
  );
}

/** Whether any finding is an error. */
export function hasErrors(findings: readonly Finding[]): boolean {
  return findings.some((finding) => finding.level === "error");
}

/** The order of two texts by code units: the same on every machine, whatever its language. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
