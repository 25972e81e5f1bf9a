// Chance that repeats itself: numbers, choices and skewed choices that follow from a seed.

export type Chance = () => number;

/** A source of chance that gives the same numbers from 0 to 1 for the same seed (mulberry32). */
export function seeded(seed: number): Chance {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Any of them, each as likely as the next. */
export function anyOf<Item>(random: Chance, items: readonly Item[]): Item {
  return itemAt(items, Math.floor(random() * items.length));
}

/** One of them by Zipf's law: the second half as often as the first, the tenth a tenth as often. */
export function oftenOf<Item>(random: Chance, items: readonly Item[]): Item {
  return itemAt(items, zipf(random, items.length));
}

/** A rank from 0 below `most` by Zipf's law. */
export function zipf(random: Chance, most: number): number {
  return Math.floor((most + 1) ** random()) - 1;
}

/** A whole number from `least` to `most`. */
export function between(random: Chance, least: number, most: number): number {
  return least + Math.floor(random() * (most - least + 1));
}

/** One by its weight; weights add up to 1. */
export function weighted<Item>(random: Chance, items: readonly (readonly [number, Item])[]): Item {
  let left = random();
  for (const [weight, item] of items) {
    left -= weight;
    if (left < 0) return item;
  }
  return itemAt(items, items.length - 1)[1];
}

/** A length of time as work takes it: most are short, few are very long. `usual` is the median. */
export function skewed(random: Chance, usual: number): number {
  return usual * Math.exp(1.1 * Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random()));
}

// --- internal ---

function itemAt<Item>(items: readonly Item[], index: number): Item {
  const item = items[Math.min(index, items.length - 1)];
  if (item === undefined) throw new Error("there is nothing to choose from");
  return item;
}
