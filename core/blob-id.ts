// The id by which Git knows a content.
import { hash } from "node:crypto";

/** The id of these bytes as a blob of a repository with SHA-1, 40 hex digits. */
export function blobIdOf(bytes: Uint8Array): string {
  return hash("sha1", Buffer.concat([Buffer.from(`blob ${bytes.length}\0`, "latin1"), bytes]));
}
