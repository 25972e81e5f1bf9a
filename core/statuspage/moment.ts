// Moments as Statuspage writes them.
import { toInstant } from "../local-time.ts";

/** An instant (epoch milliseconds) by the clock of a zone with milliseconds: `2026-11-20T10:20:00.000+01:00`. */
export function moment(at: number, timeZone: string): string {
  const instant = toInstant(at, timeZone);
  const milliseconds = new Date(at).toISOString().slice(20, 23);
  return `${instant.slice(0, 19)}.${milliseconds}${instant.slice(19)}`;
}

/** The same, or null where there is none. */
export function momentOrNull(at: number | undefined, timeZone: string): string | null {
  return at === undefined ? null : moment(at, timeZone);
}
