// For every service, the periods that its availability is computed from.
import type { Level } from "../schemas/index.ts";
import { startOfDay } from "./days.ts";
import { type Impact, impactsOf } from "./impacts.ts";
import { clip, type Span } from "./intervals.ts";
import { type Ledger, recordsOf } from "./ledger.ts";
import { announcedWindow, type Maintenance, maintenanceAt, windowOf } from "./maintenance.ts";

/** The periods of one service, in epoch milliseconds, sorted by start. */
export interface ServiceTimes {
  /** The midnight (UTC) from which its availability is known; null where nothing says so. */
  readonly firstDay: number | null;
  readonly impacts: readonly Impact[];
  /** Announced windows of approved changes that declare an outage. */
  readonly planned: readonly (Span & { readonly outage: Level })[];
  /** The parts of those windows in which the work was under way, so that it explains what readers saw. */
  readonly explaining: readonly (Span & { readonly outage: Level })[];
  /** When maintenance was or is under way, overruns included; the window where nobody said whether it took place. */
  readonly maintained: readonly Span[];
}

/**
 * The periods of all services at `now`, read from the records once. A service without `since` is known from the day of
 * the earliest incident or change that touches it: unknown is not 100 %.
 */
export function serviceTimes(ledger: Ledger, now: number): ReadonlyMap<string, ServiceTimes> {
  const drafts = new Map(recordsOf(ledger, "service").map(({ id, fields }) => [id, newDraft(fields.since)]));
  for (const incident of recordsOf(ledger, "incident"))
    for (const impact of impactsOf(incident)) {
      drafts.get(impact.service)?.impacts.push(impact);
      drafts.get(impact.service)?.touched.push(impact.start);
    }
  for (const change of recordsOf(ledger, "change")) {
    if (change.fields.state === "canceled") continue;
    const planned = announcedWindow(change);
    const maintenance = maintenanceAt(change, now);
    const touched = change.fields.actual ? Date.parse(change.fields.actual.start) : windowOf(change)?.start;
    for (const service of change.fields.services) {
      const draft = drafts.get(service);
      if (planned) draft?.planned.push(planned);
      const maintained = maintenance ? { start: maintenance.start, end: doneBy(maintenance, now) } : planned;
      if (maintained) draft?.maintained.push(maintained);
      if (planned && maintained) draft?.explaining.push(...clip([planned], maintained));
      if (touched !== undefined) draft?.touched.push(touched);
    }
  }
  return new Map([...drafts].map(([service, draft]) => [service, finish(draft)]));
}

// --- internal ---

interface Draft {
  readonly since: number | null;
  readonly impacts: Impact[];
  readonly planned: (Span & { readonly outage: Level })[];
  readonly explaining: (Span & { readonly outage: Level })[];
  readonly maintained: Span[];
  readonly touched: number[];
}

function newDraft(since: string | undefined): Draft {
  return {
    since: since === undefined ? null : Date.parse(`${since}T00:00:00Z`),
    impacts: [],
    planned: [],
    explaining: [],
    maintained: [],
    touched: [],
  };
}

/** Until when maintenance counts at `now`: an overrun lasts to this instant; completed without an end, nobody knows. */
function doneBy({ status, start, end, overrun }: Maintenance, now: number): number {
  if (status === "in_progress" && (overrun || end === null)) return now + 1;
  return end ?? start;
}

function finish({ since, impacts, planned, explaining, maintained, touched }: Draft): ServiceTimes {
  const earliest = touched.reduce((first, at) => Math.min(first, at), Number.POSITIVE_INFINITY);
  const seen = earliest === Number.POSITIVE_INFINITY ? null : startOfDay(earliest);
  return {
    firstDay: since ?? seen,
    impacts: impacts.toSorted((a, b) => a.start - b.start),
    planned: planned.toSorted((a, b) => a.start - b.start),
    explaining: explaining.toSorted((a, b) => a.start - b.start),
    maintained: maintained.toSorted((a, b) => a.start - b.start),
  };
}
