// H: an emergency says why it could not wait, was approved in retrospect in time, and was looked back at.
import { type ChangeCase, told } from "../change-case.ts";
import type { Evidence } from "../evidence.ts";
import { retrospectiveDeadline } from "../retrospective-deadline.ts";
import { approvalText, approvedAt, flawOf, votesOf } from "./authorized.ts";
import { type Judge, type Judgement, missing, notApplicable, ok } from "./judgement.ts";
import { hasReview } from "./planned.ts";

export const emergency: Judge = (change) => {
  const { urgent, start, entries, ground, record } = change;
  if (!urgent) return notApplicable("no emergency");
  if (start === undefined) return notApplicable("an emergency that was not carried out");
  const due = retrospectiveDeadline(entries, start, ground.config);
  const retrospective = entries
    .map(({ evidence }) => evidence)
    .findLast(({ agreement }) => agreement === "retrospective");
  if (!retrospective) {
    if (ground.now <= due) return notApplicable(`to be approved in retrospect by ${told(due, change)}`);
    return missing(`not approved in retrospect: it was due by ${told(due, change)}`);
  }
  const flaw = flawOf(retrospective) ?? (votesOf(retrospective).length === 0 ? "nobody approved in retrospect" : null);
  if (flaw) return missing(flaw);
  const late = approvedAt(retrospective);
  if (late > due)
    return missing(`approved in retrospect on ${told(late, change)}, too late: it was due by ${told(due, change)}`);
  return (
    judgeReview(change, retrospective) ??
    ok(
      `approved in retrospect by ${approvalText(retrospective)}; ${record.fields.unauthorized ? "found after the fact" : "authorized by the person on duty"}; reviewed`,
    )
  );
};

// --- internal ---

function judgeReview(change: ChangeCase, retrospective: Evidence): Judgement | undefined {
  const before = new Set(change.authorizations.flatMap(votesOf).map(({ login }) => login.toLowerCase()));
  const twice = votesOf(retrospective).find(({ login }) => before.has(login.toLowerCase()));
  if (twice) return missing(`${twice.login} approved it before and in retrospect: expected somebody else`);
  return hasReview(change) ? undefined : missing("there is no post-implementation review");
}
