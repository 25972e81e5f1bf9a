// The files of the search: all that a browser may ask for, each small enough to be fetched for one question.
import { digestOf } from "./digest.ts";
import type { Searchable, SearchableAll } from "./documents.ts";
import { stem } from "./fold.ts";
import {
  FACTS_IN_FILE,
  FILES_IN_FOLDER,
  factsName,
  MANIFEST,
  type Manifest,
  RECORDS_IN_FILE,
  recordsName,
} from "./manifest.ts";
import { nameKey } from "./names.ts";
import { postingLines } from "./postings.ts";
import { type Entry, type Shelved, shelve } from "./shelf.ts";
import type { TermIndex } from "./term-index.ts";
import { BOOSTS, termsOf } from "./terms-of.ts";

/** Texts of files by their names below the folder of the search. The same records give the same files. */
export function searchFiles({ records, services }: SearchableAll): ReadonlyMap<string, string> {
  const index = termsOf(records);
  const terms = termFiles(index);
  const lexicon = shelve(
    "lexicon",
    index.terms.toSorted().map((word) => ({ word, said: "" })),
    LEXICON,
  );
  const names = shelve("names", nameEntries(records), NAMES);
  const told = recordFiles(records);
  const facts = factFiles(records, services);
  const manifest: Manifest = {
    boosts: BOOSTS,
    count: records.length,
    totals: totalsOf(index),
    terms: terms.shelf,
    lexicon: lexicon.shelf,
    names: names.shelf,
    records: told.digests,
    facts: facts.digests,
  };
  return new Map([
    [MANIFEST, JSON.stringify(manifest)],
    ...terms.files,
    ...lexicon.files,
    ...names.files,
    ...told.files,
    ...facts.files,
  ]);
}

/** What lunr's builder makes, as files: every term with all that its weight depends on. */
export function termFiles(index: TermIndex): Shelved {
  const said = postingLines(index);
  const sorted = index.terms.map((word, term) => ({ word, term })).toSorted(byWord);
  const entries = sorted.flatMap(({ word, term }) => said(term).map((line) => ({ word, said: line })));
  return shelve("terms", entries, sizeFor(entries), stem);
}

// --- internal ---

/** Letters in a file: of the lexicon, of names. */
const LEXICON = 24_000;
const NAMES = 3_000;

/**
 * Letters in a file of terms. The manifest grows with the count of files, an answer with their size: both are least where
 * each grows with the root of the whole.
 */
function sizeFor(entries: readonly Entry[]): number {
  const all = entries.reduce((sum, { word, said }) => sum + word.length + said.length, 0);
  return Math.max(8_000, Math.round(3 * Math.sqrt(all)));
}

/** By letters, as lunr sorts; no word comes twice. */
function byWord(a: { readonly word: string }, b: { readonly word: string }): number {
  return a.word < b.word ? -1 : 1;
}

function totalsOf({ fields, lengths }: TermIndex): number[] {
  const totals = fields.map(() => 0);
  for (const [place, length] of lengths.entries()) {
    const field = place % fields.length;
    totals[field] = (totals[field] ?? 0) + length;
  }
  return totals;
}

function nameEntries(records: readonly Searchable[]): Entry[] {
  const positions = new Map<string, number[]>();
  for (const [position, { document }] of records.entries())
    for (const key of new Set([document.id, ...document.names].map(nameKey)))
      if (key !== "") positions.set(key, [...(positions.get(key) ?? []), position]);
  return [...positions].map(([word, found]) => ({ word, said: found.join(",") })).toSorted(byWord);
}

interface Told {
  readonly digests: string;
  readonly files: ReadonlyMap<string, string>;
}

function recordFiles(records: readonly Searchable[]): Told {
  const documents = records.map(({ document }) => document);
  const folders = chunks(
    chunks(documents, RECORDS_IN_FILE).map((chunk) => JSON.stringify(chunk)),
    FILES_IN_FOLDER,
  );
  const digests = folders.map((texts) => digestOf(texts.join()));
  return {
    digests: digests.join(""),
    files: new Map(
      folders.flatMap((texts, folder) =>
        texts.map((text, at) => [recordsName(digests[folder], folder * FILES_IN_FOLDER + at), text]),
      ),
    ),
  };
}

/** The words of the filters once, and of each record the numbers of those that hold for it. */
function factFiles(records: readonly Searchable[], services: ReadonlyMap<string, string>): Told {
  const kinds = numbering<string>();
  const states = numbering<string>();
  const concerned = numbering<string>([...services].map((service) => JSON.stringify(service)));
  const columns = chunks(records, FACTS_IN_FILE).map((chunk) => ({
    kinds: chunk.map(({ kind, document }) => kinds.numberOf(JSON.stringify([kind, document.kindLabel]))),
    states: chunk.map(({ state, document }) => states.numberOf(JSON.stringify([state, document.stateLabel]))),
    services: chunk.map((record) =>
      record.services.map((id) => concerned.numberOf(JSON.stringify([id, services.get(id) ?? id]))),
    ),
  }));
  const words = { kinds: kinds.values(), states: states.values(), services: concerned.values() };
  const texts = [words, ...columns].map((each) => JSON.stringify(each));
  const digests = texts.map(digestOf);
  return {
    digests: digests.join(""),
    files: new Map(texts.map((text, file) => [factsName(digests[file] ?? "", file), text])),
  };
}

function numbering<Text extends string>(first: readonly Text[] = []) {
  const numbers = new Map(first.map((text, at) => [text, at]));
  return {
    numberOf: (text: Text) => {
      const number = numbers.get(text) ?? numbers.size;
      numbers.set(text, number);
      return number;
    },
    values: () => [...numbers.keys()].map((text): unknown => JSON.parse(text)),
  };
}

function chunks<Item>(items: readonly Item[], size: number): Item[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, at) => items.slice(at * size, (at + 1) * size));
}
