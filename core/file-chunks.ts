// DOOR to files that may be large: read in pieces, so that none is held whole.
import { closeSync, openSync, readSync } from "node:fs";

const PIECE = 64 * 1024;

/** The bytes of a file, piece by piece. A piece is only good until the next is asked for. Throws where it cannot be read. */
export function* readChunks(path: string): Generator<Uint8Array, void> {
  const handle = openSync(path, "r");
  const buffer = Buffer.allocUnsafe(PIECE);
  try {
    for (;;) {
      const count = readSync(handle, buffer, 0, PIECE, null);
      if (count === 0) return;
      yield buffer.subarray(0, count);
    }
  } finally {
    closeSync(handle);
  }
}
