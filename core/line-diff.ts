// Two texts to the lines that differ.

/** Blank lines and white space at the ends of lines do not count. */
export interface LineDiff {
  readonly added: number;
  readonly removed: number;
  /** The lines that differ, in order, up to a number. */
  readonly lines: readonly { readonly sign: "+" | "-"; readonly text: string }[];
  /** How many more differ than are shown. */
  readonly more: number;
}

/** Beyond this many comparisons the middle of two texts is told as replaced as a whole. */
const MOST_COMPARISONS = 1_000_000;

/** The lines that differ between two texts, the first `most` of them in full. */
export function lineDiff(before: string, after: string, most = 20): LineDiff {
  const [old, now] = [linesOf(before), linesOf(after)];
  const start = sameAtStart(old, now);
  const end = sameAtEnd(old, now, start);
  const all = middle(old.slice(start, old.length - end), now.slice(start, now.length - end));
  const added = all.filter(({ sign }) => sign === "+").length;
  return {
    added,
    removed: all.length - added,
    lines: all.slice(0, most),
    more: Math.max(0, all.length - most),
  };
}

/** The lines of a text that say something, without white space at their ends. */
export function linesOf(text: string): string[] {
  return text
    .split(/\r\n?|\n/)
    .map((line) => line.trimEnd())
    .filter((line) => line !== "");
}

/** The same in words: "3 lines added, 1 removed"; of a text that came or went as a whole "added, 3 lines". */
export function lineCounts({ added, removed }: LineDiff, how: "added" | "removed" | "edited"): string {
  if (how !== "edited") return `${how}, ${counted(added + removed)}`;
  if (added + removed === 0) return "edited: only white space differs";
  if (removed === 0) return `edited: ${counted(added)} added`;
  return `edited: ${added === 0 ? "" : `${counted(added)} added, `}${added === 0 ? counted(removed) : removed} removed`;
}

// --- internal ---

type Line = LineDiff["lines"][number];

function sameAtStart(old: readonly string[], now: readonly string[]): number {
  let same = 0;
  while (same < old.length && same < now.length && old[same] === now[same]) same++;
  return same;
}

function sameAtEnd(old: readonly string[], now: readonly string[], start: number): number {
  let same = 0;
  while (same < Math.min(old.length, now.length) - start && old.at(-1 - same) === now.at(-1 - same)) same++;
  return same;
}

function middle(old: readonly string[], now: readonly string[]): Line[] {
  if (old.length * now.length > MOST_COMPARISONS)
    return [...old.map((text): Line => ({ sign: "-", text })), ...now.map((text): Line => ({ sign: "+", text }))];
  const common = commonLengths(old, now);
  const lines: Line[] = [];
  for (let i = 0, j = 0; i < old.length || j < now.length; ) {
    const [was, is] = [old[i], now[j]];
    if (was !== undefined && was === is) {
      i++;
      j++;
    } else if (is === undefined || (was !== undefined && (common[i + 1]?.[j] ?? 0) >= (common[i]?.[j + 1] ?? 0))) {
      lines.push({ sign: "-", text: was ?? "" });
      i++;
    } else {
      lines.push({ sign: "+", text: is });
      j++;
    }
  }
  return lines;
}

/** How many lines the rests of both texts have in common, from each pair of positions on. */
function commonLengths(old: readonly string[], now: readonly string[]): readonly Uint32Array[] {
  const table = Array.from({ length: old.length + 1 }, () => new Uint32Array(now.length + 1));
  for (let i = old.length - 1; i >= 0; i--)
    for (let j = now.length - 1; j >= 0; j--) {
      const [row, below] = [table[i], table[i + 1]];
      if (!row || !below) continue;
      row[j] = old[i] === now[j] ? (below[j + 1] ?? 0) + 1 : Math.max(below[j] ?? 0, row[j + 1] ?? 0);
    }
  return table;
}

function counted(lines: number): string {
  return `${lines} ${lines === 1 ? "line" : "lines"}`;
}
