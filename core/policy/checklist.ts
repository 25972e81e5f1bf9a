// Every rule of the gate with how it came out for one pull request.
import { type GateRuleId, gateRules } from "../rules/index.ts";
import type { Requirement, Verdict } from "./verdict.ts";

export interface Checked {
  readonly rule: GateRuleId;
  /** What must hold. */
  readonly title: string;
  readonly why: string;
  /** The worst of all its conditions. A rule that had nothing to say is met. */
  readonly state: "met" | "warning" | "failed";
}

/** All rules in their order. A requirement that is open holds up approvals; an exception that is missing, its freeze. */
export function checklistOf(verdict: Pick<Verdict, "conditions" | "requirements" | "records">): Checked[] {
  const conditions = [...verdict.conditions, ...verdict.records.flatMap((record) => record.conditions)];
  const requirements = [...verdict.requirements, ...verdict.records.flatMap((record) => record.requirements)];
  const open = new Set(requirements.filter(({ satisfied }) => !satisfied).map(ruleOf));
  return RULES.map((rule) => {
    const states = conditions.filter((condition) => condition.rule === rule).map(({ state }) => state);
    const failed = open.has(rule) || states.includes("failed");
    const { title, why } = gateRules[rule];
    return { rule, title, why, state: failed ? "failed" : states.includes("warning") ? "warning" : "met" };
  });
}

// --- internal ---

// Object.keys only knows strings; these are the keys of a constant.
const RULES = Object.keys(gateRules) as GateRuleId[];

function ruleOf({ agreement }: Requirement): GateRuleId {
  return agreement === "freeze-exception" ? "gate-freeze" : "gate-approvals";
}
