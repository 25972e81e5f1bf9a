// What a source says as the records to write, with a report on every entry. Decides all before the first is written.
import { kinds, type Level } from "../../schemas/index.ts";
import type { Config } from "../config.ts";
import type { ReadResult } from "../files.ts";
import type { SourceFile } from "../source-file.ts";
import { soundsPlanned } from "./classify.ts";
import { type Item, settle } from "./draft.ts";
import type { ImportSource, SourceSite } from "./entry.ts";
import { givenConfig, type NewConfig, newConfig, planTeam } from "./groundwork.ts";
import { planEntries } from "./plan-entries.ts";
import { planStubs, planSystems } from "./plan-services.ts";
import { type Assumptions, type ImportReport, reportOf } from "./report.ts";
import { serviceNames } from "./service-names.ts";
import { sift, writes } from "./sift.ts";
import { surveyTarget, type Target } from "./target.ts";
import { unknownNames } from "./unknown-names.ts";

/** Where the records go. */
export interface ImportTarget {
  /** Undefined where there is none yet. */
  readonly config: Config | undefined;
  readonly read: ReadResult;
}

export interface ImportOptions {
  /** Without one, the only team that there is, or a team called operations. */
  readonly owner?: string | undefined;
  readonly tier: number;
  /** The level of services that entries name without one. */
  readonly level?: Level | undefined;
  readonly organisation?: string | undefined;
  readonly createMissing: boolean;
  readonly overwrite: boolean;
  readonly dryRun: boolean;
}

export interface ImportPlan {
  readonly report: ImportReport;
  /** What to write, in order: the configuration, the team, services, records. */
  readonly writes: readonly SourceFile[];
}

/** Plans an import. Throws ItsmError where there is no configuration and the source gives none. */
export function planImport(source: ImportSource, into: ImportTarget, asked: ImportOptions): ImportPlan {
  const { site } = source;
  const base = into.config ? { config: into.config } : freshConfig(source, asked);
  const target = surveyTarget(into.read, base.config, source.from);
  const options = { ...asked, owner: asked.owner ?? ownerIn(target) };
  const { items, unknown } = planRecords(source, target, options);
  const settled = sift(
    items.map((item) => settle(item, target, options.overwrite)),
    target,
  );
  const fresh = "source" in base ? [base.source] : [];
  const report = reportOf({
    from: source.from,
    dryRun: options.dryRun,
    assumptions: assumptionsOf(options, source),
    findings: source.findings,
    items: [...fresh.map(({ file }) => configItem(file, site)), ...settled, ...source.unread],
    unknown,
    plannedTitles: source.titlesDecide ? plannedTitles(settled, source) : 0,
  });
  const drafts = settled.filter(writes).flatMap(({ draft }) => draft ?? []);
  return { report, writes: [...fresh, ...drafts.map(({ file, text }) => ({ file, text }))] };
}

// --- internal ---

function freshConfig({ configuration, site, visibility }: ImportSource, { organisation }: ImportOptions): NewConfig {
  return configuration ? givenConfig(configuration) : newConfig(site, visibility, organisation);
}

function ownerIn({ teams: [only, ...others] }: Target): string {
  return only !== undefined && others.length === 0 ? only : "operations";
}

type Decided = ImportOptions & { readonly owner: string };

/** The team, then services, then what happened to them. */
function planRecords(source: ImportSource, target: Target, options: Decided) {
  const { owner, level, createMissing } = options;
  const { entries, site, from, visibility } = source;
  const defaults = { ...options, from, visibility };
  const systems = planSystems(site, target, defaults);
  const unknown = unknownNames(entries, serviceNames(systems.services));
  const { items, services } = createMissing ? planStubs(unknown, systems, target, defaults) : systems;
  const names = serviceNames(services);
  const records = planEntries(entries, { source, owner, level, names, target });
  const team = source.exact ? [] : planTeam(owner, site.file, target);
  return { unknown, items: [...team, ...items, ...(source.exact ?? []), ...records] };
}

function configItem(file: string, site: SourceSite): Item {
  const because = "there was no configuration";
  const draft = { kind: "configuration", id: file, file, text: "" };
  return { part: "groundwork", source: site.file, name: file, draft, outcome: "written", because, findings: [] };
}

function plannedTitles(items: readonly Item[], { entries }: ImportSource): number {
  const titles = new Map(entries.map(({ name, fields }) => [name, String(fields.title)]));
  return items.filter(
    ({ part, draft, name }) =>
      part === "entries" && draft?.kind === kinds.incident.name && soundsPlanned(titles.get(name) ?? ""),
  ).length;
}

function assumptionsOf({ owner, tier }: Decided, { timeZone, assumed }: ImportSource): Assumptions {
  return { owner, tier, timeZone, also: assumed };
}
