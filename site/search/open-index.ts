// The index as whoever searches sees it: how it is stored, and what of it is loaded when, is known here alone.
import { digestsIn } from "./digest.ts";
import type { SearchDocument } from "./documents.ts";
import { type Facts, openFacts } from "./facts.ts";
import { type Finding, finderIn } from "./find.ts";
import { FileGone, type Read, reading } from "./library.ts";
import { fileOfRecord, MANIFEST, type Manifest, RECORDS_IN_FILE } from "./manifest.ts";
import { termLibrary } from "./term-library.ts";

/** Whether what is asked is a name of a record: all of it, its beginning, or no such thing. */
export const NAMING = { none: 0, begun: 1, whole: 2 } as const;
export type Naming = (typeof NAMING)[keyof typeof NAMING];

/** Records are known by their positions: the later, the newer. Every answer may have to be loaded first. */
export interface SearchIndex {
  /** The count of all records. */
  readonly count: number;
  /** The records that have all words of a text, best first. Never fails because of what stands in the text. */
  readonly find: (text: string) => Promise<Finding>;
  /** The records of which a text without its signs is a name, or begins one. */
  readonly named: (key: string) => Promise<ReadonlyMap<number, Naming>>;
  /** By what all records are filtered. */
  readonly facts: () => Promise<Facts>;
  readonly documents: (positions: readonly number[]) => Promise<readonly SearchDocument[]>;
}

/** Loads what every search needs. Rejects where it cannot be had. */
export async function openIndex(read: Read): Promise<SearchIndex> {
  // All files are written by the same build as this script.
  const manifest = await reading(read, (text) => JSON.parse(text) as Manifest)(MANIFEST);
  const library = termLibrary(read, manifest);
  const digests = digestsIn(manifest.records);
  const record = reading(read, (text) => JSON.parse(text) as readonly SearchDocument[]);
  let facts: Promise<Facts> | undefined;
  return {
    count: manifest.count,
    find: finderIn(library, manifest),
    named: async (key) => {
      const found = key === "" ? [] : await library.named(key);
      const namings = new Map<number, Naming>();
      for (const each of found)
        for (const position of each.positions)
          if (namings.get(position) !== NAMING.whole)
            namings.set(position, each.key === key ? NAMING.whole : NAMING.begun);
      return namings;
    },
    facts: () => {
      facts ??= openFacts(read, manifest);
      facts.catch(() => {
        facts = undefined;
      });
      return facts;
    },
    documents: (positions) =>
      Promise.all(
        positions.map(async (position) => {
          const file = fileOfRecord(digests, position);
          const document = (await record(file))[position % RECORDS_IN_FILE];
          if (document === undefined) throw new FileGone(file);
          return document;
        }),
      ),
  };
}
