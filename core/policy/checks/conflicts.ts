// Changes do not get into each other's way.
import { changeSides } from "../authorization.ts";
import type { Moved, Situation } from "../situation.ts";
import { failed, type RecordCheck, warning } from "./check.ts";

const MOVE = "Move one of the two windows; itsm calendar shows what is free.";

/** Blocks where either change is of high risk; an emergency is only warned. */
export const noCollision: RecordCheck = (situation, moved) => {
  if (!plansWork(situation, moved)) return [];
  const emergency = changeSides(situation, moved).after?.fields.type === "emergency";
  return moved.conflicts
    .filter(({ freeze }) => freeze === null)
    .map(({ level, message }) =>
      level === "block" && !emergency
        ? failed("gate-conflict", `${message}; one of them is of high risk.`, MOVE)
        : warning("gate-conflict", `${message}.`, MOVE),
    );
};

/** Whether the move plans or begins work: what is being reviewed or over collides with nothing. */
export function plansWork(situation: Situation, moved: Moved): boolean {
  const state = changeSides(situation, moved).after?.fields.state;
  const begins = moved.move.from !== moved.move.to && state === "implementing";
  return begins || (moved.agreement === "authorization" && (state === "scheduled" || state === "implementing"));
}
