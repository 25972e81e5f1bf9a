// Git objects: kept in memory, brought to disk in packs before anybody else reads there.
import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { inflateSync } from "node:zlib";
import { writePack } from "./pack.ts";

export type ObjectType = "blob" | "tree" | "commit" | "tag";

export interface GitObject {
  readonly type: ObjectType;
  readonly content: Buffer;
}

export interface ObjectDatabase {
  /** Keeps an object; gives its sha. */
  write(type: ObjectType, content: Buffer): string;
  /** The object of a full sha, if there is one. */
  read(sha: string): GitObject | undefined;
  /** Brings to disk what is not there yet. */
  flush(): void;
}

/** The objects of the bare repository at `folder`: those written here, and those that git itself wrote loose. */
export function objectDatabase(folder: string): ObjectDatabase {
  const known = new Map<string, GitObject>();
  const pending = new Map<string, GitObject>();
  return {
    write(type, content) {
      const sha = createHash("sha1").update(`${type} ${content.length}\0`).update(content).digest("hex");
      if (known.has(sha)) return sha;
      known.set(sha, { type, content });
      pending.set(sha, { type, content });
      return sha;
    },
    read(sha) {
      if (!/^[0-9a-f]{40}$/.test(sha)) return undefined;
      const found = known.get(sha) ?? readLoose(join(folder, "objects", sha.slice(0, 2), sha.slice(2)));
      if (found) known.set(sha, found);
      return found;
    },
    flush() {
      if (pending.size === 0) return;
      writePack(folder, pending);
      pending.clear();
    },
  };
}

// --- internal ---

function readLoose(file: string): GitObject | undefined {
  if (!existsSync(file)) return undefined;
  const whole = inflateSync(readFileSync(file));
  const end = whole.indexOf(0);
  const type = whole.subarray(0, end).toString().split(" ")[0];
  if (type !== "blob" && type !== "tree" && type !== "commit" && type !== "tag")
    throw new Error(`Expected a Git object in ${file}, got ${type}`);
  return { type, content: whole.subarray(end + 1) };
}
