// Answers a question from the index: filters, counts, puts in order, and cuts excerpts.
import type { Facts, SearchDocument } from "./documents.ts";
import { excerptOf, marked } from "./excerpt.ts";
import type { Found } from "./full-text.ts";
import { nameKey, nameWords } from "./names.ts";
import type { SearchIndex } from "./open-index.ts";
import {
  type Answer,
  type Choice,
  type Chosen,
  FILTERS,
  type Filter,
  type Hit,
  type Question,
  searchedPart,
} from "./question.ts";

/** What the index has of a question. A text without any word finds nothing; no text at all finds every record. */
export async function answer(index: SearchIndex, question: Question): Promise<Answer> {
  const text = searchedPart(question.text);
  const key = nameKey(text);
  const found =
    text === ""
      ? (await index.all()).map((position): Found => ({ position, score: 0, words: [] }))
      : await index.find(text);
  const facts = await index.facts(found.map(({ position }) => position));
  const candidates = found.flatMap((each, order): Candidate[] => {
    const known = facts[order];
    return known ? [{ found: each, facts: known, naming: namingOf(known, key) }] : [];
  });
  const kept = candidates.filter(({ facts }) => FILTERS.every((filter) => holds(facts, filter, question.chosen)));
  const shown = kept.toSorted(byWorth).slice(0, question.most);
  const documents = await index.documents(shown.map(({ found }) => found.position));
  return {
    hits: documents.flatMap((document, order) => {
      const candidate = shown[order];
      return candidate ? [hitOf(document, candidate)] : [];
    }),
    count: kept.length,
    unfiltered: candidates.length,
    choices: {
      kind: choicesOf("kind", candidates, question.chosen, index),
      service: choicesOf("service", candidates, question.chosen, index),
      state: choicesOf("state", candidates, question.chosen, index),
    },
    isCut: text.length < question.text.trim().length,
  };
}

// --- internal ---

interface Candidate {
  readonly found: Found;
  readonly facts: Facts;
  readonly naming: Naming;
}

/** Whether what is asked is a name of the record: all of it, its beginning, or no such thing. */
const NAMING = { none: 0, begun: 1, whole: 2 } as const;
type Naming = (typeof NAMING)[keyof typeof NAMING];

function namingOf({ id, names }: Facts, key: string): Naming {
  const keys = key === "" ? [] : [id, ...names].map(nameKey);
  if (keys.includes(key)) return NAMING.whole;
  return keys.some((name) => name.startsWith(key)) ? NAMING.begun : NAMING.none;
}

/** What was named first, then by score; what weighs the same, newest first. */
function byWorth(a: Candidate, b: Candidate): number {
  return (
    b.naming - a.naming ||
    Math.round(100 * b.found.score) - Math.round(100 * a.found.score) ||
    (b.facts.date ?? "").localeCompare(a.facts.date ?? "")
  );
}

function valuesOf(facts: Facts, filter: Filter): readonly string[] {
  return filter === "service" ? facts.services : [facts[filter]];
}

function labelOf(facts: Facts, filter: Filter, value: string, index: SearchIndex): string {
  if (filter === "service") return index.titleOf(value);
  return filter === "kind" ? facts.kindLabel : facts.stateLabel;
}

function holds(facts: Facts, filter: Filter, chosen: Chosen): boolean {
  return chosen[filter].length === 0 || valuesOf(facts, filter).some((value) => chosen[filter].includes(value));
}

/** The values that would leave something, most first; and those that are chosen, even where they leave nothing. */
function choicesOf(filter: Filter, candidates: readonly Candidate[], chosen: Chosen, index: SearchIndex): Choice[] {
  const others = FILTERS.filter((each) => each !== filter);
  const left = candidates.filter(({ facts }) => others.every((each) => holds(facts, each, chosen)));
  const known = new Map<string, { readonly labels: Set<string>; count: number }>();
  for (const { facts } of left)
    for (const value of valuesOf(facts, filter)) {
      const choice = known.get(value) ?? { labels: new Set(), count: 0 };
      choice.labels.add(labelOf(facts, filter, value, index));
      choice.count++;
      known.set(value, choice);
    }
  for (const value of chosen[filter])
    if (!known.has(value))
      known.set(value, { labels: new Set([filter === "service" ? index.titleOf(value) : value]), count: 0 });
  return [...known]
    .map(([value, { labels, count }]) => ({ value, label: [...labels].join(" / "), count }))
    .toSorted((a, b) => b.count - a.count || a.label.localeCompare(b.label));
}

function hitOf(document: SearchDocument, { found, naming }: Candidate): Hit {
  const wanted = new Set(found.words);
  return {
    path: document.path,
    kind: document.kindLabel,
    id: document.id,
    title: marked(document.title, wanted),
    state: document.stateLabel,
    phase: document.phase,
    excerpt: excerptOf(document.text, found.words),
    alias: document.names.find((name) => nameWords(name).some((word) => wanted.has(word))) ?? null,
    isNamed: naming === NAMING.whole,
  };
}
