// What a schema found wrong, told as flaws in plain words.
import { z } from "zod";
import { type Fields, type Flaw, type Path, valueAt } from "../schemas/index.ts";
import { closest, orList } from "./suggest.ts";

type SchemaIssue = z.core.$ZodIssue;

/** Flaws of data that did not pass its schema. `where` names the whole in messages: "an incident", "the configuration". */
export function schemaFlaws(issues: readonly SchemaIssue[], data: Fields, schema: z.ZodType, where: string): Flaw[] {
  return issues.flatMap((issue) => {
    const path = issue.path.map((key) => (typeof key === "symbol" ? String(key) : key));
    if (issue.code === "unrecognized_keys") return unknownKeys(issue.keys, path, schema, where);
    return [flawOf(issue, path, lookUp(data, path), where)];
  });
}

/** A path as people read it: `affects[0].service`. */
export function showPath(path: Path): string {
  return path.reduce<string>(
    (text, key) => (typeof key === "number" ? `${text}[${key}]` : text ? `${text}.${key}` : key),
    "",
  );
}

/** A value as people read it in a message, never longer than 60 characters. */
export function showValue(value: unknown): string {
  if (value === undefined) return "nothing";
  if (value === null) return "an empty field";
  if (Array.isArray(value)) return value.length === 0 ? "an empty list" : `a list of ${value.length}`;
  if (typeof value === "object") return "a map of fields";
  const text = JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 57)}…"` : text;
}

// --- internal ---

function lookUp(data: Fields, path: Path): unknown {
  return path.length === 0 ? data : valueAt(data, path.join("."));
}

function unknownKeys(keys: readonly string[], path: Path, schema: z.ZodType, where: string): Flaw[] {
  const known = Object.keys(shapeAt(schema, path) ?? {});
  return keys.map((key) => {
    const meant = closest(key, known);
    const inside = path.length === 0 ? where : showPath(path);
    return {
      rule: "field-unknown",
      path: [...path, key],
      message: `${JSON.stringify(key)} is not a field of ${inside}: expected ${orList(known)}`,
      mend: meant ? `Did you mean ${meant}?` : "Delete the field, or put what it says into the body.",
    };
  });
}

function flawOf(issue: SchemaIssue, path: Path, got: unknown, where: string): Flaw {
  const name = showPath(path) || where;
  if (got === undefined && issue.code !== "custom")
    return {
      rule: "field-missing",
      path,
      message: `${name} is missing: ${expectation(issue)}, got nothing`,
      mend: `Add ${name}.`,
    };
  if (issue.code === "invalid_value") return wrongWord(issue, path, name, got);
  if (issue.code === "invalid_type")
    return {
      rule: "field-type",
      path,
      message: `${name} has the wrong form: ${expectation(issue)}, got ${showValue(got)}`,
      mend: typeMend(issue.expected, name, got),
    };
  return badFormat(issue, path, name, got);
}

function wrongWord(issue: z.core.$ZodIssueInvalidValue, path: Path, name: string, got: unknown): Flaw {
  const words = issue.values.map(String);
  const meant = typeof got === "string" ? closest(got, words) : undefined;
  return {
    rule: "field-value",
    path,
    message: `${name} has a word that is not allowed: expected ${orList(words)}, got ${showValue(got)}`,
    mend: meant ? `Did you mean ${meant}?` : `Write one of ${orList(words)}.`,
  };
}

function badFormat(issue: SchemaIssue, path: Path, name: string, got: unknown): Flaw {
  const message = `${name} is not right: ${expectation(issue)}, got ${showValue(got)}`;
  if (issue.code === "invalid_format" && issue.format === "datetime") return timeFlaw(path, message);
  return { rule: "field-format", path, message, mend: `Correct ${name}; \`itsm schema\` describes it.` };
}

function timeFlaw(path: Path, message: string): Flaw {
  if (/expected an offset/.test(message))
    return { rule: "time-without-offset", path, message, mend: "Add Z for UTC, or the local offset such as +01:00." };
  if (/that exist/.test(message))
    return { rule: "time-impossible", path, message, mend: "Look up when it was and write that." };
  return { rule: "field-format", path, message, mend: "Write date, T, time with seconds, and Z or an offset." };
}

const FORMS: { readonly [type: string]: string } = {
  string: "text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  array: "a list",
  object: "a map of fields",
  record: "a map of fields",
};

/** Own messages of the schemas begin with "expected"; zod's are put in the same words. */
function expectation(issue: SchemaIssue): string {
  if (issue.message.startsWith("expected")) return issue.message;
  if (issue.code === "invalid_type") return `expected ${FORMS[issue.expected] ?? issue.expected}`;
  if (issue.code === "invalid_value") return `expected ${orList(issue.values.map(String))}`;
  if (issue.code === "too_small")
    return `expected ${issue.inclusive === false ? "more than" : "at least"} ${issue.minimum}${unitOf(issue.origin)}`;
  if (issue.code === "too_big")
    return `expected ${issue.inclusive === false ? "less than" : "at most"} ${issue.maximum}${unitOf(issue.origin)}`;
  return `expected a valid value (${issue.message})`;
}

function unitOf(origin: string): string {
  if (origin === "array") return " entries";
  return origin === "string" ? " characters" : "";
}

function typeMend(expected: string, name: string, got: unknown): string {
  const key = name.split(".").at(-1) ?? name;
  if (expected === "array" && typeof got === "string") return `Write ${key}: [${got.slice(0, 40)}].`;
  if (expected === "string" && (typeof got === "number" || typeof got === "boolean"))
    return `Put it in quotes: "${got}".`;
  if (got === null) return `Give ${key} a value, or delete the line.`;
  return `Correct ${key}; \`itsm schema\` describes it.`;
}

/** The shape of the object schema at a path, stepping through lists and optional wrappers. */
function shapeAt(schema: z.ZodType, path: Path): { readonly [key: string]: unknown } | undefined {
  let current: unknown = unwrap(schema);
  for (const key of path) {
    if (current instanceof z.ZodArray) current = unwrap(current.element);
    else if (current instanceof z.ZodObject && typeof key === "string") current = unwrap(current.shape[key]);
    else return undefined;
  }
  return current instanceof z.ZodObject ? current.shape : undefined;
}

function unwrap(schema: unknown): unknown {
  let current = schema;
  while (current instanceof z.ZodOptional || current instanceof z.ZodDefault) current = current.unwrap();
  return current;
}
