// The door to the sweep: what time alone makes wrong.
import { compareText } from "../finding.ts";
import { expiredApprovals } from "./approvals.ts";
import { unauthorizedCommits } from "./commits.ts";
import { CONCERNS, type Concern, type ConcernKind, type Look, type SweepQuestion } from "./concern.ts";
import { missingReviews } from "./major-reviews.ts";
import { overdueRetrospectives } from "./retrospectives.ts";
import { dueReviews } from "./reviews-due.ts";
import { overdueUpdates } from "./updates.ts";
import { missedWindows, overruns } from "./windows.ts";

export { CONCERNS, type Concern, type ConcernKind, type SweepQuestion } from "./concern.ts";
export { type Landing, sinceOf, standingsFrom } from "./landings.ts";

/** All concerns at an instant, the most pressing kinds first, then by key. */
export function sweep(question: SweepQuestion): Concern[] {
  return CONCERNS.flatMap((kind) => LOOKS[kind](question).toSorted((a, b) => compareText(a.key, b.key)));
}

// --- internal ---

const LOOKS: { readonly [Kind in ConcernKind]: Look } = {
  "commit-without-evidence": unauthorizedCommits,
  "update-overdue": overdueUpdates,
  "change-overrun": overruns,
  "window-missed": missedWindows,
  "approval-expired": expiredApprovals,
  "retrospective-overdue": overdueRetrospectives,
  "review-missing": missingReviews,
  "review-due": dueReviews,
};
