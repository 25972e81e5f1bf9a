// All records judged, as cheaply as what changed since the last time allows.
import { blobIdOf } from "./blob-id.ts";
import { fitTogether } from "./card.ts";
import { CONFIG_FILE } from "./config-file.ts";
import { contentReader, listRecords, RECORDS, readText } from "./files.ts";
import { type Finding, sortFindings } from "./finding.ts";
import { gitFolderOf } from "./git-folder.ts";
import { type Unchanged, unchangedIn } from "./git-index.ts";
import { keep, recall } from "./git-memory.ts";
import { type ConfigCard, type Known, type Memory, memoryKey, memoryText, readMemory } from "./known-right.ts";
import type { Clock } from "./open.ts";
import { decode, isLeftAlone } from "./source-file.ts";

/** What a check came to. */
export interface Checked {
  /** Everything that is wrong, in reading order: the same as those of `openLedger`. */
  readonly findings: readonly Finding[];
  /** How many files were read as records. */
  readonly checked: number;
  /** Their paths below the root. */
  readonly files: readonly string[];
  /** The text of one of them. */
  readonly textOf: (file: string) => string | undefined;
}

/**
 * Judges all records. A file that was found right before is not read again as long as Git says that it has the same
 * content; `build` names the program that judged it. Without a build, and outside of Git, nothing is remembered.
 * Whenever the records are not exactly those that fitted together before, all of them are looked at together; where they
 * do not fit, the ledger tells what is wrong.
 * Throws ItsmError where the root is no ITSM repository (docs/decisions/memory-of-a-check.md).
 */
export async function openCheck(root: string, clock: Clock, build: string | undefined): Promise<Checked> {
  const place = build === undefined ? undefined : placeOf(root, build);
  const bytes = place && keptAt(place);
  const unchanged = bytes && unchangedIn(root, RECORDS);
  const memory = bytes && readMemory(bytes);
  const read = memory ? undefined : (await judging()).configAt(root);
  if (read?.warned) return ledgerSays(root, clock);
  const config = memory?.config ?? (read as NonNullable<typeof read>).config; // one of them is there
  const found = await lookOver(root, config, memory, unchanged);
  if (!found) return ledgerSays(root, clock);
  if (found.unread.length > 0 && !(await judgeUnread(root, found, config, place !== undefined)))
    return ledgerSays(root, clock);
  // The configuration may have been written meanwhile.
  const keeps = place && (read?.text ?? place.configuration) === place.configuration ? place : undefined;
  if (!fitAndKeep(found, config, memory, keeps)) return ledgerSays(root, clock);
  const { findings, files } = found;
  return { findings: sortFindings(findings), checked: files.length, files, textOf: (file) => textAt(root, file) };
}

// --- internal ---

/** Where the memory lies, and what it depends on. */
interface MemoryPlace {
  readonly gitDir: string;
  readonly name: string;
  readonly key: string;
  readonly configuration: string;
}

/** What one look at all files came to. */
interface Found {
  /** What was found right, by path; a hole where something is still to be read, or was found wrong. */
  readonly records: (Known | undefined)[];
  /** Files that must be read, with their places among the records. */
  readonly unread: readonly { readonly file: string; readonly at: number; readonly before: Known | undefined }[];
  /** Files that count as read. */
  readonly files: string[];
  readonly findings: Finding[];
  /** The keys of records that did not pass. */
  readonly broken: Set<string>;
}

function placeOf(root: string, build: string): MemoryPlace | undefined {
  const git = gitFolderOf(root);
  const source = readText(root, CONFIG_FILE);
  if (!git || !source || !("text" in source)) return undefined;
  const name = ["known-right", ...(git.prefix === "" ? [] : [encodeURIComponent(git.prefix)])].join("-");
  return { gitDir: git.gitDir, name, key: memoryKey(build, source.text), configuration: source.text };
}

/** What was kept under the same key, if it is whole. */
function keptAt({ gitDir, name, key }: MemoryPlace): Buffer | undefined {
  const [kept, ...more] = recall(gitDir, name) ?? [];
  return kept?.mark === key && more.length === 0 ? kept.bytes : undefined;
}

/**
 * Whether all records fit together: the same as before do as before, any other set of them is looked at as a whole. What
 * was found right is kept for the next time.
 */
function fitAndKeep(found: Found, config: ConfigCard, memory: Memory | undefined, place: MemoryPlace | undefined) {
  const { records, unread, broken } = found;
  const right = records.filter((known) => known !== undefined);
  const isSame =
    right.length === memory?.count &&
    unread.every(({ at, before }) => records[at] === undefined || records[at] === before);
  if (isSame && memory.fit) return true;
  const cards = right.map(({ card }) => card);
  if (!fitTogether(cards, config.links, broken)) return false;
  const fit = broken.size === 0;
  if (place && (!isSame || fit)) keep(place.gitDir, place.name, place.key, memoryText({ config, fit }, right));
  return true;
}

/** What judges is loaded where there is something to judge: with schemas and parsers it is most of the program. */
function judging() {
  return import("./open-judge.ts");
}

async function ledgerSays(root: string, clock: Clock): Promise<Checked> {
  return (await judging()).judgedTogether(root, clock);
}

/** Lists the files while git looks at their stamps. undefined where there is no folder of records. */
async function lookOver(
  root: string,
  config: ConfigCard,
  memory: Memory | undefined,
  asked: Promise<Unchanged> | undefined,
): Promise<Found | undefined> {
  const listed = listedIn(root);
  if (!listed) return undefined;
  const counts = (file: string) => !isLeftAlone(file, config.ignore);
  const isUnchanged = await asked;
  const records: Found["records"] = [];
  const unread: { file: string; at: number; before: Known | undefined }[] = [];
  const files: string[] = [];
  for (const file of listed.files) {
    if (!counts(file)) continue;
    const before = memory?.of(file);
    if (before && isUnchanged?.(file, before.blob)) {
      records.push(before);
      files.push(file);
    } else unread.push({ file, before, at: records.push(undefined) - 1 });
  }
  const findings = listed.findings.filter(({ file }) => counts(file));
  return { records, unread, files, findings, broken: new Set() };
}

function listedIn(root: string): ReturnType<typeof listRecords> | undefined {
  try {
    return listRecords(root);
  } catch {
    return undefined;
  }
}

/**
 * Reads what is left; false where a record has a warning, which the ledger tells and nobody remembers. The id is that of
 * the bytes that are judged, whatever Git says of the file.
 */
async function judgeUnread(root: string, found: Found, config: ConfigCard, remembers: boolean): Promise<boolean> {
  const { judged } = await judging();
  const read = contentReader(root);
  for (const { file, at, before } of found.unread) {
    const bytes = read(file);
    const source = "rule" in bytes ? bytes : decode(bytes, file);
    if ("rule" in source) {
      found.findings.push(source);
      continue;
    }
    found.files.push(file);
    const blob = remembers ? blobIdOf(bytes as Uint8Array) : ""; // what is no finding was decoded of bytes
    const result = before?.blob === blob ? before : judged(source, config.settings);
    if ("warned" in result) return false;
    if ("card" in result) {
      found.records[at] = result === before ? before : { file, blob, card: result.card };
    } else {
      found.findings.push(...result.findings);
      if (result.key !== undefined) found.broken.add(result.key);
    }
  }
  return true;
}

function textAt(root: string, file: string): string | undefined {
  const source = readText(root, file);
  return source && "text" in source ? source.text : undefined;
}
