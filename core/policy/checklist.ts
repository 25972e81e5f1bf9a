// Every rule of the gate with how it came out for one pull request.
import { type GateRuleId, gateRules } from "./gate-rules.ts";
import type { Verdict } from "./verdict.ts";

export interface Checked {
  readonly rule: GateRuleId;
  /** What must hold. */
  readonly title: string;
  readonly why: string;
  /** The worst of all its conditions. A rule that had nothing to say is met. */
  readonly state: "met" | "warning" | "failed";
}

/** All rules in their order. Approvals are met when no requirement is left. */
export function checklistOf(verdict: Pick<Verdict, "conditions" | "requirements" | "records">): Checked[] {
  const conditions = [...verdict.conditions, ...verdict.records.flatMap((record) => record.conditions)];
  const requirements = [...verdict.requirements, ...verdict.records.flatMap((record) => record.requirements)];
  const approved = requirements.every(({ satisfied }) => satisfied);
  return RULES.map((rule) => {
    const states = conditions.filter((condition) => condition.rule === rule).map(({ state }) => state);
    const open = rule === "gate-approvals" && !approved;
    const { title, why } = gateRules[rule];
    const state = open || states.includes("failed") ? "failed" : states.includes("warning") ? "warning" : "met";
    return { rule, title, why, state };
  });
}

// --- internal ---

// Object.keys only knows strings; these are the keys of a constant.
const RULES = Object.keys(gateRules) as GateRuleId[];
