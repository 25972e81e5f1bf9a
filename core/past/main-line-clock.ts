// When each commit reached the main line, by clocks that may be wrong.

/** A commit as its clock tells it, in epoch milliseconds. */
export interface Clocked {
  readonly sha: string;
  readonly committedAt: number;
}

/**
 * When each commit of a line (oldest first) was there, by its sha, in epoch milliseconds. The order of the line is
 * true, clocks are not: none is before the commit that it follows, and none is ahead of `now`.
 */
export function reachedAt(line: readonly Clocked[], now: number): ReadonlyMap<string, number> {
  let latest = Number.NEGATIVE_INFINITY;
  return new Map(
    line.map(({ sha, committedAt }) => {
      latest = Math.max(latest, Math.min(committedAt, now));
      return [sha, latest];
    }),
  );
}

/** The newest commit that was there at an instant (epoch milliseconds), or undefined where none was yet. */
export function newestAt(line: readonly Clocked[], instant: number, now: number): string | undefined {
  const reached = reachedAt(line, now);
  return line.findLast(({ sha }) => (reached.get(sha) ?? Number.POSITIVE_INFINITY) <= instant)?.sha;
}
