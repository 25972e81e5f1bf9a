import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { load } from "js-yaml";
import { describe, expect, it } from "vitest";
import { readRecords } from "../../../core/files.ts";
import { readHouseStyle } from "../../../core/frontmatter/house-style.ts";

const root = new URL("../../..", import.meta.url).pathname;
const sample = readRecords(root).sources.map(({ text }) => text.slice(4, text.indexOf("\n---", 4) + 1));

/** What js-yaml makes of a text: its data, or why it refuses. */
function byJsYaml(text: string): unknown {
  try {
    return load(text, { maxAliases: 16 });
  } catch (error) {
    return error;
  }
}

/** Pieces that mean something in YAML, to be thrown into records. */
const PIECES = [
  ..." \n-:#'\"[]{},&*!|>%@`?\\~=;.+_é\t",
  ..."0123456789aZ",
  "  ",
  "\n  ",
  "\n- ",
  ": ",
  " #",
  "- ",
  "? ",
  "&a ",
  "*a",
  "key: ",
  "<<: ",
  "---",
  "...",
  "\n---",
  "null",
  "true",
  "Yes",
  "False",
  "01",
  "1e3",
  "1.5",
  "0x1F",
  "0o7",
  "+1",
  "-1",
  ".5",
  ".inf",
  "2026-01-01",
  "12:30:45",
  "1_000",
  "\u00a0",
  "\u0085",
  "\u2028",
  "\ufeff",
  "\r",
  "\n  - a: 1\n    b: 2",
  "\n  a: 1\n  b: 2",
  " |\n  ",
  " |-\n  ",
  " >\n  ",
  " >-\n  ",
  " >-\n    a\n    b\n",
  "\n\n",
  "\n# ",
  "\n  # ",
  "\n    ",
  "__proto__: 1\n",
  "''",
  '""',
  "[a, b]",
  "{ a: b }",
  "{}",
  "[]",
];

interface Edit {
  readonly at: number;
  readonly cut: number;
  readonly piece: string;
}

const edit: fc.Arbitrary<Edit> = fc.record({ at: fc.nat(400), cut: fc.nat(3), piece: fc.constantFrom(...PIECES, "") });

/** A few lines of a real record with a few edits. */
const mutated = fc
  .record({
    of: fc.nat(sample.length - 1),
    from: fc.nat(30),
    count: fc.integer({ min: 1, max: 6 }),
    edits: fc.array(edit, { minLength: 0, maxLength: 4 }),
  })
  .map(({ of, from, count, edits }) => {
    const lines = (sample[of] ?? "").split("\n");
    const start = from % lines.length;
    return edits.reduce(
      (text, { at, cut, piece }) => {
        const where = at % (text.length + 1);
        return text.slice(0, where) + piece + text.slice(where + cut);
      },
      lines.slice(start, start + count).join("\n"),
    );
  });

describe("the quick reader of the house style", () => {
  it("reads whatever it accepts exactly as js-yaml does", () => {
    let accepted = 0;
    fc.assert(
      fc.property(mutated, (text) => {
        const quick = readHouseStyle(text);
        if (quick === undefined) return;
        accepted++;
        expect(byJsYaml(text)).toEqual(quick);
      }),
      { numRuns: 60_000 },
    );
    expect(accepted).toBeGreaterThan(10_000);
  });

  it("accepts most records of the sample company, and reads all of those alike", () => {
    const accepted = sample.filter((text) => readHouseStyle(text) !== undefined);
    expect(accepted.length).toBeGreaterThan(sample.length / 2);
    for (const text of accepted) expect(isDeepStrictEqual(readHouseStyle(text), byJsYaml(text))).toBe(true);
  });

  it.each([
    ["a map below a key", "a:\n  b: c\n  d: [e]\nf: g\n", { a: { b: "c", d: ["e"] }, f: "g" }],
    ["folded text", "a: >-\n  b\n  # c\nd: e\n", { a: "b # c", d: "e" }],
    ["text in lines", "a: |\n  b: 1\n  - c\nd: e\n", { a: "b: 1\n- c\n", d: "e" }],
    ["a comment on a line of its own", "a: b\n# c\nd: e\n", { a: "b", d: "e" }],
  ])("reads %s", (_, text, data) => {
    expect(readHouseStyle(text)).toEqual(data);
    expect(byJsYaml(text)).toEqual(data);
  });

  it.each([
    ["a comment behind a value", "a: b # c"],
    ["an anchor", "a: &x b"],
    ["a tag", "a: !!str b"],
    ["a comment behind a value of a map", "a:\n  # b\n  c: d"],
    ["a text whose lines are indented differently", "a: >-\n  b\n    c\nd: e"],
    ["a text with an empty line", "a: |\n  b\n\n  c\nd: e"],
    ["a text that keeps all line breaks", "a: |+\n  b\nc: d"],
    ["a text with an indentation given", "a: |2\n  b\nc: d"],
    ["a text over two lines", "a: b\n  c"],
    ["an empty value", "a:\nb: c"],
    ["a doubled key", "a: b\na: c"],
    ["a tab", "a:\tb"],
    ["the key __proto__", "__proto__: b"],
    ["a number in another notation", "a: 0x1F"],
    ["an escape", 'a: "b\\n"'],
    ["a colon within a plain text", "a: b: c"],
    ["a doubled quote", "a: 'b''c'"],
    ["a carriage return", "a: b\r\nc: d"],
    ["a document marker", "a: b\n--- c"],
    ["an empty text", ""],
  ])("declines %s, for js-yaml to read", (_, text) => {
    expect(readHouseStyle(text)).toBeUndefined();
  });
});
