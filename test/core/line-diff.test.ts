import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lineDiff, linesOf } from "../../core/line-diff.ts";

const text = fc.array(fc.constantFrom("a", "b", "c", "", "d "), { maxLength: 30 }).map((lines) => lines.join("\n"));

/** The later text, made of the earlier one and the difference. */
function applied(before: string, diff: ReturnType<typeof lineDiff>): string[] | undefined {
  const rest = linesOf(before);
  for (const { sign, text: line } of diff.lines.filter((each) => each.sign === "-")) {
    const place = rest.indexOf(line);
    if (sign === "-" && place === -1) return undefined;
    rest.splice(place, 1);
  }
  return [...rest, ...diff.lines.filter(({ sign }) => sign === "+").map((each) => each.text)].toSorted();
}

describe("the lines that differ", () => {
  it("turn the one text into the other", () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const diff = lineDiff(before, after, Number.POSITIVE_INFINITY);
        expect(applied(before, diff)).toEqual(linesOf(after).toSorted());
        expect([diff.added, diff.removed]).toEqual([
          diff.lines.filter(({ sign }) => sign === "+").length,
          diff.lines.filter(({ sign }) => sign === "-").length,
        ]);
      }),
    );
  });

  it("are none between a text and itself, whatever its white space", () => {
    fc.assert(
      fc.property(text, (same) => {
        expect(lineDiff(same, `\n${same.replaceAll("\n", "  \r\n\n")}\n`)).toMatchObject({ added: 0, removed: 0 });
      }),
    );
  });

  it("are as few as possible", () => {
    expect(lineDiff("a\nb\nc\nd", "a\nc\nx\nd").lines).toEqual([
      { sign: "-", text: "b" },
      { sign: "+", text: "x" },
    ]);
  });

  it("of two very long texts are found in no time, if not as few as possible", () => {
    const many = (word: string) => Array.from({ length: 20_000 }, (_, index) => `${word} ${index}`).join("\n");
    expect(lineDiff(many("a"), many("b"))).toMatchObject({ added: 20_000, removed: 20_000, more: 39_980 });
  });
});
