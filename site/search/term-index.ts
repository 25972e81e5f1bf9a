// Counts the terms of all records, as lunr's own builder counts them, in a small part of its time.
import { termNumbers } from "./term-numbers.ts";

/**
 * Where every term stands. The places of term `t` are those from `starts[t]` to before `starts[t + 1]`, by record and
 * then by field.
 */
export interface TermIndex {
  /** Terms by their numbers, in the order in which they were first seen. */
  readonly terms: readonly string[];
  readonly fields: readonly string[];
  /** The count of records. */
  readonly count: number;
  readonly starts: Uint32Array;
  /** The record times the count of fields, plus the field. */
  readonly places: Uint32Array;
  /** How often the term stands there. */
  readonly times: Uint32Array;
  /** How many terms each field of each record has, by place. */
  readonly lengths: Uint32Array;
}

/** Terms as they are read, one field after another, one record after another. */
export interface TermCount {
  /** The field that is being read has the term that stands in a text between two places, by default all of it. */
  readonly add: (text: string, from?: number, to?: number) => void;
  /** The field ends here. */
  readonly endField: () => void;
  /** All that was counted. */
  readonly index: () => TermIndex;
}

/** Begins to count. Each record has all of the fields, in this order. */
export function countTerms(fields: readonly string[]): TermCount {
  const { terms, numberIn } = termNumbers();
  // Where each term was met last: its place, and the entry for it.
  const metAt: number[] = [];
  const entryOf: number[] = [];
  const lengths: number[] = [];
  let entries = { terms: new Uint32Array(FIRST), places: new Uint32Array(FIRST), times: new Uint32Array(FIRST) };
  let size = 0;
  let length = 0;
  return {
    add: (text, from = 0, to = text.length) => {
      const term = numberIn(text, from, to);
      const place = lengths.length;
      length++;
      if (metAt[term] !== place) {
        if (size === entries.terms.length) entries = grown(entries);
        metAt[term] = place;
        entryOf[term] = size;
        entries.terms[size] = term;
        entries.places[size++] = place;
      }
      const entry = entryOf[term] ?? 0;
      entries.times[entry] = (entries.times[entry] ?? 0) + 1;
    },
    endField: () => {
      lengths.push(length);
      length = 0;
    },
    index: () => ({
      terms,
      fields,
      count: lengths.length / fields.length,
      lengths: Uint32Array.from(lengths),
      ...byTerm(entries, size, terms.length),
    }),
  };
}

// --- internal ---

/** Entries that there is room for at first. */
const FIRST = 1024;

/** Each term of each field once, with how often it stands there. */
interface Entries {
  readonly terms: Uint32Array<ArrayBuffer>;
  readonly places: Uint32Array<ArrayBuffer>;
  readonly times: Uint32Array<ArrayBuffer>;
}

function grown({ terms, places, times }: Entries): Entries {
  const twice = (entries: Uint32Array) => {
    const room = new Uint32Array(entries.length * 2);
    room.set(entries);
    return room;
  };
  return { terms: twice(terms), places: twice(places), times: twice(times) };
}

/** Puts the entries of each term beside each other. */
function byTerm({ terms, places, times }: Entries, size: number, termCount: number) {
  const starts = new Uint32Array(termCount + 1);
  for (let entry = 0; entry < size; entry++) {
    const next = (terms[entry] ?? 0) + 1;
    starts[next] = (starts[next] ?? 0) + 1;
  }
  for (let term = 0; term < termCount; term++) starts[term + 1] = (starts[term + 1] ?? 0) + (starts[term] ?? 0);
  const next = starts.slice();
  const sorted = { places: new Uint32Array(size), times: new Uint32Array(size) };
  for (let entry = 0; entry < size; entry++) {
    const term = terms[entry] ?? 0;
    const to = next[term] ?? 0;
    next[term] = to + 1;
    sorted.places[to] = places[entry] ?? 0;
    sorted.times[to] = times[entry] ?? 0;
  }
  return { starts, ...sorted };
}
