// A pack of Git objects with its index: two files, however many objects.
import { createHash } from "node:crypto";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { crc32, deflateSync } from "node:zlib";
import type { GitObject, ObjectType } from "./objects.ts";

/** Writes objects by sha into a new pack below `objects/pack` of a repository. */
export function writePack(folder: string, objects: ReadonlyMap<string, GitObject>): void {
  const header = Buffer.concat([Buffer.from("PACK"), numbers([2, objects.size])]);
  let offset = header.length;
  const entries = [...objects].map(([sha, object]) => {
    const bytes = packed(object);
    offset += bytes.length;
    return { sha, bytes, offset: offset - bytes.length };
  });
  const body = Buffer.concat([header, ...entries.map(({ bytes }) => bytes)]);
  const checksum = sha1(body);
  const path = join(folder, "objects", "pack", `pack-${checksum.toString("hex")}`);
  // Git takes a pack for there once its index is.
  writeFileSync(`${path}.pack`, Buffer.concat([body, checksum]));
  writeFileSync(`${path}.idx`, index(entries, checksum));
}

// --- internal ---

interface Entry {
  readonly sha: string;
  readonly bytes: Buffer;
  readonly offset: number;
}

const TYPES: Readonly<{ [Type in ObjectType]: number }> = { commit: 1, tree: 2, blob: 3, tag: 4 };

/** Type and size, four bits of it and then seven by seven, before the compressed content. */
function packed({ type, content }: GitObject): Buffer {
  const header: number[] = [];
  let byte = (TYPES[type] << 4) | (content.length & 15);
  for (let rest = content.length >>> 4; rest > 0; rest >>>= 7) {
    header.push(byte | 128);
    byte = rest & 127;
  }
  return Buffer.concat([Buffer.from([...header, byte]), deflateSync(content, { level: 1 })]);
}

/** Version 2: how many shas begin below each byte, the shas, checksums, offsets. */
function index(entries: readonly Entry[], packChecksum: Buffer): Buffer {
  const sorted = [...entries].sort((a, b) => (a.sha < b.sha ? -1 : 1));
  const counts = Array.from({ length: 256 }, () => 0);
  for (const { sha } of sorted) {
    const first = Number.parseInt(sha.slice(0, 2), 16);
    counts[first] = (counts[first] ?? 0) + 1;
  }
  let total = 0;
  const fanout = counts.map((count) => {
    total += count;
    return total;
  });
  const body = Buffer.concat([
    Buffer.from([0xff, 0x74, 0x4f, 0x63]),
    numbers([2, ...fanout]),
    Buffer.from(sorted.map(({ sha }) => sha).join(""), "hex"),
    numbers(sorted.map(({ bytes }) => crc32(bytes))),
    numbers(sorted.map(({ offset }) => offset)),
    packChecksum,
  ]);
  return Buffer.concat([body, sha1(body)]);
}

function numbers(values: readonly number[]): Buffer {
  const buffer = Buffer.alloc(values.length * 4);
  for (const [at, value] of values.entries()) buffer.writeUInt32BE(value, at * 4);
  return buffer;
}

function sha1(content: Buffer): Buffer {
  return createHash("sha1").update(content).digest();
}
