// A record that an import would write, and what becomes of it.
import type { Fields, Kind } from "../../schemas/index.ts";
import { fieldOrder } from "../field-order.ts";
import type { Finding } from "../finding.ts";
import { writeRecord } from "../frontmatter/index.ts";
import { keyOf } from "../record.ts";
import { pathOf, slugOf } from "../record-path.ts";
import { importFinding } from "./import-finding.ts";
import type { Existing, Target } from "./target.ts";

/** A record as text, at its place. */
export interface Draft {
  readonly kind: string;
  readonly id: string;
  readonly file: string;
  readonly text: string;
}

export const OUTCOMES = ["written", "unchanged", "kept", "left-out", "skipped"] as const;

/** What became of one thing in the source. */
export type Outcome = (typeof OUTCOMES)[number];

/** One thing in the source: a file, a system, a name. */
export interface Item {
  readonly part: "groundwork" | "services" | "entries";
  /** The file that says it, below the folder that is imported. */
  readonly source: string;
  /** What the source calls it. */
  readonly name: string;
  readonly draft: Draft | undefined;
  /** The same record without its links to other entries, for where one of them is left out. */
  readonly fallback?: Draft | undefined;
  readonly outcome: Outcome;
  /** Why it became a record of this kind. */
  readonly because: string | undefined;
  readonly findings: readonly Finding[];
}

/** Writes a record's text. A record that is there already keeps its id and its path. */
export function draftOf(kind: Kind, id: string, content: { readonly fields: Fields; readonly body: string }): Draft {
  const title = String(content.fields.title);
  return {
    kind: kind.name,
    id,
    file: pathOf(kind, id, slugOf(title)),
    text: writeRecord(content.fields, content.body, { order: fieldOrder(kind) }),
  };
}

/** Compares a draft with what is there: the same, edited since, or to be written. */
export function settle(item: Item, target: Target, overwrite: boolean): Item {
  const { draft, fallback } = item;
  if (!draft || item.outcome !== "written") return item;
  const existing = target.byId.get(keyOf(draft.kind, draft.id));
  if (!existing) return item;
  const { file } = existing.source;
  const placed = { ...draft, file };
  if (fallback?.text === existing.source.text) return { ...item, draft: { ...fallback, file }, outcome: "unchanged" };
  if (existing.source.text === draft.text) return { ...item, draft: placed, outcome: "unchanged" };
  if (overwrite && existing.isImported) return { ...item, draft: placed, fallback: fallback && { ...fallback, file } };
  return { ...item, draft: placed, outcome: "kept", findings: [...item.findings, keptFinding(item, existing)] };
}

/** Why a record that is there stays as it is. */
export function keptFinding(item: Pick<Item, "source">, existing: Existing, why = whyKept(existing)): Finding {
  return importFinding(item.source, {
    rule: "import-record-kept",
    message: `${existing.source.file} is kept: ${why}`,
    mend: existing.isImported
      ? "Nothing needs to be done. --overwrite writes it anew, and drops what was edited."
      : "Nothing needs to be done; an import never writes over a record that it did not write.",
  });
}

// --- internal ---

function whyKept({ isImported, isReadable }: Existing): string {
  if (!isReadable) return "it cannot be read, so nobody knows what it holds";
  return isImported
    ? "edited, or imported with other options: it differs from what this run would write"
    : "it was there before the import";
}
