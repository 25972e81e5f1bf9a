// What differs between two versions of a record, in the words of the page.
import { past } from "#language";
import type { Difference } from "../core/index.ts";
import { fieldWords } from "./words.ts";

const { differences: say } = past;

/** A text, and whether it is the English of core because there is no other. */
export interface Worded {
  readonly text: string;
  readonly isEnglish: boolean;
}

/** What differs: the name of a field or fact in the reader's words, a heading as it was written. */
export function differenceLabel({ path, label, of }: Pick<Difference, "path" | "label" | "of">): Worded {
  if (of === "file") return { text: say.file, isEnglish: false };
  if (of === "fact") return { text: say.resulting(fieldWords(path)), isEnglish: false };
  if (of === "section") return { text: path === OUTSIDE ? say.outside : label, isEnglish: false };
  // A field within another has no name of its own but what core says.
  return SIMPLE.test(path) ? { text: fieldWords(path), isEnglish: false } : { text: label, isEnglish: true };
}

/** How it differs: "from New to Scheduled", "added edge; removed fares", "edited: 3 lines added". */
export function differenceText({ sentence, how, lines }: Omit<Difference, "material">): string {
  switch (sentence.as) {
    case "set":
      return say.setTo(sentence.value);
    case "removed":
      return say.removed(sentence.value);
    case "edited":
      return say.edited(sentence.before, sentence.after);
    case "rewritten":
      return say.rewritten(sentence.before, sentence.after);
    case "reordered":
      return say.reordered;
    case "listed":
      return listed(sentence.added, sentence.removed);
    case "lines":
      return lineCounts(how, lines?.added ?? 0, lines?.removed ?? 0);
    case "untold":
      return say.untold[how];
  }
}

// --- internal ---

/** A field of the record itself, or one of its links. */
const SIMPLE = /^(?:links\.)?\w+$/;

/** The path of text that stands in no section. */
const OUTSIDE = "(text)";

function listed(added: string | null, removed: string | null): string {
  if (added === null) return say.gone(removed ?? "");
  return removed === null ? say.added(added) : say.both(added, removed);
}

function lineCounts(how: Difference["how"], added: number, removed: number): string {
  if (how === "added") return say.textAdded(added + removed);
  if (how === "removed") return say.textRemoved(added + removed);
  if (added + removed === 0) return say.whiteSpace;
  if (removed === 0) return say.linesAdded(added);
  return added === 0 ? say.linesRemoved(removed) : say.linesEdited(added, removed);
}
