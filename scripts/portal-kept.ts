// What a portal's folder still holds of the last build: each file by the key of what it shows, untouched since.
import { join } from "node:path";
import { emptyFolder, filesWithTraces, forgetFile, readNotes, type Trace, writeNotes } from "./portal-files.ts";

/** A file of the portal: what it was made of, and how it lies on the disk. */
interface Kept extends Trace {
  readonly path: string;
  /** Of everything that it shows; null for what is not made page by page, such as style sheets. */
  readonly key: string | null;
}

export interface Keeper {
  /** Whether everything is as this build would make it. */
  readonly isWhole: boolean;
  /** Whether the file of this key, or of any, lies there as it was made; it is then part of this build. */
  readonly holds: (path: string, key?: string) => boolean;
  /** Whether it is part of this build, made or kept. */
  readonly has: (path: string) => boolean;
  /** Whether it lay there before this build, and is part of it. */
  readonly isKept: (path: string) => boolean;
  /** A file that was made anew, with its key. */
  readonly made: (path: string, key: string) => void;
  /** Takes away what this build did not make, and notes what it did; the answer is how many pages there are. */
  readonly end: () => number;
}

/**
 * Looks through the folder `out` with the notes of the last build, which lie in `notes`. `tool` stands for all that makes
 * pages, `whole` for all that they show. What was made by another tool, or is not as it was made, is taken away; so is
 * everything where a build did not end.
 */
export function keeperOf(out: string, notes: string, tool: string, whole: string): Keeper {
  const last = lastBuild(notes, tool);
  forgetFile(notes);
  const intact = new Map<string, Kept>();
  if (last === undefined) emptyFolder(out);
  else for (const kept of intactFiles(out, last.files)) intact.set(kept.path, kept);
  const isWhole = last?.whole === whole && last.files.length === intact.size;
  const keys = new Map<string, string>();
  const kept = new Set<string>();
  return {
    isWhole,
    holds: (path, key) => {
      const known = intact.get(path)?.key ?? undefined;
      if (known === undefined || (key !== undefined && known !== key)) return false;
      keys.set(path, known);
      kept.add(path);
      return true;
    },
    has: (path) => keys.has(path),
    isKept: (path) => kept.has(path),
    made: (path, key) => void keys.set(path, key),
    end: () => {
      if (isWhole) for (const { path, key } of intact.values()) if (key !== null) keys.set(path, key);
      for (const { path, key } of intact.values()) if (key !== null && !keys.has(path)) forgetFile(join(out, path));
      const files = filesNow(out, keys);
      writeNotes(notes, JSON.stringify({ tool, whole, files }));
      return files.filter(({ path }) => PAGE.test(path)).length;
    },
  };
}

// --- internal ---

const PAGE = /(?:^|\/)(?:index|404)\.html$/;

interface Build {
  readonly tool: string;
  readonly whole: string;
  readonly files: readonly Kept[];
}

/** The notes of the last build by the same tool; undefined where there are none that can be read. */
function lastBuild(notes: string, tool: string): Build | undefined {
  try {
    // Notes are ours, and hold the name of the tool that wrote them; any others are of no use.
    const build = JSON.parse(readNotes(notes) ?? "null") as Build | null;
    return build?.tool === tool && Array.isArray(build.files) ? build : undefined;
  } catch {
    return undefined;
  }
}

/** The files that lie there as they were made. All others are taken away. */
function* intactFiles(out: string, files: readonly Kept[]): Generator<Kept> {
  const noted = new Map(files.map((file) => [file.path, file]));
  for (const now of filesWithTraces(out)) {
    const kept = noted.get(now.path);
    if (kept && kept.size === now.size && kept.changed === now.changed) yield kept;
    else forgetFile(join(out, now.path));
  }
}

function filesNow(out: string, keys: ReadonlyMap<string, string>): Kept[] {
  return filesWithTraces(out).map((now) => ({ ...now, key: keys.get(now.path) ?? null }));
}
