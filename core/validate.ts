// One source file to one record, or its findings. The only way into the ledger.
import {
  type Fields,
  type Flaw,
  type Kind,
  type KindName,
  outOfOrder,
  type Path,
  type Settings,
} from "../schemas/index.ts";
import { type Finding, finding } from "./finding.ts";
import { conflictIn, type Frontmatter, type Locator, locatorOf, parseFrontmatter } from "./frontmatter/index.ts";
import type { AnyRecord } from "./record.ts";
import { readPath } from "./record-path.ts";
import { asWritten, modernised, renamedFlaws } from "./renamed-fields.ts";
import { schemaFlaws } from "./schema-flaws.ts";
import type { SourceFile } from "./source-file.ts";
import { type StateFlaw, stateFlaws } from "./state-flaws.ts";
import { withArticle } from "./suggest.ts";

/** A record, with warnings where it has old names for fields; or the findings of a file that is no record. */
export type Validated =
  | { readonly record: AnyRecord; readonly warnings: readonly Finding[] }
  | { readonly findings: readonly Finding[] };

/** Judges one file: its path, its frontmatter, its fields, its state. */
export function validate(source: SourceFile, settings: Settings): Validated {
  const { file, text } = source;
  const path = readPath(file);
  if ("rule" in path) return { findings: [finding(file, path, { line: 1, column: 1 })] };
  const parsed = parseFrontmatter(text);
  if (!parsed.ok) return { findings: [finding(file, parsed.fault, parsed.fault)] };
  const conflict = conflictIn(text);
  if (conflict) return { findings: [finding(file, conflict, conflict)] };
  const { kind, id } = path;
  const { fields, met } = modernised(parsed.value.fields, kind.renamed);
  const judged = judge(kind, { ...parsed.value, fields }, settings);
  if (Array.isArray(judged)) {
    const flaws = judged.map((flaw) => ({ ...flaw, path: asWritten(flaw.path, met) }));
    return { findings: placed([...renamedFlaws(met), ...flaws], source, parsed.value.bodyLine) };
  }
  // judge gives fields only where they passed the schema of this kind.
  const record = { kind: kind.name, id, file, body: parsed.value.body, ...judged } as AnyRecord;
  return { record, warnings: placed(renamedFlaws(met), source) };
}

/** Findings of flaws, each at the place of its path. */
export function placed(flaws: readonly StateFlaw[], source: SourceFile, bodyLine = 1): Finding[] {
  if (flaws.length === 0) return [];
  const locate = locatorOf(source.text);
  return flaws.map((flaw) =>
    finding(
      source.file,
      flaw,
      flaw.bodyLine === undefined ? placeOf(flaw, locate) : { line: bodyLine + flaw.bodyLine - 1, column: 1 },
    ),
  );
}

// --- internal ---

type Judged = Pick<AnyRecord, "fields" | "derived">;

function judge(kind: Kind<KindName>, { fields: raw, body }: Frontmatter, settings: Settings): Judged | StateFlaw[] {
  const parsed = kind.schema.safeParse(raw);
  if (!parsed.success) {
    const ofSchema = schemaFlaws(parsed.error.issues, raw, kind.schema, withArticle(kind.label.toLowerCase()));
    return withoutRepeats([...ofSchema, ...outOfOrder(raw, kind.times), ...stateFlaws(kind, raw, {}, body)]);
  }
  const fields: Fields = parsed.data;
  const derived = kind.derive(fields, settings);
  const flaws: Flaw[] = [...outOfOrder(fields, kind.times), ...stateFlaws(kind, fields, derived, body)];
  for (const rule of kind.rules) flaws.push(...rule(fields, settings));
  // The schema of the kind has parsed these fields; the list of kinds erases which.
  return flaws.length > 0 ? withoutRepeats(flaws) : { fields: fields as AnyRecord["fields"], derived };
}

/** One flaw a place and rule: a list that is wrong in two ways is told once. */
function withoutRepeats(flaws: readonly StateFlaw[]): StateFlaw[] {
  const seen = new Set<string>();
  return flaws.filter((flaw) => {
    const key = `${flaw.rule} ${flaw.path.join(".")} ${flaw.message}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function placeOf(flaw: Flaw, locate: Locator): { readonly line: number; readonly column: number } {
  const wantsKey = ["field-unknown", "field-renamed", "state-field-forbidden"].includes(flaw.rule);
  return locate(flaw.path satisfies Path, wantsKey ? "key" : "value");
}
