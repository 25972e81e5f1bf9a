// An entry's Markdown as the section of a record: word for word, but for the level of its headings.

/** The body of a record whose description is this text; empty where there is none. */
export function descriptionBody(markdown: string): string {
  return sectionBody("Description", markdown);
}

/** The same under another heading. */
export function sectionBody(name: string, markdown: string): string {
  const text = withLowerHeadings(
    markdown
      .replaceAll("\r\n", "\n")
      .replace(/^(?:[ \t]*\n)+/, "")
      .trimEnd(),
  );
  return text === "" ? "" : `## ${name}\n\n${text}\n`;
}

// --- internal ---

const FENCE = /^ {0,3}(`{3,}|~{3,})/;
const HEADING = /^( {0,3})(#{1,6})(?=[ \t]|$)/;
/** The first level that cuts no section of a record. */
const FIRST_LEVEL = 3;

/** Moves all headings down by as many levels as the highest needs. What looks like one in fenced code is code. */
function withLowerHeadings(text: string): string {
  const lines = text.split("\n");
  const headings = new Map<number, RegExpExecArray>();
  let fence: string | undefined;
  for (const [index, line] of lines.entries()) {
    const heading = fence === undefined ? HEADING.exec(line) : null;
    if (heading) headings.set(index, heading);
    fence = nextFence(line, fence);
  }
  const highest = Math.min(FIRST_LEVEL, ...[...headings.values()].map(([, , marks = ""]) => marks.length));
  const down = "#".repeat(FIRST_LEVEL - highest);
  return lines.map((line, index) => lowered(line, headings.get(index), down)).join("\n");
}

function lowered(line: string, heading: RegExpExecArray | undefined, down: string): string {
  if (!heading) return line;
  const [whole, indent = "", marks = ""] = heading;
  return indent + (marks + down).slice(0, 6) + line.slice(whole.length);
}

function nextFence(line: string, open: string | undefined): string | undefined {
  const mark = FENCE.exec(line)?.[1];
  if (!mark) return open;
  if (open === undefined) return mark;
  return mark.startsWith(open) && line.trim() === mark ? undefined : open;
}
