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
 * bytes at least. By the method of Rabin and Karp: a number that rolls over the bytes says where comparing is worth while.
 */
export function finderOf(secrets: readonly Secret[]): (bytes: Uint8Array) => Generator<Secret> {
  const byNumber = new Map<number, Wanted[]>();
  const marks = new Uint8Array(MARKS);
  for (const secret of secrets) {
    const bytes = Buffer.from(secret.text, "utf8");
    const number = numberOf(bytes);
    marks[number & (MARKS - 1)] = 1;
    const same = byNumber.get(number);
    if (same) same.push({ secret, bytes });
    else byNumber.set(number, [{ secret, bytes }]);
  }
  return function* found(bytes) {
    if (bytes.length < SHORTEST) return;
    let number = numberOf(bytes);
    for (let end = SHORTEST; ; end++) {
      const start = end - SHORTEST;
      if (marks[number & (MARKS - 1)] === 1)
        for (const wanted of byNumber.get(number) ?? []) if (standsAt(bytes, start, wanted.bytes)) yield wanted.secret;
      if (end >= bytes.length) return;
      number = (Math.imul(number, BASE) + (bytes[end] ?? 0) - Math.imul(bytes[start] ?? 0, LEAVING)) | 0;
    }
  };
}

// --- internal ---

interface Wanted {
  readonly secret: Secret;
  readonly bytes: Uint8Array;
}

const MARKS = 1 << 20;
const BASE = 257;
/** What the byte that leaves the stretch had come to weigh. */
const LEAVING = Array.from({ length: SHORTEST }).reduce<number>((weight) => Math.imul(weight, BASE), 1);

function numberOf(bytes: Uint8Array): number {
  let number = 0;
  for (let at = 0; at < SHORTEST; at++) number = (Math.imul(number, BASE) + (bytes[at] ?? 0)) | 0;
  return number;
}

function standsAt(bytes: Uint8Array, start: number, wanted: Uint8Array): boolean {
  for (let at = 0; at < wanted.length; at++) if (bytes[start + at] !== wanted[at]) return false;
  return true;
}
