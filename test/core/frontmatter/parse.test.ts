import { existsSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { conflictIn, parseFrontmatter, parseYamlFile } from "../../../core/frontmatter/index.ts";

function faultOf(text: string): string {
  const result = parseFrontmatter(text);
  return result.ok ? "no fault" : `${result.fault.rule} ${result.fault.line}:${result.fault.column}`;
}
function fieldsOf(text: string): { readonly [field: string]: unknown } {
  const result = parseFrontmatter(text);
  if (!result.ok) throw new Error(result.fault.message);
  return result.value.fields;
}
const record = (yaml: string) => `---\n${yaml}\n---\nbody\n`;
const conflict = "<<<<<<< HEAD\nstate: new\n=======\nstate: closed\n>>>>>>> other";
const bomb = ["l0: &l0 [x, x, x, x, x, x, x, x, x]"]
  .concat(Array.from({ length: 9 }, (_, i) => `l${i + 1}: &l${i + 1} [${Array(9).fill(`*l${i}`).join(", ")}]`))
  .join("\n");

describe("a text that cannot be read has one fault, with its place", () => {
  test.each([
    ["line 1 names js", "---js\n({})\n---\n", "frontmatter-language 1:1"],
    ["line 1 names javascript", "---javascript\n({})\n---\n", "frontmatter-language 1:1"],
    ["line 1 names js among blanks", "--- js \n({})\n---\n", "frontmatter-language 1:1"],
    ["line 1 names a property of all objects", "---constructor\nx\n---\n", "frontmatter-language 1:1"],
    ["line 1 names a method of all objects", "---toString\nx\n---\n", "frontmatter-language 1:1"],
    ["line 1 names json", '---json\n{"title": 1}\n---\n', "frontmatter-language 1:1"],
    ["line 1 has a blank that is not ASCII", "---\u00a0\ntitle: x\n---\n", "frontmatter-language 1:1"],
    ["line 1 has four dashes", "----\ntitle: x\n----\n", "frontmatter-language 1:1"],
    ["line 1 is indented", " ---\ntitle: x\n---\n", "frontmatter-missing 1:1"],
    ["line 1 is blank", "\n---\ntitle: x\n---\n", "frontmatter-missing 1:1"],
    ["no frontmatter", "# A title\n\ntext\n", "frontmatter-missing 1:1"],
    ["nothing", "", "file-empty 1:1"],
    ["only blanks", " \n\n\t\n", "file-empty 1:1"],
    ["only a byte order mark", "\ufeff", "file-empty 1:1"],
    ["only the first delimiter", "---", "frontmatter-unclosed 1:1"],
    ["no second delimiter", "---\ntitle: x\n\ntext\n", "frontmatter-unclosed 1:1"],
    ["a delimiter with a word", "---\ntitle: x\n---not-a-delim\n---\n", "frontmatter-delimiter 3:1"],
    ["a delimiter with one dash too many", "---\ntitle: x\n----\n", "frontmatter-delimiter 3:1"],
    ["a merge conflict in the fields", record(`title: x\n${conflict}`), "merge-conflict 3:1"],
    ["a merge conflict around everything", `<<<<<<< HEAD\n${record("title: x")}=======\n`, "merge-conflict 1:1"],
    ["a merge conflict around the second delimiter", "---\ntitle: x\n<<<<<<< HEAD\n", "merge-conflict 3:1"],
    ["a tab", record("title: x\nhold:\n\treason: y"), "frontmatter-tab 4:1"],
    ["a field that is written twice", record("title: x\nstate: new\ntitle: y"), "frontmatter-duplicate-key 4:1"],
    [
      "a nested field that is written twice",
      record("hold:\n  reason: x\n  reason: y"),
      "frontmatter-duplicate-key 4:3",
    ],
    ["a field twice in braces", record("hold: { until: 1, until: 2 }"), "frontmatter-duplicate-key 2:19"],
    ["a line indented too far", record("title: x\n  state: new"), "frontmatter-yaml 3:8"],
    ["a line indented too little", record("hold:\n    reason: x\n  until: y"), "frontmatter-yaml 4:3"],
    ["a missing colon", record("title x\nstate: new"), "frontmatter-yaml 3:6"],
    ["two colons", record("title: Outage: checkout"), "frontmatter-yaml 2:14"],
    ["a quote that is not closed", record('title: "x\nstate: new'), "frontmatter-yaml 3:1"],
    ["a bracket that is not closed", record("tags: [a, b"), "frontmatter-yaml 2:12"],
    ["an escape that does not exist", record('title: "a\\qb"'), "frontmatter-yaml 2:11"],
    ["a control character", record("title: a\u0007b"), "frontmatter-yaml 2:9"],
    ["a template's braces", record("title: x\nowner: {{ team }}"), "frontmatter-yaml 3:9"],
    ["a second document", record("title: x\n...\nstate: new"), "frontmatter-yaml 3:1"],
    ["only comments", record("# nothing\n# here"), "frontmatter-not-fields 2:1"],
    ["no lines", "---\n---\n", "frontmatter-not-fields 2:1"],
    ["an empty map", record("{}"), "frontmatter-not-fields 2:1"],
    ["null", record("~"), "frontmatter-not-fields 2:1"],
    ["a list", record("- a\n- b"), "frontmatter-not-fields 2:1"],
    ["a text", record("just words"), "frontmatter-not-fields 2:1"],
    ["a number", record("12"), "frontmatter-not-fields 2:1"],
    ["a tag of its own", record("title: x\nstate: !new x"), "frontmatter-tag 3:8"],
    ["a tag that once ran code", record("title: !!js/function 'function () {}'"), "frontmatter-tag 2:8"],
    ["more aliases than anybody writes", record(bomb), "frontmatter-aliases 4:46"],
    ["an alias of nothing", record("title: *important*"), "frontmatter-aliases 2:9"],
    ["a value that holds itself", record("tags: &tags [*tags]"), "frontmatter-aliases 2:1"],
    ["lists without end", record(`tags: ${"[".repeat(5000)}`), "frontmatter-yaml 2:106"],
    ["deep lists with an end", record(`tags: ${"[".repeat(500)}${"]".repeat(500)}`), "frontmatter-yaml 2:106"],
    ["more text than anybody writes", record(`title: ${"x".repeat(200_000)}`), "frontmatter-too-long 1:1"],
  ])("%s", (_, text, expected) => {
    expect(faultOf(text)).toBe(expected);
    expect(faultOf(text), "a second time").toBe(expected);
  });

  test.each([
    ["a byte order mark is no column", "\ufeff---\ntitle: x\ntags: [a\n---\n", "frontmatter-yaml 3:9"],
    ["a Windows line break is no column", "---\r\ntitle: x\r\n  state: new\r\n---\r\n", "frontmatter-yaml 3:8"],
    ["a character outside the basic plane is two columns", record("title: 🔥: x: y"), "frontmatter-yaml 2:10"],
  ])("%s", (_, text, expected) => {
    expect(faultOf(text)).toBe(expected);
  });

  test("the message names the field that is written twice", () => {
    const result = parseFrontmatter(record("hold: { until: 1, until: 2 }"));
    expect(!result.ok && result.fault.message).toContain("the field until is written twice");
  });

  test("a conflict in the body is found without being a fault of the fields", () => {
    const text = `---\ntitle: x\n---\n\n${conflict}\n`;
    expect(faultOf(text)).toBe("no fault");
    expect(conflictIn(text)).toMatchObject({ rule: "merge-conflict", line: 5, column: 1 });
    expect(conflictIn("---\ntitle: x\n---\n  <<<<<<< quoted\n")).toBeUndefined();
  });
});

describe("nothing in a text is ever run", () => {
  afterEach(() => Reflect.deleteProperty(globalThis, "hasRun"));

  test.each(["js", "javascript", " js ", "coffee", "constructor", "toString", "__proto__"])(
    "behind ---%s",
    (language) => {
      const marker = join(mkdtempSync(join(tmpdir(), "frontmatter-")), "has-run");
      const payload = `(globalThis.hasRun = true, process.getBuiltinModule("node:fs").writeFileSync(${JSON.stringify(marker)}, "x"), { title: "x" })`;
      expect(faultOf(`---${language}\n${payload}\n---\n`)).toBe("frontmatter-language 1:1");
      expect(globalThis).not.toHaveProperty("hasRun");
      expect(existsSync(marker)).toBe(false);
    },
  );

  test("a field named __proto__ is a field and nothing else", () => {
    const fields = fieldsOf(record("__proto__: { polluted: 1 }\nconstructor: { prototype: { polluted: 2 } }"));
    expect(Object.keys(fields)).toEqual(["__proto__", "constructor"]);
    expect(Object.getPrototypeOf(fields)).toBe(Object.prototype);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });

  test("a field that gray-matter obeys is a field and nothing else", () => {
    const text = record("title: x\nexcerpt_separator: { toString: 1 }");
    expect(fieldsOf(text)).toEqual({ title: "x", excerpt_separator: { toString: 1 } });
  });
});

describe("reading takes no longer than the text is worth", () => {
  const many = "\n".repeat(100_000);
  test.each([
    ["blank lines before the frontmatter", `${many}---\ntitle: x\n---\n`, "frontmatter-missing 1:1"],
    ["blank lines within", `---${many}title: x\n---\n`, "frontmatter-too-long 1:1"],
    ["blank lines below", `---\ntitle: x\n---${many}`, "no fault"],
    ["lines of blanks", `---\n${`${" ".repeat(900)}#\n`.repeat(140)}title: x\n---\n`, "no fault"],
    ["blanks without a line break", `---\ntitle:${" ".repeat(100_000)}x\n---\n`, "frontmatter-too-long 1:1"],
    ["a bomb of aliases", record(bomb), "frontmatter-aliases 4:46"],
    ["comments", record(`${"# x\n".repeat(30_000)}title: x`), "no fault"],
    ["keys", record(Array.from({ length: 10_000 }, (_, i) => `k${i}: 1`).join("\n")), "no fault"],
  ])("%s", (_, text, expected) => {
    const before = process.cpuUsage();
    expect(faultOf(text)).toBe(expected);
    expect(process.cpuUsage(before).user / 1000).toBeLessThan(1000);
  });
});

describe("what is read", () => {
  test("instants, dates and words that YAML 1.1 took for something else are text", () => {
    const yaml = "at: 2026-12-01T22:00:00+01:00\nday: 2026-12-01\nanswer: yes\noff: off\nclock: 12:30:00\nbig: 1_000";
    const text = { at: "2026-12-01T22:00:00+01:00", day: "2026-12-01", answer: "yes", off: "off", clock: "12:30:00" };
    expect(fieldsOf(record(yaml))).toEqual({ ...text, big: "1_000" });
  });

  test("the body is what stands below the second delimiter, to the last character", () => {
    const bodies = ["", "x", "\n", "text\n\n---\nmore\n", "\r\ntext", "\ufefftext"];
    for (const body of bodies)
      expect(parseFrontmatter(`---\ntitle: x\n---\n${body}`)).toEqual({
        ok: true,
        value: { fields: { title: "x" }, body, bodyLine: 4 },
      });
  });

  test("blanks behind a delimiter, a byte order mark and Windows line breaks are no fault", () => {
    const result = parseFrontmatter("\ufeff--- \t\r\ntitle: x\r\n---  \r\nbody\r\n");
    expect(result).toEqual({ ok: true, value: { fields: { title: "x" }, body: "body\r\n", bodyLine: 4 } });
  });

  test("a text at the end of the fields keeps its line breaks", () => {
    expect(fieldsOf(record("a: |\n  x"))).toEqual({ a: "x\n" });
    expect(fieldsOf(record("a: |+\n  x\n\n"))).toEqual({ a: "x\n\n\n" });
    expect(fieldsOf("---\r\na: |+\r\n  x\r\n\r\n---\r\n")).toEqual({ a: "x\n\n" });
  });

  test("changing what was read changes nothing for the next reader", () => {
    const first = fieldsOf(record("title: x\ntags: [a]")) as { title: string; tags: string[] };
    first.title = "changed";
    first.tags.push("b");
    expect(fieldsOf(record("title: x\ntags: [a]"))).toEqual({ title: "x", tags: ["a"] });
  });
});

describe("a whole file of YAML", () => {
  test.each([
    ["a fault on line 1", "a: b: c\n", "frontmatter-yaml 1:5"],
    ["a fault on line 1 behind a byte order mark", "\ufeffa: b: c\n", "frontmatter-yaml 1:5"],
    ["a key twice", "a: 1\nb:\n  c: 1\n  c: 2\n", "frontmatter-duplicate-key 4:3"],
    ["a merge conflict", `a: 1\n${conflict}\n`, "merge-conflict 2:1"],
    ["nothing", "", "frontmatter-not-fields 1:1"],
    ["only comments", "# a\n", "frontmatter-not-fields 1:1"],
    ["a list", "- a\n", "frontmatter-not-fields 1:1"],
  ])("%s", (_, text, expected) => {
    const result = parseYamlFile(text);
    expect(!result.ok && `${result.fault.rule} ${result.fault.line}:${result.fault.column}`).toBe(expected);
  });

  test("it is read with and without a byte order mark", () => {
    expect(parseYamlFile("\ufeffa: 1\n")).toEqual({ ok: true, value: { a: 1 } });
    expect(parseYamlFile("a: 1\r\n")).toEqual({ ok: true, value: { a: 1 } });
  });
});
