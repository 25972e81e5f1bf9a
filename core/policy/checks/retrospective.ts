// An emergency is approved in retrospect in time.
import { toDay } from "../../local-time.ts";
import { workingDaysAfter } from "../../working-days.ts";
import { changeSides } from "../authorization.ts";
import { met, type RecordCheck, warning } from "./check.ts";

/** Too late is told and stays in the evidence; it does not hold the closing up, which is when the approval is given. */
export const inTime: RecordCheck = (situation, moved) => {
  const { after } = changeSides(situation, moved);
  if (moved.agreement !== "retrospective" || !after?.fields.actual) return [];
  const { policy, config, now } = situation;
  const { within_working_days: days } = policy.retrospective;
  const due = workingDaysAfter(Date.parse(after.fields.actual.start), days, config.time_zone);
  const day = toDay(due - 1, config.time_zone);
  if (now <= due) return [met("gate-retrospective", `${after.id} is approved in retrospect in time: by ${day}.`)];
  return [
    warning(
      "gate-retrospective",
      `${after.id} should have been approved in retrospect by ${day}.`,
      "The delay stays in the evidence; say in the review why it came late.",
    ),
  ];
};
