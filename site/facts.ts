// A record's fields sorted by how a page shows them: key facts, facts, tables, prose, a timeline.
import type { KindView, RecordView } from "../core/index.ts";
import { type Fact, mapsWith, shownValue } from "./values.ts";
import { fieldWords, sentence, valueWords } from "./words.ts";

/** One word to readers about how things stood. */
export interface Entry {
  readonly at: string;
  readonly status: string | null;
  readonly message: string;
  readonly by: string | null;
}

export interface Portrait {
  /** The columns of the kind's list that this record fills, for its head. */
  readonly key: readonly Fact[];
  readonly facts: readonly Fact[];
  readonly tables: readonly Fact[];
  readonly prose: readonly Fact[];
  /** Newest first. */
  readonly timeline: readonly Entry[];
}

/** Shown at places of their own: the head, the foot, or among the related records. */
const ELSEWHERE = new Set(["title", "state", "visibility", "public_summary", "tags", "aliases", "imported", "links"]);

/**
 * What a page shows of a record. Fields stand in the order of the kind's schema, derived facts before them; those that
 * the page shows at places of their own are left out.
 */
export function portraitOf(record: RecordView, kind: KindView, omit: readonly string[] = []): Portrait {
  const key = keyFacts(record, kind).filter(({ field }) => !omit.includes(field));
  const elsewhere = new Set([...ELSEWHERE, ...omit]);
  const told = new Set(key.map(({ field }) => field.split(/[.[]/, 1)[0]));
  const updates = Object.entries(record.fields).find(([, value]) => mapsWith(value, ["at", "message"]));
  const all = Object.entries({ ...record.derived, ...record.fields }).flatMap(([field, value]) => {
    // What stands as the record's summary below its title is not told again.
    if (elsewhere.has(field) || field === updates?.[0] || value === record.summary) return [];
    const shown = shownValue(value, field, record);
    return shown ? [{ field, words: fieldWords(field), value: shown }] : [];
  });
  const of = (...kinds: readonly Fact["value"]["as"][]) => all.filter(({ value }) => kinds.includes(value.as));
  const special = new Set<Fact>(of("table", "prose"));
  return {
    key,
    facts: all.filter((fact) => !special.has(fact) && !told.has(fact.field)),
    tables: of("table"),
    prose: of("prose"),
    timeline: timelineOf(updates?.[1]),
  };
}

/** The cells of a record with the records that they name; a start with its end is a period. */
export function keyFacts(record: RecordView, kind: KindView): Fact[] {
  return record.cells.flatMap(({ field, heading, values }) => {
    const period = periodAt(record, field, kind);
    if (period) return [{ field, words: heading, value: period }];
    const value = shownValue(values.length === 1 ? values[0] : values, field, record);
    return value ? [{ field, words: heading, value }] : [];
  });
}

// --- internal ---

/** `window.start` stands for the whole window where the list has no column for its end. */
function periodAt(record: RecordView, field: string, kind: KindView) {
  const [name, end] = field.split(".");
  if (!name || end !== "start" || kind.columns.some((column) => column.field === `${name}.end`)) return undefined;
  const shown = shownValue(record.fields[name], name, record);
  return shown?.as === "period" ? shown : undefined;
}

function timelineOf(updates: unknown): Entry[] {
  const text = (value: unknown) => (typeof value === "string" ? value : null);
  return (mapsWith(updates, ["at", "message"]) ?? [])
    .map((entry) => ({
      at: text(entry.at) ?? "",
      status: typeof entry.status === "string" ? sentence(valueWords(entry.status)) : null,
      message: text(entry.message) ?? "",
      by: text(entry.by),
    }))
    .toReversed();
}
