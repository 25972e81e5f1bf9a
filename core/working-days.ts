// Working days: Monday to Friday by the calendar of a time zone.
import { startOf, toDay } from "./local-time.ts";

/**
 * The instant at which the n-th working day after the day of `at` is over, in epoch milliseconds: the midnight behind
 * it. The day of `at` itself does not count, so that whoever acts at 23:59 loses nothing. Holidays are not known.
 */
export function workingDaysAfter(at: number, days: number, timeZone: string): number {
  let day = toDay(at, timeZone);
  for (let left = days; left > 0; ) {
    day = dayAfter(day);
    if (isWorkingDay(day)) left -= 1;
  }
  return startOf(dayAfter(day), timeZone) ?? Number.NaN; // a day of the calendar always begins
}

// --- internal ---

const DAY = 86_400_000;

/** The next day of the calendar, which no clock and no time zone can change. */
function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + DAY).toISOString().slice(0, 10);
}

function isWorkingDay(day: string): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday >= 1 && weekday <= 5;
}
