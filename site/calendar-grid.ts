// A month as weeks, with what lies on each day.
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

/**
 * The weeks that a month touches, each from the first weekday on (1 for Monday to 7). Days of other months are there to
 * fill them, and hold nothing.
 */
export function weeksOf({ month, items }: CalendarMonth, firstWeekday: number): GridDay[][] {
  const first = Date.parse(`${month}-01T00:00:00Z`);
  const start = first - ((new Date(first).getUTCDay() - firstWeekday + 7) % 7) * DAY;
  const weeks: GridDay[][] = [];
  for (let begin = start; iso(begin).slice(0, 7) <= month; begin += 7 * DAY)
    weeks.push(Array.from({ length: 7 }, (_, index) => dayAt(begin + index * DAY, month, items)));
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
