// The drafts that pass the same check as any record, together with all that is there.

import { assemble } from "../assemble.ts";
import type { Config } from "../config.ts";
import { EXIT, ItsmError } from "../errors.ts";
import { type Finding, hasErrors } from "../finding.ts";
import { showValue } from "../schema-flaws.ts";
import type { SourceFile } from "../source-file.ts";
import type { Item } from "./draft.ts";
import { importFinding } from "./import-finding.ts";
import { isBlocked, type Target } from "./target.ts";

/** Takes out, with the reason, what would not pass; then what leaned on it; until all that is left passes. */
export function sift(items: readonly Item[], target: Target): Item[] {
  let sifted = items.map((item) => (isBlockedItem(item, target) ? leftOut(item, BLOCKED) : item));
  for (;;) {
    const faults = newErrors(sifted, target, target.config);
    const byFile = Map.groupBy(faults, ({ file }) => file);
    const bad = sifted.filter((item) => writes(item) && byFile.has(item.draft?.file ?? ""));
    if (faults.length > 0 && bad.length === 0) throw disturbing(faults);
    if (bad.length === 0) return sifted;
    const isBad = new Set(bad);
    sifted = sifted.map((item) => {
      const why = isBad.has(item) ? byFile.get(item.draft?.file ?? "") : undefined;
      if (!why) return item;
      const told = why.map(({ message }) => message).join("; ");
      return item.fallback ? withoutLinks(item, told) : leftOut(item, told);
    });
  }
}

/** Whether an item's draft is to be written. */
export function writes(item: Item): boolean {
  return item.outcome === "written" && item.draft !== undefined;
}

// --- internal ---

const BLOCKED = "the way to its file leads through a link, or over something that is no record";

function isBlockedItem(item: Item, target: Target): boolean {
  return writes(item) && isBlocked(target, item.draft?.file ?? "");
}

function newErrors(items: readonly Item[], target: Target, config: Config): Finding[] {
  const sources = new Map<string, SourceFile>(target.read.sources.map((source) => [source.file, source]));
  for (const { draft, outcome } of items) if (draft && outcome === "written") sources.set(draft.file, draft);
  const known = new Set(target.findings.map(tellApart));
  const { findings } = assemble({ sources: [...sources.values()], findings: target.read.findings }, config);
  return findings.filter((finding) => hasErrors([finding]) && !known.has(tellApart(finding)));
}

function tellApart({ rule, file, message }: Finding): string {
  return [rule, file, message].join("\0");
}

/** Links are the first to go: what they lead to may be left out, or lead back. */
function withoutLinks(item: Item, why: string): Item {
  const fault = importFinding(item.source, {
    rule: "import-link-dropped",
    message: `the record is written without its links to other entries: ${why}`,
    mend: "The text of the record keeps what the source says. Add the links once both records are there.",
  });
  return { ...item, draft: item.fallback, fallback: undefined, findings: [...item.findings, fault] };
}

function leftOut(item: Item, why: string): Item {
  const fault = importFinding(item.source, {
    rule: "import-record-invalid",
    message: `the record would not pass the check: ${why}`,
    mend: `Mend ${showValue(item.name)} in the source.`,
  });
  return { ...item, draft: undefined, outcome: "left-out", findings: [...item.findings, fault] };
}

function disturbing(findings: readonly Finding[]): ItsmError {
  return new ItsmError(
    "the import would make records wrong that are there already",
    "Mend the findings above, or import into an empty folder with --out. Nothing was written.",
    EXIT.findings,
    { findings },
  );
}
