// What is wrong with a text before its fields can be looked at.

/** One thing wrong with a text. Line and column from 1, column in UTF-16 code units, a byte order mark not counted. */
export interface Fault {
  readonly rule: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
  readonly mend: string;
}

const CONFLICT = "<<<<<<< ";

/** The first merge-conflict marker in a text, as a fault. */
export function conflictIn(text: string): Fault | undefined {
  let at = text.indexOf(CONFLICT);
  while (at > 0 && text[at - 1] !== "\n") at = text.indexOf(CONFLICT, at + 1);
  if (at === -1) return undefined;
  return faultAt(
    lineAt(text, at),
    "merge-conflict",
    "the file holds a merge conflict: expected one version, got the markers of two",
    "Keep the lines that are right and delete the lines that begin with <<<<<<<, ======= and >>>>>>>.",
  );
}

/** A fault at the beginning of a line. */
export function faultAt(line: number, rule: string, message: string, mend: string): Fault {
  return { rule, line, column: 1, message, mend };
}

/** The line, from 1, on which a position stands. */
export function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let i = text.indexOf("\n"); i !== -1 && i < offset; i = text.indexOf("\n", i + 1)) line++;
  return line;
}
