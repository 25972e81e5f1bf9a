// The terms of every record, field by field, each distinct word folded once.
import type { Searchable } from "./documents.ts";
import { foldWords } from "./fold.ts";
import { nameWords } from "./names.ts";
import { type FieldTerms, type TermNumbers, termNumbers } from "./term-index.ts";

/** The fields of the index, and how much each weighs. */
export const BOOSTS = { id: 12, title: 8, names: 10, tags: 6, services: 4, body: 1 } as const;

export interface NumberedRecords {
  readonly records: readonly (readonly FieldTerms[])[];
  readonly numbers: TermNumbers;
}

/** Records as numbers of terms, in the order of the fields. */
export function termsOf(records: readonly Searchable[]): NumberedRecords {
  const numbers = termNumbers();
  const inText = remembered((words) => foldWords(words).map(numbers.numberOf));
  const inName = (name: string) => nameWords(name).map(numbers.numberOf);
  // Spaces part words whatever stands around them, so that each run between two of them may be folded alone.
  const terms = (text: string) => text.split(" ").flatMap(inText);
  return {
    numbers,
    records: records.map(({ document, tags, services, linked }) => [
      inName(document.id),
      terms(document.title),
      document.names.flatMap(inName),
      terms(tags),
      terms(`${linked} ${services.join(" ")}`),
      terms(document.text),
    ]),
  };
}

// --- internal ---

function remembered<Value>(make: (text: string) => Value): (text: string) => Value {
  const known = new Map<string, Value>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const made = make(text);
    known.set(text, made);
    return made;
  };
}
