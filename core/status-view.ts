// What the status page shows: services with their health, incidents, maintenance.
import { availabilityOf, formatAvailability } from "./availability.ts";
import { type DayState, dayStates } from "./day-states.ts";
import { lastDays } from "./days.ts";
import type { Weights } from "./downtime.ts";
import { SERVICE_LEVELS, type ServiceLevel } from "./health.ts";
import { isOpen, restoredAt, severity } from "./impacts.ts";
import { type Ledger, recordsOf } from "./ledger.ts";
import { type Maintenance, type Maintenances, maintenancesAt } from "./maintenance.ts";
import type { RecordOf } from "./record.ts";
import { type RecordSummary, summaryOf } from "./record-view.ts";
import { type GroupHealth, healthAt, type PageStatus } from "./rollup.ts";
import { serviceTimes } from "./service-times.ts";

/** How many days the strip of a service shows. */
export const STRIP_DAYS = 90;
/** How many days back the status page tells of incidents. */
export const RECENT_DAYS = 14;

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
  readonly upstream: readonly { readonly service: RecordSummary; readonly level: ServiceLevel }[];
}

export interface IncidentStatus {
  readonly incident: RecordSummary;
  /** Statuspage's word: the latest update's status, or what the state says. */
  readonly status: string;
  /** The worst level that any service has suffered. */
  readonly level: ServiceLevel;
  readonly major: boolean;
  readonly services: readonly { readonly service: RecordSummary; readonly level: ServiceLevel }[];
  readonly startedAt: string;
  readonly endedAt: string | null;
  readonly nextUpdateBy: string | null;
  readonly summary: string | null;
  /** Newest first. */
  readonly updates: readonly { readonly at: string; readonly status: string; readonly message: string }[];
}

export interface MaintenanceStatus {
  readonly change: RecordSummary;
  readonly status: "scheduled" | "in_progress" | "completed";
  readonly start: string;
  readonly end: string | null;
  readonly overrun: boolean;
  readonly outage: ServiceLevel;
  readonly services: readonly RecordSummary[];
  readonly summary: string | null;
}

export interface StatusView {
  readonly page: PageStatus;
  readonly groups: readonly GroupHealth[];
  /** Live services, in the order of the groups. */
  readonly services: readonly ServiceStatus[];
  /** Worst first. */
  readonly active: readonly IncidentStatus[];
  /** Incidents that began or ended within the recent days, newest first. */
  readonly recent: readonly IncidentStatus[];
  readonly maintenance: {
    readonly running: readonly MaintenanceStatus[];
    readonly upcoming: readonly MaintenanceStatus[];
    readonly recent: readonly MaintenanceStatus[];
  };
}

/** The status of everything at `now` (epoch milliseconds). */
export function statusView(ledger: Ledger, now: number, weights: Weights, groupOrder: readonly string[]): StatusView {
  const health = healthAt(ledger, now, groupOrder);
  const byId = new Map(recordsOf(ledger, "service").map((service) => [service.id, service]));
  const incidents = recordsOf(ledger, "incident").map((incident) => ({
    incident,
    view: incidentStatus(incident, byId),
  }));
  const maintenance = maintenancesAt(ledger, now);
  return {
    page: health.page,
    groups: health.groups,
    services: servicesStatus(ledger, now, weights, health, byId),
    active: incidents
      .filter(({ incident }) => isOpen(incident))
      .map(({ view }) => view)
      .sort(worstFirst),
    recent: incidents
      .filter(({ incident }) => isRecent(incident, now))
      .map(({ view }) => view)
      .sort(newestFirst),
    maintenance: maintenanceViews(maintenance, ledger, byId),
  };
}

// --- internal ---

type Services = ReadonlyMap<string, RecordOf<"service">>;

