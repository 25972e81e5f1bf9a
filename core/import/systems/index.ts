// The systems whose exports are files, each with its reader.
import type { KindName } from "../../../schemas/index.ts";
import { ItsmError } from "../../errors.ts";
import type { SourceFile } from "../../source-file.ts";
import type { ImportSource } from "../entry.ts";
import type { InputFile } from "../table/input.ts";
import { readTables } from "../table/read-tables.ts";
import { dateFormat } from "../written-moment.ts";
import { readMapping } from "./by-mapping.ts";
import { JIRA } from "./jira.ts";
import { readOwn } from "./own.ts";
import { readPagerduty } from "./pagerduty.ts";
import { SERVICENOW } from "./servicenow.ts";
import { readStatuspage } from "./statuspage.ts";
import { readUpptime } from "./upptime.ts";

export interface SystemOptions {
  /** The time zone of times without an offset, with who says so. */
  readonly timeZone: { readonly name: string; readonly because: string };
  /** How days in numbers are written, as `dd/MM/yyyy HH:mm`. */
  readonly dateFormat: string | undefined;
  /** The kind of rows that do not say theirs. */
  readonly kind: KindName | undefined;
  /** Logins by names of people, in small letters. */
  readonly people: ReadonlyMap<string, string>;
  readonly mapping: SourceFile | undefined;
}

type Reader = (files: readonly InputFile[], options: SystemOptions) => ImportSource | Promise<ImportSource>;

const READERS = {
  servicenow: (files, options) => readTables(files, SERVICENOW, tableOptions(options)),
  jira: (files, options) => readTables(files, JIRA, tableOptions(options)),
  pagerduty: readPagerduty,
  statuspage: readStatuspage,
  upptime: readUpptime,
  csv: (files, options) => readTables(files, mappingIn(options), tableOptions(options)),
  itsm: readOwn,
} as const satisfies { readonly [system: string]: Reader };

export type SystemName = keyof typeof READERS;

// The keys of a constant map.
export const SYSTEMS = Object.keys(READERS) as readonly SystemName[];

/** Reads the files of a system. Throws ItsmError where one is not what it should be, or may mean two things. */
export async function readSystem(
  system: SystemName,
  files: readonly InputFile[],
  options: SystemOptions,
): Promise<ImportSource> {
  const read: Reader = READERS[system];
  return read(files, options);
}

// --- internal ---

function tableOptions({ timeZone, dateFormat: written, kind, people }: SystemOptions) {
  const format = written === undefined ? undefined : dateFormat(written);
  if (written !== undefined && !format)
    throw new ItsmError(
      `--date-format is no format of dates: got ${JSON.stringify(written)}`,
      "Write day, month and year once each: dd/MM/yyyy HH:mm, or MM/dd/yyyy hh:mm a.",
    );
  const reading = { timeZone: timeZone.name, format, people };
  return { reading, zoneBecause: timeZone.because, kind, others: [SERVICENOW, JIRA] };
}

function mappingIn({ mapping }: SystemOptions) {
  if (mapping) return readMapping(mapping);
  throw new ItsmError(
    "a CSV needs a mapping",
    "Say which column is which field: --mapping FILE. docs/import.md shows one.",
  );
}
