// Two ledgers to the moves between them: what a pull request proposes.
import { isDeepStrictEqual } from "node:util";
import {
  exitsFrom,
  type Fields,
  type Flaw,
  findKind,
  type Kind,
  mayEnter,
  mayMove,
  statesOf,
  valueAt,
} from "../schemas/index.ts";
import { OUTSIDE, partsOf } from "./body-parts.ts";
import { conditionText } from "./condition-text.ts";
import { type Finding, finding } from "./finding.ts";
import type { Opened } from "./open.ts";
import { type AnyRecord, keyOf } from "./record.ts";
import { readPath } from "./record-path.ts";
import { orList, withArticle } from "./suggest.ts";
import { placed } from "./validate.ts";

/** The records of one side, with their texts. */
export type Side = Pick<Opened, "ledger" | "sources">;

/** What happens to one record between base and head. */
export interface Move {
  readonly kind: string;
  readonly id: string;
  readonly title: string;
  /** The path in head; in base where the record is gone. */
  readonly file: string;
  /** The state in base, or null where the record is new. */
  readonly from: string | null;
  /** The state in head, or null where the record is gone. */
  readonly to: string | null;
  /** Top-level fields that differ, in the order of the schema. */
  readonly fields: readonly string[];
  /** Headings of body sections that differ, and "(text)" where text that belongs to none does. */
  readonly sections: readonly string[];
  /** Those of `fields` and `sections` that may not change after approval without approval again. */
  readonly material: readonly string[];
  /** The path in base, where the file was renamed. */
  readonly renamedFrom: string | null;
  /** Whether an import wrote the record. */
  readonly imported: boolean;
}

/** Every record that differs between base and head, by path; what may not happen comes back as findings. */
export function movesBetween(
  base: Side,
  head: Side,
): { readonly moves: readonly Move[]; readonly findings: readonly Finding[] } {
  const moves: Move[] = [];
  const findings: Finding[] = [];
  const judge = (record: AnyRecord, flaws: readonly Flaw[], source = head.sources.get(record.file)) => {
    if (source) findings.push(...placed(flaws, source));
  };
  for (const after of head.ledger.records) {
    const before = base.ledger.byKey.get(keyOf(after.kind, after.id));
    if (before && unchanged(before, after)) continue;
    moves.push(moveOf(before, after));
    judge(after, before ? stepFlaws(before, after) : entryFlaws(after));
  }
  const gone = goneFrom(base, head);
  const heirOf = gone.length === 0 ? () => undefined : heirsIn(base, head);
  for (const record of gone) {
    moves.push(moveOf(record, undefined));
    findings.push(goneFinding(record, heirOf(record)));
  }
  return { moves: moves.sort((a, b) => (a.file < b.file ? -1 : 1)), findings };
}

/** What differs between two versions of one record that may not change after approval: fields, then sections. */
export function materialBetween(before: AnyRecord, after: AnyRecord): readonly string[] {
  return moveOf(before, after).material;
}

// --- internal ---

function kindOf(record: AnyRecord): Kind {
  const kind = findKind(record.kind);
  if (!kind) throw new Error(`no kind is called ${record.kind}`);
  return kind;
}

function unchanged(before: AnyRecord, after: AnyRecord): boolean {
  return before.file === after.file && before.body === after.body && isDeepStrictEqual(before.fields, after.fields);
}

function moveOf(before: AnyRecord | undefined, after: AnyRecord | undefined): Move {
  const record = after ?? before;
  if (!record) throw new Error("a move needs a record on one side");
  const kind = kindOf(record);
  const fields = Object.keys(kind.schema.shape).filter(
    (field) => !isDeepStrictEqual(at(before, field), at(after, field)),
  );
  const sections = changedSections(before?.body ?? "", after?.body ?? "");
  return {
    kind: record.kind,
    id: record.id,
    title: record.fields.title,
    file: record.file,
    from: before?.fields.state ?? null,
    to: after?.fields.state ?? null,
    fields,
    sections,
    material: [
      ...kind.material.fields.filter((path) => !isDeepStrictEqual(at(before, path), at(after, path))),
      ...materialSections(kind, sections),
    ],
    renamedFrom: before && after && before.file !== after.file ? before.file : null,
    imported: record.fields.imported !== undefined,
  };
}

function at(record: AnyRecord | undefined, path: string): unknown {
  return record ? valueAt(record.fields, path) : undefined;
}

/** Headings of sections that differ, whatever their case; text outside the sections counts as one of its own. */
function changedSections(before: string, after: string): string[] {
  if (before === after) return [];
  const [old, now] = [partsOf(before), partsOf(after)];
  const keys = [...new Set([...old.sections.keys(), ...now.sections.keys()])];
  const changed = keys.flatMap((key) => {
    const [was, is] = [old.sections.get(key), now.sections.get(key)];
    return was?.text === is?.text ? [] : [is?.heading ?? was?.heading ?? ""];
  });
  return [...(old.outside === now.outside ? [] : [OUTSIDE]), ...new Set(changed)];
}

