// The names of kinds, fields and values as people read them, in the reader's language.
import { domain, language, locale, records as say } from "#language";

/** What the schema calls a kind: English, and all there is of a kind that nobody translated. */
interface NamedKind {
  readonly name: string;
  readonly label: string;
  readonly labels: string;
  readonly means: string;
}

/** A kind's words. The schemas' own where the language is English: an organisation may have changed them. */
export function kindWords({ name, label, labels, means }: NamedKind): {
  readonly one: string;
  readonly many: string;
  readonly none: string;
  readonly means: string;
} {
  const known = at(domain.kinds, name);
  const none = known?.none ?? say.list.none;
  return known && language !== "en" ? known : { one: label, many: labels, none, means };
}

/** A state's words; those of the schema likewise. */
export function stateWords(
  kind: string,
  state: { readonly name: string; readonly label: string; readonly means: string },
): { readonly word: string; readonly means: string } {
  const own = { word: state.label, means: state.means };
  return language === "en" ? own : (at<Words>(at<StatesOfKind>(domain.states, kind), state.name) ?? own);
}

/** The heading of a column of a kind's list; that of the schema likewise. */
export function columnWords(kind: string, { field, heading }: { readonly field: string; readonly heading: string }) {
  return language === "en" ? heading : (at<string>(at<WordsOfKind>(domain.columns, kind), field) ?? heading);
}

/**
 * The heading above records that are tied to another by a field of `kind`: `here` on the page of the record that names,
 * `there` on the page of the one that is named. Undefined for a tie that has no words, and in English: the schema has them.
 */
export function tieWords(kind: string, field: string, side: "here" | "there"): string | undefined {
  if (language === "en") return undefined;
  return at<Tie>(at<TiesOfKind>(domain.ties, kind), field)?.[side];
}

/** A field's name in words: `next_update_by` → "Next update by", `started_at` → "Started". */
export function fieldWords(name: string): string {
  const last = (name.split(".").at(-1) ?? name).replace("[]", "");
  return at<string>(domain.fields, last) ?? fieldInEnglish(last);
}

/** A value's words: `degraded_performance` → "Degraded performance". Names and other texts stay as they are. */
export function valueWords(value: string): string {
  return at<string>(domain.values, value) ?? (WORDS.test(value) ? sentence(value.replaceAll("_", " ")) : value);
}

/** Statuspage's heading for how everything is, as a sentence: "All Systems Operational" → "All systems operational". */
export function calm(heading: string): string {
  return at<string>(domain.pageStatus, heading) ?? sentence(heading.toLowerCase());
}

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
  return new Intl.ListFormat(locale).format(shown);
}

/** How a list of so many names is said: the positions of the names, from 0, and the words around them. */
export function aroundNames(names: number): readonly (number | string)[] {
  let position = 0;
  return new Intl.ListFormat(locale)
    .formatToParts(Array.from({ length: names }, () => "x"))
    .map(({ type, value }) => (type === "element" ? position++ : value));
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

interface Words {
  readonly word: string;
  readonly means: string;
}
type StatesOfKind = { readonly [state: string]: Words };
type WordsOfKind = { readonly [field: string]: string };
type Tie = { readonly here?: string; readonly there: string };
type TiesOfKind = { readonly [field: string]: Tie };

const WORDS = /^[a-z]+(?:_[a-z]+)+$/;
/** Names that people write in capitals. */
const CAPITALS = new Set(["id", "slo", "sla", "url", "api"]);

/** The words for a name, which may be one that nobody translated. */
function at<T>(words: { readonly [name: string]: T } | undefined, name: string): T | undefined {
  return words !== undefined && Object.hasOwn(words, name) ? words[name] : undefined;
}

function fieldInEnglish(name: string): string {
  if (CAPITALS.has(name)) return name.toUpperCase();
  return sentence(name.replace(/_at$/, "").replaceAll("_", " "));
}
