// A map whose values are worked out when they are asked for.

/** The same keys in the same order; each value is made once. */
export function lazyMap<Key, Source, Value>(
  sources: ReadonlyMap<Key, Source>,
  makeFrom: (source: Source) => Value,
): ReadonlyMap<Key, Value> {
  const made = new Map<Key, Value>();
  const at = (key: Key, source: Source): Value => {
    const known = made.get(key);
    if (known !== undefined || made.has(key)) return known as Value; // it was put there by the line below
    const value = makeFrom(source);
    made.set(key, value);
    return value;
  };
  function* values(): Generator<Value, undefined> {
    for (const [key, source] of sources) yield at(key, source);
  }
  function* entries(): Generator<[Key, Value], undefined> {
    for (const [key, source] of sources) yield [key, at(key, source)];
  }
  const map: ReadonlyMap<Key, Value> = {
    size: sources.size,
    has: (key) => sources.has(key),
    get(key) {
      const source = sources.get(key);
      return source === undefined && !sources.has(key) ? undefined : at(key, source as Source); // the key is known
    },
    keys: () => sources.keys(),
    values,
    entries,
    [Symbol.iterator]: entries,
    forEach: (visit) => {
      for (const [key, value] of entries()) visit(value, key, map);
    },
  };
  return map;
}
