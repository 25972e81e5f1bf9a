// A short name for a text: other texts have others, but for one in two thousand million.

/** So many letters has every digest. */
export const DIGEST = 6;

/** Small letters and digits. Not for secrets: it tells what was replaced or torn, not what was forged. */
export function digestOf(text: string): string {
  let hash = 0xdeadbeef;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x9e3779b1);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0).toString(36).padStart(DIGEST, "0").slice(-DIGEST);
}

/** The digests that a text holds one after another. */
export function digestsIn(text: string): string[] {
  return Array.from({ length: Math.floor(text.length / DIGEST) }, (_, at) =>
    text.slice(at * DIGEST, (at + 1) * DIGEST),
  );
}
