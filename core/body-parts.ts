// The body of a record cut into its sections, and the text that belongs to none.
import { sectionsOf } from "./sections.ts";

/** How text that belongs to no section is called. */
export const OUTSIDE = "(text)";

/** One section. */
export interface Part {
  readonly heading: string;
  /** The heading, with a number from the second of the same heading on. */
  readonly label: string;
  readonly text: string;
}

export interface Parts {
  /** By label in small letters. */
  readonly sections: ReadonlyMap<string, Part>;
  /** Text above the first heading and below `#` headings, without empty lines. */
  readonly outside: string;
}

/** Cuts a body so that nothing of it is left over: several sections of one heading stay apart. */
export function partsOf(body: string): Parts {
  const sections = new Map<string, Part>();
  const seen = new Map<string, number>();
  const lines = body.split("\n");
  const outside: string[] = [];
  let line = 0;
  for (const { heading, line: at, text } of sectionsOf(body)) {
    const count = (seen.get(heading.toLowerCase()) ?? 0) + 1;
    seen.set(heading.toLowerCase(), count);
    const label = count === 1 ? heading : `${heading} (${count})`;
    sections.set(label.toLowerCase(), { heading, label, text });
    outside.push(...lines.slice(line, at - 1));
    line = endOf(lines, at, text);
  }
  outside.push(...lines.slice(line));
  return {
    sections,
    outside: outside
      .map((each) => each.trimEnd())
      .filter((each) => each !== "")
      .join("\n"),
  };
}

// --- internal ---

/** The index of the line behind a section's text; `at` is its heading's line, from 1. Its text was trimmed. */
function endOf(lines: readonly string[], at: number, text: string): number {
  if (text === "") return at;
  let start = at;
  while (start < lines.length && lines[start]?.trim() === "") start++;
  return start + text.split("\n").length;
}
