import { describe, expect, test } from "vitest";
import { type Edit, editFields, parseFrontmatter } from "../../../core/frontmatter/index.ts";

/** Edits these fields within a record, and gives back its fields. */
function edited(yaml: string, edit: Edit | readonly Edit[], order?: readonly string[]): string {
  const text = `---\n${yaml}\n---\nbody: no field\n`;
  const after = editFields(text, [edit].flat() as Edit[], order ? { order } : {});
  expect(after.slice(-"---\nbody: no field\n".length)).toBe("---\nbody: no field\n");
  return after.slice(4, -"\n---\nbody: no field\n".length);
}
const set = (path: string, value: unknown): Edit => ({ path: pathOf(path), value });
const append = (path: string, value: unknown): Edit => ({ path: pathOf(path), append: value });
const drop = (path: string): Edit => set(path, undefined);
const pathOf = (path: string) => path.split(".").map((key) => (/^\d+$/.test(key) ? Number(key) : key));

type Case = [name: string, before: string, edit: Edit, after: string];

describe("a value is replaced", () => {
  test.each<Case>([
    ["a plain text", "a: x\nb: 1", set("a", "y"), "a: y\nb: 1"],
    ["its comment stays", "a: x   # why", set("a", 2), "a: 2   # why"],
    ["its quotes stay", `a: "x"\nb: 'x'`, set("b", "it's"), `a: "x"\nb: 'it''s'`],
    ["quotes come where they must", "a: x", set("a", "Outage: checkout"), 'a: "Outage: checkout"'],
    ["quotes come for a text like a number", "a: 1", set("a", "1"), 'a: "1"'],
    [
      "an instant stays plain",
      "at: 2026-12-01T22:00:00Z",
      set("at", "2026-12-02T22:00:00Z"),
      "at: 2026-12-02T22:00:00Z",
    ],
    ["nothing becomes something", "a:\nb: 1", set("a", "x"), "a: x\nb: 1"],
    ["nothing with a comment", "a: # todo\nb: 1", set("a", "x"), "a: x # todo\nb: 1"],
    ["something becomes null", "a: x # why", set("a", null), "a: null # why"],
    ["in a map in braces", "w: { start: 1, end: 2 } # c", set("w.start", "x, y"), 'w: { start: "x, y", end: 2 } # c'],
    ["in a list in brackets", "t: [a, b,c]", set("t.1", "x"), "t: [a, x,c]"],
    ["in a list", "t:\n- a # one\n- b", set("t.0", "x"), "t:\n- x # one\n- b"],
    [
      "deep inside",
      "u:\n  - at: 1\n    s: x\n  - at: 2\n    s: y # z",
      set("u.1.s", "z"),
      "u:\n  - at: 1\n    s: x\n  - at: 2\n    s: z # z",
    ],
    ["a text of one line by one of several", "a: x # c\nb: 1", set("a", "l1\n\nl2\n"), "a: | # c\n  l1\n\n  l2\nb: 1"],
    ["a text of several lines in braces", "a: { b: x }", set("a.b", "l1\nl2"), 'a: { b: "l1\\nl2" }'],
    ["a text of several lines by one of one", "a: | # c\n  l1\n  l2\n\nb: 1", set("a", "x"), "a: x # c\n\nb: 1"],
    ["a folded text", "a: >-\n  l1\n  l2\nb: 1", set("a", "l1\nl2"), "a: |-\n  l1\n  l2\nb: 1"],
    ["a plain text over two lines", "a: l1\n  l2 # c\nb: 1", set("a", "x"), "a: x # c\nb: 1"],
    ["a text on the line below", "a:\n  x # c\nb: 1", set("a", "y"), "a:\n  y # c\nb: 1"],
    ["a text by a map", "a: x # c\nb: 1", set("a", { p: 1, q: ["x"] }), "a: { p: 1, q: [x] } # c\nb: 1"],
    ["a text by a list of maps", "a: x # c\nb: 1", set("a", [{ p: 1, q: 2 }]), "a: # c\n  - p: 1\n    q: 2\nb: 1"],
    ["a map by a text", "a: # c\n  p: 1\n  q: 2\n\nb: 1", set("a", "x"), "a: x # c\n\nb: 1"],
    ["an item that is a map by a text", "a:\n  - p: 1\n    q: 2\n  - r", set("a.0", "x"), "a:\n  - x\n  - r"],
    [
      "an item that is a text by a map",
      "a:\n  -   x # c\n  - r",
      set("a.0", { p: 1, q: 2 }),
      "a:\n  -   p: 1 # c\n      q: 2\n  - r",
    ],
    [
      "one key of a map when only that differs",
      "a:\n  p: 1 # c\n  q: 2",
      set("a", { p: 1, q: 3 }),
      "a:\n  p: 1 # c\n  q: 3",
    ],
    [
      "the end of a list when only that differs",
      "a:\n  - p # c\n  - q",
      set("a", ["p", "q", "r"]),
      "a:\n  - p # c\n  - q\n  - r",
    ],
    ["a list that lost an item", "a: [p, q, r]", set("a", ["p", "r"]), "a: [p, r]"],
    ["by the same value", "a:   'x'  # c", set("a", "x"), "a:   'x'  # c"],
    [
      "a text before a comment that is indented deeper",
      "a: x\n   # deep\nb: 1",
      set("a", "l1\nl2"),
      'a: "l1\\nl2"\n   # deep\nb: 1',
    ],
    ["a key in quotes", '"a b": x', set("a b", "y"), '"a b": y'],
    ["a value with an anchor that nobody uses", "a: &x 1 # c", set("a", 2), "a: 2 # c"],
  ])("%s", (_, before, edit, after) => {
    expect(edited(before, edit)).toBe(after);
  });
});

