// A finding about a file of the system that is imported from.
import type { Finding } from "../finding.ts";
import type { Place } from "../frontmatter/index.ts";
import { importRules } from "../rules/index.ts";

/** What is wrong, and what to do about it. */
export interface ImportFault {
  readonly rule: keyof typeof importRules;
  readonly message: string;
  readonly mend: string;
}

/** Tells a finding at the value of a field. */
export type Tell = (field: string, fault: ImportFault) => void;

/** The finding at a place in a source file; the level is the rule's. */
export function importFinding(file: string, fault: ImportFault, place: Place = { line: 1, column: 1 }): Finding {
  const { rule, message, mend } = fault;
  return { rule, level: importRules[rule].level, file, line: place.line, column: place.column, message, mend };
}
