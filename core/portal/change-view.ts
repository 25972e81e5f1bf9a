// A change as its page and the board tell it: its column, its window, who feels it, what is in its way, what it led to.
import type { Audience } from "../audience.ts";
import { conflictsAt, conflictsByChange } from "../conflicts.ts";
import { type Dependents, dependentsIn } from "../dependents.ts";
import { impactsOf } from "../impacts.ts";
import { type IntervalIndex, intervalIndexes } from "../interval-index.ts";
import type { Span } from "../intervals.ts";
import { type Ledger, recordsOf } from "../ledger.ts";
import { windowOf } from "../maintenance.ts";
import { keyOf, type RecordOf } from "../record.ts";
import { type RecordSummary, summaryOf } from "../record-view.ts";
import { type Obstacle, obstaclesOf } from "./obstacle.ts";

/** The columns of the board, in the order in which a change goes through them. */
export const COLUMNS = ["planned", "running", "review", "done"] as const;
export type BoardColumn = (typeof COLUMNS)[number];

/** An incident that begins on what a change touched within so many hours of its start may come from it. */
export const SUSPECT_HOURS = 24;

export interface ChangeView {
  /** Where its page is. */
  readonly path: string;
  readonly column: BoardColumn;
  readonly window: { readonly start: string; readonly end: string } | null;
  /** Approved, its window is over, and nobody said that it began. */
  readonly missed: boolean;
  readonly services: readonly RecordSummary[];
  /** Services that depend on those it touches, nearest first, with the way down: both ends included. */
  readonly feltBy: readonly { readonly service: RecordSummary; readonly way: readonly RecordSummary[] }[];
  /** Told within the organisation alone: who is to carry what out is nobody else's business. */
  readonly obstacles: readonly Obstacle[];
  /** Incidents that name it as their cause. Told within the organisation alone. */
  readonly caused: readonly RecordSummary[];
  /** Other incidents that began soon after it, on what it touched or on what depends on that. Within the organisation. */
  readonly suspected: readonly { readonly incident: RecordSummary; readonly startedAt: string }[];
}

/** All changes. */
export function changeViews(ledger: Ledger, now: number, audience: Audience): ChangeView[] {
  const isInternal = audience === "internal";
  const conflicts = conflictsByChange(isInternal ? conflictsAt(ledger, now) : []);
  const onsets = onsetsByService(isInternal ? recordsOf(ledger, "incident") : []);
  const dependents = dependentsIn([ledger]);
  return recordsOf(ledger, "change").map((change) => {
    const window = windowOf(change);
    const { services, state } = change.fields;
    const users = dependents(services);
    const caused = isInternal ? causedBy(change, ledger) : [];
    return {
      path: summaryOf(change).path,
      column: columnOf(state),
      window: window && { start: instant(window.start), end: instant(window.end) },
      missed: state === "scheduled" && window !== null && window.end <= now && !change.fields.hold,
      services: services.flatMap((id) => summaryAt(ledger, "service", id)),
      feltBy: feltBy(users, ledger),
      obstacles: obstaclesOf(change, conflicts.get(change.id) ?? [], ledger),
      caused,
      suspected: suspectedOf(change, users, onsets, caused).flatMap(({ id, start }) =>
        summaryAt(ledger, "incident", id).map((incident) => ({ incident, startedAt: instant(start) })),
      ),
    };
  });
}

// --- internal ---

const COLUMN_OF: { readonly [State in RecordOf<"change">["fields"]["state"]]: BoardColumn } = {
  new: "planned",
  scheduled: "planned",
  implementing: "running",
  review: "review",
  closed: "done",
  canceled: "done",
};

function columnOf(state: RecordOf<"change">["fields"]["state"]): BoardColumn {
  return COLUMN_OF[state];
}

function feltBy(users: ReturnType<Dependents>, ledger: Ledger): ChangeView["feltBy"] {
  return users.flatMap(({ service, path }) =>
    summaryAt(ledger, "service", service).map((summary) => ({
      service: summary,
      way: path.flatMap((id) => summaryAt(ledger, "service", id)),
    })),
  );
}

function causedBy(change: RecordOf<"change">, ledger: Ledger): RecordSummary[] {
  const named = (ledger.linksTo.get(change) ?? []).filter(({ field }) => field === "links.caused_by");
  return [...new Map(named.map(({ from }) => [from.id, summaryOf(from)])).values()];
}

/** When an incident began to hurt a service: an instant, with the incident's place among all. */
interface Onset extends Span {
  readonly incident: string;
  readonly place: number;
}

function onsetsByService(incidents: readonly RecordOf<"incident">[]): (service: string) => IntervalIndex<Onset> {
  const services = new Map<Onset, string>();
  for (const [place, incident] of incidents.entries())
    for (const { service, start } of impactsOf(incident))
      services.set({ incident: incident.id, place, start, end: start + 1 }, service);
  return intervalIndexes(services.keys(), (onset) => [services.get(onset) ?? ""]);
}

/** Incidents that may come from a change, in the order of all, each with the first instant at which it hurt. */
function suspectedOf(
  { fields: { actual, services } }: RecordOf<"change">,
  users: ReturnType<Dependents>,
  onsets: (service: string) => IntervalIndex<Onset>,
  caused: readonly RecordSummary[],
): readonly { readonly id: string; readonly start: number }[] {
  if (!actual) return [];
  const begun = Date.parse(actual.start);
  const until = (actual.end ? Date.parse(actual.end) : begun) + SUSPECT_HOURS * 3_600_000;
  const declared = new Set(caused.map(({ id }) => id));
  const touched = new Set([...services, ...users.map(({ service }) => service)]);
  const near = [...touched]
    .flatMap((service) => onsets(service)({ start: begun, end: until + 1 }))
    .filter(({ incident }) => !declared.has(incident))
    .sort((a, b) => a.place - b.place || a.start - b.start);
  return [...Map.groupBy(near, ({ incident }) => incident)].map(([id, [first]]) => ({
    id,
    start: first?.start ?? begun,
  }));
}

function summaryAt(ledger: Ledger, kind: "service" | "incident", id: string): RecordSummary[] {
  const record = ledger.byKey.get(keyOf(kind, id));
  return record ? [summaryOf(record)] : [];
}

function instant(at: number): string {
  return new Date(at).toISOString();
}
