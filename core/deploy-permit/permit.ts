// Whether a change may be carried out now: all conditions hold, or every one that does not is told.

import { riskOfChange } from "../conflict-rules.ts";
import { getRecord } from "../ledger.ts";
import type { RecordOf } from "../record.ts";
import { approvedAsItIs } from "./approved.ts";
import type { DeployQuestion, PermitCheck, Refusal } from "./question.ts";
import { concernsService, readyToBegin } from "./ready.ts";
import { noFreeze, windowOpen } from "./timely.ts";
import { goesOnUntil } from "./until.ts";

export { lastAuthorization } from "./approved.ts";
export type { DeployQuestion } from "./question.ts";

/** It may begin now, and go on until `until` (epoch milliseconds). */
export interface Allowed {
  readonly allowed: true;
  readonly change: RecordOf<"change">;
  readonly until: number;
  /** As approvals were asked for it: high where nobody assessed it. */
  readonly risk: string;
}

/** It may not; never without a reason. */
export interface Refused {
  readonly allowed: false;
  /** Undefined where it is not on the main line. */
  readonly change: RecordOf<"change"> | undefined;
  readonly refusals: readonly [Refusal, ...Refusal[]];
}

export type Permit = Allowed | Refused;

/** Judges it. Whatever cannot be told counts against it. */
export function permitFor(question: DeployQuestion): Permit {
  const { id, main } = question;
  const change = getRecord(main.ledger, "change", id);
  if (!change) return { allowed: false, change, refusals: [unknown(question)] };
  const [first, ...others] = CHECKS.flatMap((check) => check(question, change));
  if (first) return { allowed: false, change, refusals: [first, ...others] };
  const risk = riskOfChange(main.ledger, change) ?? "high";
  return { allowed: true, change, until: goesOnUntil(question, change), risk };
}

// --- internal ---

const CHECKS: readonly PermitCheck[] = [concernsService, readyToBegin, approvedAsItIs, windowOpen, noFreeze];

function unknown({ id, main }: DeployQuestion): Refusal {
  const broken = main.findings.find(({ file }) => file.includes(`/${id}`));
  if (broken)
    return {
      rule: "known",
      message: `${id} cannot be read: expected a record without findings on the main line, got "${broken.message}" (${broken.file}:${broken.line})`,
      hint: `${broken.mend} Mend it by a pull request in the ITSM repository.`,
    };
  return {
    rule: "known",
    message: `there is no change ${id}: expected a record on the main line of the ITSM repository, got none`,
    hint: "Correct the id; or merge the pull request that plans the change first. What is still a pull request is not approved.",
  };
}
