// D: those who approved the change are others than those who asked for it, wrote it or carried it out.
import { namesAt } from "../../references.ts";
import type { ChangeCase } from "../change-case.ts";
import type { Evidence } from "../evidence.ts";
import { partyFieldsOf } from "../parties.ts";
import { type Barred, barredIn, violationsIn } from "../segregation.ts";
import { votesOf } from "./authorized.ts";
import { type Judge, missing, notApplicable, ok } from "./judgement.ts";

/** Computed anew from who took part: what the evidence says of it is believed only where it says that something is wrong. */
export const segregated: Judge = (change) => {
  const judged = judgedEntries(change);
  const now = partiesNow(change);
  const own = change.standard === undefined;
  const found = judged.flatMap((entry) => [
    ...violationsIn(entry.requirements, [...barredIn(entry), ...(own ? now : [])]),
    ...entry.segregation.violations,
  ]);
  const [first] = found;
  if (first) return missing(`${first.login} approved it, who ${first.why}`);
  const voters = new Set(judged.flatMap(votesOf).map(({ login }) => login));
  if (voters.size > 0) return ok(`${[...voters].join(", ")} neither asked for it, wrote it nor carried it out`);
  if (change.record.fields.unauthorized) return notApplicable("nobody approved it");
  if (change.standard?.before !== undefined && !change.standard.evidence)
    return notApplicable(`its model ${change.standard.model} was approved before the gate held`);
  return missing("nobody's approval is in evidence");
};

// --- internal ---

/** A standard change had its approval when its model had. */
function judgedEntries({ entries, standard }: ChangeCase): Evidence[] {
  const own = entries.map(({ evidence }) => evidence);
  return standard?.evidence ? [...own, standard.evidence] : own;
}

/** The requester and the implementer that the record names today, who may have been named after the approval. */
function partiesNow({ record }: ChangeCase): Barred[] {
  return partyFieldsOf(record.kind).flatMap(({ field, why }) =>
    namesAt(record.fields, field).map(({ name }) => ({ login: name, why })),
  );
}
