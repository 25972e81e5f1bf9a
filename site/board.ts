// The board of changes: its columns, each sorted by what a reader looks for there.
import { changes as say } from "#language";
import type { BoardColumn, ChangeView, RecordView } from "../core/index.ts";
import { valueWords } from "./words.ts";

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
  ["planned", say.board.planned, say.board.plannedMeans],
  ["running", say.board.running, say.board.runningMeans],
  ["review", say.board.review, say.board.reviewMeans],
  ["done", say.board.done, say.board.doneMeans],
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

/** The type of a change and its risk, in words that stand within a line: "normal", "moderate risk". */
export function tagsOf({ fields, derived }: RecordView): string[] {
  return [wordsOf(say.type, fields.type), wordsOf(say.risk, derived.risk)].filter((words) => words !== "");
}

// --- internal ---

function wordsOf(words: { readonly [code: string]: string }, code: unknown): string {
  return typeof code === "string" ? (words[code] ?? valueWords(code)) : "";
}

/** What has a window comes first, the soonest on top; what has none is not planned in time yet. */
function soonestFirst(a: BoardEntry, b: BoardEntry): number {
  const at = ({ view }: BoardEntry) => (view.window ? Date.parse(view.window.start) : Number.POSITIVE_INFINITY);
  return at(a) - at(b) || 0;
}
