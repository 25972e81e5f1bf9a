// What the status page needs to know of a record, as facts that no clock changes.
import type { KindName } from "../../schemas/index.ts";
import type { ImpactFact, MaintenanceFact, WorkFact } from "../as-of/index.ts";
import { impactsOf } from "../impacts.ts";
import { announcedWindow, plannedOutage } from "../maintenance.ts";
import type { AnyRecord, RecordOf } from "../record.ts";

/** One fact of a kind. */
export interface Fact<Name extends KindName> {
  readonly field: string;
  /** The fields of the record that it is made of. */
  readonly of: readonly string[];
  /** Plain data; null where the record has none. */
  readonly value: (record: RecordOf<Name>) => unknown;
}

/** The facts of each kind that has any. The public knows a fact where it may know all fields that it is made of. */
export const FACTS: { readonly [Name in KindName]?: readonly Fact<Name>[] } = {
  incident: [
    { field: "impacts", of: ["affects", "started_at", "restored_at", "resolved_at"], value: impactFacts },
    { field: "started_at", of: ["started_at"], value: ({ fields }) => instant(Date.parse(fields.started_at)) },
  ],
  change: [
    { field: "maintenance", of: ["services", "outage", "window", "actual", "type"], value: maintenanceFact },
    { field: "actual", of: ["actual"], value: workFact },
  ],
};

/** The facts of a record, by field. */
export function factsOf(record: AnyRecord): ReadonlyMap<string, unknown> {
  // The facts that stand under a kind's name take records of that kind.
  const facts = (FACTS[record.kind] ?? []) as readonly Fact<KindName>[];
  return new Map(facts.map(({ field, value }) => [field, value(record)]));
}

// --- internal ---

function impactFacts(record: RecordOf<"incident">): ImpactFact[] {
  return impactsOf(record).map(({ service, level, start, end }) => ({
    service,
    level,
    from: instant(start),
    to: Number.isFinite(end) ? instant(end) : null,
  }));
}

/** While a change waits it means nothing to readers, so that nobody is told that it does. */
function maintenanceFact(record: RecordOf<"change">): MaintenanceFact | null {
  const planned = plannedOutage(record);
  if (!planned || (planned.held && !planned.finished)) return null;
  const { outage, window, started, ended, finished } = planned;
  return {
    services: record.fields.services,
    outage,
    window: window && { start: instant(window.start), end: instant(window.end) },
    started: started === null ? null : instant(started),
    ended: ended === null ? null : instant(ended),
    finished,
    announced: announcedWindow(record) !== null,
  };
}

function workFact({ fields: { actual } }: RecordOf<"change">): WorkFact | null {
  if (!actual) return null;
  return { start: instant(Date.parse(actual.start)), end: actual.end ? instant(Date.parse(actual.end)) : null };
}

function instant(at: number): string {
  return new Date(at).toISOString();
}
