// What the public may see: only records that say so, and of those only fields on an allow-list.
import { COMMON_PUBLIC_FIELDS, type Fields, findKind, type Kind, type Path } from "../schemas/index.ts";
import { buildLedger, type Ledger } from "./ledger.ts";
import { type AnyRecord, keyOf } from "./record.ts";
import { namesAt } from "./references.ts";
import { findSection, sectionsOf } from "./sections.ts";

export type Audience = "internal" | "public";

/** The part of a ledger that an audience may know of. For the public, records that are internal do not exist. */
export function ledgerFor(ledger: Ledger, audience: Audience): Ledger {
  if (audience === "internal") return ledger;
  const open = ledger.records.filter((record) => record.fields.visibility === "public");
  const known = new Set(open.map(({ kind, id }) => keyOf(kind, id)));
  return buildLedger(open.map((record) => withoutInternalNames(record, known))).ledger;
}

/** The fields of a record that an audience may read. */
export function fieldsFor(record: AnyRecord, audience: Audience): Fields {
  if (audience === "internal") return record.fields;
  const kind = findKind(record.kind);
  return kind ? pick(record.fields, publicPaths(kind)) : {};
}

/** The facts derived from a record that an audience may read. */
export function derivedFor(record: AnyRecord, audience: Audience): AnyRecord["derived"] {
  if (audience === "internal") return record.derived;
  const allowed = new Set(findKind(record.kind)?.public.fields ?? []);
  return Object.fromEntries(Object.entries(record.derived).filter(([fact]) => allowed.has(fact)));
}

/** The Markdown of a record that an audience may read. */
export function bodyFor(record: AnyRecord, audience: Audience): string {
  const allowed = findKind(record.kind)?.public.sections ?? [];
  if (audience === "internal" || allowed === "all") return record.body;
  const sections = sectionsOf(record.body);
  return allowed
    .flatMap((heading) => findSection(sections, heading) ?? [])
    .map(({ heading, text }) => `## ${heading}\n\n${text}\n`)
    .join("\n");
}

/** The same record without aliases, and without the names of records that the public does not know (`known`: keys). */
export function withoutInternalNames(record: AnyRecord, known: ReadonlySet<string>): AnyRecord {
  let fields: Fields = { ...record.fields, aliases: [] };
  for (const { path, to, wildcard } of findKind(record.kind)?.references ?? []) {
    const hidden = namesAt(fields, path).filter(({ name }) => name !== wildcard && !known.has(keyOf(to, name)));
    for (const naming of hidden.toReversed()) fields = withoutAt(fields, naming.path);
  }
  // It has lost names from its lists, which no reader of a public ledger takes for granted.
  return { ...record, fields } as AnyRecord;
}

// --- internal ---

/** Without the value at a path; where it lies in a list, without the whole entry, so that no half of one is left. */
function withoutAt(fields: Fields, path: Path): Fields {
  const last = path.findLastIndex((key) => typeof key === "number");
  return copyWithout(fields, last === -1 ? path : path.slice(0, last + 1)) as Fields; // a map is copied to a map
}

/** Copies only what lies on the way: the record keeps what it has. */
function copyWithout(holder: unknown, [key = "", ...way]: Path): unknown {
  const isLast = way.length === 0;
  if (Array.isArray(holder)) {
    const place = Number(key);
    return isLast ? holder.toSpliced(place, 1) : holder.with(place, copyWithout(holder[place], way));
  }
  const { [key]: value, ...others } = holder as Fields; // the path was found in these fields
  return isLast ? others : { ...(holder as Fields), [key]: copyWithout(value, way) };
}

function publicPaths(kind: Kind): readonly string[] {
  return [...COMMON_PUBLIC_FIELDS, ...kind.public.fields];
}

/** A copy of the fields that holds only what the paths name: `window`, `updates[].message`. */
function pick(fields: Fields, paths: readonly string[]): Fields {
  const picked: { [field: string]: unknown } = {};
  const partial = Map.groupBy(paths, (path) => path.split(/[.[]/, 1)[0] ?? path);
  for (const [field, ofField] of partial) {
    const value = fields[field];
    if (value === undefined) continue;
    picked[field] = ofField.includes(field) ? value : pickEach(value, ofField);
  }
  return picked;
}

function pickEach(value: unknown, paths: readonly string[]): unknown {
  const inner = paths.map((path) => path.slice(path.indexOf(".") + 1));
  if (Array.isArray(value)) return value.map((item) => pick(item as Fields, inner)); // lists of maps, by the schema
  return pick(value as Fields, inner);
}
