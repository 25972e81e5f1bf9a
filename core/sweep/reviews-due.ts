// Records in use that somebody said would have to be looked at again by now.
import { kinds } from "../../schemas/index.ts";
import { toDay } from "../local-time.ts";
import { aboutRecord, type Look } from "./concern.ts";

/** Those of any kind that has `review_by`: services, knowledge. The day itself is still in time. */
export const dueReviews: Look = ({ ledger, now, config }) => {
  const today = toDay(now, config.time_zone);
  return ledger.records.flatMap((record) => {
    const { fields, kind, id } = record;
    if (!("review_by" in fields) || fields.review_by === undefined || fields.review_by >= today) return [];
    const { states } = kinds[kind].lifecycle;
    // Each kind's states hold every state that its schema takes.
    if ((states as { readonly [state: string]: { readonly phase: string } })[fields.state]?.phase !== "active")
      return [];
    return aboutRecord("review-due", record, {
      headline: "is due for a review",
      says: `Somebody was to look by ${fields.review_by} whether it is still true.`,
      mend: "Read it, mend what changed, and set review_by to when somebody must look again.",
      command: `npx itsm show ${id}`,
    });
  });
};
