// C: the change was authorized before it was carried out.

import { type ChangeCase, mergedAt, told } from "../change-case.ts";
import type { Evidence } from "../evidence.ts";
import { type Judge, type Judgement, missing, ok } from "./judgement.ts";

export const authorized: Judge = (change) => {
  const { authorizations, deciding, record, standard, urgent } = change;
  if (record.fields.unauthorized) return missing("it was carried out without approval and found after the fact");
  if (!deciding) return missing("no evidence of an approval");
  const flawed = authorizations.map(flawOf).find((flaw) => flaw !== undefined);
  if (flawed) return missing(flawed);
  if (standard) return byModel(change);
  if (votesOf(deciding).length === 0) return missing(`${sourceOf(deciding)} passed without anybody's approval`);
  return urgent ? byDuty(change, deciding) : before(change, deciding);
};

/** Approvals of others that counted: an author's own word is none. */
export function votesOf({ requirements }: Evidence): Evidence["requirements"][number]["votes"] {
  return requirements.filter(({ agreement }) => agreement !== "entitlement").flatMap(({ votes }) => votes);
}

/** When the last approval was given, in epoch milliseconds; at the latest when it was merged. */
export function approvedAt(entry: Evidence): number {
  return Math.max(...votesOf(entry).map(({ at }) => (at === null ? mergedAt(entry) : Date.parse(at))));
}

/** Why a file of evidence proves no approval; undefined where it does. */
export function flawOf(entry: Evidence): string | undefined {
  if (entry.outcome !== "pass") return `${sourceOf(entry)} was merged past the gate: ${entry.headline}`;
  const open = entry.requirements.find(({ satisfied, votes, count }) => !satisfied || votes.length < count);
  return open && `${sourceOf(entry)} passed with ${open.votes.length} of ${open.count} approvals by ${open.what}`;
}

/** Who approved and in which pull request, as the report tells it. */
export function approvalText(entry: Evidence): string {
  const who = votesOf(entry).map(({ login, as }) => `${login} (${as})`);
  return `${who.join(", ")} in ${sourceOf(entry)}`;
}

// --- internal ---

function sourceOf({ pullRequest }: Evidence): string {
  return `pull request #${pullRequest.number}`;
}

function before(change: ChangeCase, deciding: Evidence): Judgement {
  const { start } = change;
  const approved = approvedAt(deciding);
  if (start !== undefined && approved >= start)
    return missing(`approved on ${told(approved, change)}, after the work began on ${told(start, change)}`);
  if (start !== undefined && mergedAt(deciding) > start)
    return missing(`merged on ${told(mergedAt(deciding), change)}, after the work began on ${told(start, change)}`);
  return ok(`approved on ${told(approved, change)} by ${approvalText(deciding)}${startText(change)}`);
}

/** An emergency may have begun before the word of the person on duty; when is told, H judges what follows. */
function byDuty(change: ChangeCase, deciding: Evidence): Judgement {
  return ok(
    `an emergency, approved on ${told(approvedAt(deciding), change)} by ${approvalText(deciding)}${startText(change)}`,
  );
}

function byModel(change: ChangeCase): Judgement {
  const { standard, start } = change;
  const { evidence, model, before: old } = standard ?? { evidence: undefined, model: "", before: undefined };
  if (!evidence)
    return old === undefined
      ? missing(`no evidence that its model ${model} was approved`)
      : ok(`by its model ${model}, approved on ${told(old, change)}, before the gate held`);
  const flaw = flawOf(evidence);
  if (flaw) return missing(`its model ${model} was not approved: ${flaw}`);
  if (evidence.move?.to !== "approved")
    return missing(`its model ${model} was ${evidence.move?.to ?? "gone"} when it was planned`);
  if (votesOf(evidence).length === 0) return missing(`its model ${model} was merged without anybody's approval`);
  if (start !== undefined && approvedAt(evidence) >= start)
    return missing(`its model ${model} was approved on ${told(approvedAt(evidence), change)}, after the work began`);
  return ok(`by its model ${model}, approved by ${approvalText(evidence)}`);
}

function startText(change: ChangeCase): string {
  return change.start === undefined ? "; not carried out yet" : `; the work began on ${told(change.start, change)}`;
}
