// A rule of the gate: what it says of a pull request, or of one of its records.
import type { GateRuleId } from "../../rules/index.ts";
import type { Moved, Situation } from "../situation.ts";
import type { Condition } from "../verdict.ts";

/** Looks at the pull request as a whole. */
export type PullRequestCheck = (situation: Situation) => readonly Condition[];

/** Looks at one record that moves. */
export type RecordCheck = (situation: Situation, moved: Moved) => readonly Condition[];

export function met(rule: GateRuleId, what: string): Condition {
  return { rule, state: "met", what, mend: "" };
}

export function failed(rule: GateRuleId, what: string, mend: string): Condition {
  return { rule, state: "failed", what, mend };
}

export function warning(rule: GateRuleId, what: string, mend: string): Condition {
  return { rule, state: "warning", what, mend };
}
