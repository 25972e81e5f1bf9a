// The part of a text that shows why it was found, cut into plain and marked pieces.
import { fold, isUnspaced, WORD } from "./fold.ts";

export interface Piece {
  readonly text: string;
  readonly isMarked: boolean;
}

const LENGTH = 220;
const BEFORE = 60;

/** The text around the first word that matched. `words` are folded; runs of a script without spaces may be any length. */
export function excerptOf(text: string, words: readonly string[]): Piece[] {
  const wanted = new Set(words);
  const first = [...text.matchAll(WORD)].flatMap((word) => {
    const at = matchesIn(word[0], wanted)[0]?.from;
    return at === undefined ? [] : [word.index + at];
  })[0];
  const from = startBefore(text, first ?? 0);
  const to = endAfter(text, from);
  return [
    ...(from > 0 ? [{ text: "… ", isMarked: false }] : []),
    ...marked(text.slice(from, to), wanted),
    ...(to < text.length ? [{ text: " …", isMarked: false }] : []),
  ];
}

/** A text cut at what matched. */
export function marked(text: string, wanted: ReadonlySet<string>): Piece[] {
  const pieces: Piece[] = [];
  let done = 0;
  for (const { 0: word, index } of text.matchAll(WORD))
    for (const { from, to } of matchesIn(word, wanted)) {
      pieces.push({ text: text.slice(done, index + from), isMarked: false });
      pieces.push({ text: text.slice(index + from, index + to), isMarked: true });
      done = index + to;
    }
  pieces.push({ text: text.slice(done), isMarked: false });
  return pieces.filter((piece) => piece.text !== "");
}

// --- internal ---

interface Span {
  readonly from: number;
  readonly to: number;
}

/** Where a word matches: all of it, or, in a script without spaces, the runs within it. */
function matchesIn(word: string, wanted: ReadonlySet<string>): Span[] {
  if (wanted.has(fold(word))) return [{ from: 0, to: word.length }];
  const runs = [...wanted].filter(isUnspaced).map((run) => [...run]);
  return runs.length === 0 ? [] : runsWithin([...word], runs);
}

function runsWithin(letters: readonly string[], runs: readonly (readonly string[])[]): Span[] {
  const folded = letters.map(fold);
  const spans: Span[] = [];
  let from = 0;
  for (let position = 0; position < letters.length; ) {
    const begun = runs.filter((run) => run.every((letter, after) => folded[position + after] === letter));
    const count = Math.max(1, ...begun.map(({ length }) => length));
    const to = from + letters.slice(position, position + count).join("").length;
    if (begun.length > 0) spans.push({ from, to });
    from = to;
    position += count;
  }
  return spans;
}

/** Some letters before what matched, at the beginning of a word where there is one. */
function startBefore(text: string, first: number): number {
  if (first <= BEFORE) return 0;
  const space = text.indexOf(" ", first - BEFORE) + 1;
  return space > 0 && space <= first ? space : wholeLetter(text, first - BEFORE);
}

function endAfter(text: string, from: number): number {
  const furthest = from + LENGTH;
  if (furthest >= text.length) return text.length;
  const space = text.lastIndexOf(" ", furthest);
  return space > from + LENGTH / 2 ? space : wholeLetter(text, furthest);
}

/** A place that does not cut a letter of two halves. */
function wholeLetter(text: string, at: number): number {
  return /[\uDC00-\uDFFF]/.test(text.charAt(at)) ? at - 1 : at;
}
