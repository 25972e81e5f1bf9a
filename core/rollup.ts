// The health of services rolled up: groups first, then the whole page.
import { compareText } from "./finding.ts";
import { healthOfServices, type ServiceHealth, type ServiceLevel, worst } from "./health.ts";
import { isOpen } from "./impacts.ts";
import { type Ledger, recordsOf } from "./ledger.ts";
import { type PageStatus, pageStatus } from "./status-rules/index.ts";

export { type PageStatus, pageStatus } from "./status-rules/index.ts";

export interface GroupHealth {
  readonly group: string;
  /** The worst of its services. */
  readonly level: ServiceLevel;
  readonly services: readonly string[];
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
