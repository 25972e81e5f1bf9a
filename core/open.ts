// The one place where reading meets thinking: a folder to a ledger with its findings.
import { CONFIG_FILE, type Config, readConfig, settingsOf } from "./config.ts";
import { EXIT, ItsmError } from "./errors.ts";
import {
  decode,
  isIgnored,
  RECORDS,
  type ReadResult,
  readRecords,
  readText,
  type SourceFile,
  unreadEntry,
} from "./files.ts";
import { type Finding, sortFindings } from "./finding.ts";
import type { CommittedFile } from "./git.ts";
import { buildLedger, type Ledger, type LedgerFlaw } from "./ledger.ts";
import { type AnyRecord, keyOf } from "./record.ts";
import { readPath } from "./record-path.ts";
import { placed, validate } from "./validate.ts";

/** All that is known of a repository's records at one moment. */
export interface Opened {
  readonly root: string;
  readonly config: Config;
  /** Now, in epoch milliseconds. */
  readonly now: number;
  /** Where now comes from: asked for, pinned by the configuration, or the time of day. */
  readonly clock: "given" | "pinned" | "system";
  readonly ledger: Ledger;
  /** Everything that is wrong, in reading order. */
  readonly findings: readonly Finding[];
  /** How many files were read as records. */
  readonly checked: number;
  /** The texts of the records by path, for those who show or edit them. */
  readonly sources: ReadonlyMap<string, SourceFile>;
}

/** What now is: the time of day, unless the user asked for another. Epoch milliseconds. */
export interface Clock {
  readonly system: number;
  readonly given?: number | undefined;
}

/** Reads, judges and links all records below a root. Throws ItsmError where the root is no ITSM repository. */
export function openLedger(root: string, clock: Clock): Opened {
  const config = openConfig(root);
  return { root, config, ...nowOf(clock, config), ...assemble(recordsBelow(root), config) };
}

/** The configuration of a root. Throws ItsmError, with its findings, where there is none or it is bad. */
export function openConfig(root: string): Config {
  return configOf(readText(root, CONFIG_FILE));
}

/** The records and configuration as they were at a revision, read from Git without a checkout. */
export async function openLedgerAt(root: string, revision: string, clock: Clock): Promise<Opened> {
  const { readAt } = await import("./git.ts");
  const files = await readAt(root, revision, [RECORDS, CONFIG_FILE]);
  const config = configOf(decodeEntry(files.find(({ file }) => file === CONFIG_FILE)));
  const sources: SourceFile[] = [];
  const findings: Finding[] = [];
  for (const entry of files) {
    if (entry.file === CONFIG_FILE || isIgnored(entry.file)) continue;
    const source = decodeEntry(entry);
    if (source && "text" in source) sources.push(source);
    else if (source) findings.push(source);
  }
  return { root, config, ...nowOf(clock, config), ...assemble({ sources, findings }, config) };
}

/** Judges and links texts that were read from anywhere. */
export function assemble(
  read: ReadResult,
  config: Config,
): Pick<Opened, "ledger" | "findings" | "checked" | "sources"> {
  const settings = settingsOf(config);
  const findings = [...read.findings];
  const records: AnyRecord[] = [];
  const broken = new Set<string>();
  for (const source of read.sources) {
    const result = validate(source, settings);
    if ("record" in result) records.push(result.record);
    else {
      findings.push(...result.findings);
      const path = readPath(source.file);
      if ("id" in path) broken.add(keyOf(path.kind.name, path.id));
    }
  }
  const sources = new Map(read.sources.map((source) => [source.file, source]));
  const { ledger, flaws } = buildLedger(records, broken);
  findings.push(...flawFindings(flaws, sources));
  return { ledger, findings: sortFindings(findings), checked: read.sources.length, sources };
}

// --- internal ---

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

function configOf(source: SourceFile | Finding | undefined): Config {
  if (!source)
    throw new ItsmError(
      `there is no ${CONFIG_FILE}: this is not an ITSM repository`,
      `Go to the repository's folder, name it with --root, or write ${CONFIG_FILE} with one line: organisation: Your name.`,
      EXIT.notARepository,
    );
  const result = "text" in source ? readConfig(source) : { findings: [source] };
  if ("config" in result) return result.config;
  throw new ItsmError(
    `${CONFIG_FILE} is not right`,
    "Mend the findings above; `itsm schema config` describes every setting.",
    EXIT.notARepository,
    {
      findings: result.findings,
    },
  );
}

function nowOf(clock: Clock, config: Config): Pick<Opened, "now" | "clock"> {
  if (clock.given !== undefined) return { now: clock.given, clock: "given" };
  if (config.clock !== undefined) return { now: Date.parse(config.clock), clock: "pinned" };
  return { now: clock.system, clock: "system" };
}

function decodeEntry(entry: CommittedFile | undefined): SourceFile | Finding | undefined {
  if (!entry) return undefined;
  if (entry.bytes) return decode(entry.bytes, entry.file);
  return unreadEntry(entry.mode, entry.file);
}

function flawFindings(flaws: readonly LedgerFlaw[], sources: ReadonlyMap<string, SourceFile>): Finding[] {
  const byFile = Map.groupBy(flaws, ({ record }) => record.file);
  return [...byFile].flatMap(([file, ofFile]) => {
    const source = sources.get(file);
    return source
      ? placed(
          ofFile.map(({ flaw }) => flaw),
          source,
        )
      : [];
  });
}
