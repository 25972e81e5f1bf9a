// What is told on a stage as lines for a terminal: who in one column, what in the other.
import type { Paint, Style } from "../../scripts/colour.ts";
import type { Told } from "./stage.ts";

export interface Page {
  readonly paint: Paint;
  /** In characters, at least 60. */
  readonly width: number;
}

/** The lines of one thing that is told. */
export function linesOf(told: Told, page: Page): string[] {
  switch (told.is) {
    case "act":
      return labelled(told.who, "note", [told.does], page);
    case "answer":
      return labelled(told.from, told.status === 0 ? "good" : "error", told.text.trimEnd().split("\n"), page);
    case "check": {
      const { conclusion, title } = told;
      return labelled("itsm/gate", COLOURS[conclusion] ?? "error", [`${conclusion.replace("_", " ")}: ${title}`], page);
    }
    case "comment":
      return labelled("comment", "faint", commentText(told.body), page);
  }
}

/**
 * The beginning of the gate's comment as plain text: a paragraph for each thing that is missing, or the headline where
 * nothing is. Next steps, details and records are left out.
 */
export function commentText(markdown: string): string[] {
  const lines = markdown.split("\n");
  const end = lines.findIndex((line) => /^(\*\*What to do next|<details>|### )/.test(line));
  const top = lines.slice(0, end < 0 ? undefined : end);
  const rows = top.filter((line) => /^\| [^ :|]/.test(line));
  const headings = top.filter((line) => line.startsWith("## "));
  return rows.length > 0 ? rows.flatMap(rowText) : headings.map(plain);
}

// --- internal ---

const COLOURS: { readonly [conclusion: string]: Style } = { success: "good", action_required: "active" };

const LABEL = 16;
const INDENT = 4;

/** Cells are: a sign, what is missing, its state, why, and who can give it, a line each. */
function rowText(row: string): string[] {
  const [, what = "", state = "", why = "", who = ""] = row.split(" | ");
  const people = who.split("<br>").map((line) => `  ${plain(line)}`);
  return [`${plain(what)}: ${plain(state)}. ${plain(why)}`, ...people];
}

function plain(cell: string): string {
  return cell
    .replace(/<sub>`[^`]*`<\/sub>|<[^>]*>|&#?\w+;/g, "")
    .replace(/^#+ |\*\*|\|$/g, "")
    .replace(/\s+/g, " ")
    .trim();
}

function labelled(label: string, style: Style, lines: readonly string[], { paint, width }: Page): string[] {
  const wrapped = lines.flatMap((line) => wrap(line, width - INDENT - LABEL));
  return wrapped.map((line, index) => {
    const name = index === 0 ? paint(style, label.padEnd(LABEL)) : " ".repeat(LABEL);
    return `${" ".repeat(INDENT)}${name}${line}`.trimEnd();
  });
}

/** Lines of at most so many characters, broken at spaces; what follows is indented. */
function wrap(line: string, room: number): string[] {
  if (line.length <= room) return [line];
  const at = line.lastIndexOf(" ", room);
  const cut = at > room / 2 ? at : room;
  return [line.slice(0, cut), ...wrap(`    ${line.slice(cut).trimStart()}`, room)];
}
