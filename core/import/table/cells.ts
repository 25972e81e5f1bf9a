// The cells of one row by their columns, with an account of which of them said something that was used.
import type { Note } from "../entry.ts";
import { columnKey, type Header, positionsOf } from "./header.ts";
import type { Rule } from "./mapping.ts";
import type { Row } from "./rows.ts";

/** What a rule found in a row. */
export interface Found {
  /** The column's name as the table writes it. */
  readonly column: string;
  readonly values: readonly string[];
  readonly positions: readonly number[];
}

export interface Cells {
  /** What a rule finds: the first of its columns with a value; undefined where none has. */
  readonly find: (rule: Rule) => Found | undefined;
  /** What each of its columns says. */
  readonly all: (rule: Rule) => readonly Found[];
  /** Says that a value became part of the record, so that it need not be kept as a note. */
  readonly use: (found: Found) => void;
  /** All that was not used, as notes. */
  readonly rest: (ignored: readonly string[]) => Note[];
}

export function cellsOf(row: Row, header: Header): Cells {
  const used = new Set<number>();
  const valueAt = (position: number) => (row.cells[position] ?? "").trim();
  const all = (rule: Rule) =>
    rule.columns.flatMap((column): Found[] => {
      const positions = positionsOf(header, [column]).filter((position) => valueAt(position) !== "");
      const [first] = positions;
      if (first === undefined) return [];
      const values = positions.map(valueAt).flatMap((value) => split(value, rule.split));
      return [{ column: header.names[first] ?? column, values, positions }];
    });
  return {
    find: (rule) => all(rule)[0],
    all,
    use: ({ positions }) => {
      for (const position of positions) used.add(position);
    },
    rest: (ignored) => {
      const skipped = new Set(ignored.map(columnKey));
      return row.cells.flatMap((_, position) => {
        const label = header.names[position] || `column ${position + 1}`;
        const value = valueAt(position);
        return value === "" || used.has(position) || skipped.has(columnKey(label)) ? [] : [{ label, value }];
      });
    },
  };
}

// --- internal ---

function split(value: string, separator: string | undefined): string[] {
  if (separator === undefined || separator === "") return [value];
  return value
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== "");
}
