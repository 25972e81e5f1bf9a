// The language in which moments and numbers are told: its words for times, with the rules that Intl knows of it.
import { locale, times } from "#language";

export interface Tongue {
  /** For `Intl`. */
  readonly locale: string;
  readonly words: typeof times;
}

/** The language of this portal. */
export const OWN: Tongue = { locale, words: times };

const formatters = new Map<string, Intl.DateTimeFormat>();

/** Writes dates in a language. Making a formatter costs more than using it a thousand times, so it is kept. */
export function dateFormat(tongue: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = tongue + JSON.stringify(options);
  const made = formatters.get(key) ?? new Intl.DateTimeFormat(tongue, options);
  formatters.set(key, made);
  return made;
}
