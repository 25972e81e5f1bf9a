// A cell's text as the value of a field, by what the field is.
import type { Form } from "../../form.ts";
import { orList } from "../../suggest.ts";
import { type MomentReading, readMoment } from "../written-moment.ts";
import { type Rule, wordKey } from "./mapping.ts";

/** How texts are to be understood. */
export interface Reading extends MomentReading {
  /** GitHub logins by the source's names of people, in small letters. */
  readonly people: ReadonlyMap<string, string>;
}

/** A value; what it leaves out of the source's word is `lossy`. Or why there is none. */
export type Read =
  | { readonly value: unknown; readonly lossy?: boolean; readonly note?: string }
  | { readonly fault: string; readonly ambiguous?: boolean; readonly quiet?: boolean };

/** Reads the values of a cell for a field of this form. */
export function readValue(values: readonly string[], form: Form | undefined, rule: Rule, reading: Reading): Read {
  const [first = ""] = values;
  if (!form) return { fault: "there is no such field" };
  const mapped = rule.words ? wordIn(first, rule.words) : undefined;
  switch (form.shape) {
    case "word":
      return readWord(first, mapped, form.words);
    case "moment":
      return readTime(first, reading);
    case "flag":
      return readFlag(mapped ?? first);
    case "number":
      return /^-?\d+(\.\d+)?$/.test(first) ? { value: Number(first) } : { fault: "expected a number" };
    case "person":
      return readPerson(first, reading);
    case "list":
      return { value: [...new Set(values)] };
    case "day":
    case "text":
      return { value: mapped ?? first, lossy: values.length > 1 };
    case "map":
      return { fault: "expected a field within it" };
  }
}

/** The word of ours for one of the source's: as it is written, or by the number before a hyphen (`1 - High`). */
export function wordIn(text: string, words: { readonly [word: string]: string }): string | undefined {
  const table = new Map(Object.entries(words).map(([word, ours]) => [wordKey(word), ours]));
  const [number] = /^-?\d+(?= *-)/.exec(text) ?? [];
  return table.get(wordKey(text)) ?? (number === undefined ? undefined : table.get(wordKey(number)));
}

// --- internal ---

function readWord(text: string, mapped: string | undefined, words: readonly string[]): Read {
  const value = mapped ?? words.find((word) => wordKey(word) === wordKey(text));
  if (value === undefined) return { fault: `expected a word that means ${orList(words)}` };
  return { value, lossy: !/^-?\d+( *-.*)?$/.test(text) && !wordKey(text).includes(wordKey(value)) };
}

function readTime(text: string, reading: Reading): Read {
  const time = readMoment(text, reading);
  if (!("fault" in time)) return { value: time.instant };
  return { fault: time.fault, ambiguous: "ambiguous" in time };
}

function readFlag(text: string): Read {
  if (/^(true|yes|y|1)$/i.test(text)) return { value: true };
  if (/^(false|no|n|0)$/i.test(text)) return { value: false };
  return { fault: "expected true or false" };
}

/** A name of a person is no login: only the user can say which one it is. */
function readPerson(text: string, { people }: Reading): Read {
  const login = people.get(text.toLowerCase());
  return login === undefined ? { fault: "the login is not known", quiet: true } : { value: login, lossy: true };
}
