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
  const marks = headingsOf(body);
  return marks.flatMap(({ heading, line, end }, index) => {
    if (heading === undefined) return [];
    return [{ heading, line, text: body.slice(end, marks[index + 1]?.start ?? body.length).trim() }];
  });
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

/** A line that begins a section, or ends one without beginning another (`heading` undefined: a `#` heading). */
interface Mark {
  readonly heading: string | undefined;
  readonly line: number;
  readonly start: number;
  readonly end: number;
}

/** Looks only at lines that can be a heading or a fence; the body is not cut into lines, which would cost its copy. */
function headingsOf(body: string): Mark[] {
  const marks: Mark[] = [];
  let fence: string | undefined;
  let line = 1;
  for (let start = 0; start < body.length; line++) {
    const next = body.indexOf("\n", start);
    const end = next === -1 ? body.length : next;
    if (" #`~".includes(body.charAt(start))) {
      const text = body.slice(start, body.charCodeAt(end - 1) === 13 ? end - 1 : end);
      const heading = fence === undefined ? HEADING.exec(text)?.[1] : undefined;
      if (heading !== undefined || (fence === undefined && TOP_HEADING.test(text)))
        marks.push({ heading, line, start, end });
      fence = nextFence(text, fence);
    }
    start = end + 1;
  }
  return marks;
}

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
