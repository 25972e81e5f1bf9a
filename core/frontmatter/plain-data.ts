// Data such as JSON can hold, which is all that a frontmatter holds.

/** A copy without `undefined`. Throws on what no frontmatter can hold: dates, functions, values that hold themselves. */
export function plainData(value: unknown, depth = 0): unknown {
  if (depth > MOST_LEVELS) throw new Error("a value is nested too deeply to be written");
  if (value === null || ["string", "number", "boolean"].includes(typeof value)) return value;
  if (Array.isArray(value)) return value.map((item) => plainData(item, depth + 1));
  if (!isMapping(value)) throw new Error(`a ${typeof value} cannot be written to a record: ${String(value)}`);
  // fromEntries defines its keys, so that a key named __proto__ is a key and nothing else.
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, item]) => item !== undefined)
      .map(([key, item]) => [key, plainData(item, depth + 1)]),
  );
}

/** Whether two values are the same data. The order of keys does not count. */
export function sameData(one: unknown, other: unknown): boolean {
  if (Object.is(one, other) || (one === 0 && other === 0)) return true;
  if (Array.isArray(one))
    return Array.isArray(other) && one.length === other.length && one.every((item, i) => sameData(item, other[i]));
  if (!isMapping(one) || !isMapping(other)) return false;
  const keys = Object.keys(one);
  return (
    keys.length === Object.keys(other).length &&
    keys.every((key) => Object.hasOwn(other, key) && sameData(one[key], other[key]))
  );
}

/** Whether a value is a map: an object that is neither a list nor of a class. */
export function isMapping(value: unknown): value is { readonly [key: string]: unknown } {
  if (typeof value !== "object" || value === null) return false;
  const prototype = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

// --- internal ---

const MOST_LEVELS = 90;
