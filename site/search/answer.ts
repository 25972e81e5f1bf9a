// Answers a question from the index: filters, counts, puts in order, and cuts excerpts.
import type { SearchDocument } from "./documents.ts";
import { excerptOf, marked } from "./excerpt.ts";
import type { Facts } from "./facts.ts";
import type { Finding, Found } from "./find.ts";
import { nameKey, nameWords } from "./names.ts";
import { NAMING, type Naming, type SearchIndex } from "./open-index.ts";
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
  const { chosen, most, hasFilters } = question;
  const text = searchedPart(question.text);
  const isFiltered = FILTERS.some((filter) => chosen[filter].length > 0);
  const [{ found, isPart }, named, facts] = await Promise.all([
    text === "" ? allOf(index) : index.find(text),
    index.named(nameKey(text)),
    hasFilters || isFiltered ? index.facts() : undefined,
  ]);
  const candidates = found.map((each) => ({ ...each, naming: named.get(each.position) ?? NAMING.none }));
  const kept = facts ? candidates.filter(({ position }) => holdsAll(facts, position, FILTERS, chosen)) : candidates;
  const shown = kept.toSorted(byWorth).slice(0, most);
  const documents = await index.documents(shown.map(({ position }) => position));
  const choices = (filter: Filter) => (facts && hasFilters ? choicesOf(filter, found, chosen, facts) : []);
  return {
    hits: shown.flatMap((candidate, order) => {
      const document = documents[order];
      return document ? [hitOf(document, candidate)] : [];
    }),
    count: kept.length,
    unfiltered: found.length,
    choices: { kind: choices("kind"), service: choices("service"), state: choices("state") },
    isCut: text.length < question.text.trim().length,
    isPart,
  };
}

// --- internal ---

interface Candidate extends Found {
  readonly naming: Naming;
}

async function allOf({ count }: SearchIndex): Promise<Finding> {
  const found = Array.from({ length: count }, (_, position) => ({ position, score: 0, words: [] }));
  return { found, isPart: false };
}

/** What was named first, then by score; what weighs the same, newest first. */
function byWorth(a: Candidate, b: Candidate): number {
  return b.naming - a.naming || Math.round(100 * b.score) - Math.round(100 * a.score) || b.position - a.position;
}

function holdsAll(facts: Facts, position: number, filters: readonly Filter[], chosen: Chosen): boolean {
  return filters.every(
    (filter) =>
      chosen[filter].length === 0 || facts.of(position, filter).some(([value]) => chosen[filter].includes(value)),
  );
}

/** The values that would leave something, most first; and those that are chosen, even where they leave nothing. */
function choicesOf(filter: Filter, found: readonly Found[], chosen: Chosen, facts: Facts): Choice[] {
  const others = FILTERS.filter((each) => each !== filter);
  const known = new Map<string, { readonly labels: Set<string>; count: number }>();
  for (const { position } of found)
    if (holdsAll(facts, position, others, chosen))
      for (const [value, label] of facts.of(position, filter)) {
        const choice = known.get(value) ?? { labels: new Set(), count: 0 };
        choice.labels.add(label);
        choice.count++;
        known.set(value, choice);
      }
  for (const value of chosen[filter])
    if (!known.has(value))
      known.set(value, { labels: new Set([filter === "service" ? facts.titleOf(value) : value]), count: 0 });
  return [...known]
    .map(([value, { labels, count }]) => ({ value, label: [...labels].join(" / "), count }))
    .toSorted((a, b) => b.count - a.count || a.label.localeCompare(b.label));
}

function hitOf(document: SearchDocument, { words, naming }: Candidate): Hit {
  const wanted = new Set(words);
  return {
    path: document.path,
    kind: document.kindLabel,
    id: document.id,
    title: marked(document.title, wanted),
    state: document.stateLabel,
    phase: document.phase,
    excerpt: excerptOf(document.text, words),
    alias: document.names.find((name) => nameWords(name).some((word) => wanted.has(word))) ?? null,
    isNamed: naming === NAMING.whole,
  };
}
