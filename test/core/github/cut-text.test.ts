import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cutText, MOST_TEXT } from "../../../core/github/cut-text.ts";

describe("a text that is too long for GitHub", () => {
  it("is cut at the end of a line, and says so", () => {
    const cut = cutText("line\n".repeat(20_000));
    expect(cut).toMatch(/line\n\n… The rest was left out/);
    expect(Buffer.byteLength(cut)).toBeLessThanOrEqual(MOST_TEXT);
  });

  it("never ends within a character", () => {
    fc.assert(
      fc.property(fc.constantFrom("ü", "€", "🚢", "a"), fc.integer({ min: 100, max: 300 }), (character, most) => {
        const cut = cutText(character.repeat(400), most);
        expect(cut).not.toContain("\uFFFD");
        expect(Buffer.byteLength(cut)).toBeLessThanOrEqual(most);
      }),
    );
  });

  it("stays as it is where it fits", () => {
    expect(cutText("short")).toBe("short");
    expect(cutText("x".repeat(MOST_TEXT))).toHaveLength(MOST_TEXT);
  });
});
