// How each service is at an instant, with what makes it so.
import type { Level } from "../schemas/index.ts";
import { type Upstream, upstreamIn } from "./dependencies.ts";
import { compareText } from "./finding.ts";
import { type Impact, impactsOf } from "./impacts.ts";
import { type Ledger, recordsOf } from "./ledger.ts";
import { type Maintenance, maintenancesAt } from "./maintenance.ts";
import { type ServiceLevel, serviceLevel } from "./status-rules/index.ts";

export { SERVICE_LEVELS, type ServiceLevel, worst } from "./status-rules/index.ts";

/** An incident that hurts the service now. Times in epoch milliseconds. */
export interface IncidentCause {
  readonly incident: string;
  readonly level: Level;
  readonly since: number;
}

/** Maintenance that runs on the service now. */
export interface MaintenanceCause {
  readonly change: string;
  readonly outage: Level;
  readonly since: number;
  readonly until: number | null;
  readonly overrun: boolean;
}

export interface ServiceHealth {
  readonly service: string;
  readonly level: ServiceLevel;
  /** Since when something makes it this level; null while operational. */
  readonly since: number | null;
  /** Whether it counts in groups and for the page: it is live, not in the pipeline or retired. */
  readonly live: boolean;
  readonly incidents: readonly IncidentCause[];
  readonly maintenances: readonly MaintenanceCause[];
  /** Services that it depends on, however many steps away, that are not operational. Its own level stays its own. */
  readonly affectedUpstream: readonly { readonly service: string; readonly level: ServiceLevel }[];
}

/** The health of every service at `now` (epoch milliseconds), by slug. Names that are no service count for nothing. */
export function healthOfServices(ledger: Ledger, now: number): ServiceHealth[] {
  const impacts = runningImpacts(ledger, now);
  const maintenances = runningMaintenance(ledger, now);
  const own = recordsOf(ledger, "service").map(({ id, fields }) => ({
    service: id,
    live: fields.state === "live",
    ...judge(impacts.get(id) ?? [], maintenances.get(id) ?? [], now),
  }));
  const levels = new Map(own.map(({ service, level }) => [service, level]));
  const upstream = upstreamIn(ledger);
  return own
    .map((health) => ({ ...health, affectedUpstream: affectedUpstream(health.service, upstream, levels) }))
    .toSorted((a, b) => compareText(a.service, b.service));
}

// --- internal ---

function runningImpacts(ledger: Ledger, now: number): Map<string, Impact[]> {
  const running = recordsOf(ledger, "incident")
    .flatMap(impactsOf)
    .filter(({ start, end }) => start <= now && now < end);
  return Map.groupBy(running, ({ service }) => service);
}

function runningMaintenance(ledger: Ledger, now: number): Map<string, Maintenance[]> {
  const { running } = maintenancesAt(ledger, now);
  const perService = running.flatMap((maintenance) =>
    maintenance.services.map((service) => ({ service, maintenance })),
  );
  return new Map(
    [...Map.groupBy(perService, ({ service }) => service)].map(([service, found]) => [
      service,
      found.map(({ maintenance }) => maintenance),
    ]),
  );
}

function judge(impacts: readonly Impact[], maintenances: readonly Maintenance[], now: number) {
  return {
    ...serviceLevel(impacts, maintenances, now),
    incidents: impacts
      .map(({ incident, level, start }) => ({ incident, level, since: start }))
      .toSorted((a, b) => a.since - b.since || compareText(a.incident, b.incident)),
    maintenances: maintenances
      .map(({ change, outage, start, end, overrun }) => ({ change, outage, since: start, until: end, overrun }))
      .toSorted((a, b) => a.since - b.since || compareText(a.change, b.change)),
  };
}

function affectedUpstream(service: string, upstream: Upstream, levels: ReadonlyMap<string, ServiceLevel>) {
  return [...upstream(service).keys()].flatMap((name) => {
    const level = levels.get(name);
    return level && level !== "operational" ? [{ service: name, level }] : [];
  });
}
