// DOOR to lunr: an index of no more terms than a query needs, which answers as the index of all terms would.
import lunr from "lunr";
import type { Place, Posting } from "./postings.ts";

/** What scores depend on beside the terms themselves. */
export interface Weights {
  /** How much a field counts, by its name; their order is the order of the fields. */
  readonly boosts: { readonly [field: string]: number };
  /** The count of all records. */
  readonly count: number;
  /** How many terms each field has in all records together. */
  readonly totals: readonly number[];
}

/**
 * lunr's own index over some terms: with all terms that a query names, records, order and scores are those of the whole.
 * Records are named by their positions. `all` gives it every record, for a query that only says what must not be there.
 */
export function indexOf(weights: Weights, postings: readonly Posting[], all = false): lunr.Index {
  const fields = Object.keys(weights.boosts);
  const vectors = new Map<string, number[]>();
  if (all)
    for (let position = 0; position < weights.count; position++)
      for (const field of fields) vectors.set(`${field}/${position}`, []);
  const sorted = postings.toSorted((a, b) => a.order - b.order);
  for (const posting of sorted)
    for (const [field, places] of posting.fields) {
      const score = scorer(weights, posting, field);
      for (const place of places) {
        const name = `${fields[field]}/${place.position}`;
        const vector = vectors.get(name);
        if (vector) vector.push(posting.order, score(place));
        else vectors.set(name, [posting.order, score(place)]);
      }
    }
  const byTerm = postings.toSorted((a, b) => (a.term < b.term ? -1 : 1));
  const whole = {
    fields,
    fieldVectors: Object.fromEntries([...vectors].map(([name, elements]) => [name, new lunr.Vector(elements)])),
    invertedIndex: Object.fromEntries(byTerm.map((posting) => [posting.term, matchesOf(posting, fields)])),
    tokenSet: TokenSet.fromArray(byTerm.map(({ term }) => term)),
    // Words are folded before they come here; lunr's own steps know English alone and would cut other letters off.
    pipeline: new lunr.Pipeline(),
  };
  // lunr takes `fieldVectors`; its types still have the name that these had before.
  return new lunr.Index(whole as unknown as lunr.Index.Attributes);
}

// --- internal ---

interface TokenSetMaker {
  readonly fromArray: (sorted: readonly string[]) => lunr.TokenSet;
}

// Its types have this as a method of each set, but it is a function of lunr's own.
const TokenSet = lunr.TokenSet as unknown as TokenSetMaker;

/** The records of a posting by field, as lunr keeps them. */
function matchesOf({ order, fields: found }: Posting, fields: readonly string[]): object {
  const matches: { [field: string]: unknown } = { _index: order };
  for (const [field, name] of fields.entries())
    matches[name] = Object.fromEntries((found.get(field) ?? []).map(({ position }) => [position, Object.create(null)]));
  return matches;
}

const B = 0.75;
const K1 = 1.2;

/** BM25 as lunr's builder works it out, to the last bit: the order of the steps matters. */
function scorer({ boosts, count, totals }: Weights, { fields }: Posting, field: number): (place: Place) => number {
  const boost = Object.values(boosts)[field] ?? 1;
  const average = (totals[field] ?? 0) / count;
  const having = [...fields.values()].reduce((sum, { length }) => sum + length, 0);
  const idf = Math.log(1 + Math.abs((count - having + 0.5) / (having + 0.5)));
  return ({ times, length }) => {
    const score = (idf * ((K1 + 1) * times)) / (K1 * (1 - B + B * (length / average)) + times);
    return Math.round(score * boost * 1000) / 1000;
  };
}
