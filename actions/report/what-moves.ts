// What moves in a record: field by field, the facts an approver must know, plans in full.

import { fenced, inline } from "../../core/harmless/index.ts";
import type { RecordBrief } from "../../core/policy/index.ts";
import { foldLines } from "./fold.ts";
import { bytes, counted } from "./phrases.ts";

type Difference = RecordBrief["differences"][number];

const MOST_FACTS = 30;
/** A text longer than this is cut, whatever its lines. */
const LONGEST_TEXT = 16_000;

/** The differences as a list. Of a new record only what its facts and plans do not tell. */
export function changeLines(brief: RecordBrief, most: number): string {
  const differences =
    brief.from === null ? brief.differences.filter((each) => !isTold(each, brief)) : brief.differences;
  if (differences.length === 0) return brief.from === null ? "" : "Nothing differs but white space.";
  const shown = differences.slice(0, most).map(differenceLine);
  const more = differences.length - shown.length;
  const heading = brief.from === null ? "**What else it says**" : "**What moves**";
  return [heading, "", ...shown, ...(more > 0 ? [`- … and ${counted(more, "more difference")}`] : [])].join("\n");
}

/** What an approver must know, as a table. */
export function factTable({ facts }: RecordBrief): string {
  if (facts.length === 0) return "";
  const rows = facts.slice(0, MOST_FACTS).map(({ label, text }) => `| ${inline(label, 60)} | ${inline(text, 400)} |`);
  return ["| At a glance | |", "| :-- | :-- |", ...rows].join("\n");
}

/** The sections that approval is about, folded, as their author wrote them. */
export function planBlocks({ sections }: RecordBrief, most: number): string[] {
  return sections.map(({ heading, text }) => folded(inline(heading, 80), text, most));
}

/** Longer texts that differ, line by line, folded. Of a new record its plans are told in full already. */
export function detailBlocks(brief: RecordBrief, most: number): string[] {
  return brief.differences
    .filter((each) => each.lines !== null && each.lines.lines.length > 0)
    .filter((each) => brief.from !== null || !isTold(each, brief))
    .map(detailBlock(most));
}

// --- internal ---

/** A text that is new is shown as it is, one that was changed or removed line by line. */
function detailBlock(most: number): (difference: Difference) => string {
  return ({ label, how, lines }) => {
    const isNew = how === "added";
    const title = isNew ? inline(label, 80) : `What changes in ${inline(label, 80)}`;
    const shown = (lines?.lines ?? []).map(({ sign, text }) => (isNew ? text : `${sign} ${text}`));
    const more = lines?.more ?? 0;
    const rest = more > 0 ? [`… ${counted(more, "more line")}`] : [];
    return folded(title, [...shown, ...rest].join("\n"), most, isNew ? "" : "diff");
  };
}

function differenceLine({ label, words }: Difference): string {
  return `- **${inline(label, 80)}:** ${inline(words, 400)}`;
}

/** Whether the facts or plans of a record tell this already. */
function isTold({ path, label, of }: Difference, { facts, sections }: RecordBrief): boolean {
  if (of === "section") return sections.some(({ heading }) => heading.toLowerCase() === label.toLowerCase());
  if (path === "title" || path === "state") return true;
  return facts.some(({ field }) => path === field || path.startsWith(`${field}.`) || path.startsWith(`${field}[`));
}

function folded(title: string, text: string, most: number, language: "" | "diff" = ""): string {
  const lines = text.split(/\r\n?|\n/);
  const shown = fitting(lines.slice(0, most));
  const more = lines.length - shown.length;
  const rest = more > 0 ? ["", `… ${counted(more, "more line")}: the file itself has them.`] : [];
  const head = `<details><summary>${title} (${counted(lines.length, "line")})</summary>`;
  const body = language === "" ? foldLines(shown.join("\n")) : shown.join("\n");
  return [head, "", fenced(body, language), ...rest, "", "</details>"].join("\n");
}

/** As many lines as fit; the first is cut where it does not. */
function fitting(lines: readonly string[]): string[] {
  let used = 0;
  const shown = lines.filter((line) => {
    used += bytes(line) + 1;
    return used <= LONGEST_TEXT;
  });
  if (shown.length > 0 || lines[0] === undefined) return shown;
  return [`${[...lines[0].slice(0, LONGEST_TEXT / 4)].join("")}…`];
}
