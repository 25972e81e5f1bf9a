// The records that a pull request is judged by: those of the base, with those of the head laid over them.
import { type Assembled, assemble, textsOf } from "./assemble.ts";
import { CONFIG_FILE, type Config, ConfigSchema, readConfig } from "./config.ts";
import { EXIT, ItsmError } from "./errors.ts";
import type { ReadResult } from "./files.ts";
import { compareText, type Finding, finding } from "./finding.ts";
import type { CommittedFile } from "./git.ts";
import type { Ledgers } from "./policy/index.ts";
import type { SourceFile } from "./source-file.ts";

/** The base branch, read once for all pull requests into it. */
export interface Base {
  readonly config: Config;
  /** The blob of the configuration; null where there is none yet, so that the default policy holds. */
  readonly policyBlob: string | null;
  readonly configuration: SourceFile | undefined;
  readonly records: ReadResult;
  readonly side: Assembled;
  /** Keys of records of the base that were not read: a verdict does not depend on what they say. */
  readonly unread: ReadonlySet<string>;
}

/**
 * Reads the base. Without a configuration the organisation has said nothing yet: it is called `organisation`. Throws
 * ItsmError where the configuration is bad.
 */
export function baseOf(
  files: readonly CommittedFile[],
  organisation: string,
  unread: ReadonlySet<string> = new Set(),
): Base {
  const { configuration: source, records } = textsOf(files);
  const config = configAt(files, organisation);
  const configuration = source && "text" in source ? source : undefined;
  const policyBlob = files.find(({ file }) => file === CONFIG_FILE)?.blob ?? null;
  return {
    config,
    policyBlob,
    configuration,
    records,
    side: assemble(records, config, configuration, unread),
    unread,
  };
}

/** The configuration among the files of a base, read as `baseOf` reads it. */
export function configAt(files: readonly CommittedFile[], organisation: string): Config {
  const { configuration: source } = textsOf(files.filter(({ file }) => file === CONFIG_FILE));
  const read = source ? judged(source) : { config: ConfigSchema.parse({ organisation }) };
  if ("config" in read) return read.config;
  throw new ItsmError(
    `${CONFIG_FILE} of the base branch is not right, so there is no policy to judge by`,
    "Mend it on the base branch first; somebody with the right to pass the gate must merge that.",
    EXIT.notARepository,
    { findings: read.findings },
  );
}

/**
 * What a merge gives. `touched` are the paths that the pull request changes, `head` those of them that it does not
 * remove. All is judged by the settings of the base: nobody loosens the rules that they are judged by.
 */
export function ledgersOf(base: Base, touched: ReadonlySet<string>, head: readonly CommittedFile[]): Ledgers {
  const { configuration, records } = textsOf(head.filter(({ file }) => touched.has(file)));
  const source = touched.has(CONFIG_FILE) ? configuration : base.configuration;
  const text = source && "text" in source ? source : undefined;
  return {
    base: base.side,
    proposed: assemble(overlaid(base.records, touched, records), base.config, text, base.unread),
    proposedConfig: proposedConfig(base, source),
  };
}

// --- internal ---

function judged(source: SourceFile | Finding): { readonly config: Config } | { readonly findings: readonly Finding[] } {
  return "text" in source ? readConfig(source) : { findings: [source] };
}

/** Texts that stay are the same objects as before, so that they are not judged again. */
function overlaid(base: ReadResult, touched: ReadonlySet<string>, head: ReadResult): ReadResult {
  const untouched = ({ file }: { readonly file: string }) => !touched.has(file);
  return {
    sources: [...base.sources.filter(untouched), ...head.sources].sort((a, b) => compareText(a.file, b.file)),
    findings: [...base.findings.filter(untouched), ...head.findings],
  };
}

function proposedConfig(base: Base, source: SourceFile | Finding | undefined): Ledgers["proposedConfig"] {
  if (source) return judged(source);
  if (base.policyBlob === null) return { config: base.config };
  const what = {
    rule: "record-deleted",
    message: `${CONFIG_FILE} was deleted: expected the settings to stay`,
    mend: "Put the file back. Without it the built-in policy would hold.",
  };
  return { findings: [finding(CONFIG_FILE, what, { line: 1, column: 1 })] };
}
