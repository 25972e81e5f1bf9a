// What the public may know of a record's past: what it might read of that version, and only while the record is public.
import { type Audience, ledgerFor, withoutInternalNames } from "../audience.ts";
import type { Ledger } from "../ledger.ts";
import { type AnyRecord, keyOf } from "../record.ts";

/** How the public sees the past. */
export interface PublicEye {
  /** The titles of the records that are public today, by `keyOf(kind, id)`. No other record has a past for the public. */
  readonly titles: ReadonlyMap<string, string>;
  /** A version without the names that the public does not know today; undefined where it was not public then. */
  readonly see: (version: AnyRecord) => AnyRecord | undefined;
}

/** The eye of an audience; undefined for those who may see everything. */
export function eyeOf(ledger: Ledger, audience: Audience): PublicEye | undefined {
  if (audience === "internal") return undefined;
  const open = ledgerFor(ledger, audience).records;
  const titles = new Map(open.map(({ kind, id, fields }) => [keyOf(kind, id), fields.title]));
  const known = new Set(titles.keys());
  return {
    titles,
    see: (version) => (version.fields.visibility === "public" ? withoutInternalNames(version, known) : undefined),
  };
}
