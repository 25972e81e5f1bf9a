// Incidents by month on the organisation's clock, quiet months told too.
import { counts } from "../impacts.ts";
import { type Ledger, recordsOf } from "../ledger.ts";
import { toDay } from "../local-time.ts";
import { summaryOf } from "../record-view.ts";
import { sortedBy } from "../sort-by.ts";
import { monthAfter } from "./calendar-view.ts";

/** Quiet months are listed no further back than this many. */
const MOST_MONTHS = 240;

export interface MonthOfIncidents {
  /** `2026-11`. */
  readonly month: string;
  /** Paths of the incidents that began in it, newest first. */
  readonly incidents: readonly string[];
  /** Paths of those that were none, or were written down twice. */
  readonly canceled: readonly string[];
}

/** The months from the first incident to the present one, newest first, without gaps. */
export function monthsOfIncidents(ledger: Ledger, now: number, timeZone: string): MonthOfIncidents[] {
  const present = toDay(now, timeZone).slice(0, 7);
  const newestFirst = sortedBy(recordsOf(ledger, "incident"), (incident) => -startOf(incident));
  const byMonth = Map.groupBy(newestFirst, (incident) => toDay(startOf(incident), timeZone).slice(0, 7));
  const known = [...byMonth.keys(), present].sort();
  const months: MonthOfIncidents[] = [];
  for (let month = known[0] ?? present; month <= (known.at(-1) ?? present); month = monthAfter(month)) {
    const found = byMonth.get(month) ?? [];
    const pathsOf = (counted: boolean) =>
      found.filter((each) => counts(each) === counted).map((each) => summaryOf(each).path);
    months.push({ month, incidents: pathsOf(true), canceled: pathsOf(false) });
  }
  return months.toReversed().slice(0, MOST_MONTHS);
}

// --- internal ---

function startOf({ fields }: { readonly fields: { readonly started_at: string } }): number {
  return Date.parse(fields.started_at);
}
