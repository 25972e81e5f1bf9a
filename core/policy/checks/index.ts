// All checks of the gate, in the order in which people read them.
import { attributed, personBehind } from "./attributed.ts";
import type { PullRequestCheck, RecordCheck } from "./check.ts";
import { everythingRead } from "./complete.ts";
import { noCollision } from "./conflicts.ts";
import { outsideFreezes } from "./freeze.ts";
import { decidedByOthers } from "./implementer.ts";
import { mergeGroupAsApproved } from "./merge-group.ts";
import { withinModel } from "./model.ts";
import { openAndReady } from "./open.ts";
import { policyWorks } from "./policy-dry-run.ts";
import { recordsRight } from "./records-right.ts";
import { inTime } from "./retrospective.ts";
import { fewEnough } from "./size.ts";
import { upToDate } from "./up-to-date.ts";
import { windowAhead } from "./window.ts";

export { exceptionDemands } from "./freeze.ts";
export { objectionsHold } from "./objections.ts";

export const pullRequestChecks: readonly PullRequestCheck[] = [
  openAndReady,
  everythingRead,
  recordsRight,
  upToDate,
  mergeGroupAsApproved,
  attributed,
  personBehind,
  fewEnough,
  policyWorks,
];

export const recordChecks: readonly RecordCheck[] = [
  windowAhead,
  withinModel,
  outsideFreezes,
  noCollision,
  decidedByOthers,
  inTime,
];
