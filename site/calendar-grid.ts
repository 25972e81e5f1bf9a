// A month as weeks from Monday to Sunday, with what lies on each day.
import type { CalendarItem, CalendarMonth } from "../core/index.ts";

export interface GridDay {
  /** `2026-12-01`. */
  readonly day: string;
  readonly number: number;
  readonly inMonth: boolean;
  readonly changes: readonly CalendarItem[];
  readonly freezes: readonly CalendarItem[];
}

const DAY = 86_400_000;

/** The weeks that a month touches. Days of other months are there to fill them, and hold nothing. */
export function weeksOf({ month, items }: CalendarMonth): GridDay[][] {
  const first = Date.parse(`${month}-01T00:00:00Z`);
  // Monday is the first day: (0 for Sunday + 6) % 7.
  const start = first - ((new Date(first).getUTCDay() + 6) % 7) * DAY;
  const weeks: GridDay[][] = [];
  for (let monday = start; iso(monday).slice(0, 7) <= month; monday += 7 * DAY)
    weeks.push(Array.from({ length: 7 }, (_, index) => dayAt(monday + index * DAY, month, items)));
  return weeks;
}

// --- internal ---

function dayAt(at: number, month: string, items: readonly CalendarItem[]): GridDay {
  const day = iso(at);
  const inMonth = day.startsWith(month);
  const on = inMonth ? items.filter(({ firstDay, lastDay }) => firstDay <= day && day <= lastDay) : [];
  return {
    day,
    number: Number(day.slice(8)),
    inMonth,
    changes: on.filter(({ is }) => is === "change"),
    freezes: on.filter(({ is }) => is === "freeze"),
  };
}

function iso(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}
