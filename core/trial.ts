// A repository as it would be with one more text written: judged whole, before anything is.

import { assemble } from "./assemble.ts";
import { compareText, type Finding } from "./finding.ts";
import type { Ledger } from "./ledger.ts";
import type { Opened } from "./open.ts";
import type { AnyRecord } from "./record.ts";

export interface Trial {
  readonly ledger: Ledger;
  /** What the text would bring: findings that are not there already, in this file or any other. */
  readonly findings: readonly Finding[];
  /** The record of the text, where it would be one. */
  readonly record: AnyRecord | undefined;
}

/** Judges all records as if the file held this text. */
export function tryText(opened: Opened, file: string, text: string): Trial {
  const others = [...opened.sources.values()].filter((source) => source.file !== file);
  const sources = [...others, { file, text }].sort((a, b) => compareText(a.file, b.file));
  const { ledger, findings } = assemble({ sources, findings: [] }, opened.config);
  const old = new Set(opened.findings.map(nameOf));
  return {
    ledger,
    findings: findings.filter((finding) => !old.has(nameOf(finding))),
    record: ledger.records.find((record) => record.file === file),
  };
}

// --- internal ---

/** A finding without its line, which an edit above it moves. */
function nameOf({ rule, file, message }: Finding): string {
  return `${rule} ${file} ${message}`;
}
