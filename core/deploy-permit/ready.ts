// Whether a change stands where work on it may go on, and is about what is deployed.
import { orList } from "../suggest.ts";
import type { PermitCheck } from "./question.ts";

/** The service that is deployed is among those of the change. */
export const concernsService: PermitCheck = ({ service }, { id, fields }) => {
  if (service === null || fields.services.includes(service)) return [];
  return [
    {
      rule: "service",
      message: `${id} is about another service: expected ${orList(fields.services)}, got ${service}`,
      hint: `Name the change that was approved for ${service}, or ask for one.`,
    },
  ];
};

/** Scheduled or implementing, an emergency too: it is implementing once somebody on duty agreed. Nothing holds it up. */
export const readyToBegin: PermitCheck = (_, { id, fields }) => {
  const { state, hold, unauthorized } = fields;
  if (unauthorized)
    return [
      {
        rule: "state",
        message: `${id} was carried out without approval and found after the fact: expected an approved change, got an unauthorized one`,
        hint: "Ask for a change of its own. One that is found after the fact approves nothing to come.",
      },
    ];
  if (!READY.includes(state))
    return [
      {
        rule: "state",
        message: `${id} is ${state}: expected ${orList(READY)}, got ${state}`,
        hint: HINTS[state] ?? "A change that is over approves nothing more: ask for a new one.",
      },
    ];
  if (hold)
    return [
      {
        rule: "state",
        message: `${id} is on hold: expected nothing to hold it up, got "${hold.reason}"`,
        hint: "Settle what it waits for, then take hold: out of the record by a pull request.",
      },
    ];
  return [];
};

// --- internal ---

const READY: readonly string[] = ["scheduled", "implementing"];

const HINTS: { readonly [state: string]: string } = {
  new: "Move it to scheduled by a pull request, and have that approved.",
};
