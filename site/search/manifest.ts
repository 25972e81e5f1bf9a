// What the browser learns of the index first: which file holds what. All other files are named by what they hold.
import type { Weights } from "./full-text.ts";
import type { Shelf } from "./shelf.ts";

/** The name of the one file that keeps its name, below the folder of the search. */
export const MANIFEST = "index.json";

export interface Manifest extends Weights {
  /** Terms with their postings. */
  readonly terms: Shelf;
  /** All terms, for words that no record has as they were written. */
  readonly lexicon: Shelf;
  /** Ids and aliases without their signs, with the positions of their records. */
  readonly names: Shelf;
  /** Digests of what is told of records that are shown, some files to each. */
  readonly records: string;
  /** Digests of what records are filtered by: first the words, then the records. */
  readonly facts: string;
}

/** So many records are told in one file. */
export const RECORDS_IN_FILE = 1;

/** So many such files share a folder, which is named by what they all hold. */
export const FILES_IN_FOLDER = 128;

/** The facts of so many records are told in one file. */
export const FACTS_IN_FILE = 16_384;

/** The file in which a record is told. */
export function fileOfRecord(digests: readonly string[], position: number): string {
  const file = Math.floor(position / RECORDS_IN_FILE);
  return recordsName(digests[Math.floor(file / FILES_IN_FOLDER)], file);
}

export function recordsName(digest: string | undefined, file: number): string {
  return `records/${digest}/${file}.json`;
}

export function factsName(digest: string, file: number): string {
  return `facts/${file}-${digest}.json`;
}
