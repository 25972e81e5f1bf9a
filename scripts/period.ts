// Periods as people write them: 30d, 2026-11, 2026-11-01..2026-11-20.
import { duration, ItsmError, startOf, toDay } from "../core/index.ts";

/** From an instant up to, not including, another; epoch milliseconds. */
export interface Period {
  readonly from: number;
  readonly to: number;
}

const DAY = 86_400_000;

/** A period that ends now (`90d`), a month (`2026-11`) or days from one to another, both included. */
export function periodIn(text: string, now: number, timeZone: string): Period {
  const back = duration(text);
  if (back !== undefined) return { from: now - back, to: now };
  const [, year, month] = /^(\d{4})-(\d{2})$/.exec(text) ?? [];
  const [first, last] = text.split("..");
  const period =
    year !== undefined
      ? { from: startOf(`${text}-01`, timeZone), to: startOf(monthAfter(Number(year), Number(month)), timeZone) }
      : { from: startOf(first ?? "", timeZone), to: dayAfter(last ?? "", timeZone) };
  if (period.from !== undefined && period.to !== undefined && period.to > period.from)
    return { from: period.from, to: period.to };
  throw new ItsmError(`${JSON.stringify(text)} is no period`, "Write 30d, 2026-11, or 2026-11-01..2026-11-20.");
}

/** A day as the instant at which it begins. `today` is one. */
export function dayIn(text: string, now: number, timeZone: string): number {
  const at = startOf(text === "today" ? toDay(now, timeZone) : text, timeZone);
  if (at !== undefined) return at;
  throw new ItsmError(`${JSON.stringify(text)} is no day`, "Write it as 2026-12-01.");
}

/** The instant at which the day after this one begins. */
export function dayAfter(day: string, timeZone: string): number | undefined {
  const start = startOf(day, timeZone);
  // A day lasts 23 to 25 hours, so 36 hours on it is the next.
  return start === undefined ? undefined : startOf(toDay(start + 1.5 * DAY, timeZone), timeZone);
}

// --- internal ---

function monthAfter(year: number, month: number): string {
  return new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 10);
}
