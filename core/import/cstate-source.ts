// A cState site as the source of an import: its files read, classified and put into our words.
import type { Fields } from "../../schemas/index.ts";
import { EXIT, ItsmError } from "../errors.ts";
import type { ReadResult } from "../files.ts";
import type { Finding } from "../finding.ts";
import type { SourceFile } from "../source-file.ts";
import { type Classification, classify } from "./classify.ts";
import { cstateDoubts } from "./cstate-doubts.ts";
import { type CstateEntry, type EntryReading, readEntry } from "./cstate-entry.ts";
import { type CstateSite, readSite } from "./cstate-site.ts";
import type { Item } from "./draft.ts";
import type { Entry, ImportSource } from "./entry.ts";
import type { TimeZoneChoice } from "./entry-times.ts";
import { importFinding } from "./import-finding.ts";
import { SEVERITIES } from "./severities.ts";

/** A cState site as it was read. */
export interface CstateFolder {
  readonly config: SourceFile;
  /** The texts of content/issues, with findings for what could not be read. */
  readonly entries: ReadResult;
  /** When each file first reached the main line, where Git knows, and why it does not. Epoch milliseconds. */
  readonly arrivals: ReadonlyMap<string, number>;
  readonly gap: string | undefined;
}

export interface CstateOptions {
  readonly timeZone?: string | undefined;
  readonly plannedTitles: boolean;
  /** Epoch milliseconds. */
  readonly now: number;
}

/** Reads a site. Throws ItsmError where its configuration cannot be read. */
export function readCstate(folder: CstateFolder, options: CstateOptions): ImportSource {
  const { site, findings } = siteOf(folder.config);
  const zone = timeZoneOf(options, site);
  const sources = folder.entries.sources.filter(({ file }) => !isSectionPage(file));
  const readings = sources.map((source): Reading => ({ source, ...readEntry(source, zone) }));
  return {
    from: "cstate",
    label: "cState",
    visibility: "public",
    site,
    entries: readings.flatMap(({ entry, findings: told }) =>
      entry ? [entryOf(entry, told, { ...options, arrived: folder.arrivals.get(entry.file) })] : [],
    ),
    unread: unread(readings, folder),
    findings,
    timeZone: { name: zone.name, because: ZONE_REASONS[zone.because] },
    assumed: [severitiesText(), `Git history: ${folder.gap ?? "read: when each file was first committed"}`],
    titlesDecide: true,
  };
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

function timeZoneOf({ timeZone }: CstateOptions, site: CstateSite): TimeZoneChoice {
  if (timeZone !== undefined) return { name: timeZone, because: "option" };
  if (site.timeZone !== undefined) return { name: site.timeZone, because: "site" };
  return { name: "Etc/UTC", because: "documentation" };
}

function entryOf(
  entry: CstateEntry,
  told: readonly Finding[],
  evidence: CstateOptions & { readonly arrived: number | undefined },
): Entry {
  const as = classify(entry, evidence);
  const { level } = (entry.severity && SEVERITIES[entry.severity]) || {};
  return {
    file: entry.file,
    name: entry.name,
    alias: entry.name.slice(entry.name.lastIndexOf("/") + 1),
    kind: as.as,
    because: `${as.as}: ${as.because}`,
    year: entry.start.instant.slice(0, 4),
    fields: { ...FIELDS[as.as](entry), visibility: entry.draft ? "internal" : "public" },
    affected: entry.affected.map(({ name, position }) => ({
      name,
      level,
      place: () => entry.locate(["affected", position], "value"),
    })),
    links: [],
    sections: [{ heading: "Description", text: entry.markdown }],
    notes: [],
    place: () => entry.locate(["affected"], "value"),
    findings: [...told, ...cstateDoubts(entry, as, evidence.now)],
  };
}

const FIELDS: { readonly [As in Classification["as"]]: (entry: CstateEntry) => Fields } = {
  /** The source knows no urgency, so no priority follows; and one time of being over, which is resolved_at. */
  incident: ({ title, resolved, severity, start, end }) => ({
    title,
    state: resolved ? "resolved" : "new",
    ...(severity && { impact: SEVERITIES[severity].impact }),
    started_at: start.instant,
    ...(end && { resolved_at: end.instant }),
  }),
  /** The source knows no planned end, so there is no window; nor whether it succeeded, so there is no close code. */
  change: ({ title, informational, severity, start, end }) => ({
    title,
    type: "normal",
    state: "closed",
    ...(severity && !informational && { outage: SEVERITIES[severity].level }),
    actual: { start: start.instant, ...(end && { end: end.instant }) },
  }),
};

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

const ZONE_REASONS = {
  documentation: "cState's documentation: dates must be in UTC",
  site: "timeZone of the site's configuration",
  option: "--time-zone",
} as const satisfies { readonly [because in TimeZoneChoice["because"]]: string };

function severitiesText(): string {
  const meanings = Object.entries(SEVERITIES).map(
    ([word, { level, impact }]) => `${word} = ${level}, impact ${impact}`,
  );
  return `severity: ${meanings.join("; ")}`;
}
