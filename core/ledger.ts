// All records, linked both ways.
import {
  type Flaw,
  findKind,
  type KindName,
  kindList,
  kindOfId,
  type Path,
  RECORD_ID,
  type Reference,
} from "../schemas/index.ts";
import { circlesIn } from "./cycles.ts";
import { compareText } from "./finding.ts";
import { type AnyRecord, keyOf, type RecordOf } from "./record.ts";
import { eachName, namesAt } from "./references.ts";
import { closest } from "./suggest.ts";

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

/** What is wrong with a record among the others. */
export interface LedgerFlaw {
  readonly record: AnyRecord;
  readonly flaw: Flaw;
}

/** A name that belongs to a record which did not pass: links to it are not told as dangling as well. */
export type KnownBroken = ReadonlySet<string>;

/** Links all records; duplicates, dangling links and circles come back as flaws. The first by path keeps a disputed id. */
export function buildLedger(
  validated: readonly AnyRecord[],
  broken: KnownBroken = new Set(),
): { readonly ledger: Ledger; readonly flaws: readonly LedgerFlaw[] } {
  const flaws: LedgerFlaw[] = [];
  const byKey = uniqueByKey(validated, flaws);
  const records = [...byKey.values()].sort(byKindThenId);
  const byKind = new Map<KindName, AnyRecord[]>();
  for (const record of records) groupInto(byKind, record.kind, record);
  const byName = nameIndex(records, flaws);
  const linksFrom = new Map<AnyRecord, Link[]>();
  const linksTo = new Map<AnyRecord, Link[]>();
  for (const record of records)
    for (const link of linksOf(record, byKey, broken, flaws)) {
      groupInto(linksFrom, link.from, link);
      groupInto(linksTo, link.to, link);
    }
  flaws.push(...circleFlaws(linksFrom));
  return { ledger: { records, byKey, byKind, byName, linksFrom, linksTo }, flaws };
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
  const [kind = "", id] = name.split(/[:/]/, 2);
  const known = kindList.find((candidate) => candidate.name === kind || candidate.folder === kind);
  if (known && id) return ledger.byKey.get(keyOf(known.name, id));
  return ledger.byName.get(name.toLowerCase());
}

// --- internal ---

function groupInto<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const group = map.get(key);
  if (group) group.push(value);
  else map.set(key, [value]);
}

const kindOrder = new Map(kindList.map((kind, index) => [kind.name, index]));

function byKindThenId(a: AnyRecord, b: AnyRecord): number {
  return (kindOrder.get(a.kind) ?? 0) - (kindOrder.get(b.kind) ?? 0) || compareText(a.id, b.id);
}

function uniqueByKey(validated: readonly AnyRecord[], flaws: LedgerFlaw[]): Map<string, AnyRecord> {
  const byKey = new Map<string, AnyRecord>();
  for (const record of validated) {
    const key = keyOf(record.kind, record.id);
    const first = byKey.get(key);
    if (!first) byKey.set(key, record);
    else
      flaws.push({
        record,
        flaw: {
          rule: "id-duplicate",
          path: [],
          message: `${record.id} exists twice: expected one file, got ${first.file} as well`,
          mend: "Keep the one that others name; give the other a new id with `itsm new` and move its text there.",
        },
      });
  }
  return byKey;
}

function nameIndex(records: readonly AnyRecord[], flaws: LedgerFlaw[]): Map<string, AnyRecord> {
  const byName = new Map<string, AnyRecord>();
  for (const record of records) {
    const name = record.id.toLowerCase();
    if (!byName.has(name)) byName.set(name, record);
  }
  for (const record of records) {
    if (record.fields.aliases.length === 0) continue;
    for (const [index, alias] of record.fields.aliases.entries()) {
      const owner = byName.get(alias.toLowerCase());
      if (!owner) byName.set(alias.toLowerCase(), record);
      else if (owner !== record) flaws.push({ record, flaw: takenAlias(alias, index, owner) });
    }
  }
  return byName;
}

