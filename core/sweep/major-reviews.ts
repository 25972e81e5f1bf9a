// Major incidents that are over, and that nobody looked back at.
import { kinds } from "../../schemas/index.ts";
import { recordsOf } from "../ledger.ts";
import type { RecordOf } from "../record.ts";
import { findSection, isEmptySection, sectionsOf } from "../sections.ts";
import { workingDaysAfter } from "../working-days.ts";
import { aboutRecord, type Look } from "./concern.ts";
import { moment } from "./moment.ts";

/** So many working days after the end a review should be written. */
export const REVIEW_WORKING_DAYS = 5;

/** Major and P1 incidents without a post-incident review. */
export const missingReviews: Look = (question) =>
  recordsOf(question.ledger, "incident").flatMap((incident) => {
    const { resolved_at: resolved, state, imported, assignee } = incident.fields;
    if (resolved === undefined || imported || (state !== "resolved" && state !== "closed")) return [];
    if (!needsReview(incident) || hasReview(incident)) return [];
    const due = workingDaysAfter(Date.parse(resolved), REVIEW_WORKING_DAYS, question.config.time_zone);
    if (question.now < due) return [];
    return aboutRecord("review-missing", incident, {
      headline: "has no post-incident review",
      says: `It was resolved on ${moment(resolved, question)}. ${REVIEW_WORKING_DAYS} working days later the section “${HEADING}” is still empty.`,
      people: [assignee],
      mend: `Write what happened, why, what went well and what you change under “${HEADING}”; then close the incident.`,
      command: `npx itsm move ${incident.id} closed`,
    });
  });

// --- internal ---

const HEADING = kinds.incident.sections[1]?.heading ?? "Post-incident review";

function needsReview({ fields, derived }: RecordOf<"incident">): boolean {
  return fields.major || derived.priority === "P1";
}

function hasReview({ body }: RecordOf<"incident">): boolean {
  const section = findSection(sectionsOf(body), HEADING);
  return section !== undefined && !isEmptySection(section);
}
