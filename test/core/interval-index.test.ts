import fc from "fast-check";
import { expect, it } from "vitest";
import { intervalIndex, intervalIndexes } from "../../core/interval-index.ts";
import type { Span } from "../../core/intervals.ts";

const END = 40;
const span = fc.tuple(fc.nat(END), fc.oneof(fc.nat(END), fc.constant(Number.POSITIVE_INFINITY)));
const spans = fc
  .array(span, { maxLength: 30 })
  .map((all) => all.map(([start, end], place) => ({ start, end, place, names: [`n${place % 3}`, `n${place % 4}`] })));
const overlap = (a: Span, b: Span) => Math.max(a.start, b.start) < Math.min(a.end, b.end);

it("an index finds exactly the spans that overlap, by start, as looking at each does", () => {
  fc.assert(
    fc.property(spans, span, (all, [start, end]) => {
      const within = { start, end };
      const expected = all.filter((one) => overlap(one, within)).toSorted((a, b) => a.start - b.start);
      expect(intervalIndex(all)(within)).toEqual(expected);
      const named = intervalIndexes(all, ({ names }) => names);
      for (const name of ["n0", "n1", "n2", "n3", "none"])
        expect(named(name)(within)).toEqual(expected.filter(({ names }) => names.includes(name)));
    }),
  );
});

it("what only touches, or has no length, does not overlap", () => {
  const find = intervalIndex([
    { start: 0, end: 5 },
    { start: 5, end: 5 },
    { start: 5, end: 9 },
  ]);
  expect(find({ start: 5, end: 6 })).toEqual([{ start: 5, end: 9 }]);
  expect(find({ start: 5, end: 5 })).toEqual([]);
});
