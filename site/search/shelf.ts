// Sorted words with what is said of each, in files of about one size: which file holds a word is known without opening any.
import { digestOf, digestsIn } from "./digest.ts";

/** A word with what is said of it; no space stands in the word, no line break in either. */
export interface Entry {
  readonly word: string;
  readonly said: string;
}

/** What is known of the files of a shelf before any of them is read. */
export interface Shelf {
  /** The shortest beginning that tells the first word of each file from the last of the file before, one a line. */
  readonly starts: string;
  readonly digests: string;
}

export interface Shelved {
  readonly shelf: Shelf;
  /** Texts of files by their names. */
  readonly files: ReadonlyMap<string, string>;
}

/** The files of a shelf that is being read. */
export interface OpenShelf {
  readonly starts: readonly string[];
  readonly names: readonly string[];
}

/**
 * Puts entries into files of about `size` letters, below a folder. They come sorted by letters; where one word has
 * several entries in a row, each is a part of what is said of it, and has a file of its own. Of what much is said, that
 * begins a file, lest others bring it along; where it can be, no file ends between words of one `stem`, for they are asked
 * for together.
 */
export function shelve(
  folder: string,
  entries: readonly Entry[],
  size: number,
  stem: (word: string) => string = (word) => word,
): Shelved {
  const made: { start: string; lines: string[] }[] = [];
  let room = 0;
  let last = "";
  let root = "";
  for (const [at, { word, said }] of entries.entries()) {
    const isPart = (at > 0 && word === last) || word === entries[at + 1]?.word;
    const isLong = said.length > size / 2;
    const isAkin = word.startsWith(root) && room > -size / 2;
    const shared = sharedStart(last, word);
    if (!word.startsWith(root) || root.length < SHORTEST_ROOT) root = stem(word);
    if (at === 0 || isPart || isLong || (room <= 0 && !isAkin)) {
      made.push({ start: isPart ? word : word.slice(0, at === 0 ? 0 : shared + 1), lines: [] });
      room = size;
    }
    const lines = made.at(-1)?.lines ?? [];
    const kept = lines.length === 0 ? 0 : Math.min(shared, MOST_SHARED);
    const line = `${kept.toString(36)}${word.slice(kept)}${said === "" ? "" : ` ${said}`}`;
    lines.push(line);
    room = isLong ? 0 : room - line.length;
    if (isPart) room = Number.NEGATIVE_INFINITY;
    last = word;
  }
  const texts = made.map(({ lines }) => JSON.stringify(lines.join("\n")));
  const digests = texts.map(digestOf);
  return {
    shelf: { starts: made.map(({ start }) => start).join("\n"), digests: digests.join("") },
    files: new Map(texts.map((text, at) => [nameOf(folder, at, digests[at]), text])),
  };
}

/** The shelf below a folder. */
export function openShelf(folder: string, { starts, digests }: Shelf): OpenShelf {
  const names = digestsIn(digests).map((digest, at) => nameOf(folder, at, digest));
  return { starts: starts.split("\n"), names };
}

/** The names of the files that may hold words which begin so. */
export function filesOfBegun({ starts, names }: OpenShelf, beginning: string): readonly string[] {
  const from = firstFor(starts, beginning);
  return names.slice(
    from,
    endAfter(starts, from, (start) => start <= beginning || start.startsWith(beginning)),
  );
}

/** The names of the files that may hold a word. */
export function filesOfWord({ starts, names }: OpenShelf, word: string): readonly string[] {
  const from = firstFor(starts, word);
  return names.slice(
    from,
    endAfter(starts, from, (start) => start === word),
  );
}

/** The entries of a file. Throws where it is none. */
export function entriesIn(text: string): Entry[] {
  const lines: unknown = JSON.parse(text);
  if (typeof lines !== "string") throw new TypeError("no file of a shelf");
  let last = "";
  return lines.split("\n").map((line) => {
    const space = line.indexOf(" ");
    const end = space === -1 ? line.length : space;
    last = last.slice(0, Number.parseInt(line.charAt(0), 36)) + line.slice(1, end);
    return { word: last, said: line.slice(end + 1) };
  });
}

// --- internal ---

/** The last file that begins at a word or before it; the first of several that hold parts of it. */
function firstFor(starts: readonly string[], word: string): number {
  const from = starts.findLastIndex((start) => start <= word);
  return Math.max(0, starts.indexOf(starts[from] ?? ""));
}

function endAfter(starts: readonly string[], from: number, isMeant: (start: string) => boolean): number {
  const end = starts.findIndex((start, at) => at > from && !isMeant(start));
  return end === -1 ? starts.length : end;
}

/** Too many words begin like a shorter one. */
const SHORTEST_ROOT = 4;

/** What two words share is told by one letter. */
const MOST_SHARED = 35;

function nameOf(folder: string, at: number, digest = ""): string {
  return `${folder}/${at}-${digest}.json`;
}

function sharedStart(one: string, other: string): number {
  const most = Math.min(one.length, other.length);
  let shared = 0;
  while (shared < most && one.charCodeAt(shared) === other.charCodeAt(shared)) shared++;
  return shared;
}
