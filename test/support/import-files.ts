// Imports of files that a test writes down, planned without a disk.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { readConfig } from "../../core/config.ts";
import {
  type ImportOptions,
  type ImportPlan,
  type ImportTarget,
  type InputFile,
  planImport,
  readSystem,
  type SystemName,
  type SystemOptions,
} from "../../core/import/index.ts";

export const NOTHING: ImportTarget = { config: undefined, read: { sources: [], findings: [] } };

/** What a test may say beyond the files. */
export interface Asked extends Partial<Omit<ImportOptions, never>>, Partial<SystemOptions> {
  readonly into?: ImportTarget;
}

/** A file with this content, as an importer reads it. */
export function input(content: string | Uint8Array, name = "export.csv"): InputFile {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  return {
    name,
    chunks: function* () {
      // Pieces that cut characters and lines, as a disk may.
      for (let at = 0; at < bytes.length; at += 4093) yield bytes.subarray(at, at + 4093);
    },
  };
}

/** A file of test/fixtures/import. */
export function fixture(name: string): InputFile {
  return input(readFileSync(fileURLToPath(new URL(`../fixtures/import/${name}`, import.meta.url))), name);
}

/** Plans the import of files into nothing, or into what is given. */
export async function plannedFrom(
  system: SystemName,
  files: readonly InputFile[],
  { into = NOTHING, ...asked }: Asked = {},
): Promise<ImportPlan> {
  const source = await readSystem(system, files, {
    timeZone: { name: "Etc/UTC", because: "test" },
    ...{ dateFormat: undefined, kind: undefined, people: new Map(), mapping: undefined },
    ...asked,
  });
  const options = { owner: "operations", tier: 3, organisation: "Example", createMissing: true, overwrite: false };
  return planImport(source, into, { ...options, dryRun: false, ...asked });
}

/** What is there after a plan was carried out. */
export function afterwards(plan: ImportPlan, before: ImportTarget = NOTHING): ImportTarget {
  const [first, ...rest] = plan.writes;
  const read = first?.file === "itsm.config.yaml" ? readConfig(first) : undefined;
  const config = read && "config" in read ? read.config : before.config;
  const written = read ? rest : plan.writes;
  const known = before.read.sources.filter(({ file }) => !written.some((source) => source.file === file));
  return { config, read: { sources: [...known, ...written], findings: [] } };
}

/** The text that a plan writes for what the source calls so. */
export function textOf(plan: ImportPlan, name: string): string {
  const item = plan.report.entries.find((entry) => entry.name === name);
  return plan.writes.find(({ file }) => file === item?.record?.file)?.text ?? `(${item?.outcome})`;
}

/** The rules of the findings about what the source calls so. */
export function rulesOf(plan: ImportPlan, name: string): string[] {
  return plan.report.entries.find((entry) => entry.name === name)?.findings.map(({ rule }) => rule) ?? [];
}
