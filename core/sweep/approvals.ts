// Scheduled changes whose approval ran out before the work began.
import { DAY } from "../days.ts";
import type { Evidence } from "../evidence/index.ts";
import { recordsOf } from "../ledger.ts";
import { aboutRecord, type Look } from "./concern.ts";
import { evidenceAbout } from "./evidence-about.ts";
import { moment } from "./moment.ts";

/** Those whose window is not over yet: then it is missed anyway. */
export const expiredApprovals: Look = (question) => {
  const { ledger, evidence, config, now } = question;
  const days = config.policy.approvals_expire_after_days;
  return recordsOf(ledger, "change").flatMap((change) => {
    const { state, actual, window, implementer, requested_by } = change.fields;
    if (state !== "scheduled" || actual || (window && Date.parse(window.end) < now)) return [];
    const entries = evidenceAbout(evidence, change).map((entry) => entry.evidence);
    const authorization = entries.findLast(({ agreement }) => agreement === "authorization");
    const end = authorization && endOf(authorization, days * DAY);
    if (end === undefined || end > now) return [];
    return aboutRecord("approval-expired", change, {
      headline: "is scheduled by an approval that has expired",
      says: `It was approved in pull request #${authorization?.pullRequest.number}. An approval counts for ${days} days: this one ended on ${moment(
        end,
        question,
      )}, before the work began.`,
      people: [implementer, requested_by],
      mend: "Move it back to new and ask for approval again, or cancel it.",
      command: `npx itsm move ${change.id} new`,
    });
  });
};

// --- internal ---

/** When the first requirement has too few approvals left; undefined where nobody's approval was needed. */
function endOf({ requirements, merge }: Evidence, lasts: number): number | undefined {
  const ends = requirements.flatMap(({ votes, count }) => {
    const newestFirst = votes.map(({ at }) => Date.parse(at ?? merge.at)).toSorted((a, b) => b - a);
    const last = newestFirst[count - 1];
    return last === undefined ? [] : last + lasts;
  });
  return ends.length === 0 ? undefined : Math.min(...ends);
}
