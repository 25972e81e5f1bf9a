// A mapping file: how any CSV's columns become fields, as its user writes it in YAML.
import { z } from "zod";
import { findKind, type KindName, kindList, Line, Slug } from "../../../schemas/index.ts";
import { EXIT, ItsmError } from "../../errors.ts";
import { type Finding, finding } from "../../finding.ts";
import { formAt, formsOf } from "../../form.ts";
import { locatorOf, parseYamlFile } from "../../frontmatter/index.ts";
import { schemaFlaws } from "../../schema-flaws.ts";
import type { SourceFile } from "../../source-file.ts";
import { closest } from "../../suggest.ts";
import type { KindMapping, Mapping, Rule } from "../table/mapping.ts";

const Column = Line(200);
const RuleSchema = z.union(
  [
    Column,
    z.array(Column).min(1),
    z.strictObject({
      column: z.union([Column, z.array(Column).min(1)]).optional(),
      words: z.record(z.string(), z.string()).optional(),
      split: z.string().min(1).optional(),
      value: z.union([z.string(), z.number(), z.boolean()]).optional(),
    }),
  ],
  { error: () => "expected a column, a list of columns, or a map of column, words, split and value" },
);

const NUMBERED = kindList.filter(({ prefix }) => prefix !== undefined).map(({ name }) => name);

const MappingSchema = z.strictObject({
  system: Slug.describe("The word in the mark of imported records, such as our-desk."),
  label: Line(80).optional().describe("How people call the system."),
  visibility: z.enum(["internal", "public"]).default("internal"),
  kind: z.enum(NUMBERED, { error: () => `expected one of ${NUMBERED.join(", ")}` }),
  id: RuleSchema.describe("What the system calls an entry."),
  fields: z.record(z.string(), RuleSchema),
  services: RuleSchema.optional(),
  level: RuleSchema.optional(),
  links: z.record(z.string(), RuleSchema).default({}),
  sections: z.record(Line(200), RuleSchema).default({}),
  dated: RuleSchema.optional().describe("Says the year of the id, where no field does."),
  ignore: z.array(Column).default([]),
});

/** Reads a mapping file. Throws ItsmError with findings where it is not right. */
export function readMapping(source: SourceFile): Mapping {
  const { file, text } = source;
  const parsed = parseYamlFile(text);
  if (!parsed.ok) throw wrong(file, [finding(file, parsed.fault, parsed.fault)]);
  const result = MappingSchema.safeParse(parsed.value);
  const locate = locatorOf(text, "yaml");
  if (!result.success) {
    const flaws = schemaFlaws(result.error.issues, parsed.value, MappingSchema, "a mapping");
    const place = (flaw: (typeof flaws)[number]) => locate(flaw.path, flaw.rule === "field-unknown" ? "key" : "value");
    throw wrong(
      file,
      flaws.map((flaw) => finding(file, flaw, place(flaw))),
    );
  }
  const unknown = unknownFields(result.data);
  if (unknown.length > 0)
    throw wrong(
      file,
      unknown.map(({ path, ...flaw }) => finding(file, flaw, locate(path, "key"))),
    );
  return mappingOf(result.data);
}

// --- internal ---

type Written = z.output<typeof MappingSchema>;

function mappingOf(written: Written): Mapping {
  const { system, label, visibility, kind, id, services, level, dated, ignore } = written;
  const rules = (map: { readonly [key: string]: z.output<typeof RuleSchema> }) =>
    Object.fromEntries(Object.entries(map).map(([key, rule]) => [key, ruleOf(rule)]));
  const ofKind: KindMapping = {
    fields: rules(written.fields),
    services: services === undefined ? [] : [ruleOf(services)],
    ...(level !== undefined && { level: ruleOf(level) }),
    links: rules(written.links),
    sections: rules(written.sections),
    expected: {},
    dated: dated === undefined ? { columns: [] } : ruleOf(dated),
  };
  const title = written.fields.title;
  return {
    ...{ system, label: label ?? system, visibility, ignore, id: ruleOf(id) },
    // The schema has just said that it is the name of a kind.
    kind: { columns: [], value: kind },
    kinds: { [kind as KindName]: ofKind },
    signature: [ruleOf(id), ...(title === undefined ? [] : [ruleOf(title)])].filter(
      ({ columns }) => columns.length > 0,
    ),
  };
}

function ruleOf(rule: z.output<typeof RuleSchema>): Rule {
  if (typeof rule === "string") return { columns: [rule] };
  if (Array.isArray(rule)) return { columns: rule };
  const { column = [], words, split, value } = rule;
  return {
    columns: typeof column === "string" ? [column] : column,
    ...(words !== undefined && { words }),
    ...(split !== undefined && { split }),
    ...(value !== undefined && { value: String(value) }),
  };
}

function unknownFields({ kind, fields, links }: Written) {
  const found = findKind(kind);
  const forms = found ? formsOf(found) : [];
  const check = (part: "fields" | "links", keys: readonly string[]) =>
    keys
      .filter((key) => !formAt(forms, key) || key.split(".").length > 2)
      .map((key) => {
        const meant = closest(
          key,
          forms.flatMap((form) => [form, ...form.parts]).map(({ path }) => path),
        );
        return {
          rule: "field-unknown",
          path: [part, key],
          message: `${JSON.stringify(key)} is not a field of ${kind}`,
          mend: meant ? `Did you mean ${meant}?` : `See the fields of its schema: itsm schema ${kind}.`,
        };
      });
  return [...check("fields", Object.keys(fields)), ...check("links", Object.keys(links))];
}

function wrong(file: string, findings: readonly Finding[]): ItsmError {
  return new ItsmError(`the mapping ${file} is not right`, "Mend the findings above.", EXIT.findings, { findings });
}
