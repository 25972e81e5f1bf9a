import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clip, highest, type Span, subtract, total, union } from "../../core/intervals.ts";

const END = 40;
const span = fc.tuple(fc.nat(END), fc.nat(END)).map(([start, end]) => ({ start, end }));
const spans = fc.array(span, { maxLength: 12 });
const weighted = fc.array(
  fc.tuple(span, fc.integer({ min: 0, max: 3 })).map(([one, weight]) => ({ ...one, weight })),
  { maxLength: 12 },
);

/** The naive model: which of the units 0, 1, 2 … are covered. */
function units(of: readonly Span[]): boolean[] {
  return Array.from({ length: END }, (_, unit) => of.some(({ start, end }) => start <= unit && unit < end));
}

function isTidy(of: readonly Span[]): boolean {
  return of.every((one, i) => one.end > one.start && (i === 0 || (of[i - 1]?.end ?? 0) <= one.start));
}

describe("against a model that looks at every unit", () => {
  it("a union covers what any span covers, tidily", () => {
    fc.assert(
      fc.property(spans, (all) => {
        expect(units(union(all))).toEqual(units(all));
        expect(isTidy(union(all))).toBe(true);
      }),
    );
  });

  it("a difference covers what the spans cover and the holes do not", () => {
    fc.assert(
      fc.property(spans, spans, (all, holes) => {
        const [covered, missing] = [units(all), units(holes)];
        const rest = subtract(all, holes);
        expect(units(rest)).toEqual(covered.map((unit, i) => unit && !missing[i]));
        expect(isTidy(rest)).toBe(true);
      }),
    );
  });

  it("clipping covers what lies within", () => {
    fc.assert(
      fc.property(spans, span, (all, within) => {
        const inside = units([within]);
        expect(units(clip(all, within))).toEqual(units(all).map((unit, i) => unit && inside[i]));
      }),
    );
  });

  it("a total counts each unit once", () => {
    fc.assert(fc.property(spans, (all) => total(all) === units(all).filter(Boolean).length));
  });

  it("the highest weight wins at each unit", () => {
    fc.assert(
      fc.property(weighted, (all) => {
        const pieces = highest(all);
        expect(isTidy(pieces)).toBe(true);
        for (let unit = 0; unit < END; unit++) {
          const here = (of: typeof all) => of.filter(({ start, end }) => start <= unit && unit < end);
          const expected = here(all).map(({ weight }) => weight);
          expect(here(pieces).map(({ weight }) => weight)).toEqual(expected.length ? [Math.max(...expected)] : []);
        }
      }),
    );
  });
});

it("spans that touch are joined", () => {
  const touching = [
    { start: 0, end: 5 },
    { start: 5, end: 9 },
  ];
  expect(union(touching)).toEqual([{ start: 0, end: 9 }]);
});

it("a span without an end stays without an end", () => {
  const open = { start: 3, end: Number.POSITIVE_INFINITY };
  expect(union([open, { start: 1, end: 4 }])).toEqual([{ start: 1, end: Number.POSITIVE_INFINITY }]);
  expect(subtract([open], [{ start: 5, end: 6 }])).toEqual([
    { start: 3, end: 5 },
    { start: 6, end: Number.POSITIVE_INFINITY },
  ]);
  expect(clip([open], { start: 0, end: 10 })).toEqual([{ start: 3, end: 10 }]);
});

it("clipping keeps what a span carries", () => {
  expect(clip([{ start: 0, end: 9, id: "a" }], { start: 4, end: 6 })).toEqual([{ start: 4, end: 6, id: "a" }]);
});
