// Open incidents whose readers wait for the word that was promised.
import { isOpen } from "../impacts.ts";
import { recordsOf } from "../ledger.ts";
import { aboutRecord, type Look } from "./concern.ts";
import { moment } from "./moment.ts";

/** Incidents past `next_update_by`. */
export const overdueUpdates: Look = (question) =>
  recordsOf(question.ledger, "incident").flatMap((incident) => {
    const { next_update_by: promised, assignee, updates } = incident.fields;
    if (promised === undefined || !isOpen(incident) || Date.parse(promised) >= question.now) return [];
    const last = updates.at(-1);
    return aboutRecord("update-overdue", incident, {
      headline: "owes its readers an update",
      says: `The next word was promised by ${moment(promised, question)}. ${
        last ? `The last one is of ${moment(last.at, question)}.` : "There was none yet."
      }`,
      people: [assignee],
      mend: "Tell how it stands, if only that it stands as it did, and when you will tell more.",
      command: `npx itsm update ${incident.id}`,
    });
  });
