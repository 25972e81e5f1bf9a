// The id that Git gives a content.
import { createHash } from "node:crypto";

/** The id by SHA-1, or by SHA-256 where `like` is an id of that length. */
export function blobId(bytes: Uint8Array, like = ""): string {
  const hash = createHash(like.length === 64 ? "sha256" : "sha1");
  return hash.update(`blob ${bytes.length}\0`).update(bytes).digest("hex");
}
