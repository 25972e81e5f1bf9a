// The rows of the database.
import type { Address } from "../address/index.ts";
import type { RecordView } from "../record-view.ts";
import type { Snapshot } from "../snapshot.ts";
import type { TableName } from "./tables.ts";

/** A value that SQLite keeps as it is. */
export type Value = string | number | null;
export type Row = readonly Value[];

/** The rows of every table, in an order that is the same in every build. */
export function rowsOf(snapshot: Snapshot, address: Address): { readonly [T in TableName]: readonly Row[] } {
  const { records } = snapshot;
  const numbers = new Map(records.map(({ path }, index) => [path, index + 1]));
  return {
    about: aboutRows(snapshot, address),
    kinds: snapshot.kinds
      .map(({ name, label, means }) => [name, label, means])
      .toSorted(([a = ""], [b = ""]) => (a < b ? -1 : 1)),
    records: records.map((record, index) => recordRow(record, index + 1, address)),
    fields: records.flatMap((record, index) =>
      [...values({ ...record.fields, ...record.derived }, "", "")].map(
        ({ field, position, value }): Row => [index + 1, field, position, value],
      ),
    ),
    links: records.flatMap((record, index) =>
      record.links.flatMap(({ field, label, record: { path } }): Row[] => {
        const target = numbers.get(path);
        return target === undefined ? [] : [[index + 1, field, label, target]];
      }),
    ),
  };
}

// --- internal ---

function aboutRows({ organisation, portal, audience, now, revision, timeZone }: Snapshot, address: Address): Row[] {
  const facts: { readonly [name: string]: string | null } = {
    audience,
    commit: revision,
    generated_at: now,
    organisation,
    time_zone: timeZone,
    title: portal.title,
    url: address(""),
  };
  return Object.entries(facts);
}

function recordRow(record: RecordView, number: number, address: Address): Row {
  const { kind, id, title, state, phase, owner, visibility, date, summary, body, path, file } = record;
  return [number, kind, id, title, state, phase, owner, visibility, date, summary, body, address(path), file].map(text);
}

/** Every single value in the fields, at any depth. */
function* values(
  value: unknown,
  field: string,
  position: string,
): Generator<{ readonly field: string; readonly position: string; readonly value: string | number }> {
  if (value === null || value === undefined) return;
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) yield* values(item, `${field}[]`, `${position}[${index}]`);
  } else if (typeof value === "object") {
    const dot = field === "" ? "" : ".";
    for (const [name, inner] of Object.entries(value)) yield* values(inner, field + dot + name, position + dot + name);
  } else if (typeof value === "boolean") yield { field, position, value: Number(value) };
  else yield { field, position, value: typeof value === "number" ? value : String(value).toWellFormed() };
}

function text(value: Value): Value {
  return typeof value === "string" ? value.toWellFormed() : value;
}
