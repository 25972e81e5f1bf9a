// Nothing is planned into a freeze without an exception by a team that the freeze names.
import type { Conflict } from "../../conflicts.ts";
import { barredFrom, earlierContributors, partiesOf } from "../duties.ts";
import type { Demand } from "../requirement.ts";
import type { Moved, Situation } from "../situation.ts";
import { teamSource } from "../sources.ts";
import { failed, type RecordCheck, warning } from "./check.ts";
import { plansWork } from "./conflicts.ts";

/** A freeze that names no team blocks; an emergency is warned. */
export const outsideFreezes: RecordCheck = (situation, moved) =>
  freezesOf(situation, moved).flatMap(({ level, message, exceptions }) => {
    if (level === "warn") return [warning("gate-freeze", `${message}.`, "")];
    if (exceptions.length > 0) return [];
    return [
      failed(
        "gate-freeze",
        `${message}. The freeze names no team that may except it.`,
        "Plan a window outside the freeze.",
      ),
    ];
  });

/** One approval of a team that the freeze names, unless one was given when the change was authorized. */
export function exceptionDemands(situation: Situation, moved: Moved): Demand[] {
  const { ledgers, policy, now, facts, contributors } = situation;
  return freezesOf(situation, moved).flatMap((conflict): Demand[] => {
    if (conflict.level === "warn" || conflict.exceptions.length === 0) return [];
    const id = `${moved.move.id}/freeze:${conflict.freeze}`;
    const excepted = facts.earlier.some(({ record, requirement }) => record === moved.move.id && requirement === id);
    if (excepted && moved.agreement !== "authorization") return [];
    const around = { ledger: ledgers.base.ledger, policy, now };
    const { what, group, ifEmpty } = teamSource(id, conflict.exceptions, "approver", around);
    return [
      {
        id,
        what,
        member: what,
        because: `an exception from the freeze ${conflict.freeze}`,
        agreement: "freeze-exception",
        count: 1,
        group,
        barred: barredFrom(contributors, partiesOf(moved), earlierContributors(situation, moved)),
        unfit: () => null,
        author: null,
        ifEmpty,
      },
    ];
  });
}

// --- internal ---

function freezesOf(situation: Situation, moved: Moved): readonly Conflict[] {
  return plansWork(situation, moved) ? moved.conflicts.filter(({ freeze }) => freeze !== null) : [];
}
