// Records of one kind as a table: id, state, title, then the columns of the kind.
import type { RecordView } from "../../core/index.ts";
import type { Kind } from "../../schemas/index.ts";
import type { Paint, Style } from "../colour.ts";
import { type Column, type TableCell, table } from "./table.ts";
import { valueText } from "./value-text.ts";

/** The table, without columns that no record fills. */
export function recordTable(
  kind: Kind,
  records: readonly RecordView[],
  terminal: { readonly width: number; readonly paint: Paint },
  timeZone: string,
): string {
  const filled = kind.columns.flatMap((column, i) =>
    records.some(({ cells }) => (cells[i]?.values.length ?? 0) > 0) ? [{ ...column, i }] : [],
  );
  const columns: Column[] = [
    { heading: "Id" },
    { heading: "State" },
    { heading: "Title", stretches: "late" },
    ...filled.map(({ heading, i }) => (isDated(records, i) ? { heading } : { heading, stretches: "soon" as const })),
    { heading: "Owner", stretches: "soon" },
  ];
  const rows = records.map((record): TableCell[] => [
    { text: record.id, look: (text) => terminal.paint("strong", text) },
    { text: record.stateLabel, look: (text) => terminal.paint(PHASE_STYLE[record.phase], text) },
    record.title,
    ...filled.map(({ i }) => (record.cells[i]?.values ?? []).map((value) => valueText(value, timeZone)).join(", ")),
    record.owner ?? "",
  ]);
  return table(columns, rows, terminal);
}

/** A time that is cut says nothing. */
function isDated(records: readonly RecordView[], i: number): boolean {
  return records.some(({ cells }) => /^\d{4}-\d{2}-\d{2}/.test(cells[i]?.values[0] ?? ""));
}

/** How the phase of a record looks. The words say the same, so that nothing hangs on colour. */
export const PHASE_STYLE: { readonly [P in RecordView["phase"]]: Style } = {
  planned: "note",
  active: "active",
  done: "faint",
};
