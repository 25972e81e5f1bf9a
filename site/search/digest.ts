// A short name for a text: other texts have others, but for one in two thousand million.

/** So many letters has every digest. */
export const DIGEST = 6;

/** Small letters and digits. Not for secrets: it tells what was replaced or torn, not what was forged. */
export function digestOf(text: string): string {
  let one = 0xdeadbeef;
  let other = 0x41c6ce57;
  for (let at = 0; at < text.length; at++) {
    const letter = text.charCodeAt(at);
    one = Math.imul(one ^ letter, 0x9e3779b1);
    other = Math.imul(other ^ letter, 0x5f356495);
  }
  one = Math.imul(one ^ (one >>> 16), 0x85ebca6b) ^ Math.imul(other ^ (other >>> 13), 0xc2b2ae35);
  return ((one ^ (one >>> 15)) >>> 0)
    .toString(36)
    .padStart(DIGEST + 1, "0")
    .slice(-DIGEST);
}

/** The digests that a text holds one after another. */
export function digestsIn(text: string): string[] {
  return Array.from({ length: Math.floor(text.length / DIGEST) }, (_, at) =>
    text.slice(at * DIGEST, (at + 1) * DIGEST),
  );
}
