// One field before and after, told in plain words: scalars, lists, maps, lists of maps.
import { isDeepStrictEqual } from "node:util";
import { sentenceWords } from "./difference-sentence.ts";
import type { Difference } from "./differences.ts";
import type { Form } from "./form.ts";
import { itemDifferences } from "./item-differences.ts";
import { lineCounts, lineDiff } from "./line-diff.ts";
import { asLabel, isBlank, isMap, nameInWords, type PlainMap, periodIn, valueText } from "./value-text.ts";

/** A difference before anybody asked whether it is material. */
export type Told = Omit<Difference, "material">;

/** Where a field stands. */
export interface Place {
  readonly path: string;
  readonly label: string;
  readonly form: Form | undefined;
  readonly timeZone: string;
  /** The record is new or gone: what says nothing is not told. */
  readonly oneSided?: boolean | undefined;
  /** The field is an entry of a list: what lies in it is told behind a colon. */
  readonly item?: boolean | undefined;
}

/** Texts longer than this are told line by line. */
const LONGEST_IN_LINE = 160;
/** Links say what they are by themselves: "Caused by", not "Links caused by". */
const UNNAMED = new Set(["links"]);

/** What differs between two values of a field; nothing where they are equal, otherwise at least one difference. */
export function fieldDifferences(before: unknown, after: unknown, place: Place): Told[] {
  if (isDeepStrictEqual(before, after) || (place.oneSided && isBlank(before ?? after))) return [];
  const within = withinDifferences(before, after, place);
  return within.length > 0 ? within : [wholeDifference(before, after, place)];
}

// --- internal ---

function withinDifferences(before: unknown, after: unknown, place: Place): Told[] {
  const [old, now] = [before ?? undefined, after ?? undefined];
  if (periodIn(old ?? now) && periodIn(now ?? old)) return [];
  const maps = bothAre(isMap, old, now);
  if (maps) return mapDifferences(maps.old, maps.now, place);
  const entries = bothAre(isListOfMaps, old, now);
  if (entries) return itemDifferences(entries.old ?? [], entries.now ?? [], place, fieldDifferences);
  const lists = bothAre(isList, old, now);
  if (lists) return listDifference(lists.old ?? [], lists.now ?? [], place);
  if (isLong(old) || isLong(now)) return textDifference(old, now, place);
  return [];
}

/** Both values, where both are of this shape, or one is and the other is missing. */
function bothAre<Shape>(
  is: (value: unknown) => value is Shape,
  old: unknown,
  now: unknown,
): { readonly old: Shape | undefined; readonly now: Shape | undefined } | undefined {
  if (old === undefined) return now !== undefined && is(now) ? { old, now } : undefined;
  if (!is(old)) return undefined;
  if (now === undefined) return { old, now };
  return is(now) ? { old, now } : undefined;
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

function isListOfMaps(value: unknown): value is readonly PlainMap[] {
  return Array.isArray(value) && value.every(isMap);
}

function isLong(value: unknown): value is string {
  return typeof value === "string" && (value.trim().includes("\n") || value.length > LONGEST_IN_LINE);
}

function mapDifferences(before: PlainMap | undefined, after: PlainMap | undefined, place: Place): Told[] {
  const parts = place.form?.parts ?? [];
  const known = parts.map(({ path }) => path.slice(path.lastIndexOf(".") + 1));
  const keys = [...new Set([...known, ...Object.keys(before ?? {}), ...Object.keys(after ?? {})])];
  return keys.flatMap((key) =>
    fieldDifferences(before?.[key], after?.[key], {
      path: `${place.path}.${key}`,
      label: labelWithin(place, key),
      form: parts.find(({ path }) => path.endsWith(`.${key}`)),
      timeZone: place.timeZone,
      oneSided: place.oneSided,
    }),
  );
}

function labelWithin({ path, label, item }: Place, key: string): string {
  if (UNNAMED.has(path)) return asLabel(nameInWords(key));
  return `${label}${item ? ":" : ""} ${nameInWords(key)}`;
}

function listDifference(before: readonly unknown[], after: readonly unknown[], place: Place): Told[] {
  const text = (values: readonly unknown[]) => valueText(values, place.form, place.timeZone);
  const added = after.filter((value) => !before.some((other) => isDeepStrictEqual(other, value)));
  const removed = before.filter((value) => !after.some((other) => isDeepStrictEqual(other, value)));
  if (added.length + removed.length === 0) return [];
  const sentence = {
    as: "listed",
    added: added.length > 0 ? text(added) : null,
    removed: removed.length > 0 ? text(removed) : null,
  } as const;
  const how = removed.length === 0 ? "added" : added.length === 0 ? "removed" : "edited";
  return [
    {
      ...named(place),
      how,
      before: told(before, place),
      after: told(after, place),
      words: sentenceWords(sentence),
      sentence,
      lines: null,
    },
  ];
}

function textDifference(before: unknown, after: unknown, place: Place): Told[] {
  const text = (value: unknown) => (value === undefined ? "" : String(value));
  const lines = lineDiff(text(before), text(after));
  const how = before === undefined ? "added" : after === undefined ? "removed" : "edited";
  return [
    {
      ...named(place),
      how,
      before: null,
      after: null,
      words: lineCounts(lines, how),
      sentence: { as: "lines" },
      lines,
    },
  ];
}

/** The difference of a value as a whole. Two values that read the same are told as they are written. */
function wholeDifference(before: unknown, after: unknown, place: Place): Told {
  const [was, is] = [told(before, place), told(after, place)];
  const how = was === null ? "added" : is === null ? "removed" : "edited";
  const sentence = wholeSentence(before, after, place);
  return { ...named(place), how, before: was, after: is, words: sentenceWords(sentence), sentence, lines: null };
}

function wholeSentence(before: unknown, after: unknown, place: Place) {
  const [was, is] = [told(before, place), told(after, place)];
  if (was === null) return { as: "set", value: quoted(is, after, place) } as const;
  if (is === null) return { as: "removed", value: quoted(was, before, place) } as const;
  if (isReordered(before, after)) return { as: "reordered" } as const;
  if (was === is) return { as: "rewritten", before: asWritten(before), after: asWritten(after) } as const;
  return { as: "edited", before: quoted(was, before, place), after: quoted(is, after, place) } as const;
}

function isReordered(before: unknown, after: unknown): boolean {
  if (!isList(before) || !isList(after) || before.length !== after.length) return false;
  return before.every((value) => after.some((other) => isDeepStrictEqual(other, value)));
}

function named({ path, label }: Place): Pick<Told, "path" | "label" | "of"> {
  return { path, label, of: "field" };
}

function told(value: unknown, { form, timeZone }: Place): string | null {
  return value === undefined || value === null ? null : valueText(value, form, timeZone);
}

/** Free text stands in quotes, so that it is clear where it begins and ends. */
function quoted(text: string | null, value: unknown, { form }: Place): string {
  const isFree = typeof value === "string" && (form?.shape ?? "word") === "text" && form?.refersTo === undefined;
  return isFree && !/^[\w-]+$/.test(value) ? `“${text}”` : (text ?? "");
}

function asWritten(value: unknown): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}
