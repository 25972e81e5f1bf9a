// As many records in as much detail as there is room for.

import { code } from "../../core/harmless/index.ts";
import type { Brief, Verdict } from "../../core/policy/index.ts";
import { bytes, counted } from "./phrases.ts";
import { LEVELS, type Level, recordBlock } from "./record-block.ts";

/**
 * The records as Markdown of at most `room` bytes. Records for which something is missing come first. Every record has
 * at least a line, if there is room for that; then the first ones are told in more and more detail. What is left out is
 * said, with the command that tells it.
 */
export function fittedRecords(verdict: Verdict, brief: Brief, room: number, command: string): string {
  const order = urgentFirst(verdict);
  const block = (index: number, level: Level) => {
    const [record, told] = [verdict.records[index], brief.records[index]];
    return record && told ? recordBlock(record, told, level) : "";
  };
  const lines = linesThatFit(
    order.map((index) => block(index, "line")),
    room - RESERVE,
  );
  const levels = new Map<number, string>();
  let used = lines.reduce((sum, line) => sum + bytes(line) + 1, 0);
  for (const [place, index] of order.slice(0, lines.length).entries()) {
    const line = lines[place] ?? "";
    const better = DETAILED.map((level) => block(index, level)).find(
      (text) => used - bytes(line) + bytes(text) + GAP <= room - RESERVE,
    );
    if (better === undefined) continue;
    levels.set(index, better);
    used += bytes(better) + GAP - bytes(line);
  }
  const left = lines.filter((_, place) => !levels.has(order[place] ?? -1));
  const shortened = [...levels].some(([index, text]) => text !== block(index, "full")) || left.length > 0;
  return [
    ...levels.values(),
    ...(left.length > 0 ? [["**Also moved**", "", ...left].join("\n")] : []),
    ...leftOut(verdict.records.length - lines.length, shortened, command),
  ].join("\n\n");
}

// --- internal ---

/** Room for the sentence about what was left out, and for empty lines. */
const RESERVE = 400;
const GAP = 4;
const DETAILED = LEVELS.filter((level) => level !== "line");

function urgentFirst({ records }: Verdict): number[] {
  const urgent = records.map(
    ({ conditions, requirements }) =>
      conditions.some(({ state }) => state === "failed") || requirements.some(({ satisfied }) => !satisfied),
  );
  return [...records.keys()].toSorted((a, b) => Number(urgent[b]) - Number(urgent[a]) || a - b);
}

function linesThatFit(lines: readonly string[], room: number): string[] {
  let used = 0;
  const end = lines.findIndex((line) => {
    used += bytes(line) + 1;
    return used > room;
  });
  return end === -1 ? [...lines] : lines.slice(0, end);
}

function leftOut(records: number, shortened: boolean, command: string): string[] {
  if (records > 0)
    return [
      `**… ${counted(records, "more record")}; run ${code(command)} to see everything.** GitHub takes no longer text.`,
    ];
  return shortened
    ? [`**Shortened, because GitHub takes no longer text.** Run ${code(command)} to see everything.`]
    : [];
}
