// How each field of a kind is filled in, read from its schema: for those who ask people, or take what people typed.
import { z } from "zod";
import { type Kind, Person } from "../schemas/index.ts";

/** What a value is written as. */
export type Shape = "text" | "word" | "flag" | "number" | "moment" | "day" | "person" | "list" | "map";

/** A field, or a part of one. */
export interface Form {
  /** Dotted, with `[]` for the items of a list: `affects[].service`. */
  readonly path: string;
  readonly shape: Shape;
  /** The words that are allowed; empty where any text is. */
  readonly words: readonly string[];
  /** Written by people for people: what belongs here. */
  readonly description: string;
  /** The schema demands it, whatever the state. */
  readonly required: boolean;
  /** The kind of record that it names. */
  readonly refersTo: string | undefined;
  /** Of a list: its items. */
  readonly items: Form | undefined;
  /** Of a map: its fields. */
  readonly parts: readonly Form[];
}

/** The forms of a kind's fields, in the order of its schema. */
export function formsOf(kind: Kind): readonly Form[] {
  let forms = known.get(kind);
  if (!forms) {
    const schema = z.toJSONSchema(kind.schema, { io: "input", unrepresentable: "any" });
    forms = partsOf(schema, "", kind);
    known.set(kind, forms);
  }
  return forms;
}

/** The form at a dotted path; positions in lists may stand there: `affects[0].service`, `affects.0.service`. */
export function formAt(forms: readonly Form[], path: string): Form | undefined {
  const [first, ...rest] = path.replaceAll(/\[(\d*)\]/g, ".$1").split(".");
  return rest.reduce<Form | undefined>(
    (form, step) => (form?.items ? form.items : form?.parts.find((part) => lastStep(part) === step)),
    forms.find((form) => form.path === first),
  );
}

// --- internal ---

type Schema = z.core.JSONSchema.BaseSchema;

const known = new WeakMap<Kind, readonly Form[]>();
const PERSON = patternOf(z.toJSONSchema(Person));

function partsOf(schema: Schema, above: string, kind: Kind): Form[] {
  return Object.entries(schema.properties ?? {}).map(([name, part]) =>
    formOf(asSchema(part), above === "" ? name : `${above}.${name}`, schema.required?.includes(name) ?? false, kind),
  );
}

function formOf(schema: Schema, path: string, required: boolean, kind: Kind): Form {
  // A choice between a word and a list (`all`, or some) is filled in as the list, which may be that word.
  const choices = (schema.anyOf ?? []).map(asSchema);
  const list = choices.find((choice) => choice.type === "array");
  const main = list ?? schema;
  const words = [main, ...choices].flatMap(
    (choice) => choice.enum ?? (choice.const === undefined ? [] : [choice.const]),
  );
  const shape = shapeOf(main);
  return {
    path,
    shape,
    words: words.map(String),
    description: schema.description ?? "",
    required,
    refersTo: kind.references.find((reference) => reference.path === path)?.to,
    items: shape === "list" ? formOf(asSchema(main.items), `${path}[]`, true, kind) : undefined,
    parts: shape === "map" ? partsOf(main, path, kind) : [],
  };
}

function shapeOf(schema: Schema): Shape {
  if (schema.enum || schema.const !== undefined) return "word";
  if (schema.type === "array") return "list";
  if (schema.type === "object") return "map";
  if (schema.type === "boolean") return "flag";
  if (schema.type === "integer" || schema.type === "number") return "number";
  if (schema.format === "date-time") return "moment";
  if (schema.format === "date") return "day";
  return patternOf(schema) === PERSON ? "person" : "text";
}

function patternOf(schema: Schema): string | undefined {
  return schema.pattern;
}

/** JSON Schema allows `true` for anything; and items may be a list of schemas, which ours never are. */
function asSchema(part: unknown): Schema {
  return typeof part === "object" && part !== null ? (part as Schema) : {};
}

function lastStep(form: Form): string {
  return form.path.slice(form.path.lastIndexOf(".") + 1);
}
