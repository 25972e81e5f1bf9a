// What a value of a record is to a reader, told by the value itself: a moment, a period, a list of records, a table.
import { records as say } from "#language";
import { formAt, formsOf, type RecordSummary, type RecordView } from "../core/index.ts";
import { findKind } from "../schemas/index.ts";
import { isLevel } from "./looks.ts";
import { numberText } from "./numbers.ts";
import { CALENDAR_DAY, MOMENT } from "./times.ts";
import { fieldWords, valueWords } from "./words.ts";

export type Shown =
  | { readonly as: "text"; readonly text: string }
  | { readonly as: "moment"; readonly at: string }
  | { readonly as: "day"; readonly day: string }
  | { readonly as: "period"; readonly start: string; readonly end: string }
  | { readonly as: "level"; readonly level: string }
  | { readonly as: "address"; readonly address: string }
  | { readonly as: "record"; readonly record: RecordSummary }
  | { readonly as: "prose"; readonly markdown: string }
  | { readonly as: "list"; readonly items: readonly Shown[] }
  | { readonly as: "facts"; readonly facts: readonly Fact[] }
  | { readonly as: "table"; readonly headings: readonly string[]; readonly rows: readonly (readonly Shown[])[] };

export interface Fact {
  readonly field: string;
  readonly words: string;
  readonly value: Shown;
}

/** A rule of RFC 5545 is for programs; the pages of freezes tell it in words. */
const RECURRENCE = /^(?:RRULE:)?FREQ=/;

/** Texts longer than this are prose, not a fact. */
const LONGEST_FACT = 120;

/** What to show for a value at a field of a record; undefined where there is nothing to show. */
export function shownValue(value: unknown, field: string, record: RecordView): Shown | undefined {
  if (typeof value === "string") return shownText(value, field, record);
  if (typeof value === "number") return { as: "text", text: numberText(value) };
  if (value === true) return { as: "text", text: valueWords("yes") };
  if (Array.isArray(value)) return shownList(value, field, record);
  if (typeof value === "object" && value !== null) return shownMap(value, field, record);
  return undefined;
}

/** A list of maps of which each has these keys, such as updates with `at` and `message`; else undefined. */
export function mapsWith(
  value: unknown,
  keys: readonly string[],
): readonly Readonly<{ [key: string]: unknown }>[] | undefined {
  if (!Array.isArray(value) || value.length === 0) return undefined;
  const all = value.every((item) => isMap(item) && keys.every((key) => Object.hasOwn(item, key)));
  return all ? (value as readonly Readonly<{ [key: string]: unknown }>[]) : undefined;
}

// --- internal ---

type Plain = Readonly<{ [key: string]: unknown }>;

function shownText(value: string, field: string, record: RecordView): Shown {
  if (MOMENT.test(value)) return { as: "moment", at: value };
  if (CALENDAR_DAY.test(value)) return { as: "day", day: value };
  const isWord = isOfVocabulary(value, field, record);
  if (isWord && isLevel(value)) return { as: "level", level: value };
  const named = record.links.find((link) => link.field === field && link.record.id === value)?.record;
  if (named) return { as: "record", record: named };
  if (/^https?:\/\/\S+$/.test(value)) return { as: "address", address: value };
  if (RECURRENCE.test(value)) return { as: "text", text: say.page.recurs };
  if (value.includes("\n") || value.length > LONGEST_FACT) return { as: "prose", markdown: value };
  return { as: "text", text: isWord ? valueWords(value) : value };
}

/** Whether the schema, or what is derived, chose the word: a person may be called `standard`, and a group `high`. */
function isOfVocabulary(value: string, field: string, record: RecordView): boolean {
  if (Object.hasOwn(record.derived, field)) return true;
  const kind = findKind(record.kind);
  const form = kind && formAt(formsOf(kind), field);
  return (form?.items ?? form)?.words.includes(value) ?? false;
}

function shownList(values: readonly unknown[], field: string, record: RecordView): Shown | undefined {
  if (values.length === 0) return undefined;
  if (values.every(isMap)) return shownTable(values as readonly Plain[], field, record);
  const items = values.flatMap((value) => shownValue(value, field, record) ?? []);
  return { as: "list", items };
}

function shownMap(value: object, field: string, record: RecordView): Shown | undefined {
  const map = value as Plain;
  const { start, end } = map;
  const isPeriod = Object.keys(map).length === 2 && typeof start === "string" && typeof end === "string";
  if (isPeriod && MOMENT.test(start) && MOMENT.test(end)) return { as: "period", start, end };
  const facts = factsOf(map, field, record);
  return facts.length === 0 ? undefined : { as: "facts", facts };
}

/** The entries of a map as facts, without those that say nothing. */
function factsOf(map: Plain, field: string, record: RecordView): Fact[] {
  return Object.entries(map).flatMap(([key, value]) => {
    const shown = shownValue(value, `${field}.${key}`, record);
    return shown ? [{ field: `${field}.${key}`, words: fieldWords(key), value: shown }] : [];
  });
}

function shownTable(rows: readonly Plain[], field: string, record: RecordView): Shown {
  const keys = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const shown = rows.map((row) =>
    keys.map((key) => shownValue(row[key], `${field}[].${key}`, record) ?? ({ as: "text", text: "" } as const)),
  );
  const filled = keys.map((_, column) => shown.some((row) => !isEmpty(row[column])));
  return {
    as: "table",
    headings: keys.filter((_, column) => filled[column]).map(fieldWords),
    rows: shown.map((row) => row.filter((_, column) => filled[column])),
  };
}

function isEmpty(value: Shown | undefined): boolean {
  return value === undefined || (value.as === "text" && value.text === "");
}

function isMap(value: unknown): boolean {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
