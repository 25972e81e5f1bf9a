// The form of a word that a number asks for, in any language.

/** The forms that a language may have; which of them it uses is told by Unicode's CLDR. */
export interface Forms {
  readonly zero?: string;
  readonly one?: string;
  readonly two?: string;
  readonly few?: string;
  readonly many?: string;
  readonly other: string;
}

/** A function that chooses the form for a number in this language: `several(1, { one: "1 day", other: "2 days" })`. */
export function pluralIn(locale: string): (number: number, forms: Forms) => string {
  const rules = new Intl.PluralRules(locale);
  return (number, forms) => forms[rules.select(number)] ?? forms.other;
}
