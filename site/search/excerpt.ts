// The part of a text that shows why it was found, cut into plain and marked pieces.
import { fold } from "./fold.ts";

export interface Piece {
  readonly text: string;
  readonly isMarked: boolean;
}

const LENGTH = 220;
const BEFORE = 60;

/** The text around the first word that matched. `words` are folded. */
export function excerptOf(text: string, words: readonly string[]): Piece[] {
  const wanted = new Set(words);
  const found = [...text.matchAll(/[\p{L}\p{N}]+/gu)].filter(([word]) => wanted.has(fold(word)));
  const first = found[0]?.index ?? 0;
  const from = first <= BEFORE ? 0 : text.indexOf(" ", first - BEFORE) + 1;
  const to = from + LENGTH >= text.length ? text.length : text.lastIndexOf(" ", from + LENGTH);
  const shown = text.slice(from, to);
  const pieces = marked(shown, wanted);
  return [
    ...(from > 0 ? [{ text: "… ", isMarked: false }] : []),
    ...pieces,
    ...(to < text.length ? [{ text: " …", isMarked: false }] : []),
  ];
}

/** A text cut at the words that matched. */
export function marked(text: string, wanted: ReadonlySet<string>): Piece[] {
  return text
    .split(/([\p{L}\p{N}]+)/u)
    .filter((piece) => piece !== "")
    .map((piece) => ({ text: piece, isMarked: wanted.has(fold(piece)) }));
}
