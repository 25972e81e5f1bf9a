// Maintenance as readers follow it: when, of what, what they will see.
import type { ServiceLevel } from "./health.ts";
import { getRecord, type Ledger } from "./ledger.ts";
import { type Maintenance, maintenancesAt } from "./maintenance.ts";
import { type RecordSummary, summaryOf } from "./record-view.ts";

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

export interface MaintenanceView {
  /** By start. */
  readonly running: readonly MaintenanceStatus[];
  readonly upcoming: readonly MaintenanceStatus[];
  /** What ended last comes first. */
  readonly recent: readonly MaintenanceStatus[];
}

/** Maintenance that runs at `now`, begins within `ahead` days, or was completed within `behind` days. */
export function maintenanceView(ledger: Ledger, now: number, ahead: number, behind: number): MaintenanceView {
  const { running, upcoming, recent } = maintenancesAt(ledger, now, ahead, behind);
  const views = (all: readonly Maintenance[]) => all.flatMap((maintenance) => viewOf(maintenance, ledger));
  return { running: views(running), upcoming: views(upcoming), recent: views(recent) };
}

// --- internal ---

function viewOf(maintenance: Maintenance, ledger: Ledger): MaintenanceStatus[] {
  const change = getRecord(ledger, "change", maintenance.change);
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
      services: services.flatMap((id) => getRecord(ledger, "service", id) ?? []).map(summaryOf),
      summary: change.fields.public_summary ?? null,
    },
  ];
}

function instant(at: number): string {
  return new Date(at).toISOString();
}
