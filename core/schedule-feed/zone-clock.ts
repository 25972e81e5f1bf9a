// The clock on the wall of a time zone, in epoch milliseconds as if it were UTC.
import { toInstant } from "../local-time.ts";

/** How far a zone is ahead of UTC at an instant, in milliseconds. */
export function offsetAt(at: number, timeZone: string): number {
  const told = toInstant(at, timeZone);
  return Date.parse(`${told.slice(0, 19)}Z`) - Math.floor(at / 1000) * 1000;
}

/** What the clock shows at an instant. */
export function wallAt(at: number, timeZone: string): number {
  return at + offsetAt(at, timeZone);
}

/**
 * The instant at which the clock shows a time, as RFC 5545 (3.3.5) reads it: of a time that comes twice the first, of
 * one that is skipped the one that the offset before the gap gives.
 */
export function instantOf(wall: number, timeZone: string): number {
  const before = offsetAt(wall - DAY, timeZone);
  const after = offsetAt(wall + DAY, timeZone);
  const fitting = [before, after].filter((offset) => offsetAt(wall - offset, timeZone) === offset);
  return fitting.length === 0 ? wall - before : Math.min(...fitting.map((offset) => wall - offset));
}

/** Whether a clock shows a time exactly once: neither twice, in autumn, nor never, in spring. Programs differ on others. */
export function isPlain(wall: number, timeZone: string): boolean {
  const [before, after] = [offsetAt(wall - DAY, timeZone), offsetAt(wall + DAY, timeZone)];
  const shown = new Set([before, after].filter((offset) => offsetAt(wall - offset, timeZone) === offset));
  return shown.size === 1;
}

/** A time on the wall as iCalendar writes it: `20261204T120000`. */
export function basic(wall: number): string {
  return new Date(wall).toISOString().slice(0, 19).replaceAll(/[-:]/g, "");
}

// --- internal ---

/** No zone changes its offset by more than a day, nor twice within two. */
const DAY = 86_400_000;
