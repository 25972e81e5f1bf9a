// The text of an imported record: the source's texts as sections, and what no field holds as a list.
import type { Kind } from "../../schemas/index.ts";
import { sectionBody } from "./description.ts";
import type { EntrySection, Note } from "./entry.ts";

/** The body of a record: sections that the kind knows first, in its order; then others; then the notes. */
export function bodyOf(kind: Kind, { sections, notes, label }: BodyParts): string {
  const order = ["Description", ...kind.sections.map(({ heading }) => heading)];
  const rank = ({ heading }: EntrySection) => (order.includes(heading) ? order.indexOf(heading) : order.length);
  const parts = sections.toSorted((a, b) => rank(a) - rank(b)).map(({ heading, text }) => sectionBody(heading, text));
  const list = notes.map(noteLines).join("\n");
  return [...parts, ...(list === "" ? [] : [`## From ${label}\n\n${list}\n`])].filter((part) => part !== "").join("\n");
}

export interface BodyParts {
  readonly sections: readonly EntrySection[];
  readonly notes: readonly Note[];
  readonly label: string;
}

// --- internal ---

/** Texts of several lines stand as quotations, so that nothing in them cuts the record's own text. */
function noteLines({ label, value }: Note): string {
  const lines = value.trim().split(/\r\n|[\n\r\u2028\u2029]/);
  const [only = ""] = lines;
  if (lines.length === 1) return `- ${label}: ${only}`;
  return `- ${label}:\n\n${lines.map((line) => `  > ${line}`.trimEnd()).join("\n")}\n`;
}
