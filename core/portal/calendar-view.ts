// The change calendar by month: windows and freezes on the days of the organisation's clock, with what gets into whose way.
import type { Audience } from "../audience.ts";
import { type CalendarEntry, calendarOf } from "../calendar.ts";
import { type Conflict, conflictsAt, conflictsByChange } from "../conflicts.ts";
import { getRecord, type Ledger, recordsOf } from "../ledger.ts";
import { startOf, toDay } from "../local-time.ts";
import { windowOf } from "../maintenance.ts";
import { keyOf } from "../record.ts";
import { type RecordSummary, summaryOf } from "../record-view.ts";
import { type Obstacle, obstaclesOf } from "./obstacle.ts";
import { type Recurrence, recurrenceOf } from "./recurrence.ts";

/** No more months than these stand before and after the present one, however far records reach. */
export const MONTHS_BACK = 24;
export const MONTHS_AHEAD = 12;

export interface CalendarItem {
  readonly is: CalendarEntry["kind"];
  readonly record: RecordSummary;
  readonly start: string;
  readonly end: string;
  /** The days that it touches on the organisation's clock, first and last: `2026-12-01`. */
  readonly firstDay: string;
  readonly lastDay: string;
  readonly services: readonly RecordSummary[] | "all";
  /** What users will see: none, or a level; null for freezes, and where nobody said. */
  readonly outage: string | null;
  /** How a freeze recurs; null where it does not. */
  readonly recurs: Recurrence | null;
  /** The worst of what is in the way; null where nothing is. Told within the organisation alone. */
  readonly conflict: { readonly level: Obstacle["level"]; readonly obstacles: readonly Obstacle[] } | null;
}

export interface CalendarMonth {
  /** `2026-12`, on the organisation's clock. */
  readonly month: string;
  /** What touches the month, by start; freezes before changes that start at the same moment. */
  readonly items: readonly CalendarItem[];
}

export interface CalendarView {
  /** Oldest first, without gaps; the present month is among them. */
  readonly months: readonly CalendarMonth[];
  /** Freezes of which not every time is shown, with the reason. */
  readonly incomplete: readonly { readonly freeze: string; readonly why: string }[];
}

/** The calendar of all months in which something is or was planned, from the present one at least to the third after it. */
export function calendarView(ledger: Ledger, now: number, timeZone: string, audience: Audience): CalendarView {
  const months = monthsAround(ledger, now, timeZone);
  const from = startOf(`${months[0]}-01`, timeZone) ?? now;
  const to = startOf(`${monthAfter(months.at(-1) ?? "")}-01`, timeZone) ?? now;
  const { entries, incomplete } = calendarOf(ledger, from, to);
  const conflicts = conflictsByChange(audience === "internal" ? conflictsAt(ledger, now) : []);
  const items = entries.flatMap((entry) => itemOf(entry, ledger, timeZone, conflicts));
  return { months: byMonth(months, items), incomplete };
}

/** The month after one: `2026-12` → `2027-01`. */
export function monthAfter(month: string): string {
  return shifted(month, 1);
}

// --- internal ---

function monthsAround(ledger: Ledger, now: number, timeZone: string): string[] {
  const present = toDay(now, timeZone).slice(0, 7);
  const starts = recordsOf(ledger, "change").flatMap((change) => {
    const window = change.fields.state === "canceled" ? null : windowOf(change);
    return window ? [toDay(window.start, timeZone).slice(0, 7)] : [];
  });
  const sorted = [...starts, present, shifted(present, 3)].sort();
  const first = later(sorted[0] ?? present, shifted(present, -MONTHS_BACK));
  const last = earlier(sorted.at(-1) ?? present, shifted(present, MONTHS_AHEAD));
  const months: string[] = [];
  for (let month = first; month <= last; month = monthAfter(month)) months.push(month);
  return months;
}

/** Each month with what touches it, in the order of the items. */
function byMonth(months: readonly string[], items: readonly CalendarItem[]): CalendarMonth[] {
  const pages = months.map((month) => ({ month, items: [] as CalendarItem[] }));
  const places = new Map(months.map((month, place) => [month, place]));
  for (const item of items) {
    const [first, last] = [item.firstDay.slice(0, 7), item.lastDay.slice(0, 7)];
    for (const page of pages.slice(places.get(first) ?? 0)) {
      if (page.month > last) break;
      if (page.month >= first) page.items.push(item);
    }
  }
  return pages;
}

function itemOf(
  entry: CalendarEntry,
  ledger: Ledger,
  timeZone: string,
  conflicts: ReadonlyMap<string, readonly Conflict[]>,
): CalendarItem[] {
  const record = ledger.byKey.get(keyOf(entry.kind, entry.id));
  if (!record) return [];
  const { start, end, services } = entry;
  return [
    {
      is: entry.kind,
      record: summaryOf(record),
      start: new Date(start).toISOString(),
      end: new Date(end).toISOString(),
      firstDay: toDay(start, timeZone),
      // What ends on the stroke of midnight does not touch the day that begins.
      lastDay: toDay(Math.max(start, end - 1), timeZone),
      services: services === "all" ? "all" : services.flatMap((id) => serviceAt(ledger, id)),
      outage: getRecord(ledger, "change", entry.id)?.fields.outage ?? null,
      recurs: recursOf(ledger, entry),
      conflict: conflictOf(entry, conflicts.get(entry.id) ?? [], ledger),
    },
  ];
}

function recursOf(ledger: Ledger, { id }: CalendarEntry): Recurrence | null {
  const freeze = getRecord(ledger, "freeze", id);
  return freeze ? recurrenceOf(freeze.fields) : null;
}

function conflictOf({ id }: CalendarEntry, conflicts: readonly Conflict[], ledger: Ledger): CalendarItem["conflict"] {
  const change = getRecord(ledger, "change", id);
  const obstacles = change ? obstaclesOf(change, conflicts, ledger) : [];
  if (obstacles.length === 0) return null;
  return { level: obstacles.some(({ level }) => level === "block") ? "block" : "warn", obstacles };
}

function serviceAt(ledger: Ledger, id: string): RecordSummary[] {
  const service = getRecord(ledger, "service", id);
  return service ? [summaryOf(service)] : [];
}

function shifted(month: string, by: number): string {
  const at = new Date(`${month}-01T00:00:00Z`);
  return new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + by, 1)).toISOString().slice(0, 7);
}

function later(a: string, b: string): string {
  return a > b ? a : b;
}

function earlier(a: string, b: string): string {
  return a < b ? a : b;
}
