// One record of a pull request, told in as much detail as there is room for.

import { code, inline } from "../../core/harmless/index.ts";
import type { RecordBrief, RecordVerdict } from "../../core/policy/index.ts";
import { collisionLines, reachLines } from "./surroundings.ts";
import { changeLines, detailBlocks, factTable, planBlocks } from "./what-moves.ts";

/** How much is told: everything; plans and line-by-line differences shortened; without them; one line. */
export const LEVELS = ["full", "short", "facts", "line"] as const;
export type Level = (typeof LEVELS)[number];

/** How many lines of each longer text a level shows. */
const LINES: { readonly [level in Exclude<Level, "line">]: number } = { full: 400, short: 25, facts: 0 };

/** The record as Markdown: a heading with a block below it, or an entry of a list. */
export function recordBlock(verdict: RecordVerdict, brief: RecordBrief, level: Level): string {
  if (level === "line") return recordLine(verdict, brief);
  const blocks = [
    `### ${code(brief.id)} ${inline(brief.title, 200)}`,
    standing(verdict, brief),
    againText(verdict),
    ...inOrder(brief, changeLines(brief, level === "facts" ? 8 : 40), collisionLines(verdict, brief), factTable(brief)),
    reachLines(brief.reach),
    ...(level === "facts" ? [] : [...detailBlocks(brief, LINES[level]), ...planBlocks(brief, LINES[level])]),
  ];
  return blocks.filter((block) => block !== "").join("\n\n");
}

// --- internal ---

/** Of a new record the facts come first, and then what they do not tell. */
function inOrder({ from }: RecordBrief, changes: string, collisions: string, facts: string): string[] {
  return from === null ? [facts, collisions, changes] : [changes, collisions, facts];
}

const RISK_SIGN: { readonly [risk: string]: string } = { low: "🟢", moderate: "🟡", high: "🔴" };

function recordLine(verdict: RecordVerdict, brief: RecordBrief): string {
  const collisions = brief.conflicts.length === 0 ? "" : `, ${brief.conflicts.length} ⚠️`;
  return `- ${code(brief.id)} ${inline(brief.title, 80)} — ${stepText(verdict, brief)}${riskText(verdict)}${collisions}`;
}

/** "Change · New → Scheduled · normal, 🔴 high risk", with what the state means. */
function standing(verdict: RecordVerdict, brief: RecordBrief): string {
  const type = verdict.type === null ? "" : ` · ${inline(verdict.type, 40)}`;
  const means = brief.means === "" ? "" : `<br>After the merge: ${inline(brief.means)}`;
  const imported = verdict.move.imported ? " · written by an import" : "";
  return `${inline(brief.kindLabel)} · **${stepText(verdict, brief)}**${type}${riskText(verdict)}${imported}${means}`;
}

function stepText({ move }: RecordVerdict, { from, to }: RecordBrief): string {
  if (from === null) return `new record: ${inline(to ?? "")}`;
  if (to === null) return `deleted (it was ${inline(from)})`;
  if (from !== to) return `${inline(from)} → ${inline(to)}`;
  return move.material.length > 0 ? `replanned, stays ${inline(to)}` : `edited, stays ${inline(to)}`;
}

function riskText({ risk }: RecordVerdict): string {
  return risk === null ? "" : ` · **${RISK_SIGN[risk] ?? ""} ${inline(risk, 40)} risk**`;
}

/** Says why a record that was approved before is asked about again. */
function againText({ move, agreement }: RecordVerdict): string {
  const again = agreement === "authorization" && move.from !== null && move.from === move.to;
  if (!again || move.material.length === 0) return "";
  const names = move.material.map((name) => inline(name.replaceAll("_", " "), 60)).join(", ");
  return `Approved before; these parts of it change and are approved anew: ${names}.`;
}
