// The columns of the table of a kind, as its records fill them.
import type { KindView, RecordView } from "../core/index.ts";

export interface TableColumn {
  readonly field: string;
  readonly heading: string;
  /** Whether its values need little room. */
  readonly isShort: boolean;
}

/** Measured on all records of the kind, so that the columns of every section stand below each other. */
export function columnsOf(kind: KindView, all: readonly RecordView[]): readonly TableColumn[] {
  const known = measured.get(all) ?? measure(kind, all);
  measured.set(all, known);
  return known;
}

// --- internal ---

/** Values that are not longer than this need little room. */
const SHORT = 10;

/** By the records of a kind, which stay the same as long as the snapshot. */
const measured = new WeakMap<readonly RecordView[], readonly TableColumn[]>();

function measure(kind: KindView, all: readonly RecordView[]): TableColumn[] {
  return kind.columns.flatMap(({ field, heading }) => {
    const values = all.flatMap(({ cells }) => cells.filter((cell) => cell.field === field)).map((cell) => cell.values);
    const isShort = values.every((value) => value.length < 2 && (value[0] ?? "").length <= SHORT);
    return values.some((value) => value.length > 0) ? [{ field, heading, isShort }] : [];
  });
}
