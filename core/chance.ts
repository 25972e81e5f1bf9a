// Numbers like those of a die that follow from a text, so that the same text gives the same id.
import { createHash } from "node:crypto";

/** Numbers from 0 to 1 that follow from a text, one after the other. */
export function chanceOf(text: string): () => number {
  let digest = createHash("sha256").update(text).digest();
  let next = 0;
  return () => {
    if (next === digest.length) {
      digest = createHash("sha256").update(digest).digest();
      next = 0;
    }
    return (digest[next++] ?? 0) / 256;
  };
}
