// A change is approved before its window, not after.
import { toMinute } from "../../local-time.ts";
import { changeSides } from "../authorization.ts";
import { failed, type RecordCheck, warning } from "./check.ts";

const REPLAN =
  "Plan another window; where it could not wait, record it as an emergency or, if it is done, as unauthorized.";

export const windowAhead: RecordCheck = (situation, moved) => {
  const { after, before } = changeSides(situation, moved);
  const { now, config } = situation;
  const window = after?.fields.window;
  if (moved.agreement !== "authorization" || !window || !after) return [];
  if (after.fields.state !== "scheduled" && before) return [];
  const emergency = after.fields.type === "emergency";
  const [start, end] = [Date.parse(window.start), Date.parse(window.end)];
  const told = (at: number) => `${toMinute(at, config.time_zone)} ${config.time_zone}`;
  if (end <= now && !emergency)
    return [
      failed("gate-window", `The window of ${after.id} was over at ${told(end)}, before it was approved.`, REPLAN),
    ];
  if (start <= now && !emergency)
    return [warning("gate-window", `The window of ${after.id} has begun at ${told(start)}.`, REPLAN)];
  return [];
};
