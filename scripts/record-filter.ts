// Which records a list shows.
import { type AnyRecord, type Ledger, type RecordView, recordView } from "../core/index.ts";
import type { Kind, KindName } from "../schemas/index.ts";

export const PHASES = ["open", "planned", "active", "done"] as const;

/** What the user asked for; undefined asks for nothing. */
export interface Wanted {
  readonly states: readonly string[] | undefined;
  readonly phase: (typeof PHASES)[number] | undefined;
  readonly tag: string | undefined;
  /** A team. */
  readonly owner: string | undefined;
  readonly service: string | undefined;
  /** At most so many of each kind. */
  readonly limit: number | undefined;
  /** Also records that are over. */
  readonly over: boolean;
}

/** The records of one kind that are shown, and how many were left out. */
export interface Listing {
  readonly kind: Kind<KindName>;
  readonly records: readonly RecordView[];
  /** How many are not shown because they are over. */
  readonly over: number;
  /** How many are not shown because of the limit. */
  readonly cut: number;
}

/** The records that were asked for, kind by kind: the newest first, those without a date by id. */
export function filterRecords(ledger: Ledger, kinds: readonly Kind<KindName>[], wanted: Wanted): Listing[] {
  return kinds.map((kind) => {
    const matching = (ledger.byKind.get(kind.name) ?? [])
      .filter((record) => matches(record, ledger, wanted))
      .map((record) => recordView(record, ledger, "internal"));
    const shown = wanted.over ? matching : matching.filter(({ phase }) => phase !== "done");
    const newest = shown.toSorted((a, b) => dateOf(b) - dateOf(a));
    const records = newest.slice(0, wanted.limit);
    return { kind, records, over: matching.length - shown.length, cut: shown.length - records.length };
  });
}

// --- internal ---

function matches(record: AnyRecord, ledger: Ledger, { states, phase, tag, owner, service }: Wanted): boolean {
  const { fields } = record;
  if (states && !states.includes(fields.state)) return false;
  if (phase && !inPhase(recordView(record, ledger, "internal").phase, phase)) return false;
  if (tag !== undefined && !fields.tags.includes(tag)) return false;
  if (owner !== undefined && fields.owner !== owner) return false;
  return service === undefined || names(record, ledger, "service", service);
}

function inPhase(phase: RecordView["phase"], wanted: (typeof PHASES)[number]): boolean {
  return wanted === "open" ? phase !== "done" : phase === wanted;
}

/** Whether the record names this one, or is it. */
function names(record: AnyRecord, ledger: Ledger, kind: KindName, id: string): boolean {
  const isThis = (each: AnyRecord) => each.kind === kind && each.id === id;
  return isThis(record) || (ledger.linksFrom.get(record) ?? []).some(({ to }) => isThis(to));
}

function dateOf(view: RecordView): number {
  return view.date === null ? 0 : Date.parse(view.date);
}
