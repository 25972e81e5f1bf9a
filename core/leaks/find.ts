// Which of very many texts a file holds: one pass over its bytes, however many texts there are.

/** A text with the file that it comes from. */
export interface Secret {
  readonly text: string;
  readonly file: string;
}

/** Texts shorter than this, in bytes of UTF-8, may stand anywhere by chance. */
export const SHORTEST = 20;

/**
 * A function that finds texts in the bytes of a file, in the order in which they stand there. Each must have SHORTEST
 * bytes at least: wherever it stands, it then covers a whole window of sixteen bytes that begins at a multiple of four.
 * So only those windows of a file are looked at, and each text is known by the four that it may cover.
 */
export function finderOf(secrets: readonly Secret[]): (bytes: Uint8Array) => Generator<Secret> {
  const texts = secrets.map(({ text }) => Buffer.from(text, "utf8"));
  const windows = windowsOf(texts);
  return function* found(bytes) {
    const words = wordsOf(bytes);
    for (let at = nextMarked(windows, words, 0); at !== NONE; at = nextMarked(windows, words, at + 1)) {
      const here = entriesOf(windows, numberAt(words, at))
        .filter((entry) => standsAt(bytes, at * STEP - (entry % STEP), texts[Math.floor(entry / STEP)]))
        .sort((a, b) => (b % STEP) - (a % STEP));
      for (const entry of here) {
        const secret = secrets[Math.floor(entry / STEP)];
        if (secret) yield secret;
      }
    }
  };
}

// --- internal ---

/** From one window to the next, and how long each is, in bytes: one that begins within STEP bytes ends within SHORTEST. */
const STEP = 4;
const WINDOW = 16;

/** The windows of all texts by their numbers: an entry, `text * STEP + offset`, is one of them. */
interface Windows {
  /** A bit for each number that is there, so that most others are known not to be by one look. */
  readonly marks: Uint32Array;
  /** The first entry of a number: at the slot that its bits name, or the next ones up to an empty one. */
  readonly slots: Int32Array;
  readonly numbers: Int32Array;
  /** The next entry of the same number. */
  readonly next: Int32Array;
}

const NONE = -1;

function windowsOf(texts: readonly Uint8Array[]): Windows {
  const room = 1 << Math.max(10, Math.ceil(Math.log2(texts.length * STEP * 2 + 1)));
  const windows = {
    marks: new Uint32Array(Math.max(1 << 15, room / 8)),
    slots: new Int32Array(room).fill(NONE),
    numbers: new Int32Array(room),
    next: new Int32Array(texts.length * STEP).fill(NONE),
  };
  const bytes = new Uint8Array(WINDOW);
  const words = new Int32Array(bytes.buffer);
  texts.forEach((text, index) => {
    for (let offset = 0; offset < STEP; offset++) {
      bytes.set(text.subarray(offset, offset + WINDOW));
      enter(windows, numberAt(words, 0), index * STEP + offset);
    }
  });
  return windows;
}

function enter(windows: Windows, number: number, entry: number): void {
  const { marks, slots, numbers, next } = windows;
  const bit = number & (marks.length * 32 - 1);
  marks[bit >>> 5] = (marks[bit >>> 5] ?? 0) | (1 << (bit & 31));
  const slot = slotOf(windows, number);
  next[entry] = slots[slot] ?? NONE;
  slots[slot] = entry;
  numbers[slot] = number;
}

/** The slot of a number, or the empty one where it would stand. */
function slotOf({ slots, numbers }: Windows, number: number): number {
  const mask = slots.length - 1;
  let slot = (number >>> 5) & mask;
  while (slots[slot] !== NONE && numbers[slot] !== number) slot = (slot + 1) & mask;
  return slot;
}

/** The next window, from a word on, that may be that of a text. Generators run slowly; nearly all time is spent here. */
function nextMarked({ marks }: Windows, words: Int32Array, from: number): number {
  const mask = marks.length * 32 - 1;
  const end = words.length - WINDOW / 4;
  for (let at = from; at <= end; at++) {
    const bit = numberAt(words, at) & mask;
    // There is a word for every bit.
    if (((marks[bit >>> 5] as number) & (1 << (bit & 31))) !== 0) return at;
  }
  return NONE;
}

function entriesOf(windows: Windows, number: number): number[] {
  const entries: number[] = [];
  for (let entry = windows.slots[slotOf(windows, number)] ?? NONE; entry !== NONE; entry = windows.next[entry] ?? NONE)
    entries.push(entry);
  return entries;
}

/** The bytes as whole words; those that memory does not hold at a word's place are copied there. */
function wordsOf(bytes: Uint8Array): Int32Array {
  const { buffer, byteOffset, length } = bytes.byteOffset % 4 === 0 ? bytes : new Uint8Array(bytes);
  return new Int32Array(buffer, byteOffset, length >>> 2);
}

/** A number for the window that begins at a word. */
function numberAt(words: Int32Array, at: number): number {
  // Whoever asks has seen that the whole window is there.
  const mixed =
    Math.imul(words[at] as number, 0x9e3779b1) ^
    Math.imul(words[at + 1] as number, 0x85ebca77) ^
    Math.imul(words[at + 2] as number, 0xc2b2ae3d) ^
    Math.imul(words[at + 3] as number, 0x27d4eb2f);
  return mixed ^ (mixed >>> 15);
}

function standsAt(bytes: Uint8Array, start: number, wanted: Uint8Array | undefined): boolean {
  if (wanted === undefined || start < 0) return false;
  for (let at = 0; at < wanted.length; at++) if (bytes[start + at] !== wanted[at]) return false;
  return true;
}
