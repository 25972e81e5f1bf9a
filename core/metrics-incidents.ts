// Measures of incidents: how fast they were noticed, mended, done with.
import { counts, openedAt, restoredAt } from "./impacts.ts";
import { type Ledger, recordsOf } from "./ledger.ts";
import { type Metric, share, spread } from "./metric.ts";
import type { RecordOf } from "./record.ts";
import { inScope, type Scope } from "./scope.ts";

/** Time to acknowledge, restore and resolve, with the share of incidents that were opened again. */
export function incidentMetrics(ledger: Ledger, scope: Scope): Metric[] {
  const incidents = recordsOf(ledger, "incident").filter(counts);
  const resolved = incidents.filter(({ fields }) => inScope(fields.resolved_at, scope));
  return [
    spread(TIME_TO_ACKNOWLEDGE, lasting(incidents, scope, openedAt, acknowledgedAt)),
    spread(TIME_TO_RESTORE, lasting(incidents, scope, startedAt, restoredAt)),
    spread(TIME_TO_RESOLVE, lasting(incidents, scope, openedAt, resolvedAt)),
    share(
      REOPENED,
      resolved.filter(({ id }) => (scope.reopens?.get(id) ?? 0) > 0).length,
      resolved.length,
      scope.reopens ? null : "needs history",
    ),
  ];
}

/** Told by history alone: see portal/report-history.ts. */
export const REOPENED = {
  id: "reopen-rate",
  name: "Reopened incidents",
  definition:
    "Incidents resolved in the period that were opened again at least once ÷ incidents resolved in the period that the history saw open.",
} as const;

// --- internal ---

const TIME_TO_ACKNOWLEDGE = {
  id: "time-to-acknowledge",
  name: "Time to acknowledge",
  definition: "From detected_at (or else started_at) to acknowledged_at, of incidents acknowledged in the period.",
} as const;

const TIME_TO_RESTORE = {
  id: "time-to-restore",
  name: "Time to restore",
  definition: "From started_at to restored_at (or else resolved_at), of incidents restored in the period.",
} as const;

const TIME_TO_RESOLVE = {
  id: "time-to-resolve",
  name: "Time to resolve",
  definition:
    "From detected_at (or else started_at) to resolved_at, time on hold included, of incidents resolved in the period.",
} as const;

type Moment = (incident: RecordOf<"incident">) => number | undefined;

const startedAt: Moment = ({ fields }) => Date.parse(fields.started_at);
const acknowledgedAt: Moment = ({ fields }) => parsed(fields.acknowledged_at);
const resolvedAt: Moment = ({ fields }) => parsed(fields.resolved_at);

function parsed(instant: string | undefined): number | undefined {
  return instant === undefined ? undefined : Date.parse(instant);
}

/** How long it took from one moment to another, where the other lies in the period. */
function lasting(incidents: readonly RecordOf<"incident">[], scope: Scope, from: Moment, to: Moment): number[] {
  return incidents.flatMap((incident) => {
    const [start, end] = [from(incident), to(incident)];
    return start !== undefined && end !== undefined && inScope(end, scope) ? [end - start] : [];
  });
}
