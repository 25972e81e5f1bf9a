// How a service was on each of the last days, for bars of a status page.
import { knownPart } from "./availability.ts";
import { DAY, dayOf, lastDays, startOfDay } from "./days.ts";
import { countedDowntime, shownDowntime, type TimeByLevel, type Weights, weigh } from "./downtime.ts";
import { type ServiceLevel, worst } from "./health.ts";
import type { Span } from "./intervals.ts";
import type { ServiceTimes } from "./service-times.ts";

export interface DayState {
  /** The UTC day: `2026-12-01`. */
  readonly date: string;
  /** The worst level that readers saw on that day; unknown before the service's first day. */
  readonly level: ServiceLevel | "unknown";
  /** Downtime that counts, by level, in milliseconds. */
  readonly byLevel: TimeByLevel;
  /** The same by weight. */
  readonly downtimeMs: number;
  /** Incidents that hurt the service on that day. */
  readonly incidents: readonly string[];
}

/** The state of the last `days` UTC days, oldest first; the last one is today up to `now`. Linear in days and periods. */
export function dayStates(times: ServiceTimes, now: number, weights: Weights, days = 90): DayState[] {
  const period = lastDays(now, days);
  const firstDay = times.firstDay ?? Number.POSITIVE_INFINITY;
  const drafts = Array.from({ length: days }, (_, index) => newDraft(period.start + index * DAY, firstDay));
  // On the stroke of midnight today has no length yet; this instant is in it.
  const known = knownPart(times, { start: period.start, end: now + 1 }, now + 1);
  if (known) fill((day) => drafts[(day - period.start) / DAY], times, known, weights);
  return drafts.map(({ date, known, levels, byLevel, incidents }) => ({
    date,
    level: known ? worst([...levels]) : "unknown",
    byLevel,
    downtimeMs: weigh(byLevel, weights),
    incidents: [...incidents].toSorted(),
  }));
}

// --- internal ---

interface Draft {
  readonly date: string;
  readonly known: boolean;
  readonly levels: Set<ServiceLevel>;
  readonly byLevel: { -readonly [L in keyof TimeByLevel]: number };
  readonly incidents: Set<string>;
}

function newDraft(day: number, firstDay: number): Draft {
  return {
    date: dayOf(day),
    known: day >= firstDay,
    levels: new Set(),
    byLevel: { degraded_performance: 0, partial_outage: 0, major_outage: 0 },
    incidents: new Set(),
  };
}

/** Enters into the days what happened in the known part of them, which ends with this instant. */
function fill(draftOf: (day: number) => Draft | undefined, times: ServiceTimes, known: Span, weights: Weights): void {
  const upToNow = { start: known.start, end: known.end - 1 };
  for (const span of countedDowntime(times, upToNow, weights))
    eachDay(span, upToNow, (day, { start, end }) => {
      const draft = draftOf(day);
      if (draft) draft.byLevel[span.level] += end - start;
    });
  for (const span of shownDowntime(times, known)) eachDay(span, known, (day) => draftOf(day)?.levels.add(span.level));
  for (const span of times.maintained) eachDay(span, known, (day) => draftOf(day)?.levels.add("under_maintenance"));
  // An impact without length still happened on its day.
  for (const { start, end, incident } of times.impacts)
    eachDay({ start, end: Math.max(end, start + 1) }, known, (day) => draftOf(day)?.incidents.add(incident));
}

/** Visits each day that a span touches within another, with its part of that day. */
function eachDay(span: Span, within: Span, visit: (day: number, part: Span) => void): void {
  const end = Math.min(span.end, within.end);
  for (let from = Math.max(span.start, within.start); from < end; ) {
    const day = startOfDay(from);
    const to = Math.min(end, day + DAY);
    visit(day, { start: from, end: to });
    from = to;
  }
}
