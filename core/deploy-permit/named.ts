// Which change a text names as the one that it carries out: `Change: CHG-2026-7F3K` on a line of its own.
import { RECORD_ID } from "../../schemas/index.ts";

/** The ids that the lines `Change: …` name, in capitals, each once. Anything behind `Change:` that is no id is left out. */
export function namedChanges(text: string): string[] {
  const named = [...text.matchAll(LINE)].flatMap(([, ids = ""]) => ids.toUpperCase().split(/[\s,]+/));
  return [...new Set(named.filter((id) => RECORD_ID.test(id)))];
}

// --- internal ---

const LINE = /^[ \t]*change:[ \t]*(.{1,200}?)[ \t]*\r?$/gim;