describe("a key is added", () => {
  test.each<Case>([
    ["at the end", "a: 1 # c\nb: 2\n\n# the end", set("c", "x"), "a: 1 # c\nb: 2\nc: x\n\n# the end"],
    ["behind a text of several lines", "a: |\n  l1\n\n", set("c", "x"), "a: |\n  l1\nc: x\n\n"],
    ["behind a text that counts its blank lines", "a: |+\n  l1\n\n", set("c", "x"), "a: |+\n  l1\n\n\nc: x"],
    ["to a map", "a:\n    p: 1\n\nb: 2", set("a.q", "l1\nl2\n"), "a:\n    p: 1\n    q: |\n      l1\n      l2\n\nb: 2"],
    ["to a map in braces", "a: { p: 1 } # c", set("a.q", true), "a: { p: 1, q: true } # c"],
    ["to a map in tight braces", "a: {p: 1}", set("a.q", ["x"]), "a: {p: 1, q: [x]}"],
    ["to a map in braces with a last comma", "a: { p: 1, }", set("a.q", 2), "a: { p: 1, q: 2, }"],
    ["to an empty map", "a: {} # c", set("a.q", "x"), "a: { q: x } # c"],
    ["to a field without a value", "a: # c\nb: 1", set("a.q", "x"), "a: { q: x } # c\nb: 1"],
    ["with all its parents", "a: 1", set("hold.until.at", "x"), "a: 1\nhold:\n  until: { at: x }"],
    ["with a parent", "a: 1", set("hold.reason", "x"), "a: 1\nhold: { reason: x }"],
    ["to the map of an item", "u:\n  - at: 1\n  - at: 2", set("u.0.s", "x"), "u:\n  - at: 1\n    s: x\n  - at: 2"],
    ["that needs quotes", "a: 1", { path: ["1"], value: "x" }, 'a: 1\n"1": x'],
    ["where there is only a map in braces", "{ a: 1 }", set("b", 2), "{ a: 1, b: 2 }"],
  ])("%s", (_, before, edit, after) => {
    expect(edited(before, edit)).toBe(after);
  });

  test("behind the last present field that precedes it in the order", () => {
    const order = ["title", "type", "state", "owner", "tags"];
    expect(edited("title: x\n# the owner\nowner: y", set("state", "new"), order)).toBe(
      "title: x\nstate: new\n# the owner\nowner: y",
    );
    expect(edited("title: x\nowner:\n  a: 1\nz: 1", set("tags", []), order)).toBe(
      "title: x\nowner:\n  a: 1\ntags: []\nz: 1",
    );
    expect(edited("state: x\nz: 1", set("title", "y"), order)).toBe("state: x\nz: 1\ntitle: y");
    expect(edited("state: x\nz: 1", set("other", "y"), order)).toBe("state: x\nz: 1\nother: y");
  });
});

