// Makes openapi.json: the part of GitHub's OpenAPI description that the stand-in answers, structure only.
//
// npm pack @octokit/openapi@23.0.2 && tar xzf octokit-openapi-23.0.2.tgz
// node test/support/github/extract-openapi.ts package/generated/api.github.com.json
import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { operationIds } from "./operation-ids.ts";

interface AnyObject {
  [key: string]: unknown;
}

const PROSE = new Set([
  "description",
  "example",
  "examples",
  "summary",
  "externalDocs",
  "tags",
  "deprecated",
  "default",
]);
const UNUSED = new Set(["discriminator", "title", "readOnly", "servers"]);
/** Formats that ajv-formats knows; the others say nothing that can be checked. */
const FORMATS = new Set(["date-time", "date", "uri", "uri-template", "email", "uuid", "int64", "int32"]);

const [source] = process.argv.slice(2);
if (!source) throw new Error("Say where api.github.com.json of @octokit/openapi is: extract-openapi.ts PATH");
// The two shapes come from files that carry them by definition.
const spec = JSON.parse(readFileSync(source, "utf8")) as AnyObject;
const about = JSON.parse(readFileSync(join(dirname(source), "..", "package.json"), "utf8")) as AnyObject;

const reached = new Map<string, unknown>();
const extracted = Object.fromEntries(operationIds.map((id) => [id, operation(id)]));
const result = {
  source: {
    package: about.name,
    version: about.version,
    file: "api.github.com.json",
    licence: about.license,
    notice: readFileSync(join(dirname(source), "..", "LICENSE"), "utf8"),
  },
  operations: extracted,
  schemas: Object.fromEntries([...reached].sort(([a], [b]) => (a < b ? -1 : 1))),
};
writeFileSync(new URL("./openapi.json", import.meta.url), `${JSON.stringify(result)}\n`);

// --- internal ---

function operation(id: string): AnyObject {
  for (const [path, item] of entries(spec.paths))
    for (const [method, described] of entries(item)) {
      if (object(described).operationId !== id) continue;
      const { parameters = [], requestBody, responses } = object(described);
      const body = requestBody ? object(object(object(requestBody).content)["application/json"]) : undefined;
      return {
        method: method.toUpperCase(),
        path,
        parameters: list(parameters).map(parameter),
        ...(body ? { body: schema(body.schema), bodyRequired: object(requestBody).required === true } : {}),
        responses: Object.fromEntries(
          entries(responses).map(([status, response]) => [status, responseSchema(response)]),
        ),
      };
    }
  throw new Error(`The description has no operation ${id}. Mend the name in operation-ids.ts.`);
}

function parameter(value: unknown): AnyObject {
  const { name, in: place, required = false, schema: shape, ...rest } = resolved(value);
  return { name, in: place, required, multiSegment: rest["x-multi-segment"] === true, schema: schema(shape) };
}

/** The schema of the JSON body, or null where the answer has none. */
function responseSchema(value: unknown): unknown {
  const { content } = resolved(value);
  const json = content ? object(content)["application/json"] : undefined;
  return json ? schema(object(json).schema) : null;
}

/** A JSON Schema for an OAS 3.0 schema: `nullable` becomes a type, references point into `schemas`. */
function schema(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(schema);
  if (typeof value !== "object" || value === null) return value;
  const plain = object(value);
  if (typeof plain.$ref === "string") return nullableIf(plain.nullable === true, { $ref: reference(plain.$ref) });
  const kept = entries(plain).filter(([key]) => !PROSE.has(key) && !UNUSED.has(key) && !key.startsWith("x-"));
  const { nullable, ...shape } = Object.fromEntries(kept.map(([key, inner]) => [key, keyword(key, inner)]));
  if (typeof shape.format === "string" && !FORMATS.has(shape.format)) delete shape.format;
  return nullableIf(nullable === true, shape);
}

function keyword(key: string, value: unknown): unknown {
  if (key === "properties") return Object.fromEntries(entries(value).map(([name, inner]) => [name, schema(inner)]));
  return key === "enum" || key === "required" ? value : schema(value);
}

function nullableIf(nullable: boolean, shape: AnyObject): AnyObject {
  if (!nullable) return shape;
  if (typeof shape.type === "string" && !shape.enum) return { ...shape, type: [shape.type, "null"] };
  return { anyOf: [shape, { type: "null" }] };
}

function reference(pointer: string): string {
  const name = pointer.replace("#/components/schemas/", "");
  if (!reached.has(name)) {
    reached.set(name, null);
    reached.set(name, schema(at(pointer)));
  }
  return `#/$defs/${name}`;
}

function resolved(value: unknown): AnyObject {
  const { $ref } = object(value);
  return typeof $ref === "string" ? object(at($ref)) : object(value);
}

function at(pointer: string): unknown {
  return pointer
    .slice(2)
    .split("/")
    .reduce<unknown>((inside, key) => object(inside)[key], spec);
}

function object(value: unknown): AnyObject {
  if (typeof value !== "object" || value === null)
    throw new Error(`Expected an object in the description, got ${value}`);
  // Checked just above; every key may be asked for.
  return value as AnyObject;
}

function entries(value: unknown): [string, unknown][] {
  return Object.entries(object(value));
}

function list(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}
