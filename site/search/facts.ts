// By what records are narrowed down: their kinds, states and services.
import { digestsIn } from "./digest.ts";
import { type Read, reading } from "./library.ts";
import { FACTS_IN_FILE, factsName, type Manifest } from "./manifest.ts";
import type { Filter } from "./question.ts";

/** A value with its label. */
export type Value = readonly [value: string, label: string];

export interface Facts {
  /** The values of a record for a filter. */
  readonly of: (position: number, filter: Filter) => readonly Value[];
  /** The title of a service. */
  readonly titleOf: (service: string) => string;
}

/** The first file: all values, which the others name by their numbers. */
export interface FactWords {
  readonly kinds: readonly Value[];
  readonly states: readonly Value[];
  readonly services: readonly Value[];
}

/** The other files: each value of each record, one column a filter. */
export interface FactColumns {
  readonly kinds: readonly number[];
  readonly states: readonly number[];
  readonly services: readonly (readonly number[])[];
}

/** Loads the facts of all records. */
export async function openFacts(read: Read, manifest: Manifest): Promise<Facts> {
  const [first = "", ...others] = digestsIn(manifest.facts).map((digest, file) => factsName(digest, file));
  // All files are written by the same build as this script.
  const [words, ...columns] = await Promise.all([
    reading(read, (text) => JSON.parse(text) as FactWords)(first),
    ...others.map(reading(read, (text) => JSON.parse(text) as FactColumns)),
  ]);
  const titles = new Map(words.services);
  const numbersOf = (position: number, filter: Filter): readonly number[] => {
    const column = columns[Math.floor(position / FACTS_IN_FILE)];
    const at = position % FACTS_IN_FILE;
    if (filter === "service") return column?.services[at] ?? [];
    const number = (filter === "kind" ? column?.kinds : column?.states)?.[at];
    return number === undefined ? [] : [number];
  };
  const values = { kind: words.kinds, state: words.states, service: words.services };
  return {
    of: (position, filter) => numbersOf(position, filter).flatMap((number) => [values[filter][number] ?? ["", ""]]),
    titleOf: (service) => titles.get(service) ?? service,
  };
}
