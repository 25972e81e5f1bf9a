// Whether evidence proves that what stands on the main line is what was approved.
import { type Evidence, type EvidenceEntry, flawOf, mergedAt, votesOf } from "../evidence/index.ts";
import { getRecord } from "../ledger.ts";
import { materialBetween } from "../moves.ts";
import type { AnyRecord } from "../record.ts";
import type { DeployQuestion, PermitCheck, Refusal } from "./question.ts";

/** The evidence of the newest merge that authorized the change; undefined where there is none. */
export function lastAuthorization(evidence: readonly EvidenceEntry[]): Evidence | undefined {
  return byTime(evidence).findLast(({ agreement }) => agreement === "authorization");
}

/**
 * The newest evidence is of the very content on the main line; the newest authorization is without a flaw; and nothing
 * material has changed since, by whatever way. A standard change rests on its model, which must be approved still.
 */
export const approvedAsItIs: PermitCheck = (question, change) => {
  const { evidence, evidenceFindings, approved } = question;
  const [bad] = evidenceFindings;
  if (bad) return [unproved(`${bad.message} (${bad.file})`, "Find out who wrote it: git log itsm-evidence.")];
  const newest = byTime(evidence).at(-1);
  const authorization = lastAuthorization(evidence);
  if (!newest || !authorization) return [unproved(`there is none of an approval of ${change.id}`, WAIT)];
  if (question.blob === null || newest.record?.blob !== question.blob)
    return [
      unproved(`the newest, of pull request #${newest.pullRequest.number}, is of another content of the record`, WAIT),
    ];
  const flaw = flawIn(newest) ?? flawIn(authorization) ?? withoutVoice(authorization, change.fields.type);
  if (flaw !== undefined)
    return [unproved(flaw, "Have the change approved by a pull request that the gate lets pass.")];
  return [...asApproved(change, approved, authorization), ...ofModel(question, change.fields.model)];
};

// --- internal ---

const WAIT =
  "Where it was merged a moment ago, run this again in a minute; else run the workflow ITSM evidence, or look at itsm audit.";

function byTime(evidence: readonly EvidenceEntry[]): Evidence[] {
  return evidence.map((entry) => entry.evidence).toSorted((a, b) => mergedAt(a) - mergedAt(b));
}

function unproved(got: string, hint: string): Refusal {
  return {
    rule: "evidence",
    message: `nothing proves that what is on the main line was approved: expected evidence of it, got this: ${got}`,
    hint,
  };
}

function flawIn(evidence: Evidence): string | undefined {
  const flaw = flawOf(evidence);
  if (flaw !== undefined) return flaw;
  const { digest, segregation, pullRequest } = evidence;
  if (!digest.equal) return `pull request #${pullRequest.number} brought something else than was approved`;
  const [violation] = segregation.violations;
  return violation && `the agreement of ${violation.login} in pull request #${pullRequest.number} may not count`;
}

/** Nobody's approval is enough for a standard change alone: its model was approved. */
function withoutVoice(evidence: Evidence, type: string): string | undefined {
  if (type === "standard" || votesOf(evidence).length > 0) return undefined;
  return `pull request #${evidence.pullRequest.number} passed without anybody's approval`;
}

function asApproved(change: AnyRecord, approved: AnyRecord | undefined, authorization: Evidence): Refusal[] {
  const source = `pull request #${authorization.pullRequest.number}`;
  const hint = "Plan it anew by a pull request, and have that approved.";
  if (!approved) return [unproved(`the content that ${source} approved cannot be read any more`, hint)];
  const material = materialBetween(approved, change);
  if (material.length === 0) return [];
  return [unproved(`${material.join(", ")} changed since ${source} was approved`, hint)];
}

function ofModel({ main }: DeployQuestion, name: string | undefined): Refusal[] {
  const model = name === undefined ? undefined : getRecord(main.ledger, "model", name);
  if (name === undefined || model?.fields.state === "approved") return [];
  const got = `its model ${name} is ${model?.fields.state ?? "not there"} and not approved`;
  return [unproved(got, "Have the model approved, or ask for a normal change.")];
}
