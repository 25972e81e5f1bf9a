// The door to the policy: which approvals a pull request needs, and whether it has them.

export { type GateRuleId, gateRules } from "../rules/index.ts";
export {
  type Brief,
  briefOf,
  type Checked,
  type ConflictBrief,
  type Fact,
  type NextStep,
  type Reach,
  type RecordBrief,
  type Titled,
} from "./brief.ts";
export { digestOf } from "./digest.ts";
export { evaluate } from "./evaluate.ts";
export {
  type Account,
  type CommitFact,
  type DiffEntry,
  type FileFact,
  type PullRequestFacts,
  PullRequestFactsSchema,
  type ReviewFact,
} from "./facts.ts";
export { isGoverned, needsGovernance } from "./governed.ts";
export type { JudgedSide, Ledgers } from "./situation.ts";
export type {
  Condition,
  Outcome,
  RecordVerdict,
  RefusedVote,
  Requirement,
  Verdict,
  Vote,
} from "./verdict.ts";
