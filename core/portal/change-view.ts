// A change as its page and the board tell it: its column, its window, who feels it, what is in its way, what it led to.
import type { Audience } from "../audience.ts";
import { conflictsAt } from "../conflicts.ts";
import { dependentsOf } from "../dependents.ts";
import { type Impact, impactsOf } from "../impacts.ts";
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
  const conflicts = isInternal ? conflictsAt(ledger, now) : [];
  const impacts = isInternal ? recordsOf(ledger, "incident").flatMap(impactsOf) : [];
  return recordsOf(ledger, "change").map((change) => {
    const window = windowOf(change);
    const { services, state } = change.fields;
    const caused = isInternal ? causedBy(change, ledger) : [];
    return {
      path: summaryOf(change).path,
      column: columnOf(state),
      window: window && { start: instant(window.start), end: instant(window.end) },
      missed: state === "scheduled" && window !== null && window.end <= now && !change.fields.hold,
      services: services.flatMap((id) => summaryAt(ledger, "service", id)),
      feltBy: feltBy(services, ledger),
      obstacles: obstaclesOf(change, conflicts, ledger),
      caused,
      suspected: suspectedOf(change, impacts, caused, ledger),
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

function feltBy(services: readonly string[], ledger: Ledger): ChangeView["feltBy"] {
  return dependentsOf(services, [ledger]).flatMap(({ service, path }) =>
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

function suspectedOf(
  change: RecordOf<"change">,
  impacts: readonly Impact[],
  caused: readonly RecordSummary[],
  ledger: Ledger,
): ChangeView["suspected"] {
  const { actual, services } = change.fields;
  if (!actual || impacts.length === 0) return [];
  const begun = Date.parse(actual.start);
  const until = (actual.end ? Date.parse(actual.end) : begun) + SUSPECT_HOURS * 3_600_000;
  const touched = new Set([...services, ...dependentsOf(services, [ledger]).map(({ service }) => service)]);
  const declared = new Set(caused.map(({ id }) => id));
  const near = impacts.filter(
    ({ service, start, incident }) =>
      touched.has(service) && start >= begun && start <= until && !declared.has(incident),
  );
  return [...Map.groupBy(near, ({ incident }) => incident)].flatMap(([id, of]) =>
    summaryAt(ledger, "incident", id).map((incident) => ({
      incident,
      startedAt: instant(Math.min(...of.map(({ start }) => start))),
    })),
  );
}

function summaryAt(ledger: Ledger, kind: "service" | "incident", id: string): RecordSummary[] {
  const record = ledger.byKey.get(keyOf(kind, id));
  return record ? [summaryOf(record)] : [];
}

function instant(at: number): string {
  return new Date(at).toISOString();
}
