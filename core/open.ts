// The one place where reading meets thinking: a folder to a ledger with its findings, and back to the disk.
import { Person } from "../schemas/index.ts";
import { type Assembled, assemble, textsOf } from "./assemble.ts";
import { CONFIG_FILE, type Config, readConfig } from "./config.ts";
import { EXIT, ItsmError } from "./errors.ts";
import { watchRecords } from "./file-watch.ts";
import { RECORDS, type ReadResult, readRecords, readText, writeText } from "./files.ts";
import type { Finding } from "./finding.ts";
import { type HistoryGap, historyGap } from "./history-gap.ts";
import type { SourceFile } from "./source-file.ts";
import { type Commit, recordAt, type Timeline, timelines, type Version } from "./timeline.ts";
import { versionIn } from "./version.ts";

/** All that is known of a repository's records at one moment. */
export interface Opened extends Assembled {
  readonly root: string;
  readonly config: Config;
  /** Now, in epoch milliseconds. */
  readonly now: number;
  /** Where now comes from: asked for, pinned by the configuration, or the time of day. */
  readonly clock: "given" | "pinned" | "system";
}

/** What now is: the time of day, unless the user asked for another. Epoch milliseconds. */
export interface Clock {
  readonly system: number;
  readonly given?: number | undefined;
}

/** Reads, judges and links all records below a root. Throws ItsmError where the root is no ITSM repository. */
export function openLedger(root: string, clock: Clock): Opened {
  const { config, source } = configOf(readText(root, CONFIG_FILE));
  return { root, config, ...nowOf(clock, config), ...assemble(recordsBelow(root), config, source) };
}

/** The same again after files were written: only texts that differ are judged anew. */
export function reopen(previous: Opened, clock: Clock): Opened {
  const { root, sources } = previous;
  const { config, source: configuration } = configOf(readText(root, CONFIG_FILE));
  const read = recordsBelow(root);
  const known = read.sources.map((source) => {
    const old = sources.get(source.file);
    return old?.text === source.text ? old : source;
  });
  return { root, config, ...nowOf(clock, config), ...assemble({ ...read, sources: known }, config, configuration) };
}

/** Calls back whenever records or the configuration were written, until the answer is called. */
export function watchLedger(root: string, onChange: () => void): () => void {
  return watchRecords(root, [CONFIG_FILE], onChange);
}

/** Writes a record. Throws ItsmError, and leaves the disk as it was, where that fails or the file changed meanwhile. */
export function saveRecord({ root, sources }: Pick<Opened, "root" | "sources">, file: string, text: string): void {
  const before = readText(root, file);
  if ((before && "text" in before ? before.text : before?.message) !== sources.get(file)?.text)
    throw new ItsmError(`${file} changed while this command ran`, "Nothing was written. Run the command again.");
  try {
    writeText(root, file, text);
  } catch (cause) {
    const code = cause instanceof Error && "code" in cause ? String(cause.code) : String(cause);
    throw new ItsmError(
      `${file} cannot be written: ${code}`,
      "Nothing was changed. Look at the rights of its folder, and at the space on the disk.",
      EXIT.findings,
      { cause },
    );
  }
}

/** What Git knows of the records' past. */
export interface Past {
  /** By `keyOf(kind, id)`. */
  readonly timelines: ReadonlyMap<string, Timeline>;
  /** The main line, oldest first, with its changes to the files that were asked for. */
  readonly commits: readonly Commit[];
  /** What a record's content says, by the content's id; undefined where it cannot be read. */
  readonly versionOf: (blob: string) => Version | undefined;
  /** What is missing of it, if anything. */
  readonly gap: HistoryGap | undefined;
}

/** Which past to read. */
export interface PastQuestion {
  /** The commit where it ends; what is checked out by default. */
  readonly rev?: string | undefined;
  /** The files that count, by their path below the root: records by default. */
  readonly files?: ((file: string) => boolean) | undefined;
}

/** The timelines of all records, by one pass over Git. Where there is no history, they are empty and `gap` says why. */
export async function openPast(root: string, { rev, files = isRecord }: PastQuestion = {}): Promise<Past> {
  const { gitState, history } = await import("./git.ts");
  const state = await gitState(root);
  if (state.is !== "repository")
    return { timelines: new Map(), commits: [], versionOf: () => undefined, gap: historyGap(state) };
  const { commits, contents } = await history(root, { files, read: versionIn, ...(rev !== undefined && { rev }) });
  const versionOf = (blob: string) => contents.get(blob);
  return {
    timelines: timelines(commits, versionOf),
    commits,
    versionOf,
    gap: historyGap(state, commits[0]?.committedAt),
  };
}

/** The commit that is checked out, or undefined where there is none. */
export async function openRevision(root: string): Promise<string | undefined> {
  const { gitState } = await import("./git.ts");
  const state = await gitState(root);
  return state.is === "repository" ? state.head : undefined;
}

/** The GitHub login of who works here, where git knows one: its setting github.user, or a user.name that is a login. */
export async function openPerson(root: string): Promise<string | undefined> {
  const { gitSetting } = await import("./git.ts");
  const name = (await gitSetting(root, "github.user")) ?? (await gitSetting(root, "user.name"));
  return Person.safeParse(name).success ? name : undefined;
}

/** The configuration of a root with its text. Throws ItsmError, with its findings, where there is none or it is bad. */
export function openConfiguration(root: string): { readonly config: Config; readonly source: SourceFile } {
  return configOf(readText(root, CONFIG_FILE));
}

/** The configuration of a root. Throws ItsmError, with its findings, where there is none or it is bad. */
export function openConfig(root: string): Config {
  return configOf(readText(root, CONFIG_FILE)).config;
}

/** The records and configuration as they were at a revision, read from Git without a checkout. */
export async function openLedgerAt(root: string, revision: string, clock: Clock): Promise<Opened> {
  const { readAt } = await import("./git.ts");
  const files = await readAt(root, revision, [RECORDS, CONFIG_FILE]);
  const texts = textsOf(files);
  const { config, source } = configOf(texts.configuration);
  return { root, config, ...nowOf(clock, config), ...assemble(texts.records, config, source) };
}

// --- internal ---

function isRecord(file: string): boolean {
  return recordAt(file) !== undefined;
}

function recordsBelow(root: string): ReadResult {
  try {
    return readRecords(root);
  } catch (error) {
    throw new ItsmError(
      `there is no folder ${RECORDS} in this repository`,
      "Add a first record with `itsm new service`.",
      EXIT.notARepository,
      { cause: error },
    );
  }
}

function configOf(source: SourceFile | Finding | undefined): { readonly config: Config; readonly source: SourceFile } {
  if (!source)
    throw new ItsmError(
      `there is no ${CONFIG_FILE}: this is not an ITSM repository`,
      `Go to the repository's folder, name it with --root, or write ${CONFIG_FILE} with one line: organisation: Your name.`,
      EXIT.notARepository,
    );
  const result = "text" in source ? readConfig(source) : { findings: [source] };
  if ("config" in result && "text" in source) return { config: result.config, source };
  throw new ItsmError(
    `${CONFIG_FILE} is not right`,
    "Mend the findings above; `itsm schema config` describes every setting.",
    EXIT.notARepository,
    {
      findings: "findings" in result ? result.findings : [],
    },
  );
}

function nowOf(clock: Clock, config: Config): Pick<Opened, "now" | "clock"> {
  if (clock.given !== undefined) return { now: clock.given, clock: "given" };
  if (config.clock !== undefined) return { now: Date.parse(config.clock), clock: "pinned" };
  return { now: clock.system, clock: "system" };
}
