// The records of a kind as pages of a list: open ones first, then what is over, year by year.
import { records as say } from "#language";
import type { KindView, RecordView } from "../core/index.ts";

export const PER_PAGE = 50;

export interface ListSection {
  readonly key: string;
  readonly heading: string;
  /** What the state means, where the section is one state. */
  readonly means: string | null;
  /** How many records it has on all pages. */
  readonly total: number;
  readonly records: readonly RecordView[];
  /** The first page that shows it, from 1. */
  readonly page: number;
}

export interface ListPage {
  readonly number: number;
  readonly count: number;
  readonly sections: readonly ListSection[];
}

/** The pages of a kind's list; one empty page where there are no records. Every page of the list asks for all of them. */
export function listPages(kind: KindView, records: readonly RecordView[], now: string): readonly ListPage[] {
  const known = listed.get(records) ?? pagesOfList(kind, records, now);
  listed.set(records, known);
  return known;
}

/** All sections with their totals and first pages, for the links above the list. */
export function sectionsOf(kind: KindView, records: readonly RecordView[], now: string): readonly ListSection[] {
  const known = cut.get(records) ?? sectionsOfList(kind, records, now);
  cut.set(records, known);
  return known;
}

// --- internal ---

/** By the records of a kind, which stay the same as long as the snapshot. */
const listed = new WeakMap<readonly RecordView[], readonly ListPage[]>();
const cut = new WeakMap<readonly RecordView[], readonly ListSection[]>();

function pagesOfList(kind: KindView, records: readonly RecordView[], now: string): ListPage[] {
  const sections = sectionsOf(kind, records, now);
  const rows = sections.flatMap((section) => section.records.map((record) => ({ section, record })));
  const count = Math.max(1, Math.ceil(rows.length / PER_PAGE));
  return Array.from({ length: count }, (_, index) => {
    const slice = Map.groupBy(rows.slice(index * PER_PAGE, (index + 1) * PER_PAGE), ({ section }) => section);
    const shown = Array.from(slice, ([section, of]) => ({ ...section, records: of.map(({ record }) => record) }));
    return { number: index + 1, count, sections: shown };
  });
}

function sectionsOfList(kind: KindView, records: readonly RecordView[], now: string): ListSection[] {
  const byState = Map.groupBy(records, (record) => record.state);
  const open = kind.states
    .filter(({ phase }) => phase !== "done")
    // What goes on now stands before what is ahead; within both, what is nearest its end comes first.
    .toSorted((a, b) => Number(b.phase === "active") - Number(a.phase === "active"))
    .flatMap(({ name, label, means }) => {
      const found = byState.get(name);
      return found ? [draft(name, label, means, soonestFirst(found, now))] : [];
    });
  let before = 0;
  return [...open, ...doneSections(records)].map((section) => {
    const page = Math.floor(before / PER_PAGE) + 1;
    before += section.records.length;
    return { ...section, page };
  });
}

function doneSections(records: readonly RecordView[]) {
  const done = records.filter(({ phase }) => phase === "done");
  const byYear = Map.groupBy(done, ({ date }) => date?.slice(0, 4) ?? "");
  return Array.from(byYear, ([year, found]) =>
    year === "" ? draft("over", say.list.over, null, found) : draft(`over-${year}`, say.list.overIn(year), null, found),
  );
}

function draft(key: string, heading: string, means: string | null, records: readonly RecordView[]) {
  return { key, heading, means, total: records.length, records };
}

/** What lies ahead comes first and soonest first; the rest stays newest first. */
function soonestFirst(records: readonly RecordView[], now: string): RecordView[] {
  const at = (record: RecordView) => Date.parse(record.date ?? "");
  const ahead = records.filter((record) => at(record) > Date.parse(now));
  const rest = records.filter((record) => !(at(record) > Date.parse(now)));
  return [...ahead.toSorted((a, b) => at(a) - at(b)), ...rest];
}
