import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { foldLines } from "../../../actions/report/fold.ts";

const words = (text: string) => text.split(/\s+/).filter((word) => word !== "");

describe("long lines", () => {
  it("of a paragraph are broken between words, across the ends of its lines", () => {
    expect(foldLines("one two three four\nfive six\n\nseven", 12)).toBe("one two\nthree four\nfive six\n\nseven");
  });

  it("of a list continue below their text", () => {
    expect(foldLines("1. one two three four\n2. five", 12)).toBe("1. one two\n   three\n   four\n2. five");
    expect(foldLines("  - one two three", 12)).toBe("  - one two\n    three");
  });

  it("of code, tables and headings of code stay whole", () => {
    const text =
      "```sh\none two three four five\n```\n| one | two | three |\n    one two three four\none-two-three-four";
    expect(foldLines(text, 12)).toBe(text);
  });

  it("keep a line end that Markdown would show", () => {
    expect(foldLines("one two three four  \nfive", 12)).toBe("one two\nthree four\nfive");
  });

  it("that fit stay as they are", () => {
    const text = "one\ntwo\n\n- three\n  four\n";
    expect(foldLines(text, 12)).toBe(text);
  });

  it("lose no word and gain none", () => {
    const line = fc
      .array(fc.constantFrom("a", "bb", "-", "```", "1.", "#", "|", "longer", "", "  ", ">"), { maxLength: 12 })
      .map((parts) => parts.join(" "));
    fc.assert(
      fc.property(fc.array(line, { maxLength: 8 }), fc.integer({ min: 5, max: 40 }), (lines, width) => {
        expect(words(foldLines(lines.join("\n"), width))).toEqual(words(lines.join("\n")));
      }),
    );
  });
});
