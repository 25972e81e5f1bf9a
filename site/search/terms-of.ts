// The terms of every record, field by field, each distinct word folded once.
import type { Searchable } from "./documents.ts";
import { foldWords } from "./fold.ts";
import { nameWords } from "./names.ts";
import { countTerms, type TermCount, type TermIndex } from "./term-index.ts";

/** The fields of the index, and how much each weighs. */
export const BOOSTS = { id: 12, title: 8, names: 10, tags: 6, services: 4, body: 1 } as const;

/** Where every term of some records stands. */
export function termsOf(records: readonly Searchable[]): TermIndex {
  const count = countTerms(Object.keys(BOOSTS));
  const inText = textTerms(count);
  const field = (add: () => void) => {
    add();
    count.endField();
  };
  const addName = (name: string) => {
    for (const word of nameWords(name)) count.add(count.numberOf(word));
  };
  for (const { document, tags, services, linked } of records) {
    field(() => addName(document.id));
    field(() => inText(document.title));
    field(() => document.names.forEach(addName));
    field(() => inText(tags));
    field(() => inText(`${linked} ${services.join(" ")}`));
    field(() => inText(document.text));
  }
  return count.index();
}

// --- internal ---

/**
 * Counts the terms of a text. Spaces part words whatever stands around them, so each run between two of them is folded
 * alone, and once however often it comes.
 */
function textTerms({ numberOf, add }: TermCount): (text: string) => void {
  const known = new Map<string, readonly number[]>();
  const termsIn = (run: string) => {
    const before = known.get(run);
    if (before) return before;
    const terms = foldWords(run).map(numberOf);
    known.set(run, terms);
    return terms;
  };
  return (text) => {
    for (let from = 0; from < text.length; ) {
      const space = text.indexOf(" ", from);
      const to = space === -1 ? text.length : space;
      for (const term of termsIn(text.slice(from, to))) add(term);
      from = to + 1;
    }
  };
}
