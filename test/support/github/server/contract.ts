// GitHub's OpenAPI description as questions: which operation is this, does it conform.
import { readFileSync } from "node:fs";
import { Ajv, type ValidateFunction } from "ajv";
import addFormats from "ajv-formats";
import type { OperationId } from "../operation-ids.ts";

interface Parameter {
  readonly name: string;
  readonly in: "path" | "query" | "header";
  readonly required: boolean;
  readonly multiSegment: boolean;
  readonly schema: object;
}

interface Operation {
  readonly method: string;
  readonly path: string;
  readonly parameters: readonly Parameter[];
  readonly body?: object;
  readonly bodyRequired?: boolean;
  /** By status; null where the answer has no body. */
  readonly responses: Readonly<{ [status: string]: object | null }>;
}

export type Values = { [name: string]: unknown };

export interface Match {
  readonly id: OperationId;
  readonly path: Values;
}

export interface Judgement {
  /** What does not conform, in words. */
  readonly failures: readonly string[];
  /** Limits of length or count that are passed: GitHub answers them with 422. */
  readonly limits: readonly string[];
}

/** The operation that answers a method at a path, with its decoded path parameters. */
export function matchOperation(method: string, pathname: string): Match | undefined {
  for (const { id, operation, pattern } of routes()) {
    const found = operation.method === method ? pattern.exec(pathname) : null;
    if (!found) continue;
    const names = [...operation.path.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => name);
    return { id, path: Object.fromEntries(names.map((name, at) => [name, decodeURIComponent(found[at + 1] ?? "")])) };
  }
  return undefined;
}

/** The values of path or query parameters, as their schemas type them. */
export function coerced(id: OperationId, place: "path" | "query", values: Values): Values {
  const schemas = new Map(
    operationOf(id)
      .parameters.filter((each) => each.in === place)
      .map((each) => [each.name, each.schema]),
  );
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, typed(schemas.get(name), value)]));
}

/** Judges a request whose parameters are typed already. */
export function judgeRequest(id: OperationId, path: Values, query: Values, body: unknown): Judgement {
  const { body: schema, bodyRequired } = operationOf(id);
  const given = body !== undefined || bodyRequired === true;
  return together([
    errorsOf(
      validator(`${id} path`, () => parametersSchema(id, "path")),
      path,
      "path",
    ),
    errorsOf(
      validator(`${id} query`, () => parametersSchema(id, "query")),
      query,
      "query",
    ),
    ...(schema && given
      ? [
          errorsOf(
            validator(`${id} body`, () => schema),
            body,
            "body",
          ),
        ]
      : []),
    ...(!schema && body !== undefined ? [{ failures: ["body: the operation takes none"], limits: [] }] : []),
  ]);
}

/** Judges an answer against the description of its status. An error that is not described must look like one. */
export function judgeResponse(id: OperationId, status: number, body: unknown): Judgement {
  const described = operationOf(id).responses[status];
  if (described === null && status < 400)
    return { failures: body === undefined ? [] : [`answer ${status}: has a body, expected none`], limits: [] };
  if (described === undefined && status < 400)
    return { failures: [`answer ${status}: the description has no such status`], limits: [] };
  const schema = described ?? { $ref: "#/$defs/basic-error" };
  const { failures, limits } = errorsOf(
    validator(`${id} ${status}`, () => schema),
    body,
    `answer ${status}`,
  );
  return { failures: [...failures, ...limits], limits: [] };
}

/** Whether the description has the errors of a 422 as sentences or as objects. */
export function errorStyle(id: OperationId): "sentences" | "objects" {
  return JSON.stringify(operationOf(id).responses[422] ?? {}).includes("validation-error-simple")
    ? "sentences"
    : "objects";
}

// --- internal ---

const LIMITS = new Set(["maxItems", "maxLength", "maximum", "maxProperties"]);

interface Contract {
  readonly operations: Readonly<{ [id: string]: Operation }>;
  readonly schemas: Readonly<{ [name: string]: object }>;
}

interface Route {
  readonly id: OperationId;
  readonly operation: Operation;
  readonly pattern: RegExp;
}

