// From conditions and requirements to one word and one sentence.
import { orList } from "../suggest.ts";
import type { Condition, Outcome, Requirement, Verdict } from "./verdict.ts";

type Judged = Pick<Verdict, "conditions" | "requirements" | "records">;

/** pass: nothing is wrong and nobody is missing. waiting: somebody is missing who exists. Otherwise blocked. */
export function outcomeOf(judged: Judged): Outcome {
  if (allConditions(judged).some(({ state }) => state === "failed")) return "blocked";
  const missing = allRequirements(judged).filter(({ satisfied }) => !satisfied);
  if (missing.some(({ deadlock }) => deadlock !== null)) return "blocked";
  return missing.length > 0 ? "waiting" : "pass";
}

/** One sentence that says what stands in the way, or that nothing does. */
export function headlineOf(outcome: Outcome, judged: Judged): string {
  const missing = allRequirements(judged).filter(({ satisfied }) => !satisfied);
  if (outcome === "pass") return passText(judged);
  if (outcome === "waiting") {
    const whats = [...new Set(missing.map(({ what }) => what))];
    return `Waiting for ${whats.length === 1 ? "approval by" : `${whats.length} approvals:`} ${whats.slice(0, 3).join("; ")}${whats.length > 3 ? "; …" : ""}`;
  }
  const failed = allConditions(judged).filter(({ state }) => state === "failed");
  const stuck = missing.find(({ deadlock }) => deadlock !== null);
  const first = failed[0]?.what ?? `${stuck?.what ?? "somebody"} must approve, and nobody can`;
  const more = failed.length > 1 ? ` (and ${failed.length - 1} more)` : "";
  return `${first.replace(/\.$/, "")}${more}`;
}

// --- internal ---

function allConditions({ conditions, records }: Judged): Condition[] {
  return [...conditions, ...records.flatMap((record) => record.conditions)];
}

function allRequirements({ requirements, records }: Judged): Requirement[] {
  return [...requirements, ...records.flatMap((record) => record.requirements)];
}

function passText({ records, requirements }: Judged): string {
  if (records.length === 0)
    return `May be merged: ${requirements[0] ? `${requirements[0].because} is approved` : "no record is touched"}`;
  const ids = records.map(({ move }) => move.id);
  return `May be merged: ${ids.length > 3 ? `${ids.length} records` : orList(ids).replace(/ or /, " and ")}`;
}
