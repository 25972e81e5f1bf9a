// Reads the files of the index, each once, and no more of them than are asked for.
import { DIGEST, digestOf } from "./digest.ts";

/** The text of a file by its name below the folder of the search. Rejects where it cannot be had. */
export type Read = (name: string) => Promise<string>;

/** A file is not there, or not what it was: the index was made anew meanwhile, or was torn. */
export class FileGone extends Error {
  constructor(name: string, cause?: unknown) {
    super(`${name} is gone or torn`, { cause });
  }
}

/** Reads files as what `parse` makes of them. A file that could not be read is tried again when it is next asked for. */
export function reading<Value>(read: Read, parse: (text: string) => Value): (name: string) => Promise<Value> {
  const known = new Map<string, Promise<Value>>();
  const readOne = async (name: string) => {
    const text = await read(name);
    const [digest] = DIGEST_AT_END.exec(name)?.slice(1) ?? [];
    if (digest !== undefined && digest !== digestOf(text)) throw new FileGone(name);
    try {
      return parse(text);
    } catch (error) {
      throw new FileGone(name, error);
    }
  };
  return (name) => {
    const begun = known.get(name) ?? readOne(name);
    known.set(name, begun);
    begun.catch(() => known.delete(name));
    return begun;
  };
}

/** The files of the search at the address of its manifest. A server that does not answer in time is given up. */
export function filesAt(address: string, { isFresh = false } = {}): Read {
  return async (name) => {
    const response = await fetch(new URL(name, new URL(address, location.href)), {
      signal: AbortSignal.timeout(PATIENCE),
      ...(isFresh && { cache: "reload" }),
    });
    if (!response.ok) throw new FileGone(name);
    return response.text();
  };
}

// --- internal ---

/** Milliseconds in which a file of some kilobytes must have come. */
const PATIENCE = 20_000;

const DIGEST_AT_END = new RegExp(`-([0-9a-z]{${DIGEST}})\\.json$`);
