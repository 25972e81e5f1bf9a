// Holds the language that the portal speaks against English: a page must not lack a word.
import * as spoken from "#language";
import { ItsmError } from "../core/index.ts";
import * as english from "./language/en/index.ts";
import { missingWords } from "./language/missing-words.ts";

let isHeld = false;

/** Holds the words of this portal complete. They stay the same while its pages are made: once is enough. */
export function holdWords(): void {
  if (isHeld) return;
  holdComplete();
  isHeld = true;
}

/** Throws ItsmError that names the language and the keys. */
export function holdComplete(words: object = spoken, of: object = english, language: string = spoken.language): void {
  const missing = missingWords(of, words);
  if (missing.length === 0) return;
  throw new ItsmError(
    `the words of the portal in ${language} are not complete: ${missing.join("; ")}`,
    `Add them below site/language/${language}/, or set portal.language to another.`,
  );
}
