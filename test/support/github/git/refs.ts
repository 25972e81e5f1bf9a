// The refs of the bare repository: kept in memory, mirrored into files that git reads.
import { mkdirSync, readdirSync, rmdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

export interface Refs {
  get(ref: string): string | undefined;
  set(ref: string, sha: string): void;
  delete(ref: string): void;
  /** Full names with their shas, sorted, that begin with `prefix`. */
  under(prefix: string): readonly (readonly [ref: string, sha: string])[];
}

/** The refs of a new repository at `folder`. Names are full: `refs/heads/main`. */
export function refsOf(folder: string): Refs {
  const shas = new Map<string, string>();
  return {
    get: (ref) => shas.get(ref),
    set(ref, sha) {
      mkdirSync(dirname(join(folder, ref)), { recursive: true });
      writeFileSync(join(folder, ref), `${sha}\n`);
      shas.set(ref, sha);
    },
    delete(ref) {
      rmSync(join(folder, ref), { force: true });
      removeEmpty(folder, dirname(ref));
      shas.delete(ref);
    },
    under: (prefix) => [...shas].filter(([ref]) => ref.startsWith(prefix)).sort(([a], [b]) => (a < b ? -1 : 1)),
  };
}

// --- internal ---

/** A folder left behind would stand in the way of a branch of its name. */
function removeEmpty(folder: string, below: string): void {
  if (below.split("/").length < 3 || readdirSync(join(folder, below)).length > 0) return;
  rmdirSync(join(folder, below));
  removeEmpty(folder, dirname(below));
}
