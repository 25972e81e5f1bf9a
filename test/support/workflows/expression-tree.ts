// Expressions of the workflow language as trees: what they read, what they call.
import "./json-imports.ts";
import type { Expr } from "@actions/expressions";

/** A piece of a template: a text as it stands, or the inside of `${{ }}`. */
export type Piece = { readonly text: string } | { readonly expression: string };

/** A call within an expression; an argument that is no written-out value is null. */
export interface Call {
  /** In lower case. */
  readonly name: string;
  readonly args: readonly (string | null)[];
}

const { Lexer, Parser } = await import("@actions/expressions");
const { Binary, ContextAccess, FunctionCall, Grouping, IndexAccess, Literal, Logical, Unary } = await import(
  "@actions/expressions/ast"
);

/** Splits a template at its `${{ }}`. Throws if one is not closed. */
export function piecesOf(template: string): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (let open = template.indexOf("${{"); open >= 0; open = template.indexOf("${{", at)) {
    if (open > at) pieces.push({ text: template.slice(at, open) });
    const inside = /^(?:[^'}]|'[^']*'|\}(?!\}))*/.exec(template.slice(open + 3))?.[0] ?? "";
    at = open + 3 + inside.length;
    if (!template.startsWith("}}", at)) throw new Error(`An expression is not closed by }}: ${template.slice(open)}`);
    at += 2;
    pieces.push({ expression: inside.trim() });
  }
  if (at < template.length || pieces.length === 0) pieces.push({ text: template.slice(at) });
  return pieces;
}

/** The expressions of a template. */
export function expressionsIn(template: string): string[] {
  return piecesOf(template).flatMap((piece) => ("expression" in piece ? [piece.expression] : []));
}

/** The expressions of an `if:`, which needs no `${{ }}`. */
export function expressionsOfCondition(condition: string): string[] {
  return condition.includes("${{") ? expressionsIn(condition) : [condition];
}

/** The tree of an expression. Throws, in GitHub's words, if it reads a context or calls a function that is not there. */
export function parseExpression(
  text: string,
  contexts: readonly string[] = CONTEXTS,
  functions: readonly string[] = FUNCTIONS,
): Expr {
  const anyNumber = functions.map((name) => ({ name, minArgs: 0, maxArgs: 255 }));
  return new Parser(new Lexer(text).lex().tokens, [...contexts], anyNumber).parse();
}

/** What an expression reads, as `github.event.issue.title`; a part that is not written out is `*`. */
export function contextsIn(expression: string): string[] {
  return readsOf(parseExpression(expression));
}

/** What an expression calls. */
export function callsIn(expression: string): Call[] {
  return nodesOf(parseExpression(expression)).flatMap((node) =>
    node instanceof FunctionCall
      ? [{ name: node.functionName.lexeme.toLowerCase(), args: node.args.map(literalOf) }]
      : [],
  );
}

// --- internal ---

const CONTEXTS = "github env vars job jobs steps runner secrets strategy matrix needs inputs".split(" ");
const FUNCTIONS = ["always", "success", "failure", "cancelled", "hashFiles"];

function nodesOf(tree: Expr): Expr[] {
  return [tree, ...childrenOf(tree).flatMap(nodesOf)];
}

function readsOf(node: Expr): string[] {
  if (node instanceof IndexAccess) {
    const inner = readsOf(node.index);
    const [base = "", ...others] = readsOf(node.expr);
    return [`${base}.${literalOf(node.index) ?? "*"}`, ...others, ...inner];
  }
  if (node instanceof ContextAccess) return [node.name.lexeme.toLowerCase()];
  return childrenOf(node).flatMap(readsOf);
}

function literalOf(node: Expr): string | null {
  return node instanceof Literal ? node.literal.coerceString() : null;
}

function childrenOf(node: Expr): readonly Expr[] {
  if (node instanceof FunctionCall || node instanceof Logical) return node.args;
  if (node instanceof Binary) return [node.left, node.right];
  if (node instanceof Unary) return [node.expr];
  if (node instanceof Grouping) return [node.group];
  if (node instanceof IndexAccess) return [node.expr, node.index];
  return [];
}
