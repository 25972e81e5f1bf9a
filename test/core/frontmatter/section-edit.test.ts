import { expect, test } from "vitest";
import { appendSection, parseFrontmatter, replaceSection } from "../../../core/frontmatter/index.ts";
import { findSection, sectionsOf } from "../../../core/sections.ts";

const head = "---\ntitle: x # note\n---\n";
const record = `${head}
Words before.

## Plan

1. One

### Part
2. Two

\`\`\`sh
## no heading
\`\`\`

## Empty
## Tight
text
# Another title
## Last

the end
`;
const sectionOf = (text: string, heading: string) => {
  const result = parseFrontmatter(text);
  return result.ok ? findSection(sectionsOf(result.value.body), heading)?.text.replaceAll("\r\n", "\n") : undefined;
};

test("a section is replaced and every other byte stays", () => {
  const after = replaceSection(record, "Plan", "\nNew.\n\n- list\n");
  const before = record.slice(0, record.indexOf("1. One"));
  expect(after).toBe(`${before}New.\n\n- list\n\n## Empty${record.split("## Empty")[1]}`);
});

test.each([
  ["Plan", "New."],
  ["plan", "New."],
  ["Empty", "New.\n\nTwo."],
  ["Tight", "New."],
  ["Last", "New."],
  ["Missing", "New."],
  ["Plan", ""],
  ["Plan", "```md\n## in code\n```"],
  ["Empty", "    code"],
])("the section %s holds %j afterwards, and the others what they held", (heading, markdown) => {
  for (const text of [record, record.replaceAll("\n", "\r\n"), record.trimEnd(), `\ufeff${record}`]) {
    const after = replaceSection(text, heading, markdown);
    expect(sectionOf(after, heading)).toBe(markdown.trim());
    for (const other of ["Plan", "Empty", "Tight", "Last"])
      if (other.toLowerCase() !== heading.toLowerCase()) expect(sectionOf(after, other)).toBe(sectionOf(text, other));
    expect(replaceSection(after, heading, markdown), "a second time").toBe(after);
    if (text.includes("\r\n")) expect(after.replaceAll("\r\n", "")).not.toContain("\n");
  }
});

test("a section is added to at its end", () => {
  expect(appendSection(record, "Tight", "more\n")).toBe(record.replace("text\n", "text\n\nmore\n"));
  expect(appendSection(record, "Last", "more")).toBe(`${record}\nmore\n`);
  expect(appendSection(record.trimEnd(), "Last", "more")).toBe(`${record.trimEnd()}\n\nmore`);
  expect(appendSection(record, "Last", " \n")).toBe(record);
});

test("a section that is missing is put at the end, between blank lines", () => {
  expect(replaceSection(record, "New", "text")).toBe(`${record}\n## New\n\ntext\n`);
  expect(appendSection(record, "New", "text")).toBe(`${record}\n## New\n\ntext\n`);
  expect(replaceSection(`${record}\n`, "New", "text")).toBe(`${record}\n## New\n\ntext\n`);
  expect(replaceSection(record.trimEnd(), "New", "text")).toBe(`${record}\n## New\n\ntext\n`);
  expect(replaceSection(head, "New", "text")).toBe(`${head}## New\n\ntext\n`);
  expect(replaceSection(head.trimEnd(), "New", "text")).toBe(`${head}## New\n\ntext\n`);
});

test("an empty section keeps its distance from the next", () => {
  expect(replaceSection(record, "Empty", "x")).toBe(record.replace("## Empty\n", "## Empty\n\nx\n\n"));
  expect(replaceSection(`${head}## A\n\n## B\n`, "A", "x")).toBe(`${head}## A\n\nx\n\n## B\n`);
  expect(replaceSection(`${head}## A`, "A", "x")).toBe(`${head}## A\n\nx\n`);
});

test("a text that would open or swallow other sections is refused", () => {
  expect(() => replaceSection(record, "Plan", "x\n\n## Other\n")).toThrow(/holds a heading/);
  expect(() => appendSection(record, "Plan", "```\nnever closed")).toThrow(/code block without an end/);
  expect(() => replaceSection(record, "New", "x\n# Title")).toThrow(/holds a heading/);
});

test("a text without frontmatter is refused", () => {
  expect(() => replaceSection("## Plan\n", "Plan", "x")).toThrow(/cannot be read/);
});