describe("an item is added", () => {
  test.each<Case>([
    ["to a list", "t:\n  - a # c\n\nb: 1", append("t", "x: y"), 't:\n  - a # c\n  - "x: y"\n\nb: 1'],
    ["to a list that is not indented", "t:\n- a\nb: 1", append("t", "x"), "t:\n- a\n- x\nb: 1"],
    ["to a list with wide dashes", "t:\n  -   a", append("t", { p: 1, q: 2 }), "t:\n  -   a\n  -   p: 1\n      q: 2"],
    [
      "to a list of maps",
      "u:\n  - at: 1\n    s: x",
      append("u", { at: 2, s: "l1\nl2" }),
      "u:\n  - at: 1\n    s: x\n  - at: 2\n    s: |-\n      l1\n      l2",
    ],
    ["to a list of maps in braces", "u:\n  - { at: 1 }", append("u", { at: 2 }), "u:\n  - { at: 1 }\n  - { at: 2 }"],
    ["to a list in brackets", "t: [a, b] # c", append("t", "x"), "t: [a, b, x] # c"],
    [
      "to a list in brackets over lines",
      "t: [\n  a, # one\n  b # two\n  ]",
      append("t", "x"),
      "t: [\n  a, # one\n  b, x # two\n  ]",
    ],
    ["to an empty list", "t: [] # c", append("t", "x"), "t: [x] # c"],
    ["a map to an empty list", "t: [] # c\nb: 1", append("t", { p: 1, q: 2 }), "t: # c\n  - p: 1\n    q: 2\nb: 1"],
    ["to a list that is missing", "a: 1", append("links.problem", "PRB-1"), "a: 1\nlinks: { problem: [PRB-1] }"],
    ["to a field without a value", "t:\nb: 1", append("t", { p: 1 }), "t:\n  - p: 1\nb: 1"],
    ["to a list within a list", "t:\n  - - a\n  - b", append("t.0", "x"), "t:\n  - - a\n    - x\n  - b"],
  ])("%s", (_, before, edit, after) => {
    expect(edited(before, edit)).toBe(after);
  });
});

describe("a value is deleted", () => {
  test.each<Case>([
    ["with its comment, not with the one above", "a: 1\n# above\nb: 2 # own\nc: 3", drop("b"), "a: 1\n# above\nc: 3"],
    ["with its lines", "a: 1\nb:\n  - x\n\n  - y\n\nc: 3", drop("b"), "a: 1\n\nc: 3"],
    ["a text of several lines", "a: |\n  l1\n\n  l2\n\nc: 3", drop("a"), "\nc: 3"],
    ["behind a text that counts blank lines", "a: |+\n  l1\nb: 2\n\nc: 3", drop("b"), "a: |+\n  l1\nc: 3"],
    ["with the comments within", "a: 1\nb:\n  x: 1\n  # within\n# outside\nc: 3", drop("b"), "a: 1\n# outside\nc: 3"],
    ["the last one", "a: 1\nb: 2", drop("b"), "a: 1"],
    ["from braces", "a: { p: 1, q: 2, r: 3 }", drop("a.q"), "a: { p: 1, r: 3 }"],
    ["the first from braces", "a: { p: 1, q: 2 }", drop("a.p"), "a: { q: 2 }"],
    ["the last from braces", "a: { p: 1, q: 2 } # c", drop("a.q"), "a: { p: 1 } # c"],
    ["the only one from braces", "a: { p: 1 } # c", drop("a.p"), "a: {} # c"],
    ["the only one of a map", "a: # c\n  # above\n  p: 1 # own\nb: 2", drop("a.p"), "a: {} # c\n  # above\nb: 2"],
    [
      "from brackets over lines",
      "t: [\n  a, # one\n  b, # two\n  c # three\n  ]",
      drop("t.1"),
      "t: [\n  a, # one\n  c # three\n  ]",
    ],
    ["the last from brackets over lines", "t: [\n  a, # one\n  b # two\n  ]", drop("t.1"), "t: [\n  a, # one\n  ]"],
    ["an item", "t:\n  - a\n  - p: 1\n    q: 2\n  - c", drop("t.1"), "t:\n  - a\n  - c"],
    ["the only item", "t:\n  - a\nb: 1", drop("t.0"), "t: []\nb: 1"],
    ["the first key of an item", "t:\n  - p: 1 # c\n    q: 2", drop("t.0.p"), "t:\n  - q: 2"],
    [
      "the first key of an item, before a comment",
      "t:\n  - p: 1\n    # q\n    q: 2",
      drop("t.0.p"),
      "t:\n  -\n    # q\n    q: 2",
    ],
    ["the only key of an item", "t:\n  - p: 1\n  - q", drop("t.0.p"), "t:\n  - {}\n  - q"],
    ["one that is missing", "a: 1 # c", drop("b.c"), "a: 1 # c"],
  ])("%s", (_, before, edit, after) => {
    expect(edited(before, edit)).toBe(after);
  });
});

