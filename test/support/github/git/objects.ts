// Git's loose objects, written and read without a process; git itself is asked only for what is packed.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { deflateSync, inflateSync } from "node:zlib";
import type { RunGit } from "./run.ts";

export type ObjectType = "blob" | "tree" | "commit" | "tag";

export interface GitObject {
  readonly type: ObjectType;
  readonly content: Buffer;
}

export interface ObjectDatabase {
  /** Writes an object; gives its sha. */
  write(type: ObjectType, content: Buffer): string;
  /** The object of a full sha, if there is one. */
  read(sha: string): GitObject | undefined;
}

/** The objects of the bare repository at `folder`. What was read once is kept: an object never changes. */
export function objectDatabase(folder: string, git: RunGit): ObjectDatabase {
  const known = new Map<string, GitObject>();

  function write(type: ObjectType, content: Buffer): string {
    const whole = Buffer.concat([Buffer.from(`${type} ${content.length}\0`), content]);
    const sha = createHash("sha1").update(whole).digest("hex");
    const file = looseFile(folder, sha);
    if (!existsSync(file)) {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, deflateSync(whole, { level: 1 }));
    }
    known.set(sha, { type, content });
    return sha;
  }

  function read(sha: string): GitObject | undefined {
    const found = known.get(sha) ?? readLoose(looseFile(folder, sha)) ?? readPacked(git, sha);
    if (found) known.set(sha, found);
    return found;
  }

  return { write, read };
}

// --- internal ---

function looseFile(folder: string, sha: string): string {
  return join(folder, "objects", sha.slice(0, 2), sha.slice(2));
}

function readLoose(file: string): GitObject | undefined {
  if (!existsSync(file)) return undefined;
  const whole = inflateSync(readFileSync(file));
  return object(whole.subarray(0, whole.indexOf(0)).toString(), whole.subarray(whole.indexOf(0) + 1));
}

function readPacked(git: RunGit, sha: string): GitObject | undefined {
  const output = git(["cat-file", "--batch=%(objecttype) %(objectsize)"], { input: sha }).bytes;
  const end = output.indexOf(10);
  const header = output.subarray(0, end).toString();
  return header.endsWith("missing") ? undefined : object(header, output.subarray(end + 1, output.length - 1));
}

function object(header: string, content: Buffer): GitObject {
  const type = header.split(" ")[0];
  if (type !== "blob" && type !== "tree" && type !== "commit" && type !== "tag")
    throw new Error(`Expected the header of a Git object, got ${header}`);
  return { type, content };
}
