// The report of an import as text: what was done, what was taken for granted, and every finding.
import type { Finding } from "../finding.ts";
import type { ImportReport, ReportItem } from "./report.ts";

/** A few lines for the terminal. */
export function reportSummary(report: ImportReport): string {
  const lines = [...countLines(report), ...leftOutLines(report), "", ...assumptionLines(report), ...hintLines(report)];
  return `${lines.join("\n")}\n`;
}

/** All of it: one paragraph for each file of the source. */
export function reportText(report: ImportReport): string {
  const { findings, groundwork, services, entries, unknownServices } = report;
  const names = unknownServices.map(nameLine);
  const parts: readonly (readonly [string, readonly string[]])[] = [
    ["Configuration", [...findings.flatMap(findingLines), ...groundwork.flatMap(itemLines)]],
    ["Services", services.flatMap(itemLines)],
    ["Names without a service", names],
    ["Entries", entries.flatMap(itemLines)],
    ["Findings by rule", Object.entries(report.totals.findings).map(([rule, count]) => `  ${count}×  ${rule}`)],
  ];
  const shown = parts.filter(([, lines]) => lines.length > 0);
  return [reportSummary(report), ...shown.map(([heading, lines]) => `${heading}\n\n${lines.join("\n")}\n`)].join("\n");
}

// --- internal ---

/** What is told one by one on a terminal; the whole report has them all. */
const SHOWN = 5;

function countLines({ totals, dryRun, entries, unknownServices }: ImportReport): string[] {
  const { incidents, changes, problems, services, stubs, outcomes } = totals;
  const others = entries.filter(({ record, outcome }) => record !== null && outcome !== "skipped").length;
  const rest = others - incidents - changes - problems;
  const kinds = [
    counted(incidents, "incident"),
    counted(changes, "change"),
    ...(problems > 0 ? [counted(problems, "problem")] : []),
    ...(rest > 0 ? [counted(rest, "other")] : []),
  ];
  const will = dryRun ? "would be written" : "written";
  const parts = [`${outcomes.written} ${will}`, `${outcomes.unchanged} unchanged`, `${outcomes.kept} kept`];
  return [
    `${counted(totals.entries, "entry", "entries")}: ${kinds.join(", ")}, ${outcomes["left-out"]} left out`,
    `  ${parts.join(", ")}`,
    ...(services > 0 ? [`${counted(services, "service")}${stubs > 0 ? `, ${stubs} of them stubs` : ""}`] : []),
    ...(totals.unknownNames > 0
      ? [
          `${counted(totals.unknownNames, "name")} that no service of the catalogue had, used ${counted(totals.unknownUses, "time")}`,
        ]
      : []),
    ...(stubs > 0 ? [] : shortened(unknownServices.map(nameLine))),
  ];
}

function nameLine({ name, uses, meant }: ImportReport["unknownServices"][number]): string {
  return `  ${uses}×  ${oneLine(name)}${meant ? `  (did you mean ${oneLine(meant)}?)` : ""}`;
}

function leftOutLines({ entries, findings }: ImportReport): string[] {
  const left = entries.flatMap((item) => {
    const [error] = item.findings.filter(({ level }) => level === "error");
    if (item.outcome !== "left-out" || !error) return [];
    return [`  ${oneLine(item.name)}: ${oneLine(error.message)}\n      ${oneLine(error.mend)}`];
  });
  const files = findings.filter(({ level }) => level === "error").map(({ message }) => `  ${oneLine(message)}`);
  return left.length + files.length === 0 ? [] : ["", "Left out:", ...shortened([...files, ...left])];
}

function shortened(lines: readonly string[]): string[] {
  const more = lines.length - SHOWN;
  return more > 0 ? [...lines.slice(0, SHOWN), `  … and ${more} more`] : [...lines];
}

function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

function assumptionLines({ assumptions }: ImportReport): string[] {
  const { owner, tier, timeZone, also } = assumptions;
  return [
    "Taken for granted:",
    `  owner ${owner}, and tier ${tier} of new services (--owner, --tier)`,
    `  times without an offset are those of ${timeZone.name}: ${timeZone.because}`,
    ...also.map((line) => `  ${oneLine(line)}`),
  ];
}

function hintLines({ totals }: ImportReport): string[] {
  const hints: string[] = [];
  if (totals.plannedTitles > 0)
    hints.push(
      `${totals.plannedTitles} incidents have titles that name planned work; --planned-titles would make them changes.`,
    );
  const { kept } = totals.outcomes;
  if (kept > 0)
    hints.push(
      `${counted(kept, "record differs", "records differ")} from what this run would write and ${kept === 1 ? "is" : "are"} kept; --overwrite writes ${kept === 1 ? "it" : "them"} anew.`,
    );
  if (totals.unknownNames > 0 && totals.stubs === 0)
    hints.push(
      "--create-missing makes services of the names that nobody lists; an alias on a service tells that it is meant.",
    );
  return hints.length > 0 ? ["", ...hints] : [];
}

function itemLines(item: ReportItem): string[] {
  const { file, name, outcome, record, because, findings } = item;
  const what = file.includes(name) ? file : `${file}: ${oneLine(name)}`;
  const target = record ? ` ${record.id}` : "";
  return [`  ${what}: ${outcome}${target}${because ? ` (${because})` : ""}`, ...findings.flatMap(findingLines)];
}

function findingLines({ level, line, column, rule, message, mend }: Finding): string[] {
  return [`    ${level} ${line}:${column} ${rule}: ${oneLine(message)}`, `      ${oneLine(mend)}`];
}

/** Text from the source may hold line breaks and codes that a terminal would obey. */
function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029\u200E\u200F\u202A-\u202E\u2066-\u2069]+/gu, "�");
}
