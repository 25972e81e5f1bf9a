// DOOR to lunr: makes the index of all records, and finds in it.
import lunr from "lunr";
import { foldWords, stem } from "./fold.ts";

/** What the index knows of a record. The first fields weigh most. */
export interface Indexed {
  readonly id: string;
  readonly title: string;
  readonly names: string;
  readonly services: string;
  readonly body: string;
}

export interface Found {
  /** The position of the record among those that were indexed. */
  readonly position: number;
  /** The words of the record that matched, folded. */
  readonly words: readonly string[];
}

const FIELDS = { id: 12, title: 8, names: 6, services: 4, body: 1 } as const;

/** The index of these records, ready to be written as JSON. */
export function makeIndex(records: readonly Indexed[]): object {
  const builder = new lunr.Builder();
  // Words are folded before they come here; lunr's own steps know English alone and would cut other letters off.
  builder.pipeline.reset();
  builder.searchPipeline.reset();
  builder.ref("position");
  for (const [field, boost] of Object.entries(FIELDS)) builder.field(field, { boost });
  for (const [position, record] of records.entries()) {
    const words = Object.keys(FIELDS).map((field) => [field, foldWords(record[field as keyof Indexed]).join(" ")]);
    builder.add({ position, ...Object.fromEntries(words) });
  }
  return builder.build().toJSON();
}

/** A function that finds records in an index: all words, whole or begun; where that finds nothing, words nearly so. */
export function finderIn(index: object): (query: string) => Found[] {
  const loaded = lunr.Index.load(index);
  return (query) => {
    const words = foldWords(query);
    if (words.length === 0) return [];
    const exact = find(loaded, words, 0);
    return exact.length > 0 ? exact : find(loaded, words, 1);
  };
}

// --- internal ---

function find(index: lunr.Index, words: readonly string[], distance: number): Found[] {
  const { REQUIRED } = lunr.Query.presence;
  const { TRAILING } = lunr.Query.wildcard;
  const results = index.query((query) => {
    for (const word of words) {
      if (distance > 0 && word.length > 3) query.term(word, { presence: REQUIRED, editDistance: distance });
      else query.term(stem(word), { presence: REQUIRED, wildcard: TRAILING });
      query.term(word, { boost: 3 });
    }
  });
  return results.map(({ ref, matchData }) => ({
    position: Number(ref),
    words: Object.keys(matchData.metadata as object),
  }));
}
