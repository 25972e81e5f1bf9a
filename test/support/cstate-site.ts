// Builders of cState sites: each test says only what is odd about an entry.
import {
  type CstateFolder,
  type ImportOptions,
  type ImportPlan,
  type ImportTarget,
  planImport,
  readCstate,
} from "../../core/import/index.ts";
import { at } from "./records.ts";

export const SITE = `title: Example Status
baseURL: https://status.example.com/
params:
  categories:
    - name: Shop
    - name: Hidden
      untitled: true
  systems:
    - name: checkout.example.com
      description: |
        Where people pay.
      category: Shop
    - name: Mail Relay
      category: Hidden
`;

/** An entry that gives an incident without a single finding. `fields` replace those of the same name; null drops one. */
export function entryText(
  fields: { readonly [field: string]: string | null } = {},
  body = "Pages do not load.\n",
): string {
  const all: { readonly [field: string]: string | null } = {
    title: "Checkout is down",
    date: "2024-03-04T13:00:00-00:00",
    resolved: "true",
    resolvedWhen: "2024-03-04T14:30:00-00:00",
    severity: "down",
    affected: "[checkout.example.com]",
    section: "issue",
    ...fields,
  };
  const lines = Object.entries(all).flatMap(([field, value]) => (value === null ? [] : [`${field}: ${value}`]));
  return `---\n${lines.join("\n")}\n---\n${body}`;
}

/** A site with these entries, by file name. */
export function aSite(entries: { readonly [name: string]: string }, more: Partial<CstateFolder> = {}): CstateFolder {
  const sources = Object.entries(entries).map(([name, text]) => ({ file: `content/issues/${name}`, text }));
  const config = { file: "config.yml", text: SITE };
  return { config, entries: { sources, findings: [] }, arrivals: new Map(), gap: undefined, ...more };
}

export const EMPTY: ImportTarget = { config: undefined, read: { sources: [], findings: [] } };

export type CstateImport = ImportOptions & Parameters<typeof readCstate>[1];

/** Plans the import of a site into nothing, or into what an earlier plan wrote. */
export function planned(
  site: CstateFolder,
  options: Partial<CstateImport> = {},
  into: ImportTarget = EMPTY,
): ImportPlan {
  const all: CstateImport = {
    owner: "operations",
    tier: 3,
    createMissing: false,
    plannedTitles: false,
    overwrite: false,
    dryRun: false,
    now: at("2026-01-01T00:00:00Z"),
    ...options,
  };
  return planImport(readCstate(site, all), into, all);
}
