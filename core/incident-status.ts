// An incident as readers follow it: where it stands, whom it hurts, what was told, when the next word comes.
import { incidentWord } from "./announcements.ts";
import { type Audience, derivedFor } from "./audience.ts";
import { SERVICE_LEVELS, type ServiceLevel } from "./health.ts";
import { counts, impactsOf, isOpen, restoredAt, severity } from "./impacts.ts";
import { type Ledger, recordsOf } from "./ledger.ts";
import type { RecordOf } from "./record.ts";
import { type RecordSummary, summaryOf } from "./record-view.ts";
import { sortedBy } from "./sort-by.ts";

/** A service with how bad it is, or was at its worst. */
export interface AffectedService {
  readonly service: RecordSummary;
  readonly level: ServiceLevel;
}

/** One period in which an incident hurt a service, as ISO instants; `to` is null while it lasts. */
export interface ImpactPeriod extends AffectedService {
  readonly from: string;
  readonly to: string | null;
}

export interface IncidentStatus {
  readonly incident: RecordSummary;
  /** Statuspage's word, as `incidentWord` of announcements.ts tells it. */
  readonly status: string;
  /** The worst level that any service has suffered. */
  readonly level: ServiceLevel;
  readonly major: boolean;
  /** P1 to P5, where somebody said how bad and how urgent it is. */
  readonly priority: string | null;
  /** Each service once, at its worst, worst first. */
  readonly services: readonly AffectedService[];
  /** By start. */
  readonly impacts: readonly ImpactPeriod[];
  readonly startedAt: string;
  readonly endedAt: string | null;
  /** While it goes on, until when the next word was promised. */
  readonly nextUpdateBy: string | null;
  readonly summary: string | null;
  /** Newest first. */
  readonly updates: readonly { readonly at: string; readonly status: string; readonly message: string }[];
}

/** Every incident that counts, newest first. */
export function incidentStatuses(ledger: Ledger, audience: Audience): IncidentStatus[] {
  const services = new Map(recordsOf(ledger, "service").map((service) => [service.id, summaryOf(service)]));
  const statuses = recordsOf(ledger, "incident")
    .filter(counts)
    .map((incident) => statusOf(incident, services, audience));
  return sortedBy(statuses, ({ startedAt }) => -Date.parse(startedAt));
}

/** Active incidents: the worst for readers on top, the newest first among equals. */
export function worstFirst(a: IncidentStatus, b: IncidentStatus): number {
  return rank(b.level) - rank(a.level) || newestFirst(a, b);
}

// --- internal ---

type Services = ReadonlyMap<string, RecordSummary>;

function statusOf(incident: RecordOf<"incident">, services: Services, audience: Audience): IncidentStatus {
  const { affects, updates, started_at, next_update_by, major, public_summary } = incident.fields;
  const ended = restoredAt(incident);
  const affected = affectedOf(affects, services);
  return {
    incident: summaryOf(incident),
    status: incidentWord(incident),
    level: affected[0]?.level ?? NOT_SAID,
    major,
    priority: derivedFor(incident, audience).priority ?? null,
    services: affected,
    impacts: periodsOf(incident, services),
    startedAt: started_at,
    endedAt: ended === undefined ? null : instant(ended),
    nextUpdateBy: isOpen(incident) ? (next_update_by ?? null) : null,
    summary: public_summary ?? null,
    updates: updates.map(({ at, status, message }) => ({ at, status, message })).toReversed(),
  };
}

/** An incident that names no service. */
const NOT_SAID = "operational";

/** A service may be named for several periods: it stands once, at its worst. */
function affectedOf(affects: RecordOf<"incident">["fields"]["affects"], services: Services): AffectedService[] {
  const worst = affects.toSorted((a, b) => severity(b.level) - severity(a.level));
  const first = new Map(worst.toReversed().map(({ service, level }) => [service, level]));
  return [...new Set(worst.map(({ service }) => service))].flatMap((id) => {
    const [service, level] = [services.get(id), first.get(id)];
    return service && level ? [{ service, level }] : [];
  });
}

function periodsOf(incident: RecordOf<"incident">, services: Services): ImpactPeriod[] {
  return impactsOf(incident)
    .toSorted((a, b) => a.start - b.start)
    .flatMap(({ service, level, start, end }) => {
      const known = services.get(service);
      const to = Number.isFinite(end) ? instant(end) : null;
      return known ? [{ service: known, level, from: instant(start), to }] : [];
    });
}

function rank(level: ServiceLevel): number {
  return SERVICE_LEVELS.indexOf(level);
}

function newestFirst(a: IncidentStatus, b: IncidentStatus): number {
  return Date.parse(b.startedAt) - Date.parse(a.startedAt);
}

function instant(at: number): string {
  return new Date(at).toISOString();
}
