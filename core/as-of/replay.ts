// The records as they were at an instant, replayed from events.
import type { ReplayEvent } from "./document.ts";

/** A record as it was. */
export interface RecordThen {
  readonly kind: string;
  readonly id: string;
  readonly path: string;
  readonly facts: ReadonlyMap<string, unknown>;
}

/** The records that were there at an instant (epoch milliseconds), by path. `events` are in order, oldest first. */
export function recordsAt(events: Iterable<ReplayEvent>, instant: number): ReadonlyMap<string, RecordThen> {
  const records = new Map<string, RecordThen & { readonly facts: Map<string, unknown> }>();
  for (const { at, kind, id, path, what, set } of events) {
    if (Date.parse(at) > instant) break;
    if (what === "removed") {
      records.delete(path);
      continue;
    }
    const record = records.get(path) ?? { kind, id, path, facts: new Map<string, unknown>() };
    records.set(path, record);
    for (const { field, value } of set) record.facts.set(field, value);
  }
  return records;
}

/** A fact that is a text; empty where it is none. */
export function textOf({ facts }: RecordThen, field: string): string {
  const value = facts.get(field);
  return typeof value === "string" ? value : "";
}
