// The base branch as far as a verdict depends on it, from wherever its files are read.
import { CONFIG_FILE, type Config } from "./config.ts";
import type { CommittedFile } from "./git.ts";
import { type Base, baseOf, configAt, ledgersOf } from "./overlay.ts";
import type { Ledgers } from "./policy/index.ts";
import {
  alwaysNeeded,
  asksForWhole,
  circleKeys,
  cluesOf,
  isLookedAt,
  keyAt,
  type Listed,
  listingOf,
  mayMatter,
} from "./verdict-needs.ts";

/** Where the files of one commit are read. */
export interface Shelf {
  /** All files below the records' folder, and the configuration, by path. */
  list(): Promise<readonly Listed[]>;
  /** The files with their bytes, in their order. */
  read(files: readonly Listed[]): Promise<CommittedFile[]>;
  /** Looks at the contents of files, and gives those that matter. */
  look(files: readonly Listed[], matters: (file: string, bytes: Uint8Array) => boolean): Promise<CommittedFile[]>;
}

/** What a pull request does to the base. */
export interface Touch {
  /** Paths that it changes, those that it removes too. */
  readonly paths: ReadonlySet<string>;
  /** Those that it does not remove, as its head has them. */
  readonly head: readonly CommittedFile[];
  /** What an organisation without a configuration is called. */
  readonly organisation: string;
}

export type { Listed };

export interface VerdictBase {
  readonly base: Base;
  readonly ledgers: Ledgers;
}

/**
 * Reads what the verdict depends on: the verdict is the same as if all were read (docs/decisions/what-a-verdict-reads.md).
 * Throws ItsmError where the configuration is bad.
 */
export async function readForVerdict(shelf: Shelf, touch: Touch): Promise<VerdictBase> {
  const listed = await shelf.list();
  return (await readNeeded(shelf, listed, touch)) ?? judge(await shelf.read(listed), touch, new Set());
}

// --- internal ---

/** A pull request that touches more files than this is read whole. */
const MOST_TOUCHED = 200;

/** Undefined where only the whole base will do: settings change, a record goes, or what is wrong asks for all names. */
async function readNeeded(shelf: Shelf, listed: readonly Listed[], touch: Touch): Promise<VerdictBase | undefined> {
  const { paths, head } = touch;
  if (paths.has(CONFIG_FILE) || paths.size > MOST_TOUCHED) return undefined;
  const config = configAt(await shelf.read(listed.filter(({ file }) => file === CONFIG_FILE)), touch.organisation);
  const listing = listingOf(listed, config);
  if (asksForWhole(listing, paths, head)) return undefined;
  const standing = [...listed.filter(({ file }) => file === CONFIG_FILE), ...alwaysNeeded(listing, paths)];
  const read = new Map((await shelf.read(standing)).map((entry) => [entry.file, entry]));
  const clues = cluesOf(
    [...read.values()].filter(({ file }) => paths.has(file)),
    head,
    config,
  );
  const others = listed.filter(({ file }) => !read.has(file) && isLookedAt(clues, file));
  const named = new Set(clues.names);
  const found =
    others.length === 0
      ? []
      : await shelf.look(others, (file, bytes) => goesBy(file, named) || mayMatter(clues, file, bytes));
  for (const entry of found) read.set(entry.file, entry);
  // Where several files dispute an id, the first of them by path keeps it, whichever was found.
  const rivals = found.flatMap(({ file }) => listing.byKey.get(keyAt(file) ?? "") ?? []);
  for (const entry of await shelf.read(rivals.filter(({ file }) => !read.has(file)))) read.set(entry.file, entry);
  await followCircles(shelf, listing.byKey, head, read, config);
  const unread = new Set(
    [...listing.byKey].flatMap(([key, of]) => (of.some(({ file }) => !read.has(file)) ? [key] : [])),
  );
  const judged = judge(
    [...read.values()].sort((a, b) => (a.file < b.file ? -1 : 1)),
    touch,
    unread,
  );
  return asksForAll(judged.ledgers) ? undefined : judged;
}

function judge(
  files: readonly CommittedFile[],
  { paths, head, organisation }: Touch,
  unread: ReadonlySet<string>,
): VerdictBase {
  const base = baseOf(files, organisation, unread);
  return { base, ledgers: ledgersOf(base, paths, head) };
}

/** Whether the record at a path has one of these names as its id. */
function goesBy(file: string, names: ReadonlySet<string>): boolean {
  const key = keyAt(file);
  return key !== undefined && names.has(key.slice(key.indexOf(":") + 1).toLowerCase());
}

/** Reads on along references that may not lead in a circle, until they lead to nothing new. */
async function followCircles(
  shelf: Shelf,
  byKey: ReadonlyMap<string, readonly Listed[]>,
  head: readonly CommittedFile[],
  read: Map<string, CommittedFile>,
  config: Config,
): Promise<void> {
  for (let from: readonly CommittedFile[] = [...head]; from.length > 0; ) {
    const next = new Set(circleKeys(from, config).flatMap((key) => byKey.get(key) ?? []));
    from = await shelf.read([...next].filter(({ file }) => !read.has(file)));
    for (const entry of from) read.set(entry.file, entry);
  }
}

/** What is newly wrong with names tells which others there are, and a circle is told as a walk over all finds it. */
function asksForAll({ base, proposed }: Ledgers): boolean {
  const known = new Set(base.findings.map(({ rule, file, message }) => `${rule} ${file} ${message}`));
  return proposed.findings.some(
    ({ rule, file, message }) =>
      (rule === "link-dangling" || rule === "link-cycle") && !known.has(`${rule} ${file} ${message}`),
  );
}
