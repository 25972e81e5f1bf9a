// What other records must know of one that is right: its key, its other names, whom it names.
import { circlesIn } from "./cycles.ts";

/**
 * A record that passed all that can be judged of it alone, as far as the others are concerned: one text, because a check
 * of a hundred thousand records holds as many cards. Its parts are the key, aliases in small letters, keys of records
 * that it names, and those of them along references that may not lead in a circle, as `field key`.
 */
export type Card = string;

/** The parts of a card. */
export interface CardParts {
  readonly key: string;
  readonly aliases: readonly string[];
  readonly links: readonly string[];
  readonly chains: readonly string[];
}

/** The card of these parts: a flat text, which keeps nothing of the file that it came from. */
export function cardText({ key, aliases, links, chains }: CardParts): Card {
  return [key, ended(aliases), ended(links), ended(chains)].join("\t");
}

/**
 * Whether these records fit together, so that `buildLedger` would find nothing wrong between them. They come by their
 * path, so two of one key stand side by side. `needed` are keys that the configuration names; `broken` are keys of
 * records that did not pass: links to them are no fault. In doubt the answer is no.
 */
export function fitTogether(cards: readonly Card[], needed: readonly string[], broken: ReadonlySet<string>): boolean {
  const named = namedIn(cards);
  if (!named) return false;
  for (const key of needed) named.links.add(key);
  let last = "";
  for (const card of cards) {
    const key = card.slice(0, card.indexOf("\t"));
    if (key === last || named.aliases.has(nameIn(key, named.hasIds))) return false;
    last = key;
    named.links.delete(key);
  }
  for (const key of named.links) if (!broken.has(key) || needed.includes(key)) return false;
  return ![...named.chains.values()].some(leadsInCircles);
}

// --- internal ---

const END = "\u0001";

function ended(texts: readonly string[]): string {
  return [...texts, ""].join(END);
}

/** All that records call themselves besides their ids, and all that they name. */
interface Named {
  readonly aliases: Set<string>;
  readonly links: Set<string>;
  /** By field, then by key: where it leads. */
  readonly chains: Map<string, Map<string, string[]>>;
  /** Whether an alias may be the id of a numbered record. */
  hasIds: boolean;
}

/** undefined where two records have the same alias, or one has it twice. */
function namedIn(cards: readonly Card[]): Named | undefined {
  const named: Named = { aliases: new Set(), links: new Set(), chains: new Map(), hasIds: false };
  let count = 0;
  for (const card of cards) {
    const aliases = card.indexOf("\t") + 1;
    const links = card.indexOf("\t", aliases) + 1;
    const chains = card.indexOf("\t", links) + 1;
    for (let from = aliases, to = 0; from < links - 1; from = to + 1, count++) {
      to = card.indexOf(END, from);
      named.aliases.add(card.slice(from, to));
      named.hasIds ||= card.charCodeAt(to - 5) === HYPHEN;
    }
    for (let from = links, to = 0; from < chains - 1; from = to + 1) {
      to = card.indexOf(END, from);
      named.links.add(card.slice(from, to));
    }
    if (chains < card.length) addChains(named, card.slice(0, aliases - 1), card.slice(chains, -1));
  }
  return named.aliases.size === count ? named : undefined;
}

const HYPHEN = 45;

function addChains({ chains }: Named, key: string, text: string): void {
  for (const chain of text.split(END)) {
    const [field = "", to = ""] = chain.split(" ");
    const along = chains.get(field) ?? new Map<string, string[]>();
    chains.set(field, along.set(key, [...(along.get(key) ?? []), to]));
  }
}

/** The name in a key, in small letters. Numbered ids, which are many, count only where an alias may be one. */
function nameIn(key: string, counts: boolean): string {
  const name = key.slice(key.indexOf(":") + 1);
  const isNumbered = name.charCodeAt(0) < 91 && name.charCodeAt(0) > 64;
  return isNumbered && !counts ? "" : name.toLowerCase();
}

function leadsInCircles(along: ReadonlyMap<string, readonly string[]>): boolean {
  return circlesIn(along.keys(), (key) => along.get(key) ?? []).length > 0;
}
