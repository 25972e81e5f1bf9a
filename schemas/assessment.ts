// The risk assessment: five questions, each with its answers and the points they score.
import { z } from "zod";

/** The questions, each answer with the points it scores by default. */
export const RISK_QUESTIONS = {
  users_affected: { none: 0, few: 5, some: 15, many: 30 },
  outage: { none: 0, short: 10, long: 20 },
  tested: { yes: 0, partly: 10, no: 20 },
  reversible: { tested: 0, untested: 10, no: 25 },
  done_before: { often: 0, once: 5, never: 15 },
} as const;

export const Assessment = z.strictObject({
  users_affected: answersTo("users_affected").describe("How many users will notice? none, few, some or many."),
  outage: answersTo("outage").describe("Does it interrupt a service? none, short (under 30 minutes) or long."),
  tested: answersTo("tested").describe("Was it tested outside production? yes, partly or no."),
  reversible: answersTo("reversible").describe("Can it be backed out, and was that tried? tested, untested or no."),
  done_before: answersTo("done_before").describe("Have we done the same before? often, once or never."),
});

export type Assessment = z.infer<typeof Assessment>;

// --- internal ---

function answersTo<Question extends keyof typeof RISK_QUESTIONS>(question: Question) {
  type Answer = Extract<keyof (typeof RISK_QUESTIONS)[Question], string>;
  // Object.keys only knows strings; the table above is constant and no question is without answers.
  return z.enum(Object.keys(RISK_QUESTIONS[question]) as [Answer, ...Answer[]]);
}
