// The change schedule: planned windows of changes, with the freezes among them.
import { kinds } from "../schemas/index.ts";
import { compareText } from "./finding.ts";
import { clip, type Span } from "./intervals.ts";
import { type Ledger, recordsOf } from "./ledger.ts";
import { windowOf } from "./maintenance.ts";
import type { RecordOf } from "./record.ts";
import { occurrences } from "./recurrence.ts";

/** A change's window or one occurrence of a freeze, whole, in epoch milliseconds. */
export interface CalendarEntry extends Span {
  readonly kind: "change" | "freeze";
  readonly id: string;
  readonly services: readonly string[] | "all";
}

export interface Calendar {
  /** By start, then id. */
  readonly entries: readonly CalendarEntry[];
  /** Freezes of which not every occurrence is shown, each with the reason. */
  readonly incomplete: readonly { readonly freeze: string; readonly why: string }[];
}

/** One time at which a freeze holds. */
export interface FreezeTime extends Span {
  readonly freeze: RecordOf<"freeze">;
}

/** What is planned in [from, to): windows of changes that were not canceled, freezes that were not lifted. */
export function calendarOf(ledger: Ledger, from: number, to: number): Calendar {
  const windows = recordsOf(ledger, "change").flatMap((change): CalendarEntry[] => {
    const window = change.fields.state === "canceled" ? null : windowOf(change);
    return window ? [{ kind: change.kind, id: change.id, services: change.fields.services, ...window }] : [];
  });
  const { times, incomplete } = freezeTimes(ledger, from, to);
  const frozen = times.map(
    ({ freeze, start, end }): CalendarEntry => ({
      kind: freeze.kind,
      id: freeze.id,
      services: freeze.fields.services,
      start,
      end,
    }),
  );
  const shown = windows.filter((window) => clip([window], { start: from, end: to }).length > 0);
  const entries = [...shown, ...frozen].toSorted((a, b) => a.start - b.start || compareText(a.id, b.id));
  return { entries, incomplete };
}

/** The times in [from, to) at which freezes hold that were not lifted. */
export function freezeTimes(
  ledger: Ledger,
  from: number,
  to: number,
): { readonly times: readonly FreezeTime[]; readonly incomplete: Calendar["incomplete"] } {
  const holding = recordsOf(ledger, "freeze")
    .filter((freeze) => kinds.freeze.lifecycle.states[freeze.fields.state].phase !== "done")
    .map((freeze) => ({ freeze, ...occurrences(freeze.fields, from, to) }));
  return {
    times: holding.flatMap(({ freeze, spans }) => spans.map((span) => ({ ...span, freeze }))),
    incomplete: holding.flatMap(({ freeze, why }) => (why === null ? [] : [{ freeze: freeze.id, why }])),
  };
}
