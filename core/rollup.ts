// The health of services rolled up: groups first, then the whole page.
import { compareText } from "./finding.ts";
import { healthOfServices, type ServiceHealth, type ServiceLevel, worst } from "./health.ts";
import { isOpen } from "./impacts.ts";
import { type Ledger, recordsOf } from "./ledger.ts";

export interface GroupHealth {
  readonly group: string;
  /** The worst of its services. */
  readonly level: ServiceLevel;
  readonly services: readonly string[];
}

/** Statuspage's summary of a page. */
export interface PageStatus {
  readonly indicator: "none" | "minor" | "major" | "critical" | "maintenance";
  readonly description: string;
}

/** How everything is at an instant (epoch milliseconds). */
export interface Health {
  readonly at: number;
  readonly page: PageStatus;
  readonly groups: readonly GroupHealth[];
  readonly services: readonly ServiceHealth[];
}

/** The health of services, groups and page at `now`. `groupOrder` lists groups to put first; others follow by name. */
export function healthAt(ledger: Ledger, now: number, groupOrder: readonly string[] = []): Health {
  const services = healthOfServices(ledger, now);
  const live = services.filter((service) => service.live);
  const anyOpen = recordsOf(ledger, "incident").some(
    (incident) => isOpen(incident) && Date.parse(incident.fields.started_at) <= now,
  );
  return {
    at: now,
    page: pageStatus(
      live.map(({ level }) => level),
      anyOpen,
    ),
    groups: groupHealth(ledger, live, groupOrder),
    services,
  };
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

// --- internal ---

function groupHealth(ledger: Ledger, live: readonly ServiceHealth[], order: readonly string[]): GroupHealth[] {
  const groups = new Map(recordsOf(ledger, "service").map(({ id, fields }) => [id, fields.group]));
  const members = Map.groupBy(live, ({ service }) => groups.get(service));
  const place = (group: string) => (order.includes(group) ? order.indexOf(group) : order.length);
  return [...members]
    .flatMap(([group, health]) => (group === undefined ? [] : [{ group, health }]))
    .map(({ group, health }) => ({
      group,
      level: worst(health.map(({ level }) => level)),
      services: health.map(({ service }) => service),
    }))
    .toSorted((a, b) => place(a.group) - place(b.group) || compareText(a.group, b.group));
}