test("several edits are done one after another", () => {
  const edits = [
    set("state", "closed"),
    set("closed_at", "2026-01-01T00:00:00Z"),
    append("updates", { at: 1, status: "x" }),
    drop("hold"),
  ];
  expect(edited("state: new\nhold: { reason: x }", edits)).toBe(
    "state: closed\nclosed_at: 2026-01-01T00:00:00Z\nupdates:\n  - at: 1\n    status: x",
  );
});

test("Windows line breaks and a byte order mark stay, and new lines have them too", () => {
  const text = "\ufeff---\r\na: 1 # c\r\nt:\r\n  - x\r\n---\r\nbody\n";
  const after = editFields(text, [append("t", { p: 1, q: 2 }), set("s", "l1\nl2\n"), set("a", 2)]);
  expect(after).toBe(
    "\ufeff---\r\na: 2 # c\r\nt:\r\n  - x\r\n  - p: 1\r\n    q: 2\r\ns: |\r\n  l1\r\n  l2\r\n---\r\nbody\n",
  );
  expect(parseFrontmatter(after)).toMatchObject({ value: { fields: { s: "l1\nl2\n" } } });
});

describe("a file is never damaged: an edit that cannot be done throws", () => {
  test.each<[name: string, before: string, edit: Edit, message: RegExp]>([
    ["of a field within a text", "a: x", set("a.b", 1), /a is no map/],
    ["of an item of a map", "a: { b: 1 }", append("a", 1), /a is no list to append to/],
    ["of a name in a list", "a: [1]", set("a.b", 1), /a\.b is no place in the list/],
    ["of a place behind the end of a list", "a: [1]", set("a.5", 1), /a\[5\] is no place in the list/],
    ["of everything", "a: 1", { path: [], value: 1 }, /needs a path/],
    ["of the last field", "a: 1", drop("a"), /last field/],
    ["of a value that others refer to", "a: &x { p: 1 }\nb: *x", set("a.p", 2), /would change more/],
    ["behind an alias", "a: &x { p: 1 }\nb: *x", set("b.p", 2), /behind an alias/],
    ["that takes a name away that others use", "a: &x 1\nb: *x", set("a", 2), /cannot be read after/],
    ["to a value that no record can hold", "a: 1", set("a", new Date(0)), /cannot be written/],
    ["of a text that cannot be read", "a: [", set("a", 1), /cannot be read before/],
  ])("%s", (_, before, edit, message) => {
    expect(() => edited(before, edit)).toThrow(message);
  });

  test("a key named __proto__ is set like any other", () => {
    expect(edited("a: 1", set("__proto__.polluted", 1))).toBe("a: 1\n__proto__: { polluted: 1 }");
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });
});
