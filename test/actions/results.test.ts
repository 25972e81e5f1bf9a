import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type GateResult, readResults, resultsText } from "../../actions/results.ts";

function aResult(number: number, comment: string | null): GateResult {
  return { number, head: "a".repeat(40), outcome: "waiting", headline: `Waiting (${number})`, comment };
}

describe("results on their way to the next job", () => {
  it("arrive as they were sent", () => {
    const results = [aResult(1, "<!-- x -->\n\nline\n"), aResult(2, null)];
    expect(readResults(resultsText(results))).toEqual(results);
  });

  it("never take more than the environment of a process does, whatever the comments are", () => {
    const comment = fc.option(
      fc.string({ unit: "grapheme", maxLength: 3000 }).map((text) => text.replaceAll("a", "\n")),
    );
    fc.assert(
      fc.property(
        fc.array(comment, { minLength: 1, maxLength: 12 }),
        fc.integer({ min: 2500, max: 6000 }),
        (comments, most) => {
          const results = comments.map((text, i) => aResult(i + 1, text));
          const text = resultsText(results, most);
          expect(Buffer.byteLength(text)).toBeLessThanOrEqual(most);
          expect(readResults(text).map(({ number }) => number)).toEqual(results.map(({ number }) => number));
        },
      ),
    );
  });

  it("lose the end of long comments first, with a word of it", () => {
    const long = Array.from({ length: 200 }, (_, i) => `line ${i}`).join("\n");
    const [short, cut] = readResults(resultsText([aResult(1, "short"), aResult(2, long)], 1500));
    expect(short?.comment).toBe("short");
    expect(cut?.comment).toMatch(
      /^line 0\nline 1\n.*\n\n\*\*The rest was cut\.\*\* The check itsm\/gate has all of it\.\n$/s,
    );
  });

  it("are told as far as they fit where there are far too many", () => {
    const results = Array.from({ length: 2000 }, (_, i) => aResult(i + 1, "text"));
    const text = resultsText(results);
    expect(Buffer.byteLength(text)).toBeLessThan(120_001);
    expect(readResults(text).length).toBeGreaterThan(400);
  });

  it.each([
    ["no JSON", "["],
    ["another form", '{"number":1}'],
    ["a number that is none", JSON.stringify([{ ...aResult(1, null), number: "1; rm" }])],
    ["a head that is none", JSON.stringify([{ ...aResult(1, null), head: "main" }])],
    ["more than there should be", JSON.stringify([{ ...aResult(1, null), token: "x" }])],
    ["nothing", ""],
  ])("are refused where they are %s", (_, text) => {
    expect(() => readResults(text)).toThrow("the input results is not what the gate hands over");
  });
});
