import { expect, it } from "vitest";
import { descriptionBody } from "../../../core/import/description.ts";
import { sectionsOf } from "../../../core/sections.ts";

it("a text without headings stays word for word", () => {
  const text =
    "[Final Message]\r\nIt is back. {{< youtube x >}} <script>alert(1)</script>\n\n---\n\n[Initial message]\nDown.";
  expect(descriptionBody(`\n\n${text}\n\n`)).toBe(`## Description\n\n${text.replace("\r\n", "\n")}\n`);
});

it("all headings go down by as many levels as the highest needs", () => {
  expect(descriptionBody("# One\n\n### Three\n###### Six")).toBe(
    "## Description\n\n### One\n\n##### Three\n###### Six\n",
  );
  expect(descriptionBody("### Three\n#### Four")).toBe("## Description\n\n### Three\n#### Four\n");
});

it("what looks like a heading in code is code", () => {
  const text = "```console\n# wget x\n## y\n```\n## Timeline\n~~~\n# z";
  expect(descriptionBody(text)).toBe(`## Description\n\n${text.replace("## Timeline", "### Timeline")}\n`);
});

it("no text gives no section", () => {
  expect(descriptionBody(" \n\t\n")).toBe("");
});

it.each(["# a\n## b\n# c", "   ## indented", "##", "```\n## open fence", "text\n====\nmore\n----"])(
  "the description stays one section: %j",
  (text) => {
    expect(sectionsOf(descriptionBody(text)).map(({ heading }) => heading)).toEqual(["Description"]);
  },
);
