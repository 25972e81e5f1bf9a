// What the search knows of every record: enough to find it, to narrow down, and to show it.
import type { RecordView, Snapshot } from "../../core/index.ts";
import { markdownToText } from "../markdown.ts";

/** A record among the results. */
export interface SearchDocument {
  readonly path: string;
  readonly kindLabel: string;
  readonly id: string;
  /** Its names elsewhere: aliases, and the number that it was imported by. */
  readonly names: readonly string[];
  readonly title: string;
  readonly stateLabel: string;
  readonly phase: string;
  /** Its words, from which an excerpt is cut. */
  readonly text: string;
}

/** A record as it is put into the index. */
export interface Searchable {
  readonly document: SearchDocument;
  readonly kind: string;
  readonly state: string;
  /** The services that it concerns, by id; a service concerns itself. */
  readonly services: readonly string[];
  readonly tags: string;
  /** The titles of the records that it is linked with. */
  readonly linked: string;
}

/** What an audience may search. */
export interface SearchableAll {
  /** Those without a date first, then by date: what comes new comes last, and moves no other. */
  readonly records: readonly Searchable[];
  /** The titles of services by their ids. */
  readonly services: ReadonlyMap<string, string>;
}

/** Words of a text beyond this many characters are not searched, lest one long log outweigh all else. */
const MOST_TEXT = 6000;

/** All that an audience may search. */
export function searchable(snapshot: Snapshot): SearchableAll {
  const paths = new Set(snapshot.views.services.map(({ path }) => path));
  const services = snapshot.records.filter(({ path }) => paths.has(path));
  return {
    // Of one day, what stands first among the records counts as newer.
    records: snapshot.records
      .toReversed()
      .toSorted((a, b) => compare(a.date ?? "", b.date ?? ""))
      .map((record) => searchableOf(record, paths)),
    services: new Map(services.map(({ id, title }) => [id, title])),
  };
}

// --- internal ---

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** `services` are the paths of the pages of services. */
function searchableOf(record: RecordView, services: ReadonlySet<string>): Searchable {
  const linked = record.links.map((link) => link.record);
  const concerned = [record, ...linked].filter(({ path }) => services.has(path));
  return {
    document: {
      path: record.path,
      kindLabel: record.kindLabel,
      id: record.id,
      names: namesOf(record),
      title: record.title,
      stateLabel: record.stateLabel,
      phase: record.phase,
      text: textOf(record).slice(0, MOST_TEXT),
    },
    kind: record.kind,
    state: record.state,
    services: [...new Set(concerned.map(({ id }) => id))],
    tags: record.tags.join(" "),
    linked: linked.map(({ title }) => title).join(" "),
  };
}

function namesOf({ aliases, imported }: RecordView): string[] {
  return [...new Set([...aliases, ...(imported ? [imported.id] : [])])];
}

/** All that a record says in sentences: its summary, its texts, its body. */
function textOf(record: RecordView): string {
  const told = [...sentencesIn(record.fields)].filter((text) => text !== record.title && text !== record.summary);
  return [record.summary ?? "", ...told, record.body]
    .filter((text) => text !== "")
    .map(markdownToText)
    .join(" ");
}

/** Texts of several words at any depth, or of several letters where words have no spaces; ids and dates say nothing. */
function* sentencesIn(value: unknown): Generator<string> {
  if (typeof value === "string") {
    if (/\S\s+\S|[\u3000-\uD7FF]{4}/.test(value)) yield value;
  } else if (typeof value === "object" && value !== null)
    for (const inner of Object.values(value)) yield* sentencesIn(inner);
}
