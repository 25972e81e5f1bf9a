// Nobody who may approve asks for changes.
import type { Objection } from "../opinions.ts";
import type { Demand } from "../requirement.ts";
import type { Condition } from "../verdict.ts";
import { failed } from "./check.ts";

/** Objections of people who belong to any group that is asked. Objections to an older content still hold. */
export function objectionsHold(objections: readonly Objection[], demands: readonly Demand[]): Condition[] {
  const asked = ({ login }: Objection) => demands.some(({ group }) => group.has(login.toLowerCase()));
  return objections
    .filter(asked)
    .map(({ login, dismissedBy }) =>
      failed(
        "gate-objection",
        dismissedBy
          ? `${login} asked for changes, and ${dismissedBy} had no right to dismiss that.`
          : `${login} asks for changes.`,
        `Settle it with ${login}, who then approves or dismisses the own review; an approver of the governance team who wrote none of it may dismiss it as well.`,
      ),
    );
}