function servicesStatus(
  ledger: Ledger,
  now: number,
  weights: Weights,
  health: ReturnType<typeof healthAt>,
  byId: Services,
): ServiceStatus[] {
  const times = serviceTimes(ledger, now);
  const order = health.groups.flatMap(({ services }) => services);
  const place = new Map(order.map((id, index) => [id, index]));
  const named = new Map(ledger.records.map((record) => [record.id, summaryOf(record)]));
  const summaries = (ids: readonly string[]) => ids.flatMap((id) => named.get(id) ?? []);
  return health.services
    .filter((service) => service.live)
    .toSorted((a, b) => (place.get(a.service) ?? order.length) - (place.get(b.service) ?? order.length))
    .flatMap((state) => {
      const record = byId.get(state.service);
      const periods = times.get(state.service);
      if (!record || !periods) return [];
      const strip = lastDays(now, STRIP_DAYS);
      const availability = availabilityOf(periods, strip, now, weights);
      return [
        {
          service: summaryOf(record),
          description: record.fields.description ?? record.fields.public_summary ?? null,
          group: record.fields.group ?? null,
          level: state.level,
          since: state.since === null ? null : instant(state.since),
          uptime: {
            percent: availability?.percent ?? null,
            shown: formatAvailability(availability?.percent ?? null),
            knownFrom: availability && availability.from > strip.start ? instant(availability.from) : null,
            downtimeMs: availability?.downtimeMs ?? 0,
            objective: record.fields.slo?.availability ?? null,
          },
          days: dayStates(periods, now, weights, STRIP_DAYS),
          incidents: summaries(state.incidents.map(({ incident }) => incident)),
          maintenances: summaries(state.maintenances.map(({ change }) => change)),
          upstream: servicesAt(state.affectedUpstream, byId),
        },
      ];
    });
}

function incidentStatus(incident: RecordOf<"incident">, byId: Services): IncidentStatus {
  const { affects, updates, started_at, next_update_by, major, public_summary } = incident.fields;
  const levels = affects.map(({ level }) => level).toSorted((a, b) => severity(b) - severity(a));
  const ended = restoredAt(incident);
  return {
    incident: summaryOf(incident),
    status: statusWord(incident),
    level: levels[0] ?? "operational",
    major,
    services: servicesAt(affects, byId),
    startedAt: started_at,
    endedAt: ended === undefined ? null : instant(ended),
    nextUpdateBy: isOpen(incident) ? (next_update_by ?? null) : null,
    summary: public_summary ?? null,
    updates: updates.map(({ at, status, message }) => ({ at, status, message })).toReversed(),
  };
}

/** An incident that is over is resolved, whatever its last update said; an open one without updates is investigated. */
function statusWord(incident: RecordOf<"incident">): string {
  const last = incident.fields.updates.at(-1)?.status;
  if (!isOpen(incident)) return last === "postmortem" ? "postmortem" : "resolved";
  return last ?? "investigating";
}

function servicesAt<Level extends ServiceLevel>(
  affected: readonly { readonly service: string; readonly level: Level }[],
  byId: Services,
): { readonly service: RecordSummary; readonly level: Level }[] {
  return affected.flatMap(({ service, level }) => {
    const record = byId.get(service);
    return record ? [{ service: summaryOf(record), level }] : [];
  });
}

function isRecent(incident: RecordOf<"incident">, now: number): boolean {
  if (incident.fields.state === "canceled" || isOpen(incident)) return false;
  const { start, end } = lastDays(now, RECENT_DAYS);
  const started = Date.parse(incident.fields.started_at);
  return started < end && (restoredAt(incident) ?? started) >= start;
}

/** Active incidents: the worst for readers on top, the newest first among equals. */
function worstFirst(a: IncidentStatus, b: IncidentStatus): number {
  return SERVICE_LEVELS.indexOf(b.level) - SERVICE_LEVELS.indexOf(a.level) || newestFirst(a, b);
}

function newestFirst(a: IncidentStatus, b: IncidentStatus): number {
  return Date.parse(b.startedAt) - Date.parse(a.startedAt);
}

function maintenanceViews(maintenances: Maintenances, ledger: Ledger, byId: Services): StatusView["maintenance"] {
  const changes = new Map(recordsOf(ledger, "change").map((change) => [change.id, change]));
  const view = (maintenance: Maintenance): MaintenanceStatus[] => {
    const change = changes.get(maintenance.change);
    if (!change) return [];
    const { status, start, end, overrun, outage, services } = maintenance;
    return [
      {
        change: summaryOf(change),
        status,
        start: instant(start),
        end: end === null ? null : instant(end),
        overrun,
        outage,
        services: services.flatMap((id) => byId.get(id) ?? []).map(summaryOf),
        summary: change.fields.public_summary ?? null,
      },
    ];
  };
  return {
    running: maintenances.running.flatMap(view),
    upcoming: maintenances.upcoming.flatMap(view),
    recent: maintenances.recent.flatMap(view),
  };
}

function instant(at: number): string {
  return new Date(at).toISOString();
}
