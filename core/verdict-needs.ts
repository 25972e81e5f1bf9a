// Which files of the base a verdict on a few touched ones depends on: the others are known by their paths alone.
import { findKind, type KindName } from "../schemas/index.ts";
import { textsOf } from "./assemble.ts";
import { CONFIG_FILE, type Config, settingsOf } from "./config.ts";
import type { CommittedFile } from "./git.ts";
import { type AnyRecord, keyOf } from "./record.ts";
import { readPath } from "./record-path.ts";
import { namesAt } from "./references.ts";
import { isIgnored } from "./source-file.ts";
import { validate } from "./validate.ts";

/** A file of the base as its tree lists it. */
export type Listed = Omit<CommittedFile, "bytes" | "size">;

/** The files of the base by what their paths say. */
export interface Listing {
  readonly files: readonly Listed[];
  /** The files of each record, by `keyOf(kind, id)`: more than one where an id is disputed. */
  readonly byKey: ReadonlyMap<string, readonly Listed[]>;
}

/** What a file must have in it to matter to a verdict; it may matter for nothing all the same. */
export interface Clues {
  /** Names in small letters: who else goes by one of them is told. */
  readonly names: readonly string[];
  /** Whether changes that are planned or under way matter, because the pull request may collide with them. */
  readonly pending: boolean;
}

/** Sorts a listing by records. */
export function listingOf(files: readonly Listed[], { ignore }: Pick<Config, "ignore">): Listing {
  const ignored = (file: string) => ignore.some((path) => (path.endsWith("/") ? file.startsWith(path) : file === path));
  const byKey = new Map<string, Listed[]>();
  for (const entry of files) {
    const key =
      entry.file === CONFIG_FILE || isIgnored(entry.file) || ignored(entry.file) ? undefined : keyAt(entry.file);
    if (key === undefined) continue;
    const known = byKey.get(key);
    if (known) known.push(entry);
    else byKey.set(key, [entry]);
  }
  return { files, byKey };
}

/** The key of the record that a path names; undefined where it names none. */
export function keyAt(file: string): string | undefined {
  const path = readPath(file);
  return "id" in path ? keyOf(path.kind.name, path.id) : undefined;
}

/** Files that are read in any case: what is touched, and services, teams, models, freezes: all that has a name of its own. */
export function alwaysNeeded({ files }: Listing, touched: ReadonlySet<string>): readonly Listed[] {
  return files.filter(({ file }) => touched.has(file) || isStanding(file));
}

/**
 * Whether the base must be read whole: a record would be gone, so that all that name it matter; or an id is disputed,
 * so that what happens to one of its files decides what another one counts for.
 */
export function asksForWhole(
  { files, byKey }: Listing,
  touched: ReadonlySet<string>,
  head: readonly CommittedFile[],
): boolean {
  const after = head.flatMap(({ file }) => keyAt(file) ?? []);
  const before = files.flatMap(({ file }) => (touched.has(file) ? (keyAt(file) ?? []) : []));
  const staying = new Set(after);
  if (staying.size < after.length || before.some((key) => !staying.has(key))) return true;
  return after.some((key) => byKey.get(key)?.some(({ file }) => !touched.has(file)));
}

/** The clues that touched files give, as the base has them and as the head has them. */
export function cluesOf(before: readonly CommittedFile[], after: readonly CommittedFile[], config: Config): Clues {
  const old = new Set(recordsIn(before, config).flatMap(namesOf));
  const now = new Set(recordsIn(after, config).flatMap(namesOf));
  const changed = [...[...old].filter((claim) => !now.has(claim)), ...[...now].filter((claim) => !old.has(claim))].map(
    (claim) => claim.slice(0, claim.indexOf("\0")),
  );
  const pending = after.some(
    ({ file, bytes }) => isOf(COLLIDING, file) && bytes !== undefined && !isOver(textOf(bytes)),
  );
  return { names: [...new Set(changed)], pending };
}

/** Whether a content of the base may matter by these clues. Cheap, for it is asked of every file that is not read. */
export function mayMatter({ names, pending }: Clues, file: string, bytes: Uint8Array): boolean {
  const collides = pending && isOf(COLLIDING, file);
  if (names.length === 0 && !collides) return false;
  const text = textOf(bytes);
  if (collides && !isOver(text)) return true;
  if (names.length === 0 || !/alias|\\/.test(text)) return false;
  // What is written with escapes, or in letters that have these as their small ones, is read properly.
  if ((text.includes('"') && text.includes("\\")) || text.includes(KELVIN)) return true;
  const small = text.toLowerCase();
  return names.some((name) => (isPlain(name) ? small.includes(name) : !isPlain(text)));
}

/** Whether the contents that are not read need to be looked at for these clues, and which. */
export function isLookedAt({ names, pending }: Clues, file: string): boolean {
  return names.length > 0 ? keyAt(file) !== undefined : pending && isOf(COLLIDING, file);
}

/** The records to which these lead by references that may not lead in a circle. */
export function circleKeys(files: readonly CommittedFile[], config: Config): string[] {
  return recordsIn(files, config).flatMap(({ kind, fields }) =>
    (findKind(kind)?.references ?? [])
      .filter(({ acyclic }) => acyclic)
      .flatMap(({ path, to }) => namesAt(fields, path).map(({ name }) => keyOf(to, name))),
  );
}

// --- internal ---

/** The one sign beyond ASCII whose small letter is within it (k), in UTF-8. */
const KELVIN = "\xe2\x84\xaa";

function isPlain(text: string): boolean {
  return /^[\0-\x7f]*$/.test(text);
}

/** The kind whose records may collide with each other. */
const COLLIDING: KindName = "change";

function isOf(kind: KindName, file: string): boolean {
  return file.startsWith(`records/${findKind(kind)?.folder}/`);
}

function isStanding(file: string): boolean {
  const path = readPath(file);
  return "id" in path && path.kind.prefix === undefined;
}

function recordsIn(files: readonly CommittedFile[], config: Config): AnyRecord[] {
  const settings = settingsOf(config);
  return textsOf(files).records.sources.flatMap((source) => {
    const result = validate(source, settings);
    return "record" in result ? [result.record] : [];
  });
}

/** The names that a record goes by, each with all that a finding about it would tell. */
function namesOf({ id, file, fields }: AnyRecord): string[] {
  return [id, ...fields.aliases].map((name) => `${name.toLowerCase()}\0${name}\0${id}\0${file}`);
}

/** The frontmatter, letter for letter, in a form that is quick to look through. */
function textOf(bytes: Uint8Array): string {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("latin1");
  const end = text.indexOf("\n---", 3);
  return end === -1 ? text : text.slice(0, end + 1);
}

/** Whether a state is written plainly that no change leaves. Such a line stands for the state, or the file is no record. */
function isOver(text: string): boolean {
  return /^state: (?:closed|canceled)\r?$/m.test(text);
}
