// All records, linked both ways.
import { type KindName, kinds } from "../schemas/index.ts";
import { type AnyRecord, keyOf, type RecordOf } from "./record.ts";

/** One record naming another. */
export interface Link {
  readonly from: AnyRecord;
  readonly to: AnyRecord;
  /** The field that names it, without positions: `affects[].service`. */
  readonly field: string;
  /** How the record that is named sees it: "used by". */
  readonly back: string;
}

/** All records together. Records are in the order of the list of kinds, then by id. */
export interface Ledger {
  readonly records: readonly AnyRecord[];
  readonly byKey: ReadonlyMap<string, AnyRecord>;
  readonly byKind: ReadonlyMap<KindName, readonly AnyRecord[]>;
  /** Ids, slugs and aliases in small letters, to the record. Slugs that several kinds use lead to the first kind. */
  readonly byName: ReadonlyMap<string, AnyRecord>;
  readonly linksFrom: ReadonlyMap<AnyRecord, readonly Link[]>;
  readonly linksTo: ReadonlyMap<AnyRecord, readonly Link[]>;
}

/** All records of a kind, by id. */
export function recordsOf<Name extends KindName>(ledger: Ledger, kind: Name): readonly RecordOf<Name>[] {
  // The loader files each record under the kind whose schema parsed it.
  return (ledger.byKind.get(kind) ?? []) as readonly RecordOf<Name>[];
}

/** The record of this kind and id, or undefined. */
export function getRecord<Name extends KindName>(ledger: Ledger, kind: Name, id: string): RecordOf<Name> | undefined {
  return ledger.byKey.get(keyOf(kind, id)) as RecordOf<Name> | undefined;
}

/** The record that people mean by this text: an id, a slug, an alias, `service:checkout` or `services/checkout`. */
export function findRecord(ledger: Ledger, name: string): AnyRecord | undefined {
  const [kind, id] = name.split(/[:/]/, 2);
  const known = Object.values(kinds).find((candidate) => candidate.name === kind || candidate.folder === kind);
  if (known && id) return ledger.byKey.get(keyOf(known.name, id));
  return ledger.byName.get(name.toLowerCase());
}
