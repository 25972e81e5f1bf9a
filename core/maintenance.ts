// Changes that interrupt services, as readers of a status page know them: maintenance.
import { kinds, type Level } from "../schemas/index.ts";
import { DAY } from "./days.ts";
import { severity } from "./impacts.ts";
import type { Span } from "./intervals.ts";
import { type Ledger, recordsOf } from "./ledger.ts";
import type { RecordOf } from "./record.ts";

/** Maintenance at an instant. Times in epoch milliseconds. */
export interface Maintenance {
  readonly change: string;
  readonly services: readonly string[];
  /** What users will see. */
  readonly outage: Level;
  /** Statuspage's words. */
  readonly status: "scheduled" | "in_progress" | "completed";
  readonly start: number;
  /** The planned end, or the real one once it is completed; null where nobody said. */
  readonly end: number | null;
  /** Goes on although its window is over. */
  readonly overrun: boolean;
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

/**
 * What a change means to readers at `now`, or null where it means nothing:
 * - Only an approved change that declares an outage is maintenance. Drafts (new), canceled and unauthorized changes are
 *   not, nor is one on hold: the clock must not start it.
 * - A scheduled change runs while its window is open, whoever moved the record. Past its window it was missed: null.
 * - The work counts from actual.start if that is before the window, and lasts until actual.end; past the window's end
 *   without one, it overruns. A window in the future never counts as running.
 */
export function maintenanceAt(change: RecordOf<"change">, now: number): Maintenance | null {
  const { state, actual, hold } = change.fields;
  const outage = declaredOutage(change);
  if (!outage) return null;
  const window = windowOf(change);
  const started = actual ? Date.parse(actual.start) : undefined;
  const ended = actual?.end ? Date.parse(actual.end) : undefined;
  const start = Math.min(started ?? Number.POSITIVE_INFINITY, window?.start ?? Number.POSITIVE_INFINITY);
  if (start === Number.POSITIVE_INFINITY) return null;

  const announced = announcedWindow(change);
  const base = { change: change.id, services: change.fields.services, outage, announced };
  const done = state === "review" || state === "closed" || (ended !== undefined && ended <= now);
  if (done) {
    const end = ended ?? window?.end ?? null;
    return { ...base, status: "completed", start: started ?? start, end, overrun: false };
  }
  if (hold) return null;
  const end = window?.end ?? null;
  if (start > now) return { ...base, status: "scheduled", start, end, overrun: false };
  const overrun = end !== null && end <= now;
  if (overrun && started === undefined) return null;
  return { ...base, status: "in_progress", start, end, overrun };
}

/**
 * The window in which a change was announced to interrupt its services, or null. Time in it is planned: neither
 * downtime nor time that was promised (itsm-rules §2). Approved changes only; not an emergency, whose window lies
 * around the very outage that it mends; not one on hold that has not begun.
 */
export function announcedWindow(change: RecordOf<"change">): (Span & { readonly outage: Level }) | null {
  const { type, hold, actual } = change.fields;
  const outage = declaredOutage(change);
  const window = windowOf(change);
  if (!outage || !window || type === "emergency" || (hold && !actual)) return null;
  return { ...window, outage };
}

/**
 * Whether announced maintenance explains that a service is this bad: it declared as much or worse. A major outage is
 * never explained away: somebody recorded it although the maintenance was announced, so readers must see it.
 */
export function explains(announced: Level, level: Level): boolean {
  return level !== "major_outage" && severity(level) <= severity(announced);
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
