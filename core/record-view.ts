// One record as plain JSON for those who show it.
import { type Fields, findKind, type Kind, stateRule, valueAt } from "../schemas/index.ts";
import { type Audience, bodyFor, derivedFor, fieldsFor } from "./audience.ts";
import type { Ledger, Link } from "./ledger.ts";
import type { AnyRecord } from "./record.ts";
import { namesAt } from "./references.ts";

/** What a link, a list or a search result needs of a record. */
export interface RecordSummary {
  readonly kind: string;
  readonly kindLabel: string;
  readonly id: string;
  readonly title: string;
  readonly state: string;
  readonly stateLabel: string;
  readonly phase: "planned" | "active" | "done";
  /** Where its page is, below the base of the portal, without a leading slash: `changes/CHG-2026-7F3K/`. */
  readonly path: string;
}

/** One record naming another, seen from the record that is shown. */
export interface LinkView {
  /** What the link means here: the field's name in words, or how the other side sees it. */
  readonly label: string;
  readonly field: string;
  readonly record: RecordSummary;
}

/** A cell of the kind's list: the heading's value as text, and the records that it names. */
export interface Cell {
  readonly heading: string;
  readonly field: string;
  /** The values as they stand: words, instants, names. Empty where the record has none. */
  readonly values: readonly string[];
}

export interface RecordView extends RecordSummary {
  readonly owner: string | null;
  readonly visibility: string;
  /** The instant or day by which lists sort it, or null where its kind has none. */
  readonly date: string | null;
  readonly summary: string | null;
  readonly tags: readonly string[];
  readonly aliases: readonly string[];
  readonly imported: { readonly from: string; readonly id: string } | null;
  /** All fields that the audience may read, as written. */
  readonly fields: Fields;
  readonly derived: { readonly [fact: string]: string };
  readonly cells: readonly Cell[];
  /** Markdown that the audience may read. */
  readonly body: string;
  readonly links: readonly LinkView[];
  readonly backlinks: readonly LinkView[];
  /** The path of the file in the repository; null for the public. */
  readonly file: string | null;
}

/** The path of a record's page below the portal's base. */
export function pagePath(kind: Kind, id: string): string {
  return `${kind.folder}/${id}/`;
}

/** A record's summary. */
export function summaryOf(record: AnyRecord): RecordSummary {
  const kind = kindOf(record);
  const rule = stateRule(kind.lifecycle, record.fields.state);
  return {
    kind: record.kind,
    kindLabel: kind.label,
    id: record.id,
    title: record.fields.title,
    state: record.fields.state,
    stateLabel: rule?.label ?? record.fields.state,
    phase: rule?.phase ?? "active",
    path: pagePath(kind, record.id),
  };
}

/** A record as an audience may see it. `ledger` is the part of the ledger that this audience may know of. */
export function recordView(record: AnyRecord, ledger: Ledger, audience: Audience): RecordView {
  const kind = kindOf(record);
  const fields = fieldsFor(record, audience);
  const derived = derivedFor(record, audience);
  const facts: Fields = { ...fields, ...derived };
  const isPublic = audience === "public";
  return {
    ...summaryOf(record),
    owner: isPublic ? null : (record.fields.owner ?? null),
    visibility: record.fields.visibility,
    date: dateOf(kind, facts),
    summary: textAt(fields, "public_summary") ?? textAt(fields, "summary") ?? textAt(fields, "description"),
    tags: record.fields.tags,
    aliases: isPublic ? [] : record.fields.aliases,
    imported: isPublic ? null : (record.fields.imported ?? null),
    fields,
    derived,
    cells: kind.columns.map(({ field, heading }) => ({ heading, field, values: valuesAt(facts, field) })),
    body: bodyFor(record, audience),
    links: (ledger.linksFrom.get(record) ?? []).filter((link) => mayShow(link, kind, audience)).map(outward),
    backlinks: (ledger.linksTo.get(record) ?? [])
      .filter((link) => mayShow(link, kindOf(link.from), audience))
      .map(inward),
    file: isPublic ? null : record.file,
  };
}

// --- internal ---

function kindOf(record: AnyRecord): Kind {
  const kind = findKind(record.kind);
  if (!kind) throw new Error(`no kind is called ${record.kind}`);
  return kind;
}

function dateOf(kind: Kind, facts: Fields): string | null {
  for (const field of kind.dated) {
    const value = textAt(facts, field);
    if (value !== null) return value;
  }
  return null;
}

function textAt(fields: Fields, path: string): string | null {
  const value = valueAt(fields, path);
  return typeof value === "string" ? value : null;
}

function valuesAt(facts: Fields, field: string): string[] {
  const named = namesAt(facts, field).map(({ name }) => name);
  if (named.length > 0 || field.includes("[]")) return named;
  const value = valueAt(facts, field);
  return value === undefined || typeof value === "object" ? [] : [String(value)];
}

/** A link is as public as the field that makes it. */
function mayShow(link: Link, kind: Kind, audience: Audience): boolean {
  if (audience === "internal") return true;
  const field = link.field.split(/[.[]/, 1)[0] ?? link.field;
  return kind.public.fields.some((allowed) => allowed === field || allowed === link.field);
}

function outward(link: Link): LinkView {
  return { label: inWords(link.field), field: link.field, record: summaryOf(link.to) };
}

function inward(link: Link): LinkView {
  return { label: link.back, field: link.field, record: summaryOf(link.from) };
}

/** `links.caused_by` as people read it: "caused by". */
function inWords(field: string): string {
  return field
    .replace(/^links\./, "")
    .replace("affects[].service", "affects")
    .replaceAll("_", " ");
}
