// Files out of an archive of the repository, in memory, each checked against its id.
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import { extract } from "tar-stream";
import { blobId } from "./blob-id.ts";

/**
 * The contents of the wanted files (path below the root → blob id) that are to be kept, by blob id. What the archive lacks, or has other
 * than Git does (export-ignore, export-subst), is left out. Rejects where the archive is broken.
 */
export async function unpack(
  archive: AsyncIterable<Uint8Array>,
  wanted: ReadonlyMap<string, string>,
  keeps: (blob: string, bytes: Buffer) => boolean = () => true,
): Promise<Map<string, Buffer>> {
  const contents = new Map<string, Buffer>();
  const entries = extract();
  const reading = pipeline(Readable.from(archive), createGunzip(), entries);
  // A failure ends the loop below with the same error; this one is awaited after it.
  reading.catch(() => {});
  for await (const entry of entries) {
    const blob = entry.header.type === "file" ? wanted.get(withoutTop(entry.header.name)) : undefined;
    if (blob === undefined || (entry.header.size ?? 0) > MOST_BYTES) {
      entry.resume();
      continue;
    }
    const parts: Buffer[] = [];
    // Streams of bytes give buffers; the type of a stream does not say so.
    for await (const part of entry) parts.push(part as Buffer);
    const bytes = Buffer.concat(parts);
    if (blobId(bytes, blob) === blob && keeps(blob, bytes)) contents.set(blob, bytes);
  }
  await reading;
  return contents;
}

// --- internal ---

const MOST_BYTES = 1 << 20;

/** GitHub packs everything into one folder named after repository and commit. */
function withoutTop(path: string): string {
  return path.slice(path.indexOf("/") + 1);
}
