// Urgent changes that nobody approved in retrospect in time.
import { gateSince, retrospectiveDeadline } from "../evidence/index.ts";
import { recordsOf } from "../ledger.ts";
import { aboutRecord, type Look } from "./concern.ts";
import { evidenceAbout } from "./evidence-about.ts";
import { moment } from "./moment.ts";

/** Emergencies, and changes found after the fact, that are not closed. Without evidence a closed one is told by its commit. */
export const overdueRetrospectives: Look = (question) => {
  const { ledger, evidence, config, now } = question;
  return recordsOf(ledger, "change").flatMap((change) => {
    const { type, unauthorized, actual, state, imported, implementer } = change.fields;
    const isUrgent = type === "emergency" || unauthorized;
    if (!isUrgent || !actual || imported || state === "closed" || state === "canceled") return [];
    const start = Date.parse(actual.start);
    const entries = evidenceAbout(evidence, change);
    const isApproved = entries.some(({ evidence: { agreement } }) => agreement === "retrospective");
    const due = retrospectiveDeadline(entries, start, config);
    if (start < gateSince(config) || isApproved || now <= due) return [];
    return aboutRecord("retrospective-overdue", change, {
      headline: "was not approved in retrospect",
      says: `The work began on ${moment(start, question)}. Somebody had to approve it in retrospect by ${moment(due, question)}.`,
      people: [implementer],
      mend: "Write the post-implementation review and close the change in a pull request: its approval is the one in retrospect.",
      command: `npx itsm move ${change.id} closed`,
    });
  });
};
