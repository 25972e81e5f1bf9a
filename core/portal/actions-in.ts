// The actions that a text asks for: the boxes of its task lists, the rows of its tables of actions.

export interface ReviewAction {
  readonly text: string;
  readonly done: boolean;
  /** Who does it, and until when, where the text says so. */
  readonly owner: string | null;
  readonly due: string | null;
}

/** The actions in a Markdown text, in its order. What stands in fenced code is no action. */
export function actionsIn(markdown: string): ReviewAction[] {
  const lines = withoutCode(markdown.split("\n"));
  return lines.flatMap((line, index) => {
    const box = BOX.exec(line);
    if (box) return [{ text: box[2] ?? "", done: box[1] !== " ", owner: null, due: null }];
    return isDivider(line) ? rowsBelow(lines, index) : [];
  });
}

// --- internal ---

const BOX = /^\s*(?:[-*+]|\d+[.)])\s+\[([ xX])\]\s+(\S.*)$/;
const FENCE = /^ {0,3}(`{3,}|~{3,})/;
/** The words with which people say in a table that something is over. */
const OVER = /^(?:done|closed|finished|completed|dropped|✓|x|☑)\b/i;

function withoutCode(lines: readonly string[]): string[] {
  let fence: string | undefined;
  return lines.map((line) => {
    const mark = FENCE.exec(line)?.[1];
    const isCode = fence !== undefined || mark !== undefined;
    if (mark && fence === undefined) fence = mark;
    else if (mark && fence && mark.startsWith(fence)) fence = undefined;
    return isCode ? "" : line;
  });
}

function isDivider(line: string): boolean {
  return /^\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)+\|?\s*$/.test(line);
}

/** The rows of a table whose first column is headed Action and that tells a state. */
function rowsBelow(lines: readonly string[], divider: number): ReviewAction[] {
  const headings = cellsOf(lines[divider - 1] ?? "").map((heading) => heading.toLowerCase());
  const at = (...names: readonly string[]) => headings.findIndex((heading) => names.includes(heading));
  const [action, state] = [at("action", "actions"), at("state", "status", "done")];
  if (action !== 0 || state === -1) return [];
  const [owner, due] = [at("owner", "who"), at("until", "due", "by")];
  const rows: ReviewAction[] = [];
  for (let index = divider + 1; lines[index]?.includes("|"); index++) {
    const cells = cellsOf(lines[index] ?? "");
    const text = cells[action] ?? "";
    if (text === "") continue;
    rows.push({ text, done: OVER.test(cells[state] ?? ""), owner: cells[owner] || null, due: cells[due] || null });
  }
  return rows;
}

function cellsOf(line: string): string[] {
  const trimmed = line.trim().replace(/^\|/, "").replace(/\|$/, "");
  return trimmed.split(/(?<!\\)\|/).map((cell) => cell.trim().replaceAll("\\|", "|"));
}
