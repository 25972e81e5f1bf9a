// What an edit means for the data, and the smallest steps that do it.
import type { Path } from "../../schemas/index.ts";
import { isMapping, plainData, sameData } from "./plain-data.ts";

/** One edit: set the value at a path (`undefined` deletes it), or append to the list at a path. */
export type Edit = { readonly path: Path; readonly value: unknown } | { readonly path: Path; readonly append: unknown };

/** A step for which one part of the text is replaced. `insert` adds a key to a map, `append` an item to a list. */
export type Step =
  | { readonly does: "replace" | "insert" | "append"; readonly path: Path; readonly value: unknown }
  | { readonly does: "delete"; readonly path: Path };

/** The data after an edit. Throws where a path leads through a text or a number. */
export function editedData(data: unknown, edit: Edit): unknown {
  if (edit.path.length === 0) throw new Error("an edit needs a path");
  return changed(data, edit.path, (old) => {
    if (!("append" in edit)) return edit.value === undefined ? undefined : plainData(edit.value);
    if (!isNothing(old) && !Array.isArray(old)) throw new Error(`${told(edit.path)} is no list to append to`);
    return [...((old ?? []) as unknown[]), plainData(edit.append)];
  });
}

/** The steps that lead from one data to the other, each as deep inside as it can be. */
export function stepsBetween(before: unknown, after: unknown, path: Path = []): Step[] {
  if (sameData(before, after)) return [];
  if (isMapping(before) && isMapping(after)) return stepsInMap(before, after, path);
  if (Array.isArray(before) && Array.isArray(after)) return stepsInList(before, after, path);
  return [{ does: "replace", path, value: after }];
}

/** A path as people write it. */
export function told(path: Path): string {
  return path.map((key, i) => (typeof key === "number" ? `[${key}]` : i === 0 ? key : `.${key}`)).join("");
}

// --- internal ---

type Change = (old: unknown) => unknown;

function changed(data: unknown, path: Path, change: Change, above: Path = []): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return change(data);
  const here = [...above, key];
  if (Array.isArray(data) || (isNothing(data) && typeof key === "number")) {
    const list: readonly unknown[] = data ?? [];
    if (typeof key !== "number" || key > list.length || key < 0)
      throw new Error(`${told(here)} is no place in the list`);
    const item = changed(list[key], rest, change, here);
    if (item === undefined) return key < list.length ? list.toSpliced(key, 1) : data;
    return list.toSpliced(key, 1, item);
  }
  if (!isNothing(data) && !isMapping(data)) throw new Error(`${told(above)} is no map: it has no ${told(here)}`);
  const map = data ?? {};
  const value = changed(Object.hasOwn(map, key) ? map[key] : undefined, rest, change, here);
  if (value === undefined && !Object.hasOwn(map, key)) return data;
  const others = Object.entries(map).filter(([other]) => other !== String(key));
  return Object.fromEntries(value === undefined ? others : [...others, [String(key), value]]);
}

function isNothing(value: unknown): value is null | undefined {
  return value === null || value === undefined;
}

function stepsInMap(
  before: { readonly [key: string]: unknown },
  after: { readonly [key: string]: unknown },
  path: Path,
): Step[] {
  const keep = Object.keys(before).filter((key) => Object.hasOwn(after, key));
  if (keep.length === 0 && path.length > 0 && Object.keys(after).length > 0)
    return [{ does: "replace", path, value: after }];
  const added = Object.keys(after).filter((key) => !Object.hasOwn(before, key));
  const gone = Object.keys(before).filter((key) => !Object.hasOwn(after, key));
  return [
    ...keep.flatMap((key) => stepsBetween(before[key], after[key], [...path, key])),
    ...added.map((key): Step => ({ does: "insert", path: [...path, key], value: after[key] })),
    ...gone.map((key): Step => ({ does: "delete", path: [...path, key] })),
  ];
}

function stepsInList(before: readonly unknown[], after: readonly unknown[], path: Path): Step[] {
  if (before.length > 0 && before.every((item, i) => sameData(item, after[i])))
    return after.slice(before.length).map((value): Step => ({ does: "append", path, value }));
  if (before.length === after.length) return after.flatMap((item, i) => stepsBetween(before[i], item, [...path, i]));
  const gone = leftOut(before, after);
  if (gone.length > 0) return gone.toReversed().map((i): Step => ({ does: "delete", path: [...path, i] }));
  return [{ does: "replace", path, value: after }];
}

/** The places in `before` to leave out to get `after`; none where that alone does not do it. */
function leftOut(before: readonly unknown[], after: readonly unknown[]): readonly number[] {
  const gone: number[] = [];
  let at = 0;
  for (const [i, item] of before.entries()) {
    if (at < after.length && sameData(item, after[at])) at++;
    else gone.push(i);
  }
  return at === after.length ? gone : [];
}
