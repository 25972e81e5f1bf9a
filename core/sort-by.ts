// Lists sorted by a number that is worked out once for each item, not at every comparison.

/** The items by their numbers, smallest first; equals by `tie`, or else as they stood. */
export function sortedBy<Item>(
  items: readonly Item[],
  numberOf: (item: Item) => number,
  tie?: (a: Item, b: Item) => number,
): Item[] {
  return items
    .map((item) => ({ item, rank: numberOf(item) }))
    .sort((a, b) => a.rank - b.rank || (tie ? tie(a.item, b.item) : 0))
    .map(({ item }) => item);
}
