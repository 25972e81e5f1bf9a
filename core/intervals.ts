// Arithmetic on half-open spans of time.

/** From `start` up to, not including, `end`; both in epoch milliseconds. `end` may be Infinity: still going on. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface WeightedSpan extends Span {
  readonly weight: number;
}

/** The time that any of the spans covers: sorted, disjoint, spans that touch joined, empty ones gone. */
export function union(spans: readonly Span[]): Span[] {
  const joined: { start: number; end: number }[] = [];
  for (const { start, end } of byStart(spans)) {
    const last = joined.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else joined.push({ start, end });
  }
  return joined;
}

/** The part of each span that lies within another; what it carries besides its ends is kept. */
export function clip<S extends Span>(spans: readonly S[], within: Span): S[] {
  const clipped: S[] = [];
  for (const span of spans) {
    const [start, end] = [Math.max(span.start, within.start), Math.min(span.end, within.end)];
    if (end > start) clipped.push({ ...span, start, end });
  }
  return clipped;
}

/** The time that the spans cover and the holes do not: sorted, disjoint. */
export function subtract(spans: readonly Span[], holes: readonly Span[]): Span[] {
  const rest: Span[] = [];
  const gaps = union(holes);
  let next = 0;
  for (const { start, end } of union(spans)) {
    let from = start;
    while (next < gaps.length && (gaps[next]?.end ?? 0) <= from) next++;
    for (let i = next; i < gaps.length; i++) {
      const gap = gaps[i];
      if (!gap || gap.start >= end) break;
      if (gap.start > from) rest.push({ start: from, end: gap.start });
      from = Math.max(from, gap.end);
    }
    if (from < end) rest.push({ start: from, end });
  }
  return rest;
}

/** How long the spans cover together, in milliseconds; time that several cover counts once. */
export function total(spans: readonly Span[]): number {
  return union(spans).reduce((sum, { start, end }) => sum + (end - start), 0);
}

/**
 * The highest weight at each instant: sorted, disjoint pieces that cover what the spans cover.
 * Source: "union overlapping intervals per service before summing, max weight per instant".
 * Linear in the spans for each distinct weight; there are as many weights as levels.
 */
export function highest(spans: readonly WeightedSpan[]): WeightedSpan[] {
  const heaviestFirst = [...new Set(spans.map((span) => span.weight))].toSorted((a, b) => b - a);
  const pieces: WeightedSpan[] = [];
  let covered: Span[] = [];
  for (const weight of heaviestFirst) {
    const own = spans.filter((span) => span.weight === weight);
    pieces.push(...subtract(own, covered).map((piece) => ({ ...piece, weight })));
    covered = union([...covered, ...own]);
  }
  return byStart(pieces);
}

// --- internal ---

/** Spans that are not empty, by start. */
function byStart<S extends Span>(spans: readonly S[]): S[] {
  return spans.filter((span) => span.end > span.start).toSorted((a, b) => a.start - b.start);
}
