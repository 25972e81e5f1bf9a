// Rules over several fields of a change that its schema cannot say.
import type { Assessment } from "./assessment.ts";
import type { Flaw } from "./flaw.ts";
import { riskOf, type Settings } from "./settings.ts";
import { RISKS, type Risk } from "./vocabulary.ts";

/** The fields of a change that its rules look at. */
interface ChangeFacts {
  readonly type: string;
  readonly unauthorized: boolean;
  readonly risk?: Risk | undefined;
  readonly assessment?: Assessment | undefined;
  readonly actual?: { readonly start: string; readonly end?: string | undefined } | undefined;
}

/** The declared risk may raise what the assessment gives, never lower it. */
export function riskNotLowered(fields: ChangeFacts, settings: Settings): Flaw[] {
  if (!fields.risk || !fields.assessment) return [];
  const assessed = riskOf(fields.assessment, undefined, settings);
  if (RISKS.indexOf(fields.risk) >= RISKS.indexOf(assessed)) return [];
  return [
    {
      rule: "risk-lowered",
      path: ["risk"],
      message: `risk is lower than the assessment gives: expected ${assessed} or more, got ${fields.risk}`,
      mend: "Remove risk; it is derived. A record may only raise it.",
    },
  ];
}

/** The work ends after it began. */
export function actualInOrder(fields: ChangeFacts): Flaw[] {
  const { actual } = fields;
  if (!actual?.end || Date.parse(actual.end) >= Date.parse(actual.start)) return [];
  return [
    {
      rule: "times-out-of-order",
      path: ["actual", "end"],
      message: `actual.end is before actual.start: expected it at or after ${actual.start}, got ${actual.end}`,
      mend: "Correct one of the two; compare their offsets too.",
    },
  ];
}

/** A change found after the fact is judged like an emergency. Source: ServiceNow, unauthorized change. */
export function unauthorizedIsEmergency(fields: ChangeFacts): Flaw[] {
  if (!fields.unauthorized || fields.type === "emergency") return [];
  return [
    {
      rule: "unauthorized-not-emergency",
      path: ["type"],
      message: `an unauthorized change is recorded as an emergency: expected type emergency, got ${fields.type}`,
      mend: "Set type to emergency; what was done without approval is judged like one, after the fact.",
    },
  ];
}
