// What is asked of the search, with what it answers: plain values, for they cross to a worker and back.
import type { Piece } from "./excerpt.ts";

/** The ways to narrow a search down. */
export const FILTERS = ["kind", "service", "state"] as const;
export type Filter = (typeof FILTERS)[number];

/** Chosen values by filter: one of them must hold. None chosen: all hold. */
export type Chosen = { readonly [filter in Filter]: readonly string[] };

export const NOTHING_CHOSEN: Chosen = { kind: [], service: [], state: [] };

export interface Question {
  readonly text: string;
  readonly chosen: Chosen;
  /** At most so many records are told in full. */
  readonly most: number;
  /** Whether it matters what the values of filters would leave. */
  readonly hasFilters: boolean;
}

/** A value of a filter. */
export interface Choice {
  readonly value: string;
  readonly label: string;
  /** The records that it would leave, all other filters as they are. */
  readonly count: number;
}

/** A record that was found. */
export interface Hit {
  readonly path: string;
  readonly kind: string;
  readonly id: string;
  readonly title: readonly Piece[];
  readonly state: string;
  readonly phase: string;
  readonly excerpt: readonly Piece[];
  /** The alias by which it was found, or null. */
  readonly alias: string | null;
  /** Whether what was asked is its id, or an alias of it, whole. */
  readonly isNamed: boolean;
}

export interface Answer {
  readonly hits: readonly Hit[];
  /** All records found. */
  readonly count: number;
  /** All records that would be found without filters. */
  readonly unfiltered: number;
  /** None where the question has no filters. */
  readonly choices: { readonly [filter in Filter]: readonly Choice[] };
  /** Whether the text was too long, and its end was left out. */
  readonly isCut: boolean;
  /** Whether there are more, because so much begins like a word of the text that not all of it was looked for. */
  readonly isPart: boolean;
}

/** Nobody asks for more than so many characters on purpose. */
export const LONGEST = 200;

/** The part of a text that is searched. */
export function searchedPart(text: string): string {
  const trimmed = text.trim();
  return trimmed.length <= LONGEST ? trimmed : trimmed.slice(0, LONGEST).toWellFormed();
}
