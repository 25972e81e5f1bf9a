// What is said of a difference, as data: for those who say it in another language than that of `words`.

/** Values are as people read them, free texts in quotation marks. */
export type DifferenceSentence =
  | { readonly as: "set" | "removed"; readonly value: string }
  | { readonly as: "edited"; readonly before: string; readonly after: string }
  /** Entries of a list that came, and those that went. */
  | { readonly as: "listed"; readonly added: string | null; readonly removed: string | null }
  | { readonly as: "reordered" }
  /** The same to a reader, but written otherwise. */
  | { readonly as: "rewritten"; readonly before: string; readonly after: string }
  /** The lines tell it. */
  | { readonly as: "lines" }
  /** Only that it differs: nobody is told more. */
  | { readonly as: "untold" };

/** The sentence in English. Lines are counted elsewhere. */
export function sentenceWords(sentence: Exclude<DifferenceSentence, { readonly as: "lines" | "untold" }>): string {
  switch (sentence.as) {
    case "set":
      return `set to ${sentence.value}`;
    case "removed":
      return `removed; it was ${sentence.value}`;
    case "edited":
      return `from ${sentence.before} to ${sentence.after}`;
    case "rewritten":
      return `written otherwise: from ${sentence.before} to ${sentence.after}`;
    case "reordered":
      return "the same, in another order";
    case "listed":
      return [
        ...(sentence.added === null ? [] : [`added ${sentence.added}`]),
        ...(sentence.removed === null ? [] : [`removed ${sentence.removed}`]),
      ].join("; ");
  }
}
