// The body of a record before and after, section by section.
import type { Told } from "./field-differences.ts";
import { lineCounts, lineDiff } from "./line-diff.ts";
import { sectionsOf } from "./sections.ts";

/** The path under which text that belongs to no section is told. */
const OUTSIDE = "(text)";

/**
 * Sections that were added, removed or edited, in the order of the body as it is. Several sections of one heading are
 * told one by one. Text that belongs to no `##` section is told as well, so that nothing can hide there.
 */
export function sectionDifferences(before: string, after: string): Told[] {
  if (before === after) return [];
  const [old, now] = [partsOf(before), partsOf(after)];
  const keys = [...new Set([...now.sections.keys(), ...old.sections.keys()])];
  const sections = keys.flatMap((key) => {
    const [was, is] = [old.sections.get(key), now.sections.get(key)];
    const label = is?.label ?? was?.label ?? "";
    return was?.text === is?.text ? [] : [difference(`## ${label}`, label, was?.text, is?.text)];
  });
  if (old.outside === now.outside) return sections;
  const label = "Text outside the sections";
  return [...sections, difference(OUTSIDE, label, old.outside || undefined, now.outside || undefined)];
}

// --- internal ---

interface Part {
  readonly label: string;
  readonly text: string;
}

interface Parts {
  /** By heading in small letters, with a number from the second of the same heading on. */
  readonly sections: ReadonlyMap<string, Part>;
  readonly outside: string;
}

function partsOf(body: string): Parts {
  const sections = new Map<string, Part>();
  const seen = new Map<string, number>();
  const lines = body.split("\n");
  const outside: string[] = [];
  let line = 0;
  for (const { heading, line: at, text } of sectionsOf(body)) {
    const count = (seen.get(heading.toLowerCase()) ?? 0) + 1;
    seen.set(heading.toLowerCase(), count);
    const label = count === 1 ? heading : `${heading} (${count})`;
    sections.set(label.toLowerCase(), { label, text });
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

/** The index of the line behind a section's text; `at` is its heading's line, from 1. Its text was trimmed. */
function endOf(lines: readonly string[], at: number, text: string): number {
  if (text === "") return at;
  let start = at;
  while (start < lines.length && lines[start]?.trim() === "") start++;
  return start + text.split("\n").length;
}

function difference(path: string, label: string, was: string | undefined, is: string | undefined): Told {
  const lines = lineDiff(was ?? "", is ?? "");
  const how = was === undefined ? "added" : is === undefined ? "removed" : "edited";
  return { path, label, of: "section", how, before: null, after: null, words: lineCounts(lines, how), lines };
}
