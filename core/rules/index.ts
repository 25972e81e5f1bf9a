// All rules, by their ids.
import { evidenceRules } from "./evidence-rules.ts";
import { fileRules } from "./file-rules.ts";
import { gateRules } from "./gate-rules.ts";
import { importRules } from "./import-rules.ts";
import { ledgerRules } from "./ledger-rules.ts";
import { recordRules } from "./record-rules.ts";
import type { Rule, Rulebook } from "./rule.ts";

export { type GateRuleId, gateRules } from "./gate-rules.ts";
export { importRules } from "./import-rules.ts";
export type { Rule } from "./rule.ts";

export const rules = {
  ...fileRules,
  ...recordRules,
  ...ledgerRules,
  ...gateRules,
  ...evidenceRules,
  ...importRules,
} as const;

export type RuleId = keyof typeof rules;

/** The rule of this id, or undefined. */
export function findRule(id: string): Rule | undefined {
  const book: Rulebook = rules;
  return Object.hasOwn(book, id) ? book[id] : undefined;
}
