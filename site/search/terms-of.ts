// The terms of every record, field by field.
import type { Searchable } from "./documents.ts";
import { foldWords, isAscii } from "./fold.ts";
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
    for (const word of nameWords(name)) count.add(word);
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

/** Counts the terms of a text. Spaces part words whatever stands around them: each run between two is folded alone. */
function textTerms({ add }: TermCount): (text: string) => void {
  const addRun = (run: string) => {
    if (isAscii(run)) addAscii(run.toLowerCase(), add);
    else for (const word of foldWords(run)) add(word);
  };
  return (text) => {
    if (isAscii(text)) addRun(text);
    else text.split(" ").forEach(addRun);
  };
}

/** Adds each run of small letters and digits: what `foldWords` makes of such a text, without a string for each. */
function addAscii(text: string, add: TermCount["add"]): void {
  let from = -1;
  for (let at = 0; at < text.length; at++) {
    const letter = text.charCodeAt(at);
    const isPart = (letter > 96 && letter < 123) || (letter > 47 && letter < 58);
    if (isPart && from === -1) from = at;
    else if (!isPart && from !== -1) {
      add(text, from, at);
      from = -1;
    }
  }
  if (from !== -1) add(text, from, text.length);
}