// The file is made by extract-openapi.ts, which gives it this shape.
const contract = once(() => JSON.parse(readFileSync(new URL("../openapi.json", import.meta.url), "utf8")) as Contract);

const validators = new Map<string, ValidateFunction>();

/** Each schema is compiled by itself at its first use; nothing is inlined, so that shared shapes are compiled once. */
const ajv = once(() => {
  const made = new Ajv({
    strict: false,
    logger: false,
    allErrors: true,
    inlineRefs: false,
    coerceTypes: false,
    validateSchema: false,
    code: { optimize: false },
  });
  addFormats.default(made);
  made.addSchema({ $id: "github", $defs: contract().schemas });
  return made;
});

/** Literal paths before those with parameters, so that `/issues/comments` is no issue number. */
const routes = once((): readonly Route[] =>
  Object.entries(contract().operations)
    // The keys are the operation ids that the extract was made with.
    .map(([id, operation]) => ({ id: id as OperationId, operation, pattern: patternOf(operation) }))
    .sort((a, b) => weight(b.operation.path) - weight(a.operation.path)),
);

function operationOf(id: OperationId): Operation {
  const found = contract().operations[id];
  if (!found) throw new Error(`openapi.json has no operation ${id}. Make it anew by extract-openapi.ts.`);
  return found;
}

function validator(key: string, schema: () => object): ValidateFunction {
  const known = validators.get(key) ?? ajv().compile(rooted(schema()));
  validators.set(key, known);
  return known;
}

/** References point into the one document of all schemas. */
function rooted(schema: object): object {
  return JSON.parse(JSON.stringify(schema).replaceAll('"#/$defs/', '"github#/$defs/'));
}

function errorsOf(validate: ValidateFunction, value: unknown, what: string): Judgement {
  if (validate(value)) return { failures: [], limits: [] };
  const errors = validate.errors ?? [];
  const text = (wanted: boolean) =>
    errors
      .filter(({ keyword }) => LIMITS.has(keyword) === wanted)
      .slice(0, 12)
      .map(({ instancePath, message, params }) => `${what}${instancePath}: ${message} ${JSON.stringify(params)}`);
  return { failures: text(false), limits: text(true) };
}

function together(judgements: readonly Judgement[]): Judgement {
  return {
    failures: judgements.flatMap(({ failures }) => failures),
    limits: judgements.flatMap(({ limits }) => limits),
  };
}

function parametersSchema(id: OperationId, place: "path" | "query"): object {
  const parameters = operationOf(id).parameters.filter((parameter) => parameter.in === place);
  return {
    type: "object",
    properties: Object.fromEntries(parameters.map(({ name, schema }) => [name, schema])),
    required: parameters.filter(({ required }) => required).map(({ name }) => name),
    additionalProperties: false,
  };
}

function typed(schema: object | undefined, value: unknown): unknown {
  const type = schema && "type" in schema ? schema.type : undefined;
  if (type === "integer" && /^-?\d+$/.test(String(value))) return Number(value);
  if (type === "boolean" && (value === "true" || value === "false")) return value === "true";
  return value;
}

/** Parameters that hold slashes: those the description says, and those that octokit's users write unencoded. */
const DEEP = new Set(["ref", "path", "basehead", "tree_sha", "branch", "commit_sha"]);

/** Where an empty last parameter is left out with its slash. */
const MAY_END = /(?<=\/(?:contents|tarball|matching-refs))\/\{\w+\}$/;

function patternOf({ path }: Operation): RegExp {
  const source = path
    .replace(MAY_END, "(?:/(.*))?")
    .replace(/\{(\w+)\}/g, (_, name) => (DEEP.has(name) ? "(.*)" : "([^/]+)"));
  return new RegExp(`^${source}$`);
}

function weight(path: string): number {
  const segments = path.split("/");
  const deep = segments.some((segment) => DEEP.has(segment.replace(/[{}]/g, "")));
  return segments.length * 10 + segments.filter((segment) => !segment.startsWith("{")).length - (deep ? 5 : 0);
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
