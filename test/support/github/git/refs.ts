// The refs of the bare repository: kept in memory, mirrored into the one file that git reads.
import { renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";

export interface Refs {
  get(ref: string): string | undefined;
  set(ref: string, sha: string): void;
  delete(ref: string): void;
  /** Full names with their shas, sorted, that begin with `prefix`. */
  under(prefix: string): readonly (readonly [ref: string, sha: string])[];
}

/** The refs of a new repository at `folder`; `flush` brings objects to disk before a ref names them. Names are full. */
export function refsOf(folder: string, flush: () => void): Refs {
  const shas = new Map<string, string>();
  const under = (prefix: string) =>
    [...shas]
      .filter(([ref]) => ref.startsWith(prefix))
      .sort(([a], [b]) => Buffer.compare(Buffer.from(a), Buffer.from(b)));

  function save(): void {
    flush();
    const lines = under("").map(([ref, sha]) => `${sha} ${ref}\n`);
    const file = join(folder, "packed-refs");
    writeFileSync(`${file}.new`, ["# pack-refs with: sorted \n", ...lines].join(""));
    renameSync(`${file}.new`, file);
  }

  return {
    get: (ref) => shas.get(ref),
    set(ref, sha) {
      shas.set(ref, sha);
      save();
    },
    delete(ref) {
      shas.delete(ref);
      save();
    },
    under,
  };
}
