// Markdown to its `##` sections.

/** A section of the body. `line` is the heading's, from 1 within the body; `text` is all until the next `##` or `#`. */
export interface BodySection {
  readonly heading: string;
  readonly line: number;
  readonly text: string;
}

const FENCE = /^ {0,3}(`{3,}|~{3,})/;
const HEADING = /^##[ \t]+(.+?)[ \t]*#*[ \t]*$/;
const TOP_HEADING = /^#[ \t]/;

/** The sections of a body, in order. Headings within fenced code are text. */
export function sectionsOf(body: string): BodySection[] {
  const sections: { heading: string; line: number; lines: string[] }[] = [];
  let fence: string | undefined;
  for (const [index, raw] of body.split("\n").entries()) {
    const line = raw.endsWith("\r") ? raw.slice(0, -1) : raw;
    const heading = fence === undefined ? HEADING.exec(line)?.[1] : undefined;
    fence = nextFence(line, fence);
    if (heading) sections.push({ heading, line: index + 1, lines: [] });
    else if (fence === undefined && TOP_HEADING.test(line)) sections.push({ heading: "", line: index + 1, lines: [] });
    else sections.at(-1)?.lines.push(line);
  }
  return sections
    .filter((section) => section.heading !== "")
    .map(({ heading, line, lines }) => ({ heading, line, text: lines.join("\n").trim() }));
}

/** The section with this heading, whatever its case; the first where there are several. */
export function findSection(sections: readonly BodySection[], heading: string): BodySection | undefined {
  const wanted = heading.toLowerCase();
  return sections.find((section) => section.heading.toLowerCase() === wanted);
}

/** Whether a section says anything: HTML comments, such as the hints of `itsm new`, do not count. */
export function isEmptySection(section: BodySection): boolean {
  return withoutComments(section.text).trim() === "";
}

// --- internal ---

function nextFence(line: string, open: string | undefined): string | undefined {
  const mark = FENCE.exec(line)?.[1];
  if (!mark) return open;
  if (open === undefined) return mark;
  const closes = mark.startsWith(open) && line.trim() === mark;
  return closes ? undefined : open;
}

/** Cuts `<!-- … -->` by hand: a regular expression would take square time on a text of many openings. */
function withoutComments(text: string): string {
  let rest = "";
  let at = 0;
  for (let start = text.indexOf("<!--"); start !== -1; start = text.indexOf("<!--", at)) {
    rest += text.slice(at, start);
    const end = text.indexOf("-->", start + 4);
    if (end === -1) return rest;
    at = end + 3;
  }
  return rest + text.slice(at);
}
