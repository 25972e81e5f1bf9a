// What cState's three severities mean here.
import type { Grade, Level } from "../../schemas/index.ts";

/** How badly services are hurt, and how grave that is. */
export interface Meaning {
  readonly level: Level;
  readonly impact: Grade;
}

/** Source of the words: cState's front matter, "Possible severity levels: down, disrupted, notice". */
export const SEVERITIES = {
  down: { level: "major_outage", impact: "high" },
  disrupted: { level: "partial_outage", impact: "medium" },
  notice: { level: "degraded_performance", impact: "low" },
} as const satisfies { readonly [severity: string]: Meaning };

export type Severity = keyof typeof SEVERITIES;

export function isSeverity(word: unknown): word is Severity {
  return typeof word === "string" && Object.hasOwn(SEVERITIES, word);
}
