// Where the lines across a chart of durations stand: at lengths of time that people say.
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** The least length that such a chart tells apart. */
export const LEAST = MINUTE;

const LENGTHS = [MINUTE, 5 * MINUTE, 15 * MINUTE, HOUR, 4 * HOUR, DAY, 7 * DAY, 30 * DAY, 90 * DAY, 365 * DAY];

/** The lengths up to the first that is no less than the greatest. Milliseconds. */
export function durationTicks(most: number): number[] {
  const end = LENGTHS.findIndex((length) => length >= most);
  return end === -1 ? [...LENGTHS, most] : LENGTHS.slice(0, Math.max(2, end + 1));
}
