// The part of an organisation's configuration that judging one record needs: priority and risk.
import { z } from "zod";
import { RISK_QUESTIONS } from "./assessment.ts";
import { type Grade, PRIORITIES, type Priority, RISKS, type Risk } from "./vocabulary.ts";

const PriorityRow = z.strictObject({
  high: z.enum(PRIORITIES).describe("Priority when the urgency is high."),
  medium: z.enum(PRIORITIES).describe("Priority when the urgency is medium."),
  low: z.enum(PRIORITIES).describe("Priority when the urgency is low."),
});

export const PriorityMatrix = z.strictObject({
  high: PriorityRow.describe("Impact high: many people or a critical service."),
  medium: PriorityRow.describe("Impact medium: a group of people or an important service."),
  low: PriorityRow.describe("Impact low: a few people."),
});

const Points = z.record(z.string(), z.number().int().min(0).max(100));

export const RiskScoring = z.strictObject({
  moderate_from: z.number().int().min(0).describe("Points from which a change is of moderate risk."),
  high_from: z.number().int().min(0).describe("Points from which a change is of high risk."),
  points: z
    .strictObject({
      users_affected: Points.optional().describe("Points per answer to: how many users will notice?"),
      outage: Points.optional().describe("Points per answer to: does it interrupt the service?"),
      tested: Points.optional().describe("Points per answer to: was it tested before?"),
      reversible: Points.optional().describe("Points per answer to: can it be backed out?"),
      done_before: Points.optional().describe("Points per answer to: have we done it before?"),
    })
    .default({})
    .describe("Points that differ from the defaults."),
});

/** What judging one record needs to know of the organisation. */
export interface Settings {
  readonly priority: z.infer<typeof PriorityMatrix>;
  readonly risk: z.infer<typeof RiskScoring>;
}

/** ServiceNow's 3×3 priority matrix and its questionnaire's thresholds (0–25 low, 26–50 moderate, 51 and more high). */
export const DEFAULT_SETTINGS: Settings = {
  priority: {
    high: { high: "P1", medium: "P2", low: "P3" },
    medium: { high: "P2", medium: "P3", low: "P4" },
    low: { high: "P3", medium: "P4", low: "P5" },
  },
  risk: { moderate_from: 26, high_from: 51, points: {} },
};

/** The priority that an impact and an urgency give. */
export function priorityOf(impact: Grade, urgency: Grade, settings: Settings): Priority {
  return settings.priority[impact][urgency];
}

/** The points of a risk assessment: the sum over its answers. */
export function riskPoints(answers: { readonly [question: string]: string | undefined }, settings: Settings): number {
  let points = 0;
  for (const [question, defaults] of Object.entries(RISK_QUESTIONS)) {
    const answer = answers[question];
    if (answer === undefined) continue;
    const own = settings.risk.points[question as keyof typeof RISK_QUESTIONS];
    points += own?.[answer] ?? (defaults as { readonly [answer: string]: number })[answer] ?? 0;
  }
  return points;
}

/** The risk that an assessment gives; `declared` may raise it but never lower it. */
export function riskOf(
  answers: { readonly [question: string]: string | undefined },
  declared: Risk | undefined,
  settings: Settings,
): Risk {
  const points = riskPoints(answers, settings);
  const scored: Risk =
    points >= settings.risk.high_from ? "high" : points >= settings.risk.moderate_from ? "moderate" : "low";
  return declared && RISKS.indexOf(declared) > RISKS.indexOf(scored) ? declared : scored;
}
