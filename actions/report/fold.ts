// Long lines of a text broken between words, so that nobody scrolls sideways to read a plan.

/** What GitHub shows of a line in code type without scrolling. */
const WIDTH = 92;
const FENCE = /^ {0,3}(?:`{3,}|~{3,})/;
/** A line that begins something of its own: an entry of a list, a quotation, a heading, a row, a definition, HTML. */
const BEGINS = /^\s*(?:[-*+>#|<[=]|\d{1,9}[.)])/;

/**
 * The text with paragraphs of lines that are too long broken anew at `width` characters; a line end within a paragraph
 * means no more to Markdown than a space. Code, tables and everything that fits stay as they are.
 */
export function foldLines(text: string, width = WIDTH): string {
  return paragraphsOf(text.split(/\r\n?|\n/))
    .flatMap((lines) => (lines.some((line) => line.length > width) && mayFold(lines) ? folded(lines, width) : lines))
    .join("\n");
}

// --- internal ---

/** Lines that belong together; a block of code is one paragraph, so is every line that continues nothing. */
function paragraphsOf(lines: readonly string[]): string[][] {
  const paragraphs: string[][] = [];
  let inCode = false;
  for (const line of lines) {
    const fence = FENCE.test(line);
    const last = paragraphs.at(-1);
    if (last && (inCode || (!fence && continues(last.at(-1) ?? "", line)))) last.push(line);
    else paragraphs.push([line]);
    if (fence) inCode = !inCode;
  }
  return paragraphs;
}

function continues(before: string, line: string): boolean {
  const blank = before.trim() === "" || line.trim() === "";
  const broken = /( {2}|\\)$/.test(before);
  return !blank && !broken && !FENCE.test(before) && !BEGINS.test(line);
}

function mayFold([first = ""]: readonly string[]): boolean {
  return !FENCE.test(first) && !/^(?:\s*[|<]| {4}|\t)/.test(first);
}

/** Continued lines begin below the text of the first, behind the mark of a list. */
function folded(paragraph: readonly string[], width: number): string[] {
  const [first = "", ...rest] = paragraph;
  const [mark = ""] = /^\s*(?:[-*+>] |\d{1,9}[.)] )?/.exec(first) ?? [];
  const words = [first.slice(mark.length), ...rest].flatMap((line) => line.trim().split(/ +/));
  const margin = " ".repeat(Math.min(mark.length, width / 2));
  const lines: string[] = [];
  let current = mark + (words[0] ?? "");
  for (const word of words.slice(1)) {
    if (current.length + 1 + word.length <= width) current += ` ${word}`;
    else {
      lines.push(current);
      current = margin + word;
    }
  }
  return [...lines, current];
}
