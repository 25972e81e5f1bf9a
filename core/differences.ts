// One record before and after, told field by field in plain words.
import { type Derived, type Fields, findKind, type Kind, stateRule } from "../schemas/index.ts";
import { type DifferenceSentence, sentenceWords } from "./difference-sentence.ts";
import { fieldDifferences, type Told } from "./field-differences.ts";
import { type Form, formsOf } from "./form.ts";
import type { LineDiff } from "./line-diff.ts";
import type { AnyRecord } from "./record.ts";
import { sectionDifferences } from "./section-differences.ts";
import { asLabel, nameInWords, valueText } from "./value-text.ts";

export type { DifferenceSentence } from "./difference-sentence.ts";
export type { LineDiff } from "./line-diff.ts";

/** One thing that differs between two versions of a record. Plain data, no Markdown. */
export interface Difference {
  /** Where: `window`, `affects[0].level`, a derived fact (`risk`), `## Backout plan`, `(text)` or `(file)`. */
  readonly path: string;
  /** For people: "Window", "Affects checkout: level". */
  readonly label: string;
  readonly of: "field" | "fact" | "section" | "file";
  readonly how: "added" | "removed" | "edited";
  /** The values as people read them; null where there is none, or where `lines` tells them. */
  readonly before: string | null;
  readonly after: string | null;
  /** One line to stand behind the label: "from New to Scheduled", "added edge; removed fares". */
  readonly words: string;
  /** The same as data. */
  readonly sentence: DifferenceSentence;
  /** Of a longer text: what differs, line by line. */
  readonly lines: LineDiff | null;
  /** Whether it may not change after approval without approval again. */
  readonly material: boolean;
}

/**
 * What differs between two versions of a record, in the order of the schema; then derived facts, sections of the body,
 * the file. Of a record that is new or gone only what says something is told, otherwise every field that differs.
 * Moments are told in `timeZone` and in UTC.
 */
export function differences(
  before: AnyRecord | undefined,
  after: AnyRecord | undefined,
  timeZone: string,
): Difference[] {
  const record = after ?? before;
  const kind = record ? findKind(record.kind) : undefined;
  if (!kind) return [];
  const told: readonly Told[] = [
    ...Object.keys(kind.schema.shape).flatMap((field) =>
      field === "state" ? stateDifference(before, after, kind) : ofField(field, before, after, formsOf(kind), timeZone),
    ),
    ...factDifferences(before?.derived ?? {}, after?.derived ?? {}),
    ...sectionDifferences(before?.body ?? "", after?.body ?? ""),
    ...fileDifference(before, after),
  ];
  return told.map((each) => ({ ...each, material: isMaterial(each, kind) }));
}

/** What differs between two values of plain data that is no record, such as the configuration. */
export function dataDifferences(before: object, after: object, timeZone: string): Difference[] {
  const [old, now]: readonly [Fields, Fields] = [{ ...before }, { ...after }];
  const names = [...new Set([...Object.keys(old), ...Object.keys(now)])];
  return names
    .flatMap((name) =>
      fieldDifferences(old[name], now[name], { path: name, label: labelOf(name), form: undefined, timeZone }),
    )
    .map((each) => ({ ...each, material: false }));
}

// --- internal ---

/** The state in the words of the state table. */
function stateDifference(before: AnyRecord | undefined, after: AnyRecord | undefined, kind: Kind): Told[] {
  const label = (record: AnyRecord | undefined) =>
    record ? (stateRule(kind.lifecycle, record.fields.state)?.label ?? record.fields.state) : null;
  if (before?.fields.state === after?.fields.state) return [];
  return [plainDifference({ path: "state", label: "State", of: "field" }, label(before), label(after))];
}

function ofField(
  field: string,
  before: AnyRecord | undefined,
  after: AnyRecord | undefined,
  forms: readonly Form[],
  timeZone: string,
): Told[] {
  const at = (record: AnyRecord | undefined): unknown => (record ? (record.fields as Fields)[field] : undefined);
  const form = forms.find(({ path }) => path === field);
  const oneSided = before === undefined || after === undefined;
  return fieldDifferences(at(before), at(after), { path: field, label: labelOf(field), form, timeZone, oneSided });
}

function factDifferences(before: Derived, after: Derived): Told[] {
  const facts = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return facts
    .filter((fact) => before[fact] !== after[fact])
    .map((fact) =>
      plainDifference(
        { path: fact, label: `Resulting ${nameInWords(fact)}`, of: "fact" },
        before[fact] === undefined ? null : valueText(before[fact], undefined, "Etc/UTC"),
        after[fact] === undefined ? null : valueText(after[fact], undefined, "Etc/UTC"),
      ),
    );
}

function fileDifference(before: AnyRecord | undefined, after: AnyRecord | undefined): Told[] {
  if (!before || !after || before.file === after.file) return [];
  return [plainDifference({ path: "(file)", label: "File", of: "file" }, before.file, after.file)];
}

function plainDifference(what: Pick<Told, "path" | "label" | "of">, before: string | null, after: string | null): Told {
  const how = before === null ? "added" : after === null ? "removed" : "edited";
  const sentence =
    before === null
      ? ({ as: "set", value: after ?? "" } as const)
      : after === null
        ? ({ as: "removed", value: before } as const)
        : ({ as: "edited", before, after } as const);
  return { ...what, how, before, after, words: sentenceWords(sentence), sentence, lines: null };
}

function labelOf(field: string): string {
  return asLabel(nameInWords(field));
}

/** A material path may lie within a field (`window.start`), and a difference within a material field. */
function isMaterial({ path, label, of }: Told, { material }: Kind): boolean {
  if (of === "section") return material.sections.some((heading) => isHeading(label, heading));
  if (of !== "field") return false;
  return material.fields.some((field) => covers(field, path) || covers(path, field));
}

/** Whatever its case, and also where it stands a second time. */
function isHeading(label: string, heading: string): boolean {
  return label.replace(/ \(\d+\)$/, "").toLowerCase() === heading.toLowerCase();
}

function covers(outer: string, inner: string): boolean {
  return inner === outer || inner.startsWith(`${outer}.`) || inner.startsWith(`${outer}[`);
}
