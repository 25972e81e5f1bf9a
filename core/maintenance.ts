// Changes that interrupt services, as readers of a status page know them: maintenance.
import { kinds, type Level } from "../schemas/index.ts";
import { DAY } from "./days.ts";
import type { Span } from "./intervals.ts";
import { type Ledger, recordsOf } from "./ledger.ts";
import type { RecordOf } from "./record.ts";
import { type PlannedOutage, type Progress, progressAt } from "./status-rules/index.ts";

export { explains } from "./status-rules/index.ts";

/** Maintenance at an instant. Times in epoch milliseconds. */
export interface Maintenance extends Progress {
  readonly change: string;
  readonly services: readonly string[];
  /** What users will see. */
  readonly outage: Level;
  /** The window that was announced, in which it explains what users see. An emergency announces none. */
  readonly announced: Span | null;
}

export interface Maintenances {
  readonly running: readonly Maintenance[];
  readonly upcoming: readonly Maintenance[];
  readonly recent: readonly Maintenance[];
}

/** Maintenance that runs at `now`, begins within `ahead` days, or was completed within `behind` days. */
export function maintenancesAt(ledger: Ledger, now: number, ahead = 30, behind = 7): Maintenances {
  const all = recordsOf(ledger, "change").flatMap((change) => maintenanceAt(change, now) ?? []);
  const soonest = all.toSorted((a, b) => a.start - b.start);
  return {
    running: soonest.filter(({ status }) => status === "in_progress"),
    upcoming: soonest.filter(({ status, start }) => status === "scheduled" && start < now + ahead * DAY),
    recent: all
      .filter(({ status, end }) => status === "completed" && (end ?? 0) > now - behind * DAY && (end ?? 0) <= now)
      .toSorted((a, b) => (b.end ?? 0) - (a.end ?? 0)),
  };
}

/** What a change means to readers at `now`, or null where it means nothing: see `plannedOutage` and `progressAt`. */
export function maintenanceAt(change: RecordOf<"change">, now: number): Maintenance | null {
  const planned = plannedOutage(change);
  const progress = planned && progressAt(planned, now);
  if (!progress) return null;
  const { services } = change.fields;
  return { change: change.id, services, outage: planned.outage, announced: announcedWindow(change), ...progress };
}

/**
 * What of a change bears on its services, or null: only an approved change that declares an outage is maintenance.
 * Drafts (new), canceled and unauthorized changes are not.
 */
export function plannedOutage(change: RecordOf<"change">): PlannedOutage | null {
  const { state, actual, hold } = change.fields;
  const outage = declaredOutage(change);
  if (!outage) return null;
  return {
    outage,
    window: windowOf(change),
    started: actual ? Date.parse(actual.start) : null,
    ended: actual?.end ? Date.parse(actual.end) : null,
    finished: state === "review" || state === "closed",
    held: hold !== undefined,
  };
}

/**
 * The window in which a change was announced to interrupt its services, or null. Time in it is planned: neither
 * downtime nor time that was promised. Approved changes only; not an emergency, whose window lies
 * around the very outage that it mends; not one on hold that has not begun.
 */
export function announcedWindow(change: RecordOf<"change">): (Span & { readonly outage: Level }) | null {
  const { type, hold, actual } = change.fields;
  const outage = declaredOutage(change);
  const window = windowOf(change);
  if (!outage || !window || type === "emergency" || (hold && !actual)) return null;
  return { ...window, outage };
}

/** The planned window in epoch milliseconds, or null. */
export function windowOf(change: RecordOf<"change">): Span | null {
  const { window } = change.fields;
  return window ? { start: Date.parse(window.start), end: Date.parse(window.end) } : null;
}

/** Whether a change is still ahead or being carried out. */
export function isPending(change: RecordOf<"change">): boolean {
  const { phase } = kinds.change.lifecycle.states[change.fields.state];
  return phase === "planned" || (phase === "active" && !change.fields.actual?.end);
}

// --- internal ---

/** The outage that an approved change declares, or null where it declares none or was not approved. */
function declaredOutage(change: RecordOf<"change">): Level | null {
  const { state, outage, unauthorized } = change.fields;
  if (!outage || outage === "none" || unauthorized || state === "new" || state === "canceled") return null;
  return outage;
}
