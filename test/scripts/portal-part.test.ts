import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { belongsTo, partOf, WHOLE } from "../../scripts/portal-part.ts";

describe("a part of a portal", () => {
  it.each([
    ["1/1", { number: 1, of: 1 }],
    ["2/5", { number: 2, of: 5 }],
    ["5/5", { number: 5, of: 5 }],
  ])("is read from %s", (text, part) => expect(partOf(text)).toEqual(part));

  it.each(["", "1", "0/5", "6/5", "1/0", "-1/5", "1/5/5", "a/b", "1.5/5", "02/5"])("is not read from %j", (text) =>
    expect(partOf(text)).toBeUndefined(),
  );

  it("gives every file to exactly one of the parts", () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 1, max: 20 }), (path, of) => {
        const numbers = Array.from({ length: of }, (_, index) => index + 1);
        expect(numbers.filter((number) => belongsTo({ number, of }, path))).toHaveLength(1);
      }),
    );
    expect(belongsTo(WHOLE, "index.html")).toBe(true);
  });
});
