// Findings as text for people: what, where with the lines around it, how to mend it.
import { codeFrameColumns } from "@babel/code-frame";
import type { Finding } from "../../core/index.ts";
import type { Paint } from "../colour.ts";
import { oneLine, plainText } from "./plain-text.ts";

/** Longer lines are cut in a code frame; a finding far to the right gets none. */
const LONGEST_LINE = 200;

/** One finding. `source` is the text of its file, where there is one to show. */
export function findingText(finding: Finding, source: string | undefined, paint: Paint): string {
  const { rule, level, file, line, column, message, mend } = finding;
  const lines = [
    `${paint(level, `${level}[${rule}]`)} ${paint("strong", oneLine(message))}`,
    `  ${plainText(file)}:${line}:${column}`,
    ...(source === undefined ? [] : frame(source, line, column).map((each) => `    ${paint("faint", each)}`)),
    `  mend: ${oneLine(mend)}`,
    `  ${paint("faint", `itsm explain ${rule}`)}`,
  ];
  return lines.join("\n");
}

// --- internal ---

function frame(source: string, line: number, column: number): string[] {
  const lines = source.split("\n").map((each) => plainText(each.replace(/\r$/, "")).slice(0, LONGEST_LINE));
  if (column > LONGEST_LINE || line > lines.length) return [];
  const place = { start: { line, column: column - 1 } }; // counted from 0 there
  return codeFrameColumns(lines.join("\n"), place, { linesAbove: 1, linesBelow: 1 }).split("\n");
}
