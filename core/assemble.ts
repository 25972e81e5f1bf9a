// Texts to a ledger with its findings, wherever they were read.
import type { Settings } from "../schemas/index.ts";
import { CONFIG_FILE, type Config, configWarnings, settingsOf } from "./config.ts";
import type { ReadResult } from "./files.ts";
import { type Finding, sortFindings } from "./finding.ts";
import type { CommittedFile } from "./git.ts";
import { buildLedger, type Ledger, type LedgerFlaw } from "./ledger.ts";
import { policyFindings } from "./policy-flaws.ts";
import { type AnyRecord, keyOf } from "./record.ts";
import { readPath } from "./record-path.ts";
import { decode, isIgnored, isLeftAlone, type SourceFile, unreadEntry } from "./source-file.ts";
import { placed, type Validated, validate } from "./validate.ts";

/** All records of a moment, with what is wrong with them. */
export interface Assembled {
  readonly ledger: Ledger;
  /** Everything that is wrong, in reading order. */
  readonly findings: readonly Finding[];
  /** How many files were read as records. */
  readonly checked: number;
  /** The texts of the records by path, for those who show or edit them. */
  readonly sources: ReadonlyMap<string, SourceFile>;
}

/** The texts among committed files: the configuration (undefined where there is none) and the records. */
export function textsOf(files: readonly CommittedFile[]): {
  readonly configuration: SourceFile | Finding | undefined;
  readonly records: ReadResult;
} {
  const sources: SourceFile[] = [];
  const findings: Finding[] = [];
  for (const entry of files) {
    if (entry.file === CONFIG_FILE || isIgnored(entry.file)) continue;
    const source = decodeEntry(entry);
    if ("text" in source) sources.push(source);
    else findings.push(source);
  }
  const configuration = files.find(({ file }) => file === CONFIG_FILE);
  return { configuration: configuration && decodeEntry(configuration), records: { sources, findings } };
}

/**
 * Judges and links texts that were read from anywhere; with the configuration's text, what it says of the records too.
 * `unread` are the keys of records that are there as well, though nobody read them: links to them are not dangling.
 */
export function assemble(
  all: ReadResult,
  config: Config,
  configuration?: SourceFile,
  unread: ReadonlySet<string> = new Set(),
): Assembled {
  const read = withoutIgnored(all, config.ignore);
  const settings = settingsOf(config);
  const mark = JSON.stringify(settings);
  const findings = [...read.findings];
  const records: AnyRecord[] = [];
  const broken = new Set<string>(unread);
  for (const source of read.sources) {
    const result = judgeOnce(source, settings, mark);
    findings.push(...("record" in result ? result.warnings : result.findings));
    if ("record" in result) records.push(result.record);
    else {
      const path = readPath(source.file);
      if ("id" in path) broken.add(keyOf(path.kind.name, path.id));
    }
  }
  const sources = new Map(read.sources.map((source) => [source.file, source]));
  const { ledger, flaws } = buildLedger(records, broken);
  findings.push(...flawFindings(flaws, sources));
  if (configuration) findings.push(...configWarnings(configuration), ...policyFindings(configuration, ledger));
  return { ledger, findings: sortFindings(findings), checked: read.sources.length, sources };
}

// --- internal ---

/** Without what the configuration says is no record. */
function withoutIgnored({ sources, findings }: ReadResult, ignored: readonly string[]): ReadResult {
  const counts = ({ file }: { readonly file: string }) => !isLeftAlone(file, ignored);
  return ignored.length === 0
    ? { sources, findings }
    : { sources: sources.filter(counts), findings: findings.filter(counts) };
}

const judged = new WeakMap<SourceFile, { readonly mark: string; readonly result: Validated }>();

/** A text that was judged by the same settings is not judged again. */
function judgeOnce(source: SourceFile, settings: Settings, mark: string): Validated {
  const known = judged.get(source);
  if (known?.mark === mark) return known.result;
  const result = validate(source, settings);
  judged.set(source, { mark, result });
  return result;
}

function decodeEntry(entry: CommittedFile): SourceFile | Finding {
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