/** What of it may not change after approval. Text outside the sections could hold a plan, so it counts where plans do. */
function materialSections({ material }: Kind, changed: readonly string[]): string[] {
  const differs = new Set(changed.map((heading) => heading.toLowerCase()));
  const plans = material.sections.filter((heading) => differs.has(heading.toLowerCase()));
  return material.sections.length > 0 && differs.has(OUTSIDE) ? [...plans, OUTSIDE] : plans;
}

function entryFlaws(record: AnyRecord): Flaw[] {
  const { lifecycle, label } = kindOf(record);
  const { state, imported } = record.fields;
  const facts: Fields = record.fields;
  if (mayEnter(lifecycle, state, facts)) return [];
  if (imported !== undefined && lifecycle.states[state]?.phase === "done") return [];
  const entries = statesOf(lifecycle).filter((candidate) => mayEnter(lifecycle, candidate, facts));
  return [
    {
      rule: "entry-illegal",
      path: ["state"],
      message: `${withArticle(label.toLowerCase())} may not first appear as ${state}: expected ${orList(entries)}, got ${state}`,
      mend: "Add it in one of these states; move it on afterwards.",
    },
  ];
}

function stepFlaws(before: AnyRecord, after: AnyRecord): Flaw[] {
  const flaws: Flaw[] = [];
  const { lifecycle } = kindOf(after);
  const [from, to] = [before.fields.state, after.fields.state];
  if (!mayMove(lifecycle, from, to, { ...after.fields, ...after.derived })) flaws.push(illegalMove(after, from, to));
  if (!isDeepStrictEqual(before.fields.imported, after.fields.imported))
    flaws.push({
      rule: "import-mark-changed",
      path: ["imported"],
      message: "the mark of an import changed: expected it as it was in the base",
      mend: "Put it back. Only an import writes it.",
    });
  return flaws;
}

function illegalMove(after: AnyRecord, from: string, to: string): Flaw {
  const exits = exitsFrom(kindOf(after).lifecycle, from);
  const legal = exits.map(({ to: target, when }) => {
    const condition = conditionText(when);
    return condition ? `${target} (if ${condition})` : target;
  });
  return {
    rule: "move-illegal",
    path: ["state"],
    message: `${after.id} may not move from ${from} to ${to}: expected ${legal.length === 0 ? `${from}, which is final` : orList(legal)}, got ${to}`,
    mend:
      legal.length === 0
        ? "Put the state back; write a new record that links to this one."
        : "Move step by step: itsm move shows the way.",
  };
}

/** Records of base whose file is gone. One whose file is there but broken has findings of its own. */
function goneFrom(base: Side, head: Side): AnyRecord[] {
  const present = new Set<string>();
  for (const file of head.sources.keys()) {
    const path = readPath(file);
    if ("id" in path) present.add(keyOf(path.kind.name, path.id));
  }
  return base.ledger.records.filter(({ kind, id }) => !present.has(keyOf(kind, id)));
}

/** A record that is gone, or one that came back under another id: told at the file where it stood or stands. */
function goneFinding(gone: AnyRecord, heir: AnyRecord | undefined): Finding {
  const place = { line: 1, column: 1 };
  if (heir)
    return finding(
      heir.file,
      {
        rule: "id-changed",
        message: `${gone.id} was given another id: expected ${gone.id}, got ${heir.id}`,
        mend: `Rename the file so that it begins with ${gone.id} again; the part behind the id is free.`,
      },
      place,
    );
  return finding(
    gone.file,
    {
      rule: "record-deleted",
      message: `${gone.id} was deleted: expected the record to stay`,
      mend: "Put the file back and move it to an end state instead.",
    },
    place,
  );
}

/** Finds the new record, first by its place, that has the title of one that is gone, or its text. */
function heirsIn(base: Side, head: Side): (gone: AnyRecord) => AnyRecord | undefined {
  const fresh = head.ledger.records.filter(({ kind, id }) => !base.ledger.byKey.has(keyOf(kind, id)));
  const places = new Map(fresh.map((record, place) => [record, place]));
  const backwards = fresh.toReversed();
  const byTitle = new Map(backwards.map((record) => [keyOf(record.kind, record.fields.title), record]));
  const byText = new Map(backwards.map((record) => [keyOf(record.kind, record.body), record]));
  const placeOf = (record: AnyRecord) => places.get(record) ?? 0;
  return ({ kind, fields, body }) => {
    const titled = byTitle.get(keyOf(kind, fields.title));
    const written = body.trim().length > 40 ? byText.get(keyOf(kind, body)) : undefined;
    if (!titled || !written) return titled ?? written;
    return placeOf(titled) <= placeOf(written) ? titled : written;
  };
}
