// The records of a commit in a local repository, read as far as they are needed.
import { CONFIG_FILE } from "./config.ts";
import { RECORDS } from "./files.ts";
import { type CommittedFile, readAt, repositoryAt } from "./git.ts";
import { readObjects } from "./git-objects.ts";
import { withGitOutput } from "./git-process.ts";
import type { Listed, Shelf } from "./verdict-base.ts";

/** The shelf of a commit that is there. */
export async function gitShelf(root: string, commit: string): Promise<Shelf> {
  const { gitDir, prefix } = await repositoryAt(root);
  /** A file that git does not give at once is large or lost: asked for by name, it is told which. */
  const withLost = async (files: readonly Listed[], found: ReadonlyMap<string, Buffer>) => {
    const lost = files.filter((entry) => isFile(entry) && !found.has(entry.blob)).map(({ file }) => file);
    return new Map((lost.length === 0 ? [] : await readAt(root, commit, lost)).map((entry) => [entry.file, entry]));
  };
  return {
    async list() {
      const args = ["ls-tree", "-r", "-z", "--full-tree", commit, "--", prefix + RECORDS, prefix + CONFIG_FILE];
      const text = await withGitOutput({ gitDir, args }, (output) => output.read(0, output.size).toString("utf8"));
      return listed(text, prefix);
    },
    async read(files) {
      const found = new Map<string, Buffer>();
      await readObjects(gitDir, new Set(files.filter(isFile).map(({ blob }) => blob)), (id, bytes) =>
        found.set(id, Buffer.from(bytes)),
      );
      const others = await withLost(files, found);
      return files.flatMap((entry) => others.get(entry.file) ?? withBytes(entry, found.get(entry.blob)));
    },
    async look(files, matters) {
      const byBlob = Map.groupBy(files.filter(isFile), ({ blob }) => blob);
      const [found, seen] = [new Map<string, CommittedFile>(), new Map<string, Buffer>()];
      const none = Buffer.alloc(0);
      await readObjects(gitDir, byBlob.keys(), (id, bytes) => {
        seen.set(id, none);
        for (const entry of byBlob.get(id) ?? [])
          if (matters(entry.file, bytes)) found.set(entry.file, withBytes(entry, Buffer.from(bytes)));
      });
      for (const [file, entry] of await withLost(files, seen)) found.set(file, entry);
      return files.flatMap(({ file }) => found.get(file) ?? []);
    },
  };
}

// --- internal ---

function isFile({ mode }: Listed): boolean {
  return mode.startsWith("100");
}

function withBytes(entry: Listed, bytes: Buffer | undefined): CommittedFile {
  return isFile(entry) ? { ...entry, size: bytes?.length ?? 0, bytes } : { ...entry, size: 0, bytes: undefined };
}

/** Entries read `mode type id<tab>path`. */
function listed(text: string, prefix: string): Listed[] {
  const files: Listed[] = [];
  for (let next = 0; next < text.length; ) {
    const end = text.indexOf("\0", next);
    const tab = text.indexOf("\t", next);
    const [mode = "", , blob = ""] = text.slice(next, tab).split(" ");
    files.push({ file: text.slice(tab + 1 + prefix.length, end), blob, mode });
    next = end + 1;
  }
  return files;
}
