// Finds the records that have all words of a query: whole, begun, in another form, or, where no record has one, nearly so.
import { isUnspaced, stem } from "./fold.ts";
import { indexOf, type Weights } from "./full-text.ts";
import { slipsIn, slipsTo } from "./near.ts";
import { hasRest, type QueryWord, queryWords } from "./query-words.ts";
import type { TermLibrary, Terms } from "./term-library.ts";

export interface Found {
  readonly position: number;
  readonly score: number;
  /** What of the record matched, folded: words, and runs of a script without spaces. */
  readonly words: readonly string[];
}

export interface Finding {
  readonly found: readonly Found[];
  /** Whether there are more, because so much begins like a word of the query that not all of it was looked for. */
  readonly isPart: boolean;
}

/** A function that finds. The query is words, with stars for any letters, and nothing else, whatever signs stand in it. */
export function finderIn(library: TermLibrary, weights: Weights): (query: string) => Promise<Finding> {
  return async (query) => {
    const { words, runs } = queryWords(query);
    const asked = await Promise.all(words.map((word) => waysOf(word, library)));
    if (words.length === 0 || asked.some((ways) => ways.every(isHopeless))) return { found: [], isPart: false };
    const meant = asked.flat(2);
    const { postings, isPart } = await library.postings(
      [...new Set(meant.flatMap(({ terms }) => terms))],
      MOST_FILES * meant.length,
    );
    const index = indexOf(weights, postings);
    const inWay = (way: Way) => way.map(({ word, terms }) => find(index, word, terms)).reduce(both);
    const all = asked.map((ways) => ways.map(inWay).reduce(either)).reduce(both);
    return {
      found: [...all]
        .map(([ref, { score, terms }]) => ({
          position: Number(ref),
          score,
          words: [...terms.filter((term) => !isUnspaced(term)), ...runs],
        }))
        .toSorted((a, b) => b.score - a.score || b.position - a.position),
      isPart: isPart || meant.some((each) => each.isPart),
    };
  };
}

// --- internal ---

/** For each word of a query, no more files than this are read. */
const MOST_FILES = 16;

type LunrIndex = ReturnType<typeof indexOf>;

interface Match {
  readonly score: number;
  readonly terms: readonly string[];
}

/** A word with the terms that it stands for. */
interface Meant extends Terms {
  readonly word: string;
}

/** Words that must all be there. */
type Way = readonly Meant[];

/** The ways in which a record may have a word: as it stands; one with stars also as the words between them. */
async function waysOf(asked: QueryWord, library: TermLibrary): Promise<Way[]> {
  const begun = async ({ word, beginning }: QueryWord) => ({ word, ...(await library.begun(word, beginning)) });
  const [terms, parts] = await Promise.all([termsFor(asked, library), Promise.all(asked.parts.map(begun))]);
  const own = [{ word: asked.word, ...terms }];
  return parts.length === 0 ? [own] : [own, parts];
}

function isHopeless(way: Way): boolean {
  return way.some(({ terms }) => terms.length === 0);
}

async function termsFor(asked: QueryWord, library: TermLibrary): Promise<Terms> {
  const { word, beginning, rest } = asked;
  if (rest.length > 0) return { terms: await patterned(asked, library), isPart: false };
  const begun = await library.begun(word, beginning);
  if (begun.terms.length > 0) return begun;
  return { terms: await nearest(word, library), isPart: false };
}

/** The terms that a word with stars stands for. */
async function patterned(asked: QueryWord, library: TermLibrary): Promise<string[]> {
  const begun = asked.beginning === "" ? undefined : await library.begun(asked.beginning, asked.beginning);
  const terms = begun && !begun.isPart ? begun.terms : await library.lexicon(asked.beginning);
  return terms.filter((term) => hasRest(term, asked));
}

/** A whole word says more than one that has only begun. */
function weightOf(term: string, word: string): number {
  if (term === word) return 4;
  return stem(term) === stem(word) ? 3 : 1;
}

/** The terms that are fewest slips away, in all of their forms. The first letter is seldom wrong. */
async function nearest(word: string, library: TermLibrary): Promise<string[]> {
  let fewest = slipsIn(word);
  if (fewest === 0) return [];
  const [letter = ""] = word;
  const lexicon = await library.lexicon(letter);
  let near: string[] = [];
  for (const term of lexicon) {
    if (term.length < word.length - fewest) continue;
    const slips = slipsTo(word, term, fewest);
    if (slips < fewest) near = [];
    if (slips <= fewest) near.push(term);
    fewest = Math.min(fewest, slips);
  }
  const stems = [...new Set(near.map(stem))];
  return lexicon.filter((term) => stems.some((each) => term.startsWith(each)));
}

function find(index: LunrIndex, word: string, terms: readonly string[]): ReadonlyMap<string, Match> {
  if (terms.length === 0) return new Map();
  const results = index.query((query) => {
    for (const term of terms) query.term(term, { boost: weightOf(term, word) });
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

/** What one of two ways has found, or both. */
function either(one: ReadonlyMap<string, Match>, other: ReadonlyMap<string, Match>): ReadonlyMap<string, Match> {
  return new Map([...other, ...one]);
}
