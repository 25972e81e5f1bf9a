// The terms of the index as a query meets them: those that begin so, those that are nearly so, with where they stand.
import { type Read, reading } from "./library.ts";
import type { Manifest } from "./manifest.ts";
import { type Posting, postingOf } from "./postings.ts";
import { type Entry, entriesIn, filesOfBegun, filesOfWord, openShelf } from "./shelf.ts";

export interface Terms {
  readonly terms: readonly string[];
  /** Whether there may be more, which would take too many files to read. */
  readonly isPart: boolean;
}

export interface TermLibrary {
  /** Terms that begin so. Where they are very many, only the word itself counts, if it is a term. */
  readonly begun: (word: string, beginning: string) => Promise<Terms>;
  /** All terms that begin so, in order, however many. */
  readonly lexicon: (beginning: string) => Promise<readonly string[]>;
  /** The postings of terms; those that would take too many files are left out. */
  readonly postings: (terms: readonly string[], mostFiles?: number) => Promise<Found>;
  /** The positions of records that have a name: this one, and those that go on where there are not too many. */
  readonly named: (key: string) => Promise<readonly Named[]>;
}

export interface Found {
  readonly postings: readonly Posting[];
  readonly isPart: boolean;
}

export interface Named {
  readonly key: string;
  readonly positions: readonly number[];
}

/** The terms that the files of a manifest hold. */
export function termLibrary(read: Read, manifest: Manifest): TermLibrary {
  const entries = reading(read, entriesIn);
  const [terms, lexicon, names] = [
    openShelf("terms", manifest.terms),
    openShelf("lexicon", manifest.lexicon),
    openShelf("names", manifest.names),
  ];
  const all = async (files: readonly string[]) => (await Promise.all(files.map(entries))).flat();
  const wordsOf = (found: readonly Entry[]) => [...new Set(found.map((entry) => entry.word))];
  return {
    begun: async (word, beginning) => {
      const files = filesOfBegun(terms, beginning);
      if (files.length > MOST_BEGUN) {
        const own = await all(filesOfWord(terms, word));
        if (own.some((entry) => entry.word === word)) return { terms: [word], isPart: true };
      }
      const found = wordsOf(await all(files.slice(0, MOST_BEGUN)));
      return { terms: found.filter((term) => term.startsWith(beginning)), isPart: files.length > MOST_BEGUN };
    },
    lexicon: async (beginning) => {
      const found = wordsOf(await all(filesOfBegun(lexicon, beginning)));
      return found.filter((term) => term.startsWith(beginning));
    },
    postings: async (wanted, mostFiles = Number.POSITIVE_INFINITY) => {
      const files = new Set<string>();
      const kept = wanted.filter((term) => {
        const own = filesOfWord(terms, term).filter((file) => !files.has(file));
        if (files.size + own.length > mostFiles) return false;
        for (const file of own) files.add(file);
        return true;
      });
      const lines = linesOf(await all([...files]), new Set(kept));
      return {
        postings: kept.flatMap((term) => {
          const found = lines.get(term);
          return found ? [postingOf(term, found)] : [];
        }),
        isPart: kept.length < wanted.length,
      };
    },
    named: async (key) => {
      const files = filesOfBegun(names, key);
      const isMany = files.length > MOST_NAMES;
      const found = await all(isMany ? filesOfWord(names, key) : files);
      return found
        .filter(({ word }) => (isMany ? word === key : word.startsWith(key)))
        .map(({ word, said }) => ({ key: word, positions: said.split(",").map(Number) }));
    },
  };
}

// --- internal ---

/** Of terms and of names that begin so, no more files than this are read for one word. */
const MOST_BEGUN = 8;
const MOST_NAMES = 2;

/** What is said of each term that is wanted, in the order of its parts. */
function linesOf(entries: readonly Entry[], wanted: ReadonlySet<string>): ReadonlyMap<string, string[]> {
  const lines = new Map<string, string[]>();
  for (const { word, said } of entries)
    if (wanted.has(word)) {
      const known = lines.get(word);
      if (known) known.push(said);
      else lines.set(word, [said]);
    }
  return lines;
}
