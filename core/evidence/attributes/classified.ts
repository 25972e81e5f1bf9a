// B: the change is classified by defined criteria.
import { type Judge, missing, notApplicable, ok } from "./judgement.ts";

export const classified: Judge = ({ deciding, record, standard, urgent }) => {
  const { type, unauthorized } = record.fields;
  if (unauthorized) return notApplicable("found after the fact, and judged as an emergency");
  if (standard) return ok(`standard, by the model ${standard.model}${riskText(deciding?.risk ?? record.derived.risk)}`);
  if (!deciding) return missing(`type ${type}, and no evidence of the policy that it was judged by`);
  if (deciding.type !== type)
    return missing(`it was authorized as ${deciding.type ?? "nothing"}, and the record says ${type}`);
  if (deciding.risk === null) return missing(`type ${type}, and nobody assessed its risk`);
  const policy = deciding.policy.blob?.slice(0, 7);
  const by = policy === undefined ? "the built-in policy" : `the policy ${policy}`;
  return ok(
    `${type}${urgent ? "" : " change"}${riskText(deciding.risk)}, by ${by} at ${deciding.policy.commit.slice(0, 7)}`,
  );
};

// --- internal ---

function riskText(risk: string | null | undefined): string {
  return risk ? ` of ${risk} risk` : "";
}