function takenAlias(alias: string, index: number, owner: AnyRecord): Flaw {
  return {
    rule: "alias-duplicate",
    path: ["aliases", index],
    message: `alias ${JSON.stringify(alias)} belongs to another record already: expected a name of its own, got that of ${owner.id} (${owner.file})`,
    mend: "Delete it here, or there if it was wrong.",
  };
}

function linksOf(
  record: AnyRecord,
  byKey: ReadonlyMap<string, AnyRecord>,
  broken: KnownBroken,
  flaws: LedgerFlaw[],
): Link[] {
  const links: Link[] = [];
  for (const reference of findKind(record.kind)?.references ?? [])
    eachName(record.fields, reference.path, (name, path) => {
      const key = keyOf(reference.to, name);
      const to = byKey.get(key);
      if (to === record) flaws.push({ record, flaw: selfLink([...path], name) });
      else if (to) links.push({ from: record, to, field: reference.path, back: reference.back });
      else if (name !== reference.wildcard && !broken.has(key))
        flaws.push({ record, flaw: missedLink([...path], name, reference, byKey) });
    });
  return links;
}

function selfLink(path: Path, name: string): Flaw {
  return {
    rule: "link-self",
    path,
    message: `the record names itself: expected another record, got ${name}`,
    mend: "Delete the name, or write the one that was meant.",
  };
}

function missedLink(path: Path, name: string, reference: Reference, byKey: ReadonlyMap<string, AnyRecord>): Flaw {
  const wanted = findKind(reference.to)?.label.toLowerCase() ?? reference.to;
  const real = RECORD_ID.test(name) ? kindOfId(name) : undefined;
  if (real && real.name !== reference.to)
    return {
      rule: "link-kind",
      path,
      message: `${name} is of the wrong kind: expected a ${wanted}, got ${real.label.toLowerCase()}`,
      mend: `Name a ${wanted} here, or put it under the link that fits.`,
    };
  const names: string[] = [];
  for (const other of byKey.values()) if (other.kind === reference.to) names.push(other.id);
  const meant = closest(name, names);
  return {
    rule: "link-dangling",
    path,
    message: `there is no ${wanted} ${name}: expected the name of one that exists`,
    mend: meant ? `Did you mean ${meant}?` : `Correct the name, or add the ${wanted}: itsm new ${reference.to}.`,
  };
}

/** Circles along the references that may have none. Only records that name another of their kind are walked. */
function circleFlaws(linksFrom: ReadonlyMap<AnyRecord, readonly Link[]>): LedgerFlaw[] {
  return kindList.flatMap((kind) => {
    const acyclic = kind.references.filter((reference) => reference.acyclic);
    if (acyclic.length === 0) return [];
    const ofKind = [...linksFrom].filter(([record]) => record.kind === kind.name);
    return acyclic.flatMap((reference) => circlesAlong(ofKind, reference));
  });
}

function circlesAlong(linked: readonly (readonly [AnyRecord, readonly Link[]])[], reference: Reference): LedgerFlaw[] {
  const next = new Map<string, string[]>();
  const byId = new Map<string, AnyRecord>();
  for (const [record, links] of linked)
    for (const link of links)
      if (link.field === reference.path) {
        groupInto(next, record.id, link.to.id);
        byId.set(record.id, record);
      }
  return circlesIn(next.keys(), (id) => next.get(id) ?? []).flatMap((circle) => {
    const record = byId.get(circle[0] ?? "");
    return record ? [{ record, flaw: circleFlaw(circle, record, reference) }] : [];
  });
}

function circleFlaw(circle: readonly string[], record: AnyRecord, reference: Reference): Flaw {
  const naming = namesAt(record.fields, reference.path).find(({ name }) => name === (circle[1] ?? circle[0]));
  return {
    rule: "link-cycle",
    path: naming?.path ?? reference.path.split("."),
    message: `${reference.path} leads back to where it began: ${[...circle, circle[0]].join(" → ")}`,
    mend: "Delete the one of these that is not true.",
  };
}
