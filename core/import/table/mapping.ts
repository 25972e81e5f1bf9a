// How the columns of a table become the fields of records: what every table's importer is made of.
import type { KindName } from "../../../schemas/index.ts";

/** Where a value comes from. */
export interface Rule {
  /** The first of these columns that says something in a row. */
  readonly columns: readonly string[];
  /** The source's words, each with ours; case, blanks and hyphens do not count. */
  readonly words?: { readonly [word: string]: string };
  /** What stands between several values in one cell. */
  readonly split?: string;
  /** Other words are no slip: the columns say something else, most of the time. */
  readonly others?: "expected";
  /** What every record gets, where no column says it. */
  readonly value?: string;
}

/** How rows become records of one kind. */
export interface KindMapping {
  /** Rules by dotted field: `resolution.notes`. */
  readonly fields: { readonly [path: string]: Rule };
  /** Every one of these names services. */
  readonly services: readonly Rule[];
  /** How badly they were hurt. */
  readonly level?: Rule;
  /** Rules by the field that names other records: `links.caused_by`. */
  readonly links: { readonly [path: string]: Rule };
  /** Rules by heading. */
  readonly sections: { readonly [heading: string]: Rule };
  /** What the source says of a fact that we derive: `priority`. */
  readonly expected: { readonly [fact: string]: Rule };
  /** Says the year, where no field of the record does. */
  readonly dated: Rule;
}

export interface Mapping {
  /** The word in the mark of imported records. */
  readonly system: string;
  readonly label: string;
  readonly visibility: "internal" | "public";
  /** The most rows that an export has: one with so many was probably cut. */
  readonly limit?: number;
  readonly id: Rule;
  /** Says the kind of a row, where its words name one. */
  readonly kind: Rule;
  readonly kinds: { readonly [Kind in KindName]?: KindMapping };
  /** Columns that say nothing worth keeping. */
  readonly ignore: readonly string[];
  /** Columns that must be there, for the file to be this system's. */
  readonly signature: readonly Rule[];
}

/** Columns by their names. */
export function from(...columns: readonly string[]): Rule {
  return { columns };
}

/** Columns whose words are ours by this table. */
export function words(columns: readonly string[], table: { readonly [word: string]: string }): Rule {
  return { columns, words: table };
}

/** A word without case, blanks and signs; `-5` keeps its sign. */
export function wordKey(word: string): string {
  const key = word.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
  return /^\s*-\d/.test(word) ? `-${key}` : key;
}
