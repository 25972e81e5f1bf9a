// A freeze as its page tells it: how it recurs, and when it holds next.
import { freezeTimes } from "../calendar.ts";
import { DAY } from "../days.ts";
import { type Ledger, recordsOf } from "../ledger.ts";
import { type RecordSummary, summaryOf } from "../record-view.ts";
import { type Recurrence, recurrenceOf } from "./recurrence.ts";

/** The next time of a freeze is looked for within so many days. */
const LOOKED_AHEAD = 400;

export interface FreezeView {
  readonly freeze: RecordSummary;
  readonly services: readonly RecordSummary[] | "all";
  /** Its window as written: the first time, for one that recurs. */
  readonly window: { readonly start: string; readonly end: string };
  /** How it recurs; null where it does not. */
  readonly recurs: Recurrence | null;
  /** The time at which it holds now or next; null where it was lifted, or none comes within a year. */
  readonly next: { readonly start: string; readonly end: string } | null;
  readonly holds: boolean;
}

/** All freezes at `now` (epoch milliseconds): what holds now or next comes first. */
export function freezeViews(ledger: Ledger, now: number): FreezeView[] {
  const services = new Map(recordsOf(ledger, "service").map((service) => [service.id, summaryOf(service)]));
  const { times } = freezeTimes(ledger, now, now + LOOKED_AHEAD * DAY);
  const ahead = times.filter(({ end }) => end > now).toSorted((a, b) => a.start - b.start);
  const nextOf = new Map(ahead.toReversed().map((time) => [time.freeze, time]));
  return recordsOf(ledger, "freeze")
    .map((freeze) => {
      const { fields } = freeze;
      const next = nextOf.get(freeze);
      return {
        freeze: summaryOf(freeze),
        services:
          fields.services === "all" ? ("all" as const) : fields.services.flatMap((id) => services.get(id) ?? []),
        window: fields.window,
        recurs: recurrenceOf(fields),
        next: next ? { start: new Date(next.start).toISOString(), end: new Date(next.end).toISOString() } : null,
        holds: next !== undefined && next.start <= now,
      };
    })
    .toSorted((a, b) => startOf(a) - startOf(b));
}

// --- internal ---

function startOf({ next }: FreezeView): number {
  return next ? Date.parse(next.start) : Number.POSITIVE_INFINITY;
}
