// The memory of a check: which contents were found right, by the ids that Git gives them.
import { hash } from "node:crypto";
import type { Settings } from "../schemas/index.ts";
import type { Card } from "./card.ts";

/** What a check must know of a configuration that is right. */
export interface ConfigCard {
  /** Paths below records/ that are no records. */
  readonly ignore: readonly string[];
  /** The keys of the records that it names. */
  readonly links: readonly string[];
  /** By what single records are judged. */
  readonly settings: Settings;
}

/** A record that was found right: the content that was judged, with its card. */
export interface Known {
  readonly file: string;
  readonly blob: string;
  readonly card: Card;
}

/** What is said of the records together. */
export interface Heading {
  readonly config: ConfigCard;
  /** How many they are. */
  readonly count: number;
  /** Whether they, and no others, fit together. */
  readonly fit: boolean;
}

/** What is known to be right under one configuration, as one build of the program judges. */
export interface Memory extends Heading {
  /** What is known of a file. Asked in the order in which they were written, the answers need no table. */
  readonly of: (file: string) => Known | undefined;
}

/**
 * What all of it depends on besides the records' own contents: anything else, and nothing is remembered. `build` is the
 * program with all its schemas and rules, `configuration` the text of the configuration.
 */
export function memoryKey(build: string, configuration: string): string {
  return hash("sha256", `${FORMAT}\0${build}\0${configuration}`);
}

/** What is kept of it. */
export function memoryText({ config, fit }: Pick<Heading, "config" | "fit">, records: readonly Known[]): string {
  const lines = [JSON.stringify({ config, count: records.length, fit } satisfies Heading)];
  for (const { blob, file, card } of records) lines.push(`${blob}\t${file}\t${card}`);
  return `${lines.join("\n")}\n`;
}

/** The memory that was kept as these bytes. They must be as this program wrote them. */
export function readMemory(bytes: Buffer): Memory {
  const text = bytes.toString("utf8");
  const headingEnd = text.indexOf("\n");
  const heading = JSON.parse(text.slice(0, headingEnd)) as Heading; // written above
  return { ...heading, of: inOrder(text, headingEnd + 1) };
}

// --- internal ---

/** Counts the ways in which a memory was written. */
const FORMAT = "1";

function inOrder(text: string, start: number): Memory["of"] {
  let at = start;
  let table: ReadonlyMap<string, number> | undefined;
  return (file) => {
    if (isAbout(file, text, at)) {
      const known = knownAt(text, at);
      at = text.indexOf("\n", at) + 1;
      return known;
    }
    table ??= tableOf(text, start);
    const found = table.get(file);
    if (found === undefined) return undefined;
    at = text.indexOf("\n", found) + 1;
    return knownAt(text, found);
  };
}

function isAbout(file: string, text: string, at: number): boolean {
  const tab = text.indexOf("\t", at);
  return tab !== -1 && text.startsWith(file, tab + 1) && text[tab + 1 + file.length] === "\t";
}

function knownAt(text: string, at: number): Known {
  const blobEnd = text.indexOf("\t", at);
  const fileEnd = text.indexOf("\t", blobEnd + 1);
  const card = text.slice(fileEnd + 1, text.indexOf("\n", fileEnd));
  return { blob: text.slice(at, blobEnd), file: text.slice(blobEnd + 1, fileEnd), card };
}

function tableOf(text: string, start: number): Map<string, number> {
  const table = new Map<string, number>();
  for (let at = start; at < text.length; at = text.indexOf("\n", at) + 1) table.set(knownAt(text, at).file, at);
  return table;
}
