// What the validate action says of its judgement: annotations, a page in Markdown, outputs.
import type { Finding, FindingLevel } from "../../core/index.ts";
import { inline } from "../report/index.ts";
import type { Told } from "../run.ts";
import { annotated, MOST_ANNOTATIONS, WORST_FIRST } from "./order.ts";
import type { Judged } from "./validate.ts";

export interface Telling {
  /** The folder of the records' repository below the workspace, `.` for the workspace itself. */
  readonly folder: string;
  readonly strict: boolean;
  /** The address below which files of the commit are shown. */
  readonly blobs: string;
}

/** Says it. What GitHub does not keep as annotation goes to the log as well. */
export function told(judged: Judged, { folder, strict, blobs }: Telling, log: (text: string) => void): Told {
  const findings = judged.findings.map((each) => ({ ...each, file: below(folder, each.file) }));
  const [errors, warnings] = [countOf(findings, "error"), countOf(findings, "warning")];
  const annotations = annotated(findings);
  for (const { level, file, line, column, rule, message, mend } of findings)
    log(`${level}[${rule}] ${file}:${line}:${column} ${message}. ${mend}`);
  const failed = errors > 0 || (strict && warnings > 0);
  const inAWord = `${counted(judged.checked, "record")}, ${counts(findings)}.`;
  log(inAWord);
  return {
    annotations,
    outputs: { checked: String(judged.checked), errors: String(errors), warnings: String(warnings) },
    summary: page(judged, findings, blobs),
    failure: failed ? "The records are not right: mend what is told above." : null,
  };
}

// --- internal ---

function page(judged: Judged, findings: readonly Finding[], blobs: string): string {
  return [
    `## ITSM records: ${counts(findings)}`,
    "",
    `${counted(judged.checked, "record")} read. ${movesText(judged.moves)}`,
    ...(findings.length === 0
      ? []
      : ["", ...beyondText(findings), "| | Where | What | How to mend |", "| --- | --- | --- | --- |"]),
    ...findings.map((each) => row(each, blobs)),
  ].join("\n");
}

function row({ level, file, line, rule, message, mend }: Finding, blobs: string): string {
  const address = `${blobs}/${file.split("/").map(encodeURIComponent).join("/")}#L${line}`;
  return `| ${level}<br>${inline(rule)} | [${inline(`${file}:${line}`)}](${address}) | ${inline(message)} | ${inline(mend)} |`;
}

function movesText(moves: Judged["moves"]): string {
  if ("unknown" in moves) return `Moves were not judged here: ${inline(moves.unknown)}. The gate judges them.`;
  return `${counted(moves.count, "record")} differ${moves.count === 1 ? "s" : ""} from the base.`;
}

/** `and 5 more`: what GitHub leaves out of the annotations, level by level. */
function beyondText(findings: readonly Finding[]): string[] {
  const more = WORST_FIRST.flatMap((level) => {
    const beyond = countOf(findings, level) - MOST_ANNOTATIONS;
    return beyond > 0 ? [`${counted(beyond, level)} more`] : [];
  });
  if (more.length === 0) return [];
  return [`GitHub keeps ${MOST_ANNOTATIONS} annotations of each level; only this table has ${more.join(" and ")}.`, ""];
}

function counts(findings: readonly Finding[]): string {
  if (findings.length === 0) return "nothing wrong";
  return WORST_FIRST.flatMap((level) => {
    const count = countOf(findings, level);
    return count === 0 ? [] : [counted(count, level)];
  }).join(", ");
}

function countOf(findings: readonly Finding[], level: FindingLevel): number {
  return findings.filter((each) => each.level === level).length;
}

function counted(count: number, thing: string): string {
  return `${count} ${thing}${count === 1 ? "" : "s"}`;
}

function below(folder: string, file: string): string {
  const path = folder.replace(/^(\.\/)+|^\.$|\/+$/g, "");
  return path === "" ? file : `${path}/${file}`;
}
