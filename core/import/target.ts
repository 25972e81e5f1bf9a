// What the repository that an import writes into holds already.

import { assemble } from "../assemble.ts";
import type { Config } from "../config.ts";
import type { ReadResult } from "../files.ts";
import type { Finding } from "../finding.ts";
import { parseFrontmatter } from "../frontmatter/index.ts";
import { recordsOf } from "../ledger.ts";
import { keyOf } from "../record.ts";
import { readPath } from "../record-path.ts";
import type { SourceFile } from "../source-file.ts";
import type { NamedService } from "./service-names.ts";

/** The records that are there, whether or not they pass the check. */
export interface Target {
  readonly config: Config;
  readonly read: ReadResult;
  /** What `check` finds in them before the import. */
  readonly findings: readonly Finding[];
  readonly services: readonly NamedService[];
  /** The names of teams that answer for something. */
  readonly teams: readonly string[];
  /** Records by kind and id, and those that an import wrote by kind and what their system called them. */
  readonly byId: ReadonlyMap<string, Existing>;
  readonly byOrigin: ReadonlyMap<string, Existing>;
  /** The same by their system's name alone: what it calls one thing may have become of another kind. */
  readonly ofOrigin: ReadonlyMap<string, Existing>;
  /** Ids and aliases in small letters, each with the file whose name it is. */
  readonly names: ReadonlyMap<string, string>;
}

export interface Existing {
  readonly kind: string;
  readonly id: string;
  readonly source: SourceFile;
  /** An import from the same system wrote it. */
  readonly isImported: boolean;
  /** Its frontmatter can be read. */
  readonly isReadable: boolean;
}

/** Looks through what is there. Broken files count: nothing may be written over them. */
export function surveyTarget(read: ReadResult, config: Config, from: string): Target {
  const { ledger, findings } = assemble(read, config);
  const byId = new Map<string, Existing>();
  const byOrigin = new Map<string, Existing>();
  const ofOrigin = new Map<string, Existing>();
  const names = new Map<string, string>();
  for (const source of read.sources) {
    const path = readPath(source.file);
    if ("rule" in path) continue;
    const parsed = parseFrontmatter(source.text);
    const origin = parsed.ok ? originIn(parsed.value.fields.imported, from) : undefined;
    const kind = path.kind.name;
    const existing = { kind, id: path.id, source, isImported: origin !== undefined, isReadable: parsed.ok };
    byId.set(keyOf(kind, path.id), existing);
    if (origin !== undefined) byOrigin.set(keyOf(kind, origin), existing);
    // A service may be called as an entry is; only records with numbers come from entries.
    if (origin !== undefined && path.kind.prefix !== undefined) ofOrigin.set(origin, existing);
    for (const name of [path.id, ...(parsed.ok ? aliasesIn(parsed.value.fields.aliases) : [])])
      if (!names.has(name.toLowerCase())) names.set(name.toLowerCase(), source.file);
  }
  const services = recordsOf(ledger, "service").map(({ id, fields }) => ({ id, ...fields }));
  const teams = recordsOf(ledger, "team").flatMap(({ id, fields }) => (fields.state === "active" ? [id] : []));
  return { config, read, findings, services, teams, byId, byOrigin, ofOrigin, names };
}

/** Whether a planned file would be written through a link or over something that is no file. */
export function isBlocked({ read }: Target, file: string): boolean {
  return read.findings.some((finding) => finding.file === file || file.startsWith(`${finding.file}/`));
}

// --- internal ---

function originIn(imported: unknown, system: string): string | undefined {
  if (typeof imported !== "object" || imported === null) return undefined;
  const { from, id } = imported as { readonly from?: unknown; readonly id?: unknown };
  return from === system && typeof id === "string" ? id : undefined;
}

function aliasesIn(aliases: unknown): string[] {
  return Array.isArray(aliases) ? aliases.filter((alias) => typeof alias === "string") : [];
}
