// The words of the field in one language; what it does not know is called as the schemas call it.
import type { Language } from "./language/language.ts";

/** What a language must have to name things. */
export type Tongue = Pick<Language, "language" | "domain">;

export interface KindWords {
  readonly one: string;
  readonly many: string;
  /** Said of an empty list; undefined for a kind that nobody translated. */
  readonly none: string | undefined;
  readonly means: string;
}

export interface StateWords {
  readonly word: string;
  readonly means: string;
}

/** What the schema calls a kind. */
export interface NamedKind {
  readonly name: string;
  readonly label: string;
  readonly labels: string;
  readonly means: string;
}

export interface NamedState {
  readonly name: string;
  readonly label: string;
  readonly means: string;
}

export interface DomainWords {
  readonly kindWords: (kind: NamedKind) => KindWords;
  readonly stateWords: (kind: string, state: NamedState) => StateWords;
  /** The heading of a column of a kind's list. */
  readonly columnWords: (kind: string, column: { readonly field: string; readonly heading: string }) => string;
  /**
   * The heading above records that are tied to another by a field of a kind: `here` on the page of the record that
   * names, `there` on the page of the one that is named. Undefined where the schema must say it.
   */
  readonly tieWords: (kind: string, field: string, side: "here" | "there") => string | undefined;
  /** A field's name: `next_update_by` → "Next update by", `started_at` → "Started". A path is called as its last part. */
  readonly fieldWords: (name: string) => string;
  /** A value's words: `degraded_performance` → "Degraded performance". Names and other texts stay as they are. */
  readonly valueWords: (value: string) => string;
  /** Statuspage's heading as a sentence: "All Systems Operational" → "All systems operational". */
  readonly calm: (heading: string) => string;
}

/**
 * The words of a language. Kinds, states, columns and ties are called in English as their schemas call them, because an
 * organisation may have changed those; a translation is of the product's own.
 */
export function domainWords({ language, domain }: Tongue): DomainWords {
  const isSchemas = language === "en";
  const named: Named = domain;
  return {
    kindWords: (kind) => {
      const known = at(named.kinds, kind.name);
      const own = { one: kind.label, many: kind.labels, none: known?.none, means: kind.means };
      return isSchemas ? own : (known ?? own);
    },
    stateWords: (kind, { name, label, means }) =>
      (isSchemas ? undefined : at(at(named.states, kind), name)) ?? { word: label, means },
    columnWords: (kind, { field, heading }) => (isSchemas ? undefined : at(at(named.columns, kind), field)) ?? heading,
    tieWords: (kind, field, side) => (isSchemas ? undefined : at(at(named.ties, kind), field)?.[side]),
    fieldWords: (name) => {
      const last = (name.split(".").at(-1) ?? name).replace("[]", "");
      return at(named.fields, last) ?? fieldInEnglish(last);
    },
    valueWords: (value) => at(named.values, value) ?? valueInEnglish(value),
    calm: (heading) =>
      at(named.pageStatus, heading) ?? (isInTitleCase(heading) ? capital(heading.toLowerCase()) : heading),
  };
}

// --- internal ---

/** As Statuspage writes its headings; what is written otherwise is a sentence in some language already. */
function isInTitleCase(heading: string): boolean {
  return /^\p{Lu}\p{Ll}*(?: \p{Lu}\p{Ll}*)+$/u.test(heading);
}

type Words<T> = Readonly<{ [name: string]: T }>;

/** The domain of a language, asked by names that it may not have. */
interface Named {
  readonly kinds: Words<KindWords>;
  readonly states: Words<Words<StateWords>>;
  readonly columns: Words<Words<string>>;
  readonly ties: Words<Words<{ readonly here?: string; readonly there: string }>>;
  readonly fields: Words<string>;
  readonly values: Words<string>;
  readonly pageStatus: Words<string>;
}

/** Names that people write in capitals. */
const CAPITALS = new Set(["id", "slo", "sla", "url", "api"]);

function at<T>(words: Words<T> | undefined, name: string): T | undefined {
  return words !== undefined && Object.hasOwn(words, name) ? words[name] : undefined;
}

function fieldInEnglish(name: string): string {
  if (CAPITALS.has(name)) return name.toUpperCase();
  return capital(name.replace(/_at$/, "").replaceAll("_", " "));
}

function valueInEnglish(value: string): string {
  return /^[a-z]+(?:_[a-z]+)+$/.test(value) ? capital(value.replaceAll("_", " ")) : value;
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
