import { describe, expect, it } from "vitest";
import { inYamlFile, renameField } from "../../../core/frontmatter/index.ts";

const record = (yaml: string) => `---\n${yaml}\n---\nold: no field\n`;

describe("a field is given another name", () => {
  it.each([
    ["with its comment and blanks", "a: 1\nold  :  x # old", ["old"], "a: 1\nnew  :  x # old"],
    ["with its quotes", `"old": x`, ["old"], `"new": x`],
    ["in a map below", "p:\n  # old\n  old: 1\nold: 2", ["p", "old"], "p:\n  # old\n  new: 1\nold: 2"],
    ["in braces", "p: { q: 1,old: 2 }", ["p", "old"], "p: { q: 1,new: 2 }"],
    ["as JSON writes it", `{"old":[1]}`, ["old"], `{"new":[1]}`],
    ["with a key of its own line", "? old\n: x", ["old"], "? new\n: x"],
    ["behind an anchor", "&k old: x", ["old"], "&k new: x"],
  ])("%s", (_, before, path, after) => {
    expect(renameField(record(before), path, "new")).toBe(record(after));
  });

  it.each([
    ["a name that is there already", "old: 1\nnew: 2"],
    ["a field that comes from another by a merge", "b: &b { old: 1 }\n<<: *b"],
    ["a frontmatter that cannot be read", "old: ["],
  ])("refuses %s, and changes nothing", (_, yaml) => {
    expect(() => renameField(record(yaml), ["old"], "new")).toThrow();
  });
});

describe("a whole file of YAML", () => {
  const rename = (text: string) => inYamlFile(text, (whole) => renameField(whole, ["old"], "new"));

  it.each([
    ["a plain one", "# c\nold: 1\n", "# c\nnew: 1\n"],
    ["without a last line break", "old: 1", "new: 1"],
    ["with Windows line breaks and a byte order mark", "\ufeffa: 1\r\nold: 1\r\n", "\ufeffa: 1\r\nnew: 1\r\n"],
    ["that begins with ---", "---\nold: 1\n", "---\nnew: 1\n"],
    ["in braces", "{ old: 1 }\n", "{ new: 1 }\n"],
  ])("is edited like a record: %s", (_, before, after) => {
    expect(rename(before)).toBe(after);
  });

  it("that holds two documents is refused", () => {
    expect(() => rename("old: 1\n---\nold: 2\n")).toThrow();
  });
});
