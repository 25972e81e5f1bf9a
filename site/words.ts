// Words in the reader's language: of the field, of lists of names.
import { domain, language, locale, records as say } from "#language";
import { domainWords } from "./domain-words.ts";

export const { kindWords, stateWords, columnWords, tieWords, fieldWords, valueWords, calm } = domainWords({
  language,
  domain,
});

/** The word with a capital letter at its beginning. */
export function sentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** A count with its noun: "1 day", "3 days". */
export function count(number: number, noun: string, nouns = `${noun}s`): string {
  return `${number} ${number === 1 ? noun : nouns}`;
}

/** Several names as people say them: "a", "a and b", "a, b and 2 more". */
export function enumerate(names: readonly string[], most = 3): string {
  const left = names.length - most + 1;
  const shown = left > 1 ? [...names.slice(0, most - 1), say.more(left)] : names;
  return LIST.format(shown);
}

/** How a list of so many names is said: the positions of the names, from 0, and the words around them. */
export function aroundNames(names: number): readonly (number | string)[] {
  const known = around.get(names);
  if (known) return known;
  let position = 0;
  const parts = LIST.formatToParts(Array.from({ length: names }, () => "x")).map(({ type, value }) =>
    type === "element" ? position++ : value,
  );
  around.set(names, parts);
  return parts;
}

/** A text in lines of about so many letters, cut between words; a word that is longer stays whole. */
export function linesOf(text: string, letters: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= letters) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

// --- internal ---

const LIST = new Intl.ListFormat(locale);
const around = new Map<number, readonly (number | string)[]>();
