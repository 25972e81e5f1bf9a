import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { INTAKE_FORMS, issueForms } from "../../../core/intake/index.ts";
import { kinds } from "../../../schemas/index.ts";

const Text = z.string().min(1);
const Id = z.string().regex(/^[A-Za-z0-9_-]+$/);
const validations = z.strictObject({ required: z.boolean() }).optional();
const asked = { label: Text, description: Text.optional() };

/** GitHub's syntax for issue forms, as its documentation has it. */
const IssueForm = z.strictObject({
  name: Text.min(4),
  description: Text.max(200),
  labels: z.array(Text),
  body: z.array(
    z.discriminatedUnion("type", [
      z.strictObject({ type: z.literal("markdown"), attributes: z.strictObject({ value: Text }) }),
      z.strictObject({
        type: z.enum(["input", "textarea"]),
        id: Id,
        attributes: z.strictObject({ ...asked, placeholder: Text.optional() }),
        validations,
      }),
      z.strictObject({
        type: z.literal("dropdown"),
        id: Id,
        // GitHub keeps this word for itself.
        attributes: z.strictObject({ ...asked, options: z.array(Text.regex(/^(?!none$)/i)).min(1) }),
        validations,
      }),
    ]),
  ),
});

describe.each(issueForms())("the issue form $file", ({ file, text }) => {
  const form = IssueForm.parse(parse(text));

  it("is one that GitHub takes: ids and labels once, choices once", () => {
    const items = form.body.flatMap((item) => (item.type === "markdown" ? [] : item));
    const all = [items.map(({ id }) => id), items.map(({ attributes }) => attributes.label)];
    for (const names of all) expect(new Set(names).size).toBe(names.length);
    for (const item of items)
      if (item.type === "dropdown") expect(new Set(item.attributes.options).size).toBe(item.attributes.options.length);
    expect(file).toMatch(/^\.github\/ISSUE_TEMPLATE\/itsm-[a-z]+\.yml$/);
  });

  it("asks single lines before texts, so that a text can imitate no heading of theirs that comes later", () => {
    const types = form.body.map(({ type }) => type).filter((type) => type !== "markdown");
    expect(types.lastIndexOf("input")).toBeLessThan(types.indexOf("textarea"));
    expect(types.lastIndexOf("dropdown")).toBeLessThan(types.indexOf("textarea"));
  });
});

it("offers the words of the schema, and asks for sections that the kind has", () => {
  const [incident] = issueForms();
  expect(incident?.text).toContain('- "Degraded performance"\n        - "Partial outage"\n        - "Major outage"\n');
  for (const { kind, items } of INTAKE_FORMS)
    for (const { to } of items)
      if ("section" in to) expect(kinds[kind.name].sections.map(({ heading }) => heading)).toContain(to.section);
});
