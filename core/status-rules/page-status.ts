// How a whole page is, told from the levels of its services.
import type { ServiceLevel } from "./levels.ts";

/** Statuspage's summary of a page. */
export interface PageStatus {
  readonly indicator: "none" | "minor" | "major" | "critical" | "maintenance";
  readonly description: string;
}

const HEADINGS = {
  operational: { indicator: "none", description: "All Systems Operational" },
  maintenance: { indicator: "maintenance", description: "Service Under Maintenance" },
  someDegraded: { indicator: "minor", description: "Partially Degraded Service" },
  allDegraded: { indicator: "minor", description: "Degraded System Service" },
  somePartial: { indicator: "minor", description: "Minor Service Outage" },
  partial: { indicator: "major", description: "Partial System Outage" },
  allMajor: { indicator: "critical", description: "Major System Outage" },
} as const satisfies { readonly [rule: string]: PageStatus };

/** Every description that a page may have, in Statuspage's words. */
export const PAGE_DESCRIPTIONS: readonly string[] = Object.values(HEADINGS).map(({ description }) => description);

/**
 * The page's status from the levels of its services. Our rule, after Statuspage's headings (statuspage-v2 §3):
 * all major → critical; some major or all partial → major; some partial, all degraded or some degraded → minor;
 * else maintenance, else none. A single degraded service reads "Partially Degraded Service". Without any service, an
 * open incident gives minor.
 */
export function pageStatus(levels: readonly ServiceLevel[], openIncident = false): PageStatus {
  const some = (level: ServiceLevel) => levels.includes(level);
  const all = (level: ServiceLevel) => levels.every((each) => each === level);
  if (levels.length === 0) return openIncident ? HEADINGS.someDegraded : HEADINGS.operational;
  if (some("major_outage")) return all("major_outage") ? HEADINGS.allMajor : HEADINGS.partial;
  if (some("partial_outage")) return all("partial_outage") ? HEADINGS.partial : HEADINGS.somePartial;
  if (some("degraded_performance"))
    return all("degraded_performance") && levels.length > 1 ? HEADINGS.allDegraded : HEADINGS.someDegraded;
  return some("under_maintenance") ? HEADINGS.maintenance : HEADINGS.operational;
}
