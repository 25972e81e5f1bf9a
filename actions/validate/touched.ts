// How near a finding is to what the event changed.
import type { Finding, SourceFile } from "../../core/index.ts";

type Sources = ReadonlyMap<string, SourceFile>;

/** 0: on a line that changed. 1: in a file that changed, or that cannot be read. 2: elsewhere. */
export type Nearness = 0 | 1 | 2;

/** Measures findings against the difference of two sides. Without a base, all are equally near. */
export function nearness(base: Sources | undefined, head: Sources): (finding: Finding) => Nearness {
  if (!base) return () => 2;
  const known = new Map<string, Span | null>();
  return ({ file, line }) => {
    const after = head.get(file);
    if (!after) return 1;
    const span = known.has(file) ? known.get(file) : changedSpan(base.get(file)?.text ?? "", after.text);
    known.set(file, span ?? null);
    if (!span) return 2;
    return line >= span.first && line <= span.last ? 0 : 1;
  };
}

// --- internal ---

/** Lines from 1, both ends included. */
interface Span {
  readonly first: number;
  readonly last: number;
}

/** From the first to the last line that differs; null where nothing does. */
function changedSpan(before: string, after: string): Span | null {
  if (before === after) return null;
  const [old, now] = [before.split("\n"), after.split("\n")];
  const shorter = Math.min(old.length, now.length);
  let first = 0;
  while (first < shorter && old[first] === now[first]) first++;
  let behind = 0;
  while (behind < shorter - first && old.at(-1 - behind) === now.at(-1 - behind)) behind++;
  return { first: first + 1, last: Math.max(first + 1, now.length - behind) };
}
