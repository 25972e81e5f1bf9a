// The body of a record before and after, section by section.
import { OUTSIDE, partsOf } from "./body-parts.ts";
import type { Told } from "./field-differences.ts";
import { lineCounts, lineDiff } from "./line-diff.ts";

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

function difference(path: string, label: string, was: string | undefined, is: string | undefined): Told {
  const lines = lineDiff(was ?? "", is ?? "");
  const how = was === undefined ? "added" : is === undefined ? "removed" : "edited";
  const words = lineCounts(lines, how);
  return { path, label, of: "section", how, before: null, after: null, words, sentence: { as: "lines" }, lines };
}
