// Measures of incidents: how fast they were noticed, mended, done with.
import { counts, openedAt, restoredAt } from "./impacts.ts";
import { type Ledger, recordsOf } from "./ledger.ts";
import { share, spread } from "./metric.ts";
import type { RecordOf } from "./record.ts";
import { inScope, type MetricsOver, momentOf, type Scope } from "./scope.ts";

/** Time to acknowledge, restore and resolve, with the share of incidents that were opened again. */
export function incidentMetrics(ledger: Ledger): MetricsOver {
  const incidents = recordsOf(ledger, "incident").filter(counts).map(momentsOf);
  return (scope) => {
    const resolved = incidents.filter((each) => inScope(each.resolved, scope));
    return [
      spread(TIME_TO_ACKNOWLEDGE, lasting(incidents, scope, "opened", "acknowledged")),
      spread(TIME_TO_RESTORE, lasting(incidents, scope, "started", "restored")),
      spread(TIME_TO_RESOLVE, lasting(incidents, scope, "opened", "resolved")),
      share(
        REOPENED,
        resolved.filter(({ id }) => (scope.reopens?.get(id) ?? 0) > 0).length,
        resolved.length,
        scope.reopens ? null : "needs history",
      ),
    ];
  };
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

/** When an incident came to what, in epoch milliseconds. */
interface Moments {
  readonly id: string;
  readonly started: number;
  readonly opened: number;
  readonly acknowledged: number | undefined;
  readonly restored: number | undefined;
  readonly resolved: number | undefined;
}

function momentsOf(incident: RecordOf<"incident">): Moments {
  const { id, fields } = incident;
  return {
    id,
    started: Date.parse(fields.started_at),
    opened: openedAt(incident),
    acknowledged: momentOf(fields.acknowledged_at),
    restored: restoredAt(incident),
    resolved: momentOf(fields.resolved_at),
  };
}

/** How long it took from one moment to another, where the other lies in the period. */
function lasting(
  incidents: readonly Moments[],
  scope: Scope,
  from: "started" | "opened",
  to: "acknowledged" | "restored" | "resolved",
): number[] {
  const durations: number[] = [];
  for (const incident of incidents) {
    const end = incident[to];
    if (end !== undefined && inScope(end, scope)) durations.push(end - incident[from]);
  }
  return durations;
}
