// DOOR to lunr: makes the index of all records, and finds in it.
import lunr from "lunr";
import { foldWords, isUnspaced, runsOf, stem } from "./fold.ts";
import { nameWords } from "./names.ts";
import { slipsIn, slipsTo } from "./near.ts";

/** What the index knows of a record. The first fields weigh most. */
export interface Indexed {
  readonly id: string;
  readonly title: string;
  /** Aliases, and the number that it had elsewhere. */
  readonly names: readonly string[];
  readonly tags: string;
  readonly services: string;
  readonly body: string;
}

export interface Found {
  /** The position of the record among those that were indexed. */
  readonly position: number;
  readonly score: number;
  /** What of the record matched, folded: words, and runs of a script without spaces. */
  readonly words: readonly string[];
}

const FIELDS = { id: 12, title: 8, names: 10, tags: 6, services: 4, body: 1 } as const;

/** The index of these records, ready to be written as JSON. */
export function makeIndex(records: readonly Indexed[]): object {
  const builder = new lunr.Builder();
  // Words are folded before they come here; lunr's own steps know English alone and would cut other letters off.
  builder.pipeline.reset();
  builder.searchPipeline.reset();
  builder.ref("position");
  for (const [field, boost] of Object.entries(FIELDS)) builder.field(field, { boost });
  for (const [position, { id, title, names, tags, services, body }] of records.entries())
    builder.add({
      position,
      id: nameWords(id),
      title: foldWords(title),
      names: names.flatMap(nameWords),
      tags: foldWords(tags),
      services: foldWords(services),
      body: foldWords(body),
    });
  return builder.build().toJSON();
}

/**
 * A function that finds the records that have all words of a query: whole, begun, or in another form; a word that no
 * record has may be nearly so. The query is words and nothing else, whatever signs stand in it.
 */
export function finderIn(index: object): (query: string) => Found[] {
  const loaded = lunr.Index.load(index);
  const lexicon = termsIn(index);
  return (query) => {
    const words = [...new Set(foldWords(query))];
    const runs = runsOf(query).filter(isUnspaced);
    const [first, ...rest] = words.map((word) => find(loaded, termsFor(word, lexicon)));
    if (!first) return [];
    const all = rest.reduce<ReadonlyMap<string, Match>>(both, first);
    return [...all]
      .map(([ref, { score, terms }]) => ({
        position: Number(ref),
        score,
        words: [...terms.filter((term) => !isUnspaced(term)), ...runs],
      }))
      .toSorted((a, b) => b.score - a.score || a.position - b.position);
  };
}

// --- internal ---

interface Match {
  readonly score: number;
  readonly terms: readonly string[];
}

interface Term {
  readonly term: string;
  readonly boost: number;
}

/** Terms of the lexicon that a word stands for. A whole word says more than one that has only begun. */
function termsFor(word: string, lexicon: readonly string[]): Term[] {
  const begun = lexicon.filter((term) => term.startsWith(stem(word)));
  const meant = begun.length > 0 ? begun : nearest(word, lexicon);
  return meant.map((term) => ({ term, boost: weightOf(term, word) }));
}

function weightOf(term: string, word: string): number {
  if (term === word) return 4;
  return stem(term) === stem(word) ? 3 : 1;
}

/** The terms that are fewest slips away, in all of their forms. The first letter is seldom wrong. */
function nearest(word: string, lexicon: readonly string[]): string[] {
  let fewest = slipsIn(word);
  if (fewest === 0) return [];
  let near: string[] = [];
  for (const term of lexicon) {
    if (term[0] !== word[0] || term.length < word.length - fewest) continue;
    const slips = slipsTo(word, term, fewest);
    if (slips < fewest) near = [];
    if (slips <= fewest) near.push(term);
    fewest = Math.min(fewest, slips);
  }
  const stems = [...new Set(near.map(stem))];
  return lexicon.filter((term) => stems.some((each) => term.startsWith(each)));
}

function find(index: lunr.Index, terms: readonly Term[]): ReadonlyMap<string, Match> {
  if (terms.length === 0) return new Map();
  const results = index.query((query) => {
    for (const { term, boost } of terms) query.term(term, { boost });
  });
  return new Map(
    results.map(({ ref, score, matchData }) => [ref, { score, terms: Object.keys(matchData.metadata as object) }]),
  );
}

/** What two words have found, where both have. */
function both(one: ReadonlyMap<string, Match>, other: ReadonlyMap<string, Match>): ReadonlyMap<string, Match> {
  const joined = new Map<string, Match>();
  for (const [ref, { score, terms }] of one) {
    const match = other.get(ref);
    if (match) joined.set(ref, { score: score + match.score, terms: [...terms, ...match.terms] });
  }
  return joined;
}

/** All terms of an index. lunr writes them in order, each with its postings. */
function termsIn(index: object): string[] {
  const { invertedIndex } = index as { readonly invertedIndex: readonly (readonly [string, object])[] };
  return invertedIndex.map(([term]) => term);
}
