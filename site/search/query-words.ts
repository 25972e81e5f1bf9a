// What a text asks for: its words, each as terms may begin, with wildcards where somebody wrote them.
import { fold, foldWords, isUnspaced, runsOf, stem } from "./fold.ts";

export interface QueryWord {
  readonly word: string;
  /** How its terms begin. */
  readonly beginning: string;
  /** What follows in them in turn, after whatever letters, where it has a star before its end. */
  readonly rest: readonly string[];
  /** The words that its stars part, where it has such: a record may have been written so. */
  readonly parts: readonly QueryWord[];
}

export interface QueryWords {
  readonly words: readonly QueryWord[];
  /** Folded runs of scripts without spaces, to be marked whole. */
  readonly runs: readonly string[];
}

/** The words of a text. A star within a word, or before it, stands for any letters; all other signs are none of it. */
export function queryWords(text: string): QueryWords {
  const pieces = fold(text).match(PIECES) ?? [];
  const words = pieces.flatMap((piece) => (HAS_WILDCARD.test(piece) ? [wildcard(piece)] : foldWords(piece).map(plain)));
  return {
    words: [...new Map(words.map((each) => [each.word, each])).values()],
    runs: runsOf(text).filter(isUnspaced),
  };
}

/** Whether a term that begins as a word does has the rest of it as well. */
export function hasRest(term: string, { beginning, rest }: QueryWord): boolean {
  let at = beginning.length;
  return rest.every((part) => {
    const found = term.indexOf(part, at);
    at = found + part.length;
    return found !== -1;
  });
}

// --- internal ---

const PIECES = /[\p{L}\p{N}\p{M}*]+/gu;
/** A star with something of the word after it; one at the end says nothing new, for every word may go on. */
const HAS_WILDCARD = /\*[^*]/;

function plain(word: string): QueryWord {
  return { word, beginning: stem(word), rest: [], parts: [] };
}

/** Whatever ending the word has, its stem is meant. */
function wildcard(piece: string): QueryWord {
  const parts = piece.split(/\*+/);
  if (parts.at(-1) === "") parts.pop();
  const [beginning = "", ...rest] = parts;
  const end = rest.at(-1) ?? "";
  const stemmed = end.length > 3 ? stem(LONG + end).slice(LONG.length) : end;
  return {
    word: parts.join("*"),
    beginning,
    rest: rest.with(-1, stemmed),
    parts: foldWords(parts.join(" ")).map(plain),
  };
}

/** The end of a word is cut as if all of the word stood before it. */
const LONG = "xxxxxx";
