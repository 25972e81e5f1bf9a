// Prose as operators write it: patterns filled with words by Zipf's law, with a long tail of names, versions and figures.
import { anyOf, between, type Chance, oftenOf, zipf } from "./chance.ts";
import { ADJECTIVES, CIRCUMSTANCES, DEEDS, HEADLINES, NOUNS, PAST_VERBS, SENTENCES, WORKS } from "./words.ts";

/** One who writes about a service. */
export interface Writer {
  readonly random: Chance;
  /** The name of the service that it is about. */
  readonly service: string;
}

/** A sentence. It is plain text without `: ` and ` #`, so that it may stand in YAML as it is. */
export function sentence(writer: Writer): string {
  return filled(writer, anyOf(writer.random, SENTENCES));
}

/** Sentences up to about so many characters, one at least. */
export function paragraph(writer: Writer, length: number): string {
  let text = sentence(writer);
  while (text.length < length) text += ` ${sentence(writer)}`;
  return text;
}

/** Steps as a numbered list. */
export function steps(writer: Writer, count: number): string {
  return Array.from({ length: count }, (_, index) => `${index + 1}. ${sentence(writer)}`).join("\n");
}

/** The title of a failure, or of a work that is planned. */
export function headline(writer: Writer, of: "failure" | "work"): string {
  return filled(writer, oftenOf(writer.random, of === "failure" ? HEADLINES : WORKS));
}

/** Lines of at most 100 characters, as people wrap the text of a body. */
export function wrapped(text: string, width = 100): string {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    if (line !== "" && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  return [...lines, line].join("\n");
}

// --- internal ---

/** So many names the tail has. The rarest of them are met once in a hundred thousand records. */
const TAIL = 400_000;
const SYLLABLES =
  "ka ro mi te su lan ver dor pe xi no ga lu fen tar bo qui sel ham jo nim ra ost zu vel cor da phi wen bar".split(" ");

function filled(writer: Writer, pattern: string): string {
  let text = "";
  let at = 0;
  for (let open = pattern.indexOf("{"); open !== -1; open = pattern.indexOf("{", at)) {
    text += pattern.slice(at, open) + wordFor(writer, pattern.charAt(open + 1));
    at = open + 3;
  }
  return text + pattern.slice(at);
}

function wordFor(writer: Writer, blank: string): string {
  const { random, service } = writer;
  if (blank !== blank.toLowerCase()) return capital(wordFor(writer, blank.toLowerCase()));
  if (blank === "n") return random() < 0.06 ? name(random) : oftenOf(random, NOUNS);
  if (blank === "v") return oftenOf(random, PAST_VERBS);
  if (blank === "d") return oftenOf(random, DEEDS);
  if (blank === "a") return oftenOf(random, ADJECTIVES);
  if (blank === "c") return oftenOf(random, CIRCUMSTANCES);
  if (blank === "p") return String(between(random, 2, 96));
  if (blank === "w") return `${between(random, 1, 19)}.${zipf(random, 40)}.${zipf(random, 60)}`;
  return blank === "s" ? service : thing(random);
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** What only this house knows: a host, an error code, a metric, a product. */
function thing(random: Chance): string {
  const drawn = random();
  if (drawn < 0.3) return `${name(random)}-${String(between(random, 1, 40)).padStart(2, "0")}`;
  if (drawn < 0.45) return `${name(random).slice(0, 3).toUpperCase()}-${between(random, 1000, 9999)}`;
  if (drawn < 0.55) return `${name(random)}_${oftenOf(random, NOUNS)}_total`;
  if (drawn < 0.65) return `\`${name(random)} --${oftenOf(random, DEEDS)}\``;
  if (drawn < 0.68) return `Büro ${capital(name(random))}`;
  return capital(name(random));
}

/** A made-up name by its rank. The same rank gives the same name. */
function name(random: Chance): string {
  let rank = zipf(random, TAIL) + SYLLABLES.length;
  let text = "";
  while (rank > 0) {
    text += SYLLABLES[rank % SYLLABLES.length];
    rank = Math.floor(rank / SYLLABLES.length);
  }
  return text;
}
