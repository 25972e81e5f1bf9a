import { expect, test } from "vitest";
import { parseFrontmatter, writeRecord } from "../../../core/frontmatter/index.ts";

test("a record is written in the house style", () => {
  const fields = {
    owner: "platform",
    title: "Rotate the certificates: edge",
    services: ["edge", "checkout"],
    window: { start: "2026-12-01T22:00:00+01:00", end: "2026-12-01T23:00:00+01:00" },
    links: { problem: ["PRB-2026-2QX9"] },
    tags: [],
    aliases: ["12", "INC0010023"],
    summary: "One line.\n\n  Another.\n",
    answer: "yes",
    done: true,
    risk: null,
    affects: [{ service: "edge", level: "partial_outage" }],
    updates: [{ at: "2026-12-01T22:00:00Z", status: "identified", message: "a\nb" }],
    repositories: Array.from({ length: 5 }, (_, i) => `a-rather-long-name-of-a-repository-${i}`),
  };
  expect(writeRecord(fields, "## Plan\n", { order: ["title", "owner"] })).toMatchInlineSnapshot(`
    "---
    title: "Rotate the certificates: edge"
    owner: platform
    services: [edge, checkout]
    window: { start: 2026-12-01T22:00:00+01:00, end: 2026-12-01T23:00:00+01:00 }
    links: { problem: [PRB-2026-2QX9] }
    tags: []
    aliases: ["12", INC0010023]
    summary: |
      One line.

        Another.
    answer: yes
    done: true
    risk: null
    affects:
      - service: edge
        level: partial_outage
    updates:
      - at: 2026-12-01T22:00:00Z
        status: identified
        message: |-
          a
          b
    repositories:
      - a-rather-long-name-of-a-repository-0
      - a-rather-long-name-of-a-repository-1
      - a-rather-long-name-of-a-repository-2
      - a-rather-long-name-of-a-repository-3
      - a-rather-long-name-of-a-repository-4
    ---
    ## Plan
    "
  `);
});

test.each([
  ["plain words", "plain words"],
  ["yes", "yes"],
  ["2026-12-01T22:00:00+01:00", "2026-12-01T22:00:00+01:00"],
  ["true", '"true"'],
  ["12", '"12"'],
  ["1e3", '"1e3"'],
  ["null", '"null"'],
  ["~", '"~"'],
  ["", '""'],
  [" x", '" x"'],
  ["a: b", '"a: b"'],
  ["a:b", "a:b"],
  ["a #b", '"a #b"'],
  ["a#b", "a#b"],
  ['say "x"', 'say "x"'],
  ['"x": y', `'"x": y'`],
  [`"it's": x`, `"\\"it's\\": x"`],
  ["@everyone", '"@everyone"'],
  ["- x", '"- x"'],
  ["a\tb", '"a\\tb"'],
  ["a\r\nb", '"a\\r\\nb"'],
  [" a\nb", '" a\\nb"'],
  ["a\n\n", '"a\\n\\n"'],
  ["\u202ertl", "\u202ertl"],
  ["\u2028", '"\\u2028"'],
])("the text %j is written as %s", (text, written) => {
  expect(writeRecord({ a: text }, "")).toBe(`---\na: ${written}\n---\n`);
});

test("a field without a value is left out", () => {
  expect(writeRecord({ a: 1, b: undefined, c: { d: undefined } }, "")).toBe("---\na: 1\nc: {}\n---\n");
});

test("a text is never folded, however long", () => {
  const long = "word ".repeat(100).trim();
  expect(writeRecord({ a: long }, "")).toBe(`---\na: ${long}\n---\n`);
});

test.each([
  ["a date", { a: new Date(0) }],
  ["a function", { a: () => 1 }],
  ["a big number", { a: 1n }],
  ["no fields", {}],
  ["more than may be read", { a: "x".repeat(200_000) }],
])("%s cannot be written", (_, fields) => {
  expect(() => writeRecord(fields, "")).toThrow(/cannot be written/);
});

test("a value that holds itself cannot be written", () => {
  const list: unknown[] = [];
  list.push(list);
  expect(() => writeRecord({ list }, "")).toThrow(/nested too deeply/);
});

test("a body may look like anything", () => {
  for (const body of ["---\na: 2\n---\n", "\ufeff", "\r\n---", ""]) {
    const result = parseFrontmatter(writeRecord({ a: 1 }, body));
    expect(result.ok && result.value.body).toBe(body);
  }
});
