// Whether an `if:` lets a job or a step run.
import type { Plain } from "./document.ts";
import { evaluateCondition, type Scope } from "./expression.ts";
import { callsIn, expressionsOfCondition } from "./expression-tree.ts";

/** How things stand before the job or step: what the status functions answer. */
export interface Status {
  readonly success: boolean;
  readonly failure: boolean;
  readonly cancelled: boolean;
}

/** Decides a condition. Without a status function it holds only after success, as `success() && (…)`. */
export function holds(condition: Plain | undefined, contexts: Scope["contexts"], status: Status): boolean {
  if (condition === undefined || condition === null || condition === "") return status.success;
  const text = String(condition);
  const functions = {
    always: () => true,
    success: () => status.success,
    failure: () => status.failure,
    cancelled: () => status.cancelled,
  };
  const own = evaluateCondition(text, { contexts, functions });
  return namesStatus(text) ? own : status.success && own;
}

// --- internal ---

const STATUS_FUNCTIONS = ["always", "success", "failure", "cancelled"];

function namesStatus(condition: string): boolean {
  return expressionsOfCondition(condition)
    .flatMap(callsIn)
    .some(({ name }) => STATUS_FUNCTIONS.includes(name));
}
