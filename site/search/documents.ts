// What the search knows of every record: enough to find it, and enough to show it.
import type { RecordView, Snapshot } from "../../core/index.ts";
import { markdownToText } from "../markdown.ts";
import { makeIndex } from "./full-text.ts";

/** A record among the results. */
export interface SearchDocument {
  readonly path: string;
  readonly kind: string;
  readonly id: string;
  readonly title: string;
  readonly state: string;
  readonly phase: string;
  /** Its words, from which an excerpt is cut. */
  readonly text: string;
}

/** The file that the browser loads when somebody searches. */
export interface SearchFile {
  readonly documents: readonly SearchDocument[];
  readonly index: object;
}

/** Words of a text beyond this many characters are not searched, lest one long log outweigh all else. */
const MOST_TEXT = 6000;

/** The search file of what an audience may see. */
export function searchFile(snapshot: Snapshot): SearchFile {
  const told = snapshot.records.map((record) => ({ record, text: textOf(record).slice(0, MOST_TEXT) }));
  return {
    documents: told.map(({ record, text }) => ({
      path: record.path,
      kind: record.kindLabel,
      id: record.id,
      title: record.title,
      state: record.stateLabel,
      phase: record.phase,
      text,
    })),
    index: makeIndex(
      told.map(({ record, text }) => ({
        id: record.id,
        title: record.title,
        names: [...record.aliases, ...record.tags, record.imported?.id ?? ""].join(" "),
        services: record.links.map((link) => link.record.title).join(" "),
        body: text,
      })),
    ),
  };
}

// --- internal ---

/** All that a record says in sentences: its summary, its texts, its body. */
function textOf(record: RecordView): string {
  const told = [...sentencesIn(record.fields)].filter((text) => text !== record.title && text !== record.summary);
  return [record.summary ?? "", ...told, record.body]
    .filter((text) => text !== "")
    .map(markdownToText)
    .join(" ");
}

/** Texts of several words at any depth; ids, dates and single words say nothing to a search. */
function* sentencesIn(value: unknown): Generator<string> {
  if (typeof value === "string") {
    if (/\S\s+\S/.test(value)) yield value;
  } else if (typeof value === "object" && value !== null)
    for (const inner of Object.values(value)) yield* sentencesIn(inner);
}
