// The report of an import as text: what was done, what was taken for granted, and every finding.
import type { Finding } from "../finding.ts";
import type { ImportReport, ReportItem } from "./report.ts";

/** A few lines for the terminal. */
export function reportSummary(report: ImportReport): string {
  return `${[...countLines(report), "", ...assumptionLines(report), ...hintLines(report)].join("\n")}\n`;
}

/** All of it: one paragraph for each file of the source. */
export function reportText(report: ImportReport): string {
  const { findings, groundwork, services, entries, unknownServices } = report;
  const names = unknownServices.map(
    ({ name, uses, meant }) => `  ${uses}×  ${oneLine(name)}${meant ? `  (did you mean ${oneLine(meant)}?)` : ""}`,
  );
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

function countLines({ totals, dryRun }: ImportReport): string[] {
  const { entries, incidents, changes, problems, services, stubs, outcomes } = totals;
  const will = dryRun ? "would be written" : "written";
  const parts = [`${outcomes.written} ${will}`, `${outcomes.unchanged} unchanged`, `${outcomes.kept} kept`];
  return [
    `${counted(entries, "entry", "entries")}: ${counted(incidents, "incident")}, ${counted(changes, "change")}${problems > 0 ? `, ${counted(problems, "problem")}` : ""}, ${outcomes["left-out"]} left out`,
    `  ${parts.join(", ")}`,
    `${counted(services, "service")}${stubs > 0 ? `, ${stubs} of them stubs` : ""}`,
    ...(totals.unknownNames > 0
      ? [`${totals.unknownNames} names that no service of the catalogue had, used ${totals.unknownUses} times`]
      : []),
  ];
}

function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

function assumptionLines({ assumptions }: ImportReport): string[] {
  const { owner, tier, timeZone, also } = assumptions;
  return [
    "Taken for granted:",
    `  owner ${owner} and tier ${tier} of services: assumed, edit them (--owner, --tier)`,
    `  times without an offset: ${timeZone.name}, by ${timeZone.because}`,
    ...also.map((line) => `  ${oneLine(line)}`),
  ];
}

function hintLines({ totals }: ImportReport): string[] {
  const hints: string[] = [];
  if (totals.plannedTitles > 0)
    hints.push(
      `${totals.plannedTitles} incidents have titles that name planned work; --planned-titles would make them changes.`,
    );
  if (totals.outcomes.kept > 0)
    hints.push(
      `${totals.outcomes.kept} records differ from what this run would write and are kept; --overwrite writes them anew.`,
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
