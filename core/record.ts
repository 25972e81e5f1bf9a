// One record that passed its schema.
import type { Derived, FieldsOf, KindName } from "../schemas/index.ts";

/** A record of a known kind. */
export interface RecordOf<Name extends KindName> {
  readonly kind: Name;
  /** `CHG-2026-7F3K`, or the slug of a kind that is named. */
  readonly id: string;
  /** Path below the root of the repository, with forward slashes. */
  readonly file: string;
  readonly fields: FieldsOf<Name>;
  /** What follows from the fields alone: priority, risk. */
  readonly derived: Derived;
  /** The Markdown below the frontmatter. */
  readonly body: string;
}

/** A record of any kind. */
export type AnyRecord = { [Name in KindName]: RecordOf<Name> }[KindName];

/** What names a record among all: slugs are unique only within their kind. */
export function keyOf(kind: string, id: string): string {
  return `${kind}:${id}`;
}
