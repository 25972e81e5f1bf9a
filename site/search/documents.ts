// What the search knows of every record: enough to find it, and enough to show it.
import type { RecordView, Snapshot } from "../../core/index.ts";
import { markdownToText } from "../markdown.ts";
import { makeIndex } from "./full-text.ts";

/** What is asked of every record that was found, shown or not: by this it is filtered, counted and put in order. */
export interface Facts {
  readonly kind: string;
  readonly kindLabel: string;
  readonly state: string;
  readonly stateLabel: string;
  /** The services that it concerns, by id; a service concerns itself. */
  readonly services: readonly string[];
  readonly id: string;
  /** Its names elsewhere: aliases, and the number that it was imported by. */
  readonly names: readonly string[];
  /** ISO instant or day, or null where it has none. */
  readonly date: string | null;
}

/** A record among the results. */
export interface SearchDocument extends Facts {
  readonly path: string;
  readonly title: string;
  readonly phase: string;
  /** Its words, from which an excerpt is cut. */
  readonly text: string;
}

/** The file that the browser loads when somebody searches. */
export interface SearchFile {
  readonly documents: readonly SearchDocument[];
  /** The titles of services by their ids. */
  readonly services: { readonly [id: string]: string };
  readonly index: object;
}

/** Words of a text beyond this many characters are not searched, lest one long log outweigh all else. */
const MOST_TEXT = 6000;

/** The search file of what an audience may see. */
export function searchFile(snapshot: Snapshot): SearchFile {
  const paths = new Set(snapshot.views.services.map(({ path }) => path));
  const documents = snapshot.records.map((record) => documentOf(record, paths));
  const services = snapshot.records.filter(({ path }) => paths.has(path)).map(({ id, title }) => [id, title]);
  return {
    documents,
    services: Object.fromEntries(services),
    index: makeIndex(
      snapshot.records.map((record, position) => ({
        id: record.id,
        title: record.title,
        names: namesOf(record),
        tags: record.tags.join(" "),
        services: [...record.links.map((link) => link.record.title), ...(documents[position]?.services ?? [])].join(
          " ",
        ),
        body: documents[position]?.text ?? "",
      })),
    ),
  };
}

// --- internal ---

/** `services` are the paths of the pages of services. */
function documentOf(record: RecordView, services: ReadonlySet<string>): SearchDocument {
  const concerned = [record, ...record.links.map((link) => link.record)].filter(({ path }) => services.has(path));
  return {
    path: record.path,
    kind: record.kind,
    kindLabel: record.kindLabel,
    id: record.id,
    names: namesOf(record),
    title: record.title,
    state: record.state,
    stateLabel: record.stateLabel,
    phase: record.phase,
    date: record.date,
    services: [...new Set(concerned.map(({ id }) => id))],
    text: textOf(record).slice(0, MOST_TEXT),
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
