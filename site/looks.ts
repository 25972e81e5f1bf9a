// How a status looks: one shape and one colour per level, whatever the words around it.
import { LOOK_OF_INDICATOR } from "./indicators.ts";

/** The looks of a level of service, of a page, and of the phase of a record's life. */
export const LOOKS = [
  "operational",
  "degraded",
  "partial",
  "major",
  "maintenance",
  "unknown",
  "planned",
  "active",
  "done",
] as const;
export type Look = (typeof LOOKS)[number];

const LOOK_OF_LEVEL: { readonly [level: string]: Look } = {
  operational: "operational",
  degraded_performance: "degraded",
  partial_outage: "partial",
  major_outage: "major",
  under_maintenance: "maintenance",
};

/** The look of a level of service. A level that nobody thought of is unknown, never green. */
export function lookOfLevel(level: string): Look {
  return LOOK_OF_LEVEL[level] ?? "unknown";
}

/** The look of Statuspage's indicator of a page. */
export function lookOfIndicator(indicator: string): Look {
  return LOOK_OF_INDICATOR[indicator] ?? "unknown";
}

/** Whether a word is a level of service. */
export function isLevel(word: string): boolean {
  return Object.hasOwn(LOOK_OF_LEVEL, word);
}
