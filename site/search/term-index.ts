// Counts the terms of all records, as lunr's own builder counts them, in a small part of its time.

/** One field of one record: the numbers of its terms, in the order in which they stand. */
export type FieldTerms = readonly number[];

/** Gives every term its number: those that come first have the lowest. */
export interface TermNumbers {
  readonly numberOf: (term: string) => number;
  readonly terms: readonly string[];
}

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

/** A fresh numbering. */
export function termNumbers(): TermNumbers {
  const numbers = new Map<string, number>();
  const terms: string[] = [];
  return {
    terms,
    numberOf: (term) => {
      const known = numbers.get(term);
      if (known !== undefined) return known;
      const number = terms.push(term) - 1;
      numbers.set(term, number);
      return number;
    },
  };
}

/** The index of records, each with its terms by field. Their numbers come from `numbers`. */
export function indexTerms(
  fields: readonly string[],
  records: readonly (readonly FieldTerms[])[],
  { terms }: TermNumbers,
): TermIndex {
  const lengths = new Uint32Array(records.length * fields.length);
  const counted = countPlaces(fields.length, records, terms.length, lengths);
  return { terms, fields, count: records.length, lengths, ...byTerm(counted, terms.length) };
}

// --- internal ---

interface Counted {
  readonly terms: Uint32Array;
  readonly places: Uint32Array;
  readonly times: Uint32Array;
  /** So many entries of the three are used. */
  readonly size: number;
}

/** Each term of each field once, with how often it stands there. */
function countPlaces(
  fields: number,
  records: readonly (readonly FieldTerms[])[],
  termCount: number,
  lengths: Uint32Array,
): Counted {
  const most = records.reduce((sum, record) => sum + record.reduce((all, { length }) => all + length, 0), 0);
  const counted = { terms: new Uint32Array(most), places: new Uint32Array(most), times: new Uint32Array(most) };
  // Where a term was last met: its place plus one, and its entry.
  const metAt = new Uint32Array(termCount);
  const entryOf = new Uint32Array(termCount);
  let size = 0;
  for (const [position, record] of records.entries())
    for (const [field, terms] of record.entries()) {
      const place = position * fields + field;
      lengths[place] = terms.length;
      for (const term of terms) {
        if (metAt[term] !== place + 1) {
          metAt[term] = place + 1;
          entryOf[term] = size;
          counted.terms[size] = term;
          counted.places[size++] = place;
        }
        const entry = entryOf[term] ?? 0;
        counted.times[entry] = (counted.times[entry] ?? 0) + 1;
      }
    }
  return { ...counted, size };
}

/** Puts the entries of each term beside each other. */
function byTerm({ terms, places, times, size }: Counted, termCount: number) {
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
