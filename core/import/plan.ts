// A cState site as the records to write, with a report on every file. Decides all before the first is written.
import { kinds } from "../../schemas/index.ts";
import type { Config } from "../config.ts";
import { EXIT, ItsmError } from "../errors.ts";
import type { ReadResult } from "../files.ts";
import type { Finding } from "../finding.ts";
import type { SourceFile } from "../source-file.ts";
import { soundsPlanned } from "./classify.ts";
import { type EntryReading, readEntry } from "./cstate-entry.ts";
import { type CstateSite, readSite } from "./cstate-site.ts";
import { type Item, settle } from "./draft.ts";
import type { TimeZoneChoice } from "./entry-times.ts";
import { newConfig, planTeam } from "./groundwork.ts";
import { importFinding } from "./import-finding.ts";
import { planEntries } from "./plan-entries.ts";
import { planStubs, planSystems } from "./plan-services.ts";
import { type Assumptions, type ImportReport, reportOf } from "./report.ts";
import { serviceNames } from "./service-names.ts";
import { SEVERITIES } from "./severities.ts";
import { sift, writes } from "./sift.ts";
import { surveyTarget, type Target } from "./target.ts";
import { unknownNames } from "./unknown-names.ts";

/** A cState site as it was read. */
export interface CstateFolder {
  readonly config: SourceFile;
  /** The texts of content/issues, with findings for what could not be read. */
  readonly entries: ReadResult;
  /** When each file first reached the main line, where Git knows, and why it does not. Epoch milliseconds. */
  readonly arrivals: ReadonlyMap<string, number>;
  readonly gap: string | undefined;
}

/** Where the records go. */
export interface ImportTarget {
  /** Undefined where there is none yet. */
  readonly config: Config | undefined;
  readonly read: ReadResult;
}

export interface ImportOptions {
  readonly owner: string;
  readonly tier: number;
  readonly timeZone?: string | undefined;
  readonly organisation?: string | undefined;
  readonly createMissing: boolean;
  readonly plannedTitles: boolean;
  readonly overwrite: boolean;
  readonly dryRun: boolean;
  /** Epoch milliseconds. */
  readonly now: number;
}

export interface ImportPlan {
  readonly report: ImportReport;
  /** What to write, in order: the configuration, the team, services, records. */
  readonly writes: readonly SourceFile[];
}

/** Plans an import. Throws ItsmError where the source's or the target's configuration cannot be read. */
export function planImport(folder: CstateFolder, into: ImportTarget, options: ImportOptions): ImportPlan {
  const { site, findings } = siteOf(folder.config);
  const base = into.config ? { config: into.config } : newConfig(site, options.organisation);
  const target = surveyTarget(into.read, base.config);
  const zone = timeZoneOf(options, site);
  const sources = folder.entries.sources.filter(({ file }) => !isSectionPage(file));
  const readings = sources.map((source): Reading => ({ source, ...readEntry(source, zone) }));
  const { items, unknown } = planRecords({ site, readings, folder, target }, options);
  const settled = sift(
    items.map((item) => settle(item, target, options.overwrite)),
    target,
  );
  const fresh = "source" in base ? [base.source] : [];
  const report = reportOf({
    dryRun: options.dryRun,
    assumptions: assumptionsOf(options, zone, folder),
    findings,
    items: [...fresh.map(({ file }) => configItem(file, site)), ...settled, ...unread(readings, folder)],
    unknown,
    plannedTitles: plannedTitles(settled, readings),
  });
  const drafts = settled.filter(writes).flatMap(({ draft }) => draft ?? []);
  return { report, writes: [...fresh, ...drafts.map(({ file, text }) => ({ file, text }))] };
}

// --- internal ---

type Reading = EntryReading & { readonly source: SourceFile };

function siteOf(config: SourceFile): { readonly site: CstateSite; readonly findings: readonly Finding[] } {
  const { site, findings } = readSite(config);
  if (site) return { site, findings };
  throw new ItsmError(
    `${config.file} cannot be read`,
    "Mend the findings above; an import needs the site's systems.",
    EXIT.findings,
    { findings },
  );
}

