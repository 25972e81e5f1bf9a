import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bare, code, fenced, inline, lineOf } from "../../../core/harmless/index.ts";
import { allNodes, livingText, rendered, skeleton, visibleText } from "./as-github.ts";
import { HOSTILE, hostileText, MARKER } from "./hostile.ts";

const UNHIDDEN = /(?![\t\n\r])[\p{Cc}\p{Bidi_Control}]/gu;

/** What a reader should see of a text in one line. */
function asOneLine(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(UNHIDDEN, "�")
    .replaceAll("\u200B", "")
    .replaceAll(/[^\S\uFEFF]+/g, " ")
    .trim();
}

/** Everywhere a text may stand in a line, with what GitHub should make of it. */
const PLACES: readonly (readonly [string, (text: string) => string, readonly string[]])[] = [
  ["at the beginning of a paragraph", (text) => text, ["p"]],
  ["within a paragraph", (text) => `x ${text} y`, ["p"]],
  ["in bold", (text) => `x **${text}** y`, ["p"]],
  ["in a heading", (text) => `## x ${text}`, ["h2"]],
  ["in an entry of a list", (text) => `- x ${text}\n- y`, ["ul", "li", "li"]],
  [
    "in a cell",
    (text) => `| a | b |\n| - | - |\n| ${text} | x |\n| y | ${text} |`,
    ["table", "thead", "tr", "th", "th", "tbody", "tr", "td", "td", "tr", "td", "td"],
  ],
  [
    "in the summary of a folded block",
    (text) => `<details><summary>${text}</summary>\n\nx\n\n</details>`,
    ["details", "summary", "p"],
  ],
];

describe.each(PLACES)("text in one line, %s", (_, place, elements) => {
  const doors: (readonly [string, typeof inline])[] = [["as text", inline]];
  if (!elements.includes("summary")) doors.push(["as code", code]);

  it.each(doors)("does nothing and reads as it was written, %s", (__, door) => {
    const holds = (text: string) => {
      const escaped = door(text, 10_000);
      if (escaped === "") return;
      const tree = rendered(place(escaped));
      expect(skeleton(tree)).toEqual(elements);
      expect(livingText(tree)).toEqual([]);
      const placed = visibleText(rendered(place("PLACE"))).replaceAll("PLACE", () => asOneLine(text));
      expect(visibleText(tree).replaceAll("**", "")).toBe(placed.replaceAll("**", ""));
    };
    for (const text of HOSTILE) holds(text);
    fc.assert(fc.property(hostileText, holds), { numRuns: 300 });
  });
});

describe("text in one line", () => {
  it("stays readable where nothing needs a word of caution", () => {
    for (const text of [
      "Rotate the certificates of the edge (TLS), 2 of 3",
      "degraded_performance",
      "it's “fine”, 50 %",
    ])
      expect(inline(text)).toBe(text);
  });

  it("is cut by characters, never within one", () => {
    expect(inline("👍".repeat(10), 4)).toBe("👍👍👍…");
    expect(inline("abcd", 4)).toBe("abcd");
  });

  it("shows marks that turn the reading direction, instead of obeying them", () => {
    expect(inline("invoice\u202Etxt.exe")).toBe("invoice�txt.exe");
  });

  it("of 100 kB is cut before it is escaped", () => {
    expect(inline("|".repeat(100_000), 50).length).toBeLessThan(400);
  });
});

describe("a fenced block", () => {
  it("holds its text verbatim, whatever the text", () => {
    const holds = (text: string) => {
      const tree = rendered(`before\n\n${fenced(text)}\n\nafter`);
      expect(skeleton(tree)).toEqual(["p", "pre", "p"]);
      const [block] = allNodes(tree).filter((node) => node.type === "element" && node.tagName === "pre");
      const lines = text
        .toWellFormed()
        .replaceAll(UNHIDDEN, "�")
        .replaceAll(/\r\n?|\u2028|\u2029/g, "\n");
      expect(block && visibleText(block).replace(/\n$/, "")).toBe(lines.replaceAll("\u200B", ""));
      expect(livingText(tree)).toEqual([]);
    };
    for (const text of HOSTILE) holds(text);
    fc.assert(fc.property(hostileText, holds), { numRuns: 500 });
  });

  it("has a fence that is longer than any in it", () => {
    expect(fenced("a\n`````\nb")).toBe("``````\na\n`````\nb\n``````");
  });

  it("never holds the marker of the comment", () => {
    expect(fenced(`x ${MARKER}`)).not.toContain(MARKER);
  });
});

describe("a title of a check", () => {
  it("is one line of at most so many UTF-16 units, without half a character at its end", () => {
    fc.assert(
      fc.property(hostileText, fc.integer({ min: 1, max: 40 }), (text, most) => {
        const title = bare(text, most);
        expect(title.length).toBeLessThanOrEqual(most);
        expect(title.isWellFormed()).toBe(true);
        expect(title).not.toMatch(/[\n\r]/);
      }),
    );
    expect(bare("👍👍👍", 4)).toBe("👍…");
  });
});

describe("the title of a pull request", () => {
  it("mentions nobody, refers to nothing, keeps no workflow from running, and is no longer than it may be", () => {
    const holds = (text: string) => {
      const title = lineOf(text, 200);
      expect(title.length).toBeLessThanOrEqual(200);
      expect(title).not.toMatch(/[\n\r]|@[a-z0-9]|#\d|\bgh-\d|:\/\/|\[(skip|no|ci|actions)[ -]/i);
    };
    for (const text of [...HOSTILE, "@".repeat(300), "[skip ci]", "[ci skip] fixes #1", "closes https://x.y/1"])
      holds(text);
    fc.assert(fc.property(hostileText, holds));
    expect(lineOf("Images are [still] missing: 3 of 4 (see wiki)", 200)).toBe(
      "Images are [still] missing: 3 of 4 (see wiki)",
    );
  });
});
