// The index as whoever searches sees it: how it is stored, and what of it is loaded when, is known here alone.
import type { Facts, SearchDocument, SearchFile } from "./documents.ts";
import { type Found, finderIn } from "./full-text.ts";

/** Records are known by their positions. Every answer may have to be loaded first. */
export interface SearchIndex {
  /** The records that have all words of a text, best first. Never throws because of what stands in the text. */
  readonly find: (text: string) => Promise<readonly Found[]>;
  /** The positions of all records. */
  readonly all: () => Promise<readonly number[]>;
  readonly facts: (positions: readonly number[]) => Promise<readonly Facts[]>;
  readonly documents: (positions: readonly number[]) => Promise<readonly SearchDocument[]>;
  /** The title of a service. */
  readonly titleOf: (service: string) => string;
}

/** Loads what every search needs. Throws where the address does not answer. */
export async function openIndex(address: string): Promise<SearchIndex> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  // Written by the same build as this script.
  return indexOf((await response.json()) as SearchFile);
}

/** The index that a file holds whole. */
export function indexOf({ documents, services, index }: SearchFile): SearchIndex {
  const find = finderIn(index);
  const at = async (positions: readonly number[]) =>
    positions.flatMap((position) => {
      const document = documents[position];
      return document ? [document] : [];
    });
  return {
    find: async (text) => find(text),
    all: async () => documents.map((_, position) => position),
    facts: at,
    documents: at,
    titleOf: (service) => services[service] ?? service,
  };
}
