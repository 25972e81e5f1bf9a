// A title of another system as one line that lists can show.
import type { ImportFault } from "./import-finding.ts";

const LONGEST = 200;

/** The line; where it had to be cut, with the fault that says so. */
export function titleLine(text: string): { readonly title: string; readonly cut: ImportFault | undefined } {
  const line = text.replace(/[\p{Cc}\u2028\u2029\u200E\u200F\u202A-\u202E\u2066-\u2069\s]+/gu, " ").trim();
  if (line.length <= LONGEST) return { title: line, cut: undefined };
  // A pair of code units may be cut in two; its half is no character.
  const title = `${line
    .slice(0, LONGEST - 1)
    .toWellFormed()
    .replace(/\uFFFD$/, "")}…`;
  const cut: ImportFault = {
    rule: "import-title-shortened",
    message: `the title is too long: expected at most ${LONGEST} characters, got ${line.length}`,
    mend: "Its text keeps the whole title. Write a shorter one.",
  };
  return { title, cut };
}
