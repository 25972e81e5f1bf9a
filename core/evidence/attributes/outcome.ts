// I: the change was closed, and it says how it ended.
import { told } from "../change-case.ts";
import { type Judge, missing, notApplicable, ok } from "./judgement.ts";

export const outcome: Judge = (change) => {
  const { record, ground } = change;
  const { close_code: code, close_notes: notes, closed_at: closedAt, cancel_reason: canceled, state } = record.fields;
  if (canceled !== undefined) return ok(`canceled: ${canceled}`);
  if (code === undefined && closedAt === undefined) return notApplicable(`not closed yet: ${state}`);
  if (code === undefined || notes === undefined) return missing("it was closed without saying how it ended");
  const caused = (ground.ledger.linksTo.get(record) ?? [])
    .filter(({ field }) => field === "links.caused_by")
    .map(({ from }) => from.id);
  const incidents = caused.length === 0 ? "no incident" : caused.join(", ");
  const when = closedAt === undefined ? "" : ` on ${told(Date.parse(closedAt), change)}`;
  return ok(`closed${when}: ${code}; caused ${incidents}`);
};
