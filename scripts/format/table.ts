// Rows as a table for a terminal, or as tab-separated lines for a program.
import Table from "cli-table3";
import type { Paint } from "../colour.ts";
import { oneLine } from "./plain-text.ts";

export interface Column {
  readonly heading: string;
  /** Gives way where the terminal is narrow: `soon` before `late`. Without it, the column is never cut. */
  readonly stretches?: "soon" | "late";
}

/** A cell: a text, or a text with how it is to look. */
export type TableCell = string | { readonly text: string; readonly look: (text: string) => string };

/** A table without lines, no wider than `width`. */
export function table(
  columns: readonly Column[],
  rows: readonly (readonly TableCell[])[],
  { width, paint }: { readonly width: number; readonly paint: Paint },
): string {
  const texts = rows.map((row) => row.map((cell) => oneLine(textOf(cell))));
  const widths = columns.map(({ heading }, i) =>
    Math.max(heading.length, ...texts.map((row) => (row[i] ?? "").length)),
  );
  const fitted = shrunk(columns, widths, width);
  const printed = new Table({
    chars: Object.fromEntries(BORDERS.map((border) => [border, border === "middle" ? GAP : ""])),
    style: { "padding-left": 0, "padding-right": 0, head: [], border: [] },
    colWidths: fitted,
    wordWrap: false,
  });
  printed.push(columns.map(({ heading }) => paint("faint", heading)));
  for (const [i, row] of rows.entries())
    printed.push(row.map((cell, j) => lookOf(cell)(cut(texts[i]?.[j] ?? "", fitted[j] ?? 0))));
  return printed
    .toString()
    .split("\n")
    .map((line) => line.trimEnd())
    .join("\n");
}

/** Tab-separated lines, headings first. */
export function tabSeparated(headings: readonly string[], rows: readonly (readonly TableCell[])[]): string {
  return [headings, ...rows.map((row) => row.map(textOf))]
    .map((row) => row.map((cell) => oneLine(cell)).join("\t"))
    .join("\n");
}

// --- internal ---

const GAP = "  ";
const BORDERS = [
  ...["top", "top-mid", "top-left", "top-right", "bottom", "bottom-mid", "bottom-left", "bottom-right"],
  ...["left", "left-mid", "mid", "mid-mid", "right", "right-mid", "middle"],
];
const NARROWEST = 10;
/** A column that gives way late may be twice as wide as the others before it is cut. */
const WEIGHT = { never: 0, soon: 2, late: 1 } as const;

/** The widest of the columns that stretch gives way first, down to a width that still says something. */
function shrunk(columns: readonly Column[], widths: readonly number[], most: number): number[] {
  const fitted = [...widths];
  const over = () => fitted.reduce((sum, width) => sum + width, 0) + GAP.length * (fitted.length - 1) - most;
  for (let excess = over(); excess > 0; excess = over()) {
    const elastic = fitted.map((width, i) =>
      width > NARROWEST ? width * WEIGHT[columns[i]?.stretches ?? "never"] : 0,
    );
    const widest = Math.max(...elastic);
    if (widest === 0) break;
    const column = elastic.indexOf(widest);
    fitted[column] = (fitted[column] ?? 0) - 1;
  }
  return fitted;
}

function cut(text: string, width: number): string {
  return text.length > width ? `${text.slice(0, Math.max(0, width - 1))}…` : text;
}

function textOf(cell: TableCell): string {
  return typeof cell === "string" ? cell : cell.text;
}

function lookOf(cell: TableCell): (text: string) => string {
  return typeof cell === "string" ? (text) => text : cell.look;
}
