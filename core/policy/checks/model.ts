// A standard change stays within a model that is approved.
import { LEVELS, RISKS } from "../../../schemas/index.ts";
import { getRecord } from "../../ledger.ts";
import { startOf, toDay } from "../../local-time.ts";
import type { RecordOf } from "../../record.ts";
import { changeSides } from "../authorization.ts";
import type { Situation } from "../situation.ts";
import { failed, type RecordCheck } from "./check.ts";

const NORMAL = "Keep within the model, or make it a normal change (type: normal), which is approved by itself.";

/** Looked at when a standard change is authorized, and again when its work begins. Models are those of the base. */
export const withinModel: RecordCheck = (situation, moved) => {
  const { after } = changeSides(situation, moved);
  const begins = moved.move.from !== moved.move.to && moved.move.to === "implementing";
  if (after?.fields.type !== "standard" || (moved.agreement !== "authorization" && !begins)) return [];
  const { model: name } = after.fields;
  const model = name === undefined ? undefined : getRecord(situation.ledgers.base.ledger, "model", name);
  if (!model)
    return [
      failed(
        "gate-model",
        `${after.id} follows no model that is on the base branch${name ? `: ${name}` : ""}.`,
        "Have the model approved first, by a pull request of its own; or make it a normal change.",
      ),
    ];
  return exceeded(after, model, situation).map((what) => failed("gate-model", `${after.id} ${what}.`, NORMAL));
};

// --- internal ---

function exceeded(change: RecordOf<"change">, model: RecordOf<"model">, { now, config }: Situation): string[] {
  const { fields } = model;
  const found: string[] = [];
  if (fields.state !== "approved")
    found.push(`follows ${model.id}, which is ${fields.state}: expected an approved model`);
  const lastDay = lastInstant(fields.valid_until, config.time_zone);
  const { window, services, outage } = change.fields;
  if (lastDay !== null && Math.max(now, window ? Date.parse(window.end) : now) > lastDay)
    found.push(`is planned after ${fields.valid_until}, the last day of ${model.id}`);
  const beyond = services.filter((service) => !fields.services.includes(service));
  if (beyond.length > 0) found.push(`touches ${beyond.join(", ")}, for which ${model.id} is not approved`);
  const minutes = window ? (Date.parse(window.end) - Date.parse(window.start)) / 60_000 : 0;
  if (fields.longest_minutes !== undefined && minutes > fields.longest_minutes)
    found.push(`takes ${Math.ceil(minutes)} minutes: ${model.id} allows ${fields.longest_minutes}`);
  if (outageRank(outage) > outageRank(fields.outage))
    found.push(`declares the outage ${outage}: ${model.id} allows ${fields.outage}`);
  if (rank(change.derived.risk) > rank(model.derived.risk))
    found.push(`is of ${change.derived.risk} risk: ${model.id} was approved for ${model.derived.risk ?? "low"} risk`);
  return found;
}

/** The end of the day in the organisation's zone; null where the model has no last day. */
function lastInstant(day: string | undefined, zone: string): number | null {
  const start = day === undefined ? undefined : startOf(day, zone);
  if (start === undefined) return null;
  const next = startOf(toDay(start + 36 * 3_600_000, zone), zone);
  return (next ?? start + 86_400_000) - 1;
}

const OUTAGES: readonly string[] = LEVELS;
const GRADES: readonly string[] = RISKS;

function outageRank(outage: string | undefined): number {
  return OUTAGES.indexOf(outage ?? "none");
}

function rank(risk: string | undefined): number {
  return risk === undefined ? 0 : GRADES.indexOf(risk);
}
