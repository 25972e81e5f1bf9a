// Which of many spans overlap a given one, asked many times.
import type { Span } from "./intervals.ts";

/** Finds the spans that overlap one, by start. Spans that only touch do not overlap. */
export type IntervalIndex<S extends Span> = (within: Span) => S[];

/** Indexes spans that are not empty. An answer costs a logarithm of their number, for every span that it finds. */
export function intervalIndex<S extends Span>(spans: Iterable<S>): IntervalIndex<S> {
  const sorted = [...spans].filter(({ start, end }) => end > start).sort((a, b) => a.start - b.start);
  const latest = new Float64Array(sorted.length);
  latestEnds(sorted, latest, 0, sorted.length);
  return (within) => {
    const found: S[] = [];
    if (within.end > within.start) collect(sorted, latest, within, 0, sorted.length, found);
    return found;
  };
}

/** The same for each of the names that a span goes by; a name that none goes by finds nothing. */
export function intervalIndexes<S extends Span>(
  spans: Iterable<S>,
  namesOf: (span: S) => Iterable<string>,
): (name: string) => IntervalIndex<S> {
  const byName = new Map<string, S[]>();
  for (const span of spans)
    for (const name of new Set(namesOf(span))) {
      const group = byName.get(name);
      if (group) group.push(span);
      else byName.set(name, [span]);
    }
  const indexes = new Map([...byName].map(([name, group]) => [name, intervalIndex(group)]));
  return (name) => indexes.get(name) ?? (() => []);
}

// --- internal ---

/** A balanced tree laid into the sorted list: the middle of a part is its root. Answers the latest end in the part. */
function latestEnds(sorted: readonly Span[], latest: Float64Array, from: number, to: number): number {
  if (from >= to) return Number.NEGATIVE_INFINITY;
  const middle = (from + to) >>> 1;
  const most = Math.max(
    sorted[middle]?.end ?? Number.NEGATIVE_INFINITY,
    latestEnds(sorted, latest, from, middle),
    latestEnds(sorted, latest, middle + 1, to),
  );
  latest[middle] = most;
  return most;
}

function collect<S extends Span>(
  sorted: readonly S[],
  latest: Float64Array,
  within: Span,
  from: number,
  to: number,
  found: S[],
): void {
  const middle = (from + to) >>> 1;
  const span = sorted[middle];
  if (from >= to || !span || (latest[middle] ?? 0) <= within.start) return;
  collect(sorted, latest, within, from, middle, found);
  if (span.start >= within.end) return;
  if (span.end > within.start) found.push(span);
  collect(sorted, latest, within, middle + 1, to, found);
}
