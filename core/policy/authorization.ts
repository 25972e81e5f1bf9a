// What the approval matrix asks for a change, by its type and its risk.
import { RISKS, type Risk } from "../../schemas/index.ts";
import { riskOfChange } from "../conflict-rules.ts";
import { getRecord, type Ledger } from "../ledger.ts";
import type { ApprovalSetting } from "../policy-settings.ts";
import type { RecordOf } from "../record.ts";
import { barredFrom, earlierApprovers, earlierContributors, partiesOf } from "./duties.ts";
import { entitlementDemand } from "./entitlement.ts";
import type { Demand } from "./requirement.ts";
import type { Moved, Situation } from "./situation.ts";
import { type Around, type Source, sourcesOf } from "./sources.ts";

/** The change before and after a move. */
export interface ChangeSides {
  readonly before: RecordOf<"change"> | undefined;
  readonly after: RecordOf<"change"> | undefined;
}

/** Both sides of a moved change; undefined on both where the record is none. */
export function changeSides({ ledgers }: Pick<Situation, "ledgers">, { move }: Pick<Moved, "move">): ChangeSides {
  const find = (ledger: Ledger) => getRecord(ledger, "change", move.id);
  return { before: find(ledgers.base.ledger), after: find(ledgers.proposed.ledger) };
}

/**
 * The risk that approvals are asked for: the higher of before and after, so that an edit does not lower it on the way;
 * high where nobody assessed it. Models are those of the base.
 */
export function riskAsked({ ledgers }: Pick<Situation, "ledgers">, { before, after }: ChangeSides): Risk {
  const approved = before && before.fields.state !== "new" ? before : undefined;
  const risks = [approved, after].flatMap((change) => (change ? rank(riskOfChange(ledgers.base.ledger, change)) : []));
  return RISKS[Math.max(...risks, 0)] ?? "high";
}

/** The demands of the matrix. A standard change needs none but somebody who is entitled: its model was approved. */
export function authorizationDemands(situation: Situation, moved: Moved): Demand[] {
  const sides = changeSides(situation, moved);
  const { after } = sides;
  if (!after || after.fields.type === "standard") return [entitlementDemand(situation, moved)];
  const { type } = after.fields;
  const risk = riskAsked(situation, sides);
  const because = `${type === "emergency" ? "an emergency" : "a normal"} change of ${risk} risk`;
  return demandsFor(situation.policy.approvals[type][risk], situation, moved, because);
}

/** What an emergency needs before it may be closed: the approval of somebody who has not approved it before. */
export function retrospectiveDemands(situation: Situation, moved: Moved): Demand[] {
  const because = "an emergency, approved in retrospect";
  return demandsFor([situation.policy.retrospective], situation, moved, because, "retrospective");
}

// --- internal ---

const GRADES: readonly string[] = RISKS;

function rank(risk: string | undefined): number {
  const index = GRADES.indexOf(risk ?? "");
  return index < 0 ? RISKS.length - 1 : index;
}

function demandsFor(
  settings: readonly ApprovalSetting[],
  situation: Situation,
  moved: Moved,
  because: string,
  agreement: "authorization" | "retrospective" = "authorization",
): Demand[] {
  const around: Around = { ledger: situation.ledgers.base.ledger, policy: situation.policy, now: situation.now };
  const asked = moved.before && moved.before.fields.state !== "new" ? moved.before : moved.after;
  return settings.flatMap((setting) =>
    sourcesOf(setting, asked, around).map((source) => demandOf(source, setting, situation, moved, because, agreement)),
  );
}

function demandOf(
  source: Source,
  { role, count }: ApprovalSetting,
  situation: Situation,
  moved: Moved,
  because: string,
  agreement: "authorization" | "retrospective",
): Demand {
  const approved = agreement === "retrospective" ? earlierApprovers(situation, moved) : [];
  const earlier = [...approved, ...earlierContributors(situation, moved)];
  const start = plannedStart(moved, situation);
  return {
    id: `${moved.move.id}/${agreement === "retrospective" ? "retrospective" : source.key}${role === "approver" ? "" : `:${role}`}`,
    member: source.what,
    what: count > 1 ? `${count} people, each ${source.what}` : source.what,
    because,
    agreement,
    count,
    group: source.group,
    barred: barredFrom(situation.contributors, partiesOf(moved), earlier),
    unfit: ({ expires }) =>
      start !== null && expires <= start
        ? "the approval expires before the planned start; approve again nearer to it"
        : null,
    author: null,
    ifEmpty: source.ifEmpty,
  };
}

/** The start of the window of a change that waits for it, in epoch milliseconds. */
function plannedStart(moved: Moved, situation: Situation): number | null {
  const { after } = changeSides(situation, moved);
  if (after?.fields.state !== "scheduled" || !after.fields.window) return null;
  return Date.parse(after.fields.window.start);
}
