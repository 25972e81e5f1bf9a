// What the status page shows: services with their health, incidents, maintenance, and how the clock alone will change that.
import { availabilityOf, formatAvailability } from "./availability.ts";
import { type DayState, dayStates } from "./day-states.ts";
import { lastDays } from "./days.ts";
import type { Weights } from "./downtime.ts";
import { foresee, type StatusStep } from "./foresight.ts";
import type { ServiceHealth, ServiceLevel } from "./health.ts";
import { isOpen } from "./impacts.ts";
import { type AffectedService, type IncidentStatus, worstFirst } from "./incident-status.ts";
import { type Ledger, recordsOf } from "./ledger.ts";
import { type MaintenanceView, maintenanceView } from "./maintenance-status.ts";
import type { RecordOf } from "./record.ts";
import { type RecordSummary, summaryOf } from "./record-view.ts";
import { type GroupHealth, type Health, healthAt, type PageStatus } from "./rollup.ts";
import { type ServiceTimes, serviceTimes } from "./service-times.ts";

/** How many days the strip of a service shows. */
export const STRIP_DAYS = 90;
/** How many days back the status page tells of incidents and maintenance. */
export const RECENT_DAYS = 14;
/** How many days ahead it tells of maintenance. */
export const AHEAD_DAYS = 30;

export interface ServiceStatus {
  readonly service: RecordSummary;
  readonly description: string | null;
  readonly group: string | null;
  readonly level: ServiceLevel;
  /** ISO instant since when it is at this level; null while operational. */
  readonly since: string | null;
  readonly uptime: {
    /** Percent over the strip, not rounded; null where nothing is known. */
    readonly percent: number | null;
    /** The same to show: "99.98" or "no data". */
    readonly shown: string;
    /** ISO instant from which it is known, when that is later than the strip's first day. */
    readonly knownFrom: string | null;
    readonly downtimeMs: number;
    /** The service level objective in percent, if it has one. */
    readonly objective: number | null;
  };
  /** Oldest first; the last is today. */
  readonly days: readonly DayState[];
  readonly incidents: readonly RecordSummary[];
  readonly maintenances: readonly RecordSummary[];
  /** Services it depends on that are not operational. */
  readonly upstream: readonly AffectedService[];
}

export interface StatusView {
  readonly page: PageStatus;
  readonly groups: readonly GroupHealth[];
  /** Live services, in the order of the groups. */
  readonly services: readonly ServiceStatus[];
  /** Worst first. */
  readonly active: readonly IncidentStatus[];
  /** Incidents that are over and began or ended within the recent days, newest first. */
  readonly recent: readonly IncidentStatus[];
  /** The incident that was over last, while none is going on; null where there never was one. */
  readonly lastOver: IncidentStatus | null;
  readonly maintenance: MaintenanceView;
  /** How the clock alone will change all this, soonest first: maintenance begins and ends. */
  readonly ahead: readonly StatusStep[];
}

/** The status of everything at `now` (epoch milliseconds). `incidents` are those that the audience may know of. */
export function statusView(
  ledger: Ledger,
  now: number,
  weights: Weights,
  groupOrder: readonly string[],
  incidents: readonly IncidentStatus[],
): StatusView {
  const health = healthAt(ledger, now, groupOrder);
  const open = new Set(
    recordsOf(ledger, "incident")
      .filter(isOpen)
      .map(({ id }) => id),
  );
  return {
    page: health.page,
    groups: health.groups,
    services: servicesStatus(ledger, now, weights, health),
    active: incidents.filter(({ incident }) => open.has(incident.id)).sort(worstFirst),
    recent: incidents.filter((item) => !open.has(item.incident.id) && isRecent(item, now)),
    lastOver: open.size > 0 ? null : lastOver(incidents, now),
    maintenance: maintenanceView(ledger, now, AHEAD_DAYS, RECENT_DAYS),
    ahead: foresee(ledger, now, groupOrder),
  };
}

// --- internal ---

function servicesStatus(ledger: Ledger, now: number, weights: Weights, health: Health): ServiceStatus[] {
  const records = new Map(recordsOf(ledger, "service").map((service) => [service.id, service]));
  const times = serviceTimes(ledger, now);
  const order = health.groups.flatMap(({ services }) => services);
  const place = new Map(order.map((id, index) => [id, index]));
  const named = new Map(ledger.records.map((record) => [record.id, summaryOf(record)]));
  return health.services
    .filter((service) => service.live)
    .toSorted((a, b) => (place.get(a.service) ?? order.length) - (place.get(b.service) ?? order.length))
    .flatMap((state) => {
      const record = records.get(state.service);
      const periods = times.get(state.service);
      return record && periods ? [serviceStatus(record, state, named, { periods, now, weights })] : [];
    });
}

interface Measured {
  readonly periods: ServiceTimes;
  readonly now: number;
  readonly weights: Weights;
}

function serviceStatus(
  { fields, ...record }: RecordOf<"service">,
  state: ServiceHealth,
  named: ReadonlyMap<string, RecordSummary>,
  { periods, now, weights }: Measured,
): ServiceStatus {
  const summaries = (ids: readonly string[]) => ids.flatMap((id) => named.get(id) ?? []);
  const strip = lastDays(now, STRIP_DAYS);
  const availability = availabilityOf(periods, strip, now, weights);
  return {
    service: summaryOf({ ...record, fields }),
    description: fields.description ?? fields.public_summary ?? null,
    group: fields.group ?? null,
    level: state.level,
    since: state.since === null ? null : instant(state.since),
    uptime: {
      percent: availability?.percent ?? null,
      shown: formatAvailability(availability?.percent ?? null),
      knownFrom: availability && availability.from > strip.start ? instant(availability.from) : null,
      downtimeMs: availability?.downtimeMs ?? 0,
      objective: fields.slo?.availability ?? null,
    },
    days: dayStates(periods, now, weights, STRIP_DAYS),
    incidents: summaries(state.incidents.map(({ incident }) => incident)),
    maintenances: summaries(state.maintenances.map(({ change }) => change)),
    upstream: state.affectedUpstream.flatMap(({ service, level }) => {
      const known = named.get(service);
      return known ? [{ service: known, level }] : [];
    }),
  };
}

function isRecent({ startedAt, endedAt }: IncidentStatus, now: number): boolean {
  const { start, end } = lastDays(now, RECENT_DAYS);
  const started = Date.parse(startedAt);
  return started < end && (endedAt === null ? started : Date.parse(endedAt)) >= start;
}

function lastOver(incidents: readonly IncidentStatus[], now: number): IncidentStatus | null {
  const endOf = ({ startedAt, endedAt }: IncidentStatus) => Date.parse(endedAt ?? startedAt);
  let last: { readonly item: IncidentStatus; readonly end: number } | null = null;
  for (const item of incidents) {
    const end = endOf(item);
    if (end <= now && (!last || end > last.end)) last = { item, end };
  }
  return last?.item ?? null;
}

function instant(at: number): string {
  return new Date(at).toISOString();
}
