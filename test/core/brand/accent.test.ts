import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { accentOf, contrast, GROUNDS, leastContrast, NEEDED, nearestOn } from "../../../core/brand/index.ts";

const colour = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, "0")}`);
const themes = ["light", "dark"] as const;

describe("the contrast of two colours", () => {
  // Values of the WebAIM contrast checker, cut to two decimals.
  it.each([
    ["#000000", "#ffffff", 21],
    ["#ffffff", "#ffffff", 1],
    ["#767676", "#ffffff", 4.54],
    ["#777777", "#ffffff", 4.47],
    ["#0000ff", "#ffffff", 8.59],
    ["#ff0000", "#ffffff", 3.99],
  ])("of %s on %s is %d", (one, other, expected) => {
    expect(Math.floor(contrast(one, other) * 100) / 100).toBe(expected);
  });

  it("is the same both ways round", () => {
    fc.assert(fc.property(colour, colour, (one, other) => contrast(one, other) === contrast(other, one)));
  });
});

describe("an accent", () => {
  it.each(themes)("whose nearest colour is asked for on %s gets one that is read well enough", (theme) => {
    fc.assert(
      fc.property(colour, (given) => {
        const nearest = nearestOn(theme, given);
        expect(leastContrast(nearest, GROUNDS[theme])).toBeGreaterThanOrEqual(NEEDED);
        expect(nearestOn(theme, nearest)).toBe(nearest);
      }),
    );
  });

  it("that passes on light is taken as it is, and read well on dark as well; so is what stands on it", () => {
    fc.assert(
      fc.property(colour, (given) => {
        const accent = accentOf(nearestOn("light", given));
        if (!("light" in accent)) throw new Error("the proposed colour was refused");
        for (const theme of themes) {
          expect(leastContrast(accent[theme].colour, GROUNDS[theme])).toBeGreaterThanOrEqual(NEEDED);
          expect(contrast(accent[theme].on, accent[theme].colour)).toBeGreaterThanOrEqual(NEEDED - 0.3);
        }
      }),
    );
  });

  it("keeps its hue: orange becomes a darker orange, teal a lighter teal", () => {
    expect(accentOf("#ff6600")).toMatchObject({ theme: "light", colour: "#ff6600", nearest: "#b54600" });
    expect(accentOf("#0B5D8A")).toMatchObject({ light: { colour: "#0b5d8a" }, dark: { colour: "#5097c7" } });
  });

  it("for dark pages is judged where it is given", () => {
    expect(accentOf("#0b5d8a", "#0b5d8a")).toMatchObject({ theme: "dark", nearest: "#5097c7" });
    expect(accentOf("#0b5d8a", "#94bdff")).toMatchObject({ dark: { colour: "#94bdff", on: "#111417" } });
  });
});

describe("the grounds that an accent is held against", () => {
  const tokens = readFileSync(new URL("../../../site/styles/tokens.css", import.meta.url), "utf8");
  const names = ["ground", "surface", "sunken"];
  const soft = ["operational", "degraded", "partial", "major", "maintenance", "unknown"].map((name) => `${name}-soft`);

  it("are those of the portal's style sheet", () => {
    const pairs = [...names, ...soft].map((name) =>
      new RegExp(`--${name}: light-dark\\((\\S+), (\\S+)\\)`).exec(tokens),
    );
    expect(pairs.map((pair) => pair?.[1])).toEqual(GROUNDS.light);
    expect(pairs.map((pair) => pair?.[2])).toEqual(GROUNDS.dark);
  });
});
