// What an import did with every file of the source, as one plain document.
import { compareText, type Finding, sortFindings } from "../finding.ts";
import { type Item, OUTCOMES, type Outcome } from "./draft.ts";
import type { UnknownName } from "./unknown-names.ts";

/** What became of one thing in the source. */
export interface ReportItem {
  readonly file: string;
  readonly name: string;
  readonly outcome: Outcome;
  readonly record: { readonly kind: string; readonly id: string; readonly file: string } | null;
  /** Why it is a record of this kind. */
  readonly because: string | null;
  readonly findings: readonly Finding[];
}

/** What the import took for granted, for the reader to judge. */
export interface Assumptions {
  readonly owner: string;
  readonly tier: number;
  readonly timeZone: { readonly name: string; readonly because: string };
  /** What else was taken for granted, a sentence each. */
  readonly also: readonly string[];
}

export interface Totals {
  readonly entries: number;
  readonly incidents: number;
  readonly changes: number;
  readonly problems: number;
  readonly services: number;
  readonly stubs: number;
  /** Entries by what became of them. */
  readonly outcomes: { readonly [outcome in Outcome]: number };
  /** Records of any kind that this run writes or leaves out. */
  readonly written: number;
  readonly leftOut: number;
  readonly unknownNames: number;
  /** How often entries use a name that no service has. */
  readonly unknownUses: number;
  /** Incidents whose title names planned work: --planned-titles would make them changes. */
  readonly plannedTitles: number;
  /** Findings by rule, by its id. */
  readonly findings: { readonly [rule: string]: number };
}

export interface ImportReport {
  readonly schemaVersion: 1;
  readonly kind: "import";
  readonly from: string;
  readonly dryRun: boolean;
  readonly assumptions: Assumptions;
  readonly totals: Totals;
  /** Findings of the configuration and of the files as a whole. */
  readonly findings: readonly Finding[];
  /** The configuration and the team, where they were not there yet. */
  readonly groundwork: readonly ReportItem[];
  readonly services: readonly ReportItem[];
  readonly entries: readonly ReportItem[];
  readonly unknownServices: readonly Omit<UnknownName, "place">[];
}

/** All that a report tells of. */
export interface ReportParts {
  readonly from: string;
  readonly dryRun: boolean;
  readonly assumptions: Assumptions;
  readonly findings: readonly Finding[];
  readonly items: readonly Item[];
  readonly unknown: readonly UnknownName[];
  readonly plannedTitles: number;
}

/** Makes the report. It holds no absolute path and no time of day, so that the same import gives the same report. */
export function reportOf(parts: ReportParts): ImportReport {
  const { from, dryRun, assumptions, findings, unknown } = parts;
  const part = (wanted: Item["part"]) => parts.items.filter((item) => item.part === wanted).map(reportItem);
  return {
    schemaVersion: 1,
    kind: "import",
    from,
    dryRun,
    assumptions,
    totals: totalsOf(parts),
    findings: sortFindings(findings),
    groundwork: part("groundwork"),
    services: part("services"),
    entries: part("entries").sort((a, b) => compareText(a.file, b.file)),
    unknownServices: unknown.map(({ place, ...name }) => name),
  };
}

// --- internal ---

function reportItem({ source, name, outcome, draft, because, findings }: Item): ReportItem {
  const record = draft ? { kind: draft.kind, id: draft.id, file: draft.file } : null;
  return { file: source, name, outcome, record, because: because ?? null, findings: sortFindings(findings) };
}

function totalsOf(parts: ReportParts): Totals {
  const { items: all, unknown } = parts;
  const entries = all.filter(({ part }) => part === "entries");
  const services = all.filter(({ part }) => part === "services");
  const becoming = (kind: string) => entries.filter(({ draft }) => draft?.kind === kind).length;
  const rules = [...parts.findings, ...all.flatMap(({ findings }) => findings)].map(({ rule }) => rule).sort();
  return {
    entries: entries.filter(({ outcome }) => outcome !== "skipped").length,
    incidents: becoming("incident"),
    changes: becoming("change"),
    problems: becoming("problem"),
    services: services.filter(({ draft }) => draft).length,
    stubs: rules.filter((rule) => rule === "import-service-stub").length,
    outcomes: countOutcomes(entries),
    written: all.filter(({ outcome }) => outcome === "written").length,
    leftOut: all.filter(({ outcome }) => outcome === "left-out").length + parts.findings.filter(isError).length,
    unknownNames: unknown.length,
    unknownUses: unknown.reduce((sum, { uses }) => sum + uses, 0),
    plannedTitles: parts.plannedTitles,
    findings: Object.fromEntries([...Map.groupBy(rules, (rule) => rule)].map(([rule, { length }]) => [rule, length])),
  };
}

/** A system without a name is in no list, but is left out all the same. */
function isError({ level }: Finding): boolean {
  return level === "error";
}

function countOutcomes(items: readonly Item[]): Totals["outcomes"] {
  const count = (wanted: Outcome) => items.filter(({ outcome }) => outcome === wanted).length;
  // Every outcome of the list becomes a key.
  return Object.fromEntries(OUTCOMES.map((outcome) => [outcome, count(outcome)])) as Totals["outcomes"];
}
