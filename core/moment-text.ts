// Moments and periods as people read them: by the clock of a time zone, with UTC beside it.
import { howLong, toMinute } from "./local-time.ts";

const UTC = "Etc/UTC";

/** A moment in epoch milliseconds: `2026-12-01 22:00 Europe/Berlin (21:00 UTC)`. The day of UTC is told where it differs. */
export function momentText(at: number, timeZone: string): string {
  const local = toMinute(at, timeZone);
  if (isUtc(timeZone)) return `${local} UTC`;
  return `${local} ${timeZone} (${without(toMinute(at, UTC), local)} UTC)`;
}

/** From one moment to another: `2026-12-01 22:00 – 23:00 Europe/Berlin (21:00 – 22:00 UTC), 1 h`. */
export function periodText(start: number, end: number, timeZone: string): string {
  const length = howLong(end - start);
  const local = span(toMinute(start, timeZone), toMinute(end, timeZone));
  if (isUtc(timeZone)) return `${local} UTC, ${length}`;
  const [from, to] = [toMinute(start, UTC), toMinute(end, UTC)];
  const sameDays = dayOf(from) === dayOf(toMinute(start, timeZone)) && dayOf(to) === dayOf(toMinute(end, timeZone));
  const utc = sameDays && dayOf(from) === dayOf(to) ? `${clockOf(from)} – ${clockOf(to)}` : span(from, to);
  return `${local} ${timeZone} (${utc} UTC), ${length}`;
}

// --- internal ---

function isUtc(timeZone: string): boolean {
  return timeZone === UTC || timeZone === "UTC";
}

function dayOf(minute: string): string {
  return minute.slice(0, -6);
}

function clockOf(minute: string): string {
  return minute.slice(-5);
}

/** A minute without its day where another minute has told that day already. */
function without(minute: string, told: string): string {
  return dayOf(minute) === dayOf(told) ? clockOf(minute) : minute;
}

function span(from: string, to: string): string {
  return `${from} – ${without(to, from)}`;
}
