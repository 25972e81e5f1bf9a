// Expressions of the workflow language, evaluated by GitHub's own evaluator.
import "./json-imports.ts";
import type { data as Data } from "@actions/expressions";
import type { Plain, PlainMap } from "./document.ts";
import { parseExpression, piecesOf } from "./expression-tree.ts";

/** What an expression may see: contexts by name, functions beside the built-in ones by lower-case name. */
export interface Scope {
  readonly contexts: PlainMap;
  readonly functions?: { readonly [name: string]: () => Plain };
}

const { data, Evaluator } = await import("@actions/expressions");
const { truthy } = await import("@actions/expressions/result");

/** Evaluates every `${{ }}` within a value. A text that is one expression becomes its value; others become texts. */
export function evaluate(value: Plain, scope: Scope): Plain {
  if (Array.isArray(value)) return value.map((item) => evaluate(item, scope));
  if (typeof value === "object" && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, evaluate(item, scope)]));
  }
  if (typeof value !== "string") return value;
  const pieces = piecesOf(value);
  const [only] = pieces;
  if (pieces.length === 1 && only && "expression" in only) return toPlain(run(only.expression, scope));
  return pieces.map((piece) => ("text" in piece ? piece.text : run(piece.expression, scope).coerceString())).join("");
}

/** Evaluates a value to a text, as an environment variable or an input gets it. */
export function evaluateText(value: Plain | undefined, scope: Scope): string {
  if (value === undefined) return "";
  if (typeof value !== "string") return fromPlain(value).coerceString();
  return piecesOf(value)
    .map((piece) => ("text" in piece ? piece.text : run(piece.expression, scope).coerceString()))
    .join("");
}

/** Whether an `if:` holds by its own words; a half-written `${{ x }} == y` is a text and so holds, as at GitHub. */
export function evaluateCondition(condition: string, scope: Scope): boolean {
  if (!condition.includes("${{")) return truthy(run(condition, scope));
  return truthy(fromPlain(evaluate(condition, scope)));
}

// --- internal ---

const known = new WeakMap<object, Data.ExpressionData>();

function run(text: string, { contexts, functions = {} }: Scope): Data.ExpressionData {
  const tree = parseExpression(text, Object.keys(contexts), [...Object.keys(functions), "hashFiles"]);
  const pairs = Object.entries(contexts).map(([key, value]) => ({ key, value: fromPlain(value) }));
  return new Evaluator(tree, new data.Dictionary(...pairs), definitions(functions)).evaluate();
}

function definitions(functions: NonNullable<Scope["functions"]>) {
  const refused = (): never => {
    throw new Error("The workflow runner does not work out hashFiles(): it has no cache to name.");
  };
  return new Map(
    Object.entries({ ...functions, hashfiles: refused }).map(([name, call]) => [
      name,
      { name, minArgs: 0, maxArgs: 255, call: () => fromPlain(call()) },
    ]),
  );
}

function fromPlain(value: Plain): Data.ExpressionData {
  if (typeof value !== "object" || value === null) return data.reviver("", value);
  const before = known.get(value);
  if (before) return before;
  const made: Data.ExpressionData = JSON.parse(JSON.stringify(value), data.reviver);
  known.set(value, made);
  return made;
}

function toPlain(value: Data.ExpressionData): Plain {
  return JSON.parse(JSON.stringify(value, data.replacer));
}
