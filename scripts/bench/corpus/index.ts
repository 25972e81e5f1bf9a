// Repositories of believable records in any number, the same for the same seed.
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { livesOf, NOW } from "./corpus.ts";
import { writeHistory } from "./history.ts";
import { DAY, type Version } from "./life.ts";

export { seeded } from "./chance.ts";

/** How a corpus is made. */
export interface CorpusOptions {
  readonly seed?: number;
  /** With all that happened, as commits of a Git repository; by default only the files as they are in the end. */
  readonly history?: boolean;
}

/**
 * Writes a repository of `count` records of all kinds, 1.75 kB each on average, into an empty folder: the same bytes, and
 * with history the same commits, for the same count and seed. Every record has about four commits, one for its
 * creation and one for each move; above 20,000 records, all but the last week's are taken together by the day.
 */
export function writeCorpus(root: string, count: number, { seed = 1, history = false }: CorpusOptions = {}): void {
  mkdirSync(root, { recursive: true });
  const lives = livesOf(count, seed);
  if (history) writeHistory(root, lives, { apartFrom: count > MOST_APART ? NOW - 7 * DAY : 0 });
  else writeFiles(root, lives);
}

// --- internal ---

/** Git writes a folder's whole list anew for each commit, which in folders of ten thousands takes an hour. */
const MOST_APART = 20_000;

function writeFiles(root: string, lives: Iterable<readonly Version[]>): void {
  const folders = new Set<string>();
  for (const life of lives) {
    const last = life.at(-1);
    if (!last) continue;
    const folder = dirname(join(root, last.file));
    if (!folders.has(folder)) mkdirSync(folder, { recursive: true });
    folders.add(folder);
    writeFileSync(join(root, last.file), last.text);
  }
}
