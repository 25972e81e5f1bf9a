// The board of changes: its columns, each sorted by what a reader looks for there.
import type { BoardColumn, ChangeView, RecordView } from "../core/index.ts";

/** Columns show no more than these, the last one fewer; the table has all. */
export const MOST_SHOWN = 30;
export const MOST_DONE = 8;

export interface BoardEntry {
  readonly record: RecordView;
  readonly view: ChangeView;
}

export interface Column {
  readonly column: BoardColumn;
  readonly heading: string;
  readonly means: string;
  readonly shown: readonly BoardEntry[];
  readonly total: number;
}

const WORDS: readonly (readonly [BoardColumn, string, string])[] = [
  ["planned", "Planned", "Drafts, and what is approved and waits for its window."],
  ["running", "Running", "The work is going on."],
  ["review", "Review", "Done; its success is being judged."],
  ["done", "Done", "Over, with an outcome."],
];

/** The columns of the board, in the order in which a change goes through them. */
export function boardOf(records: readonly RecordView[], views: ReadonlyMap<string, ChangeView>): Column[] {
  const entries = records.flatMap((record) => {
    const view = views.get(record.path);
    return view ? [{ record, view }] : [];
  });
  return WORDS.map(([column, heading, means]) => {
    const all = entries.filter(({ view }) => view.column === column);
    const sorted = column === "planned" ? all.toSorted(soonestFirst) : all;
    return {
      column,
      heading,
      means,
      shown: sorted.slice(0, column === "done" ? MOST_DONE : MOST_SHOWN),
      total: all.length,
    };
  });
}

// --- internal ---

/** What has a window comes first, the soonest on top; what has none is not planned in time yet. */
function soonestFirst(a: BoardEntry, b: BoardEntry): number {
  const at = ({ view }: BoardEntry) => (view.window ? Date.parse(view.window.start) : Number.POSITIVE_INFINITY);
  return at(a) - at(b) || 0;
}