function timeZoneOf({ timeZone }: ImportOptions, site: CstateSite): TimeZoneChoice {
  if (timeZone !== undefined) return { name: timeZone, because: "option" };
  if (site.timeZone !== undefined) return { name: site.timeZone, because: "site" };
  return { name: "Etc/UTC", because: "documentation" };
}

interface Sources {
  readonly site: CstateSite;
  readonly readings: readonly Reading[];
  readonly folder: CstateFolder;
  readonly target: Target;
}

/** The team, then services, then what happened to them. */
function planRecords({ site, readings, folder, target }: Sources, options: ImportOptions) {
  const { owner, createMissing } = options;
  const entries = readings.flatMap(({ entry }) => entry ?? []);
  const systems = planSystems(site, target, options);
  const unknown = unknownNames(entries, serviceNames(systems.services));
  const { items, services } = createMissing ? planStubs(unknown, systems, target, options) : systems;
  const names = serviceNames(services);
  const records = planEntries(entries, { owner, names, target, evidence: options, arrivals: folder.arrivals });
  const told = new Map(readings.map(({ source, findings }) => [source.file, findings]));
  const withTold = records.map((item) => ({ ...item, findings: [...(told.get(item.source) ?? []), ...item.findings] }));
  return { unknown, items: [...planTeam(owner, site.file, target), ...items, ...withTold] };
}

function configItem(file: string, site: CstateSite): Item {
  const because = "there was no configuration";
  const draft = { kind: "configuration", id: file, file, text: "" };
  return { part: "groundwork", source: site.file, name: file, draft, outcome: "written", because, findings: [] };
}

/** Files that gave no entry: what cannot be read is left out, what is no entry is skipped. */
function unread(readings: readonly Reading[], folder: CstateFolder): Item[] {
  const item = (source: string, findings: readonly Finding[], outcome: Item["outcome"]): Item => ({
    ...{ part: "entries", source, name: source.slice(source.lastIndexOf("/") + 1) },
    ...{ draft: undefined, because: undefined, outcome, findings },
  });
  return [
    ...readings.flatMap(({ source, entry, findings }) => (entry ? [] : [item(source.file, findings, "left-out")])),
    ...folder.entries.findings
      .filter(({ rule }) => rule !== NO_TEXT)
      .map((finding) => item(finding.file, [finding], "left-out")),
    ...noEntries(folder.entries).map((file) => item(file, [noEntry(file)], "skipped")),
  ];
}

/** The rule by which the disk's door tells of a file that does not end in .md. */
const NO_TEXT = "file-unexpected";

function noEntries({ sources, findings }: ReadResult): string[] {
  const others = findings.filter(({ rule }) => rule === NO_TEXT);
  return [...others, ...sources.filter(({ file }) => isSectionPage(file))].map(({ file }) => file);
}

function isSectionPage(file: string): boolean {
  return /(^|\/)_index(\.[a-z-]+)?\.md$/.test(file);
}

function noEntry(file: string): Finding {
  return importFinding(file, {
    rule: "import-not-an-entry",
    message: "this is no entry: expected a file that ends in .md and is no section page",
    mend: "Nothing needs to be done, unless it describes an incident in another format.",
  });
}

function plannedTitles(items: readonly Item[], readings: readonly Reading[]): number {
  const titles = new Map(readings.map(({ source, entry }) => [source.file, entry?.title ?? ""]));
  return items.filter(
    ({ draft, source }) => draft?.kind === kinds.incident.name && soundsPlanned(titles.get(source) ?? ""),
  ).length;
}

const ZONE_REASONS = {
  documentation: "cState's documentation: dates must be in UTC",
  site: "timeZone of the site's configuration",
  option: "--time-zone",
} as const satisfies { readonly [because in TimeZoneChoice["because"]]: string };

function assumptionsOf({ owner, tier }: ImportOptions, zone: TimeZoneChoice, { gap }: CstateFolder): Assumptions {
  return {
    owner,
    tier,
    timeZone: { name: zone.name, because: ZONE_REASONS[zone.because] },
    history: gap ?? "read: when each file was first committed",
    severities: SEVERITIES,
  };
}
