// A list of maps before and after: entries are known by their name, or by their place.
import type { Place, Told } from "./field-differences.ts";
import type { Form } from "./form.ts";
import { withArticle } from "./suggest.ts";
import { nameInWords, type PlainMap, valueText } from "./value-text.ts";

/** Tells what differs within an entry. */
export type Compare = (before: unknown, after: unknown, place: Place) => Told[];

/** Entries that came, went or changed. None where only their order differs. */
export function itemDifferences(
  before: readonly PlainMap[],
  after: readonly PlainMap[],
  place: Place,
  within: Compare,
): Told[] {
  const pairs = pairsOf(before, after, identityIn(before, after, place.form?.items));
  return pairs.flatMap(({ was, is, name }) => {
    if (was && is) return within(was.item, is.item, entryPlace(place, is.index, name ?? String(is.index + 1)));
    const one = is ?? was;
    return one ? [oneSidedItem(one, is ? "added" : "removed", place)] : [];
  });
}

// --- internal ---

interface Entry {
  readonly item: PlainMap;
  readonly index: number;
}

interface Pair {
  readonly was: Entry | undefined;
  readonly is: Entry | undefined;
  readonly name: string | undefined;
}

/** The key whose values tell entries apart: the first that every entry must have, where no value stands twice. */
function identityIn(
  before: readonly PlainMap[],
  after: readonly PlainMap[],
  items: Form | undefined,
): string | undefined {
  const first = items?.parts.find(({ required }) => required);
  const key = first?.path.slice(first.path.lastIndexOf(".") + 1);
  if (key === undefined) return undefined;
  const unique = (list: readonly PlainMap[]) => {
    const names = list.map((item) => item[key]);
    return names.every((name) => typeof name === "string") && new Set(names).size === names.length;
  };
  return unique(before) && unique(after) ? key : undefined;
}

function pairsOf(before: readonly PlainMap[], after: readonly PlainMap[], key: string | undefined): Pair[] {
  const name = ({ item, index }: Entry) => (key === undefined ? String(index) : String(item[key]));
  const entries = (list: readonly PlainMap[]) => list.map((item, index): Entry => ({ item, index }));
  const old = new Map(entries(before).map((entry) => [name(entry), entry]));
  const now = new Map(entries(after).map((entry) => [name(entry), entry]));
  return [...new Set([...old.keys(), ...now.keys()])].map((each) => ({
    was: old.get(each),
    is: now.get(each),
    name: key === undefined ? undefined : each,
  }));
}

function entryPlace({ form, timeZone, label, path }: Place, index: number, name: string): Place {
  const shown = valueText(name, undefined, timeZone);
  return { path: `${path}[${index}]`, label: `${label} ${shown}`, form: form?.items, timeZone, item: true };
}

/** Entries that are known by their moment follow each other in time: "added an update: …". */
function oneSidedItem({ item, index }: Entry, how: "added" | "removed", place: Place): Told {
  const { path, label, form, timeZone } = place;
  const text = valueText(item, form?.items, timeZone);
  const inTime = form?.items?.parts.find(({ required }) => required)?.shape === "moment";
  const noun = nameInWords(path.slice(path.lastIndexOf(".") + 1)).replace(/s$/, "");
  const values = how === "added" ? { before: null, after: text } : { before: text, after: null };
  return {
    path: `${path}[${index}]`,
    label,
    of: "field",
    how,
    ...values,
    words: inTime ? `${how} ${withArticle(noun)}: ${text}` : `${how} ${text}`,
    sentence: { as: "listed", added: how === "added" ? text : null, removed: how === "removed" ? text : null },
    lines: null,
  };
}
