// A YAML parser's error, told in the words of the person who has to mend it.
import type { YAMLException } from "js-yaml";
import { type Document, isCollection, LineCounter, parseDocument, visit } from "yaml";
import type { Fault } from "./fault.ts";

/** More aliases than any person writes are an attack on memory. */
export const MOST_ALIASES = 16;

/** The fault behind an error. `source` is the text whose first line is line 1. */
export function yamlFault(error: YAMLException, source: string): Fault {
  const place = unmarkedPlace(error.reason, source) ?? {
    line: (error.mark?.line ?? 0) + 1,
    column: (error.mark?.column ?? 0) + 1,
  };
  const lineText = source.split("\n")[place.line - 1] ?? "";
  return { ...place, ...explain(error.reason, lineText, place.column) };
}

// --- internal ---

type Explanation = Pick<Fault, "rule" | "message" | "mend">;

function explain(reason: string, lineText: string, column: number): Explanation {
  if (/duplicated mapping key/.test(reason))
    return {
      rule: "frontmatter-duplicate-key",
      message: `the field ${keyAt(lineText, column)} is written twice: expected every field once`,
      mend: "Keep the one that is right and delete the other.",
    };
  if (/^[ ]*\t/.test(lineText))
    return {
      rule: "frontmatter-tab",
      message: "the line is indented with a tab: expected spaces",
      mend: "Replace the tab by two spaces for each level.",
    };
  if (/alias/i.test(reason)) return explainAlias(reason);
  if (/tag/.test(reason))
    return {
      rule: "frontmatter-tag",
      message: `the value has a type of its own: expected plain values, got ${reason}`,
      mend: "Delete the part that begins with !, or put the text in quotes if the ! belongs to it.",
    };
  if (/complex keys/.test(reason))
    return {
      rule: "frontmatter-yaml",
      message: "a map or a list stands as the name of a field: expected a word before the colon",
      mend: "Put text that begins with { or [ in quotes.",
    };
  if (/deficient indentation/.test(reason))
    return {
      rule: "frontmatter-yaml",
      message: "the line is not indented, though the quote or bracket above is still open: expected it to be closed",
      mend: "Close the quote or bracket, or indent this line further than the field it belongs to.",
    };
  return {
    rule: "frontmatter-yaml",
    message: `this is not valid YAML: ${reason}`,
    mend: "Look at the indentation and the colon of this line and the one above. Put text that holds a colon and a space, or begins with a special character, in quotes.",
  };
}

function explainAlias(reason: string): Explanation {
  const rule = "frontmatter-aliases";
  if (/unidentified/.test(reason))
    return {
      rule,
      message: "the value begins with *, which in YAML stands for another value: expected one of that name, got none",
      mend: "Put the text in quotes if the * belongs to it.",
    };
  return {
    rule,
    message: `the values refer to each other too often: expected at most ${MOST_ALIASES} aliases`,
    mend: "Write the values out instead of *name.",
  };
}

/** The key that begins at a column, without its quotes. */
function keyAt(lineText: string, column: number): string {
  const [, , quoted, plain] = /^(["'])(.*?)\1|^([^:]*)/.exec(lineText.slice(column - 1)) ?? [];
  return (quoted ?? plain ?? "").trim();
}

/** js-yaml does not say where a second document or a key that is a map stands. */
function unmarkedPlace(reason: string, source: string): { readonly line: number; readonly column: number } | undefined {
  if (!/complex keys|single document/.test(reason)) return undefined;
  const yaml = source.replace(/^---/, "   ").replace(/\n---[^\n]*$/, "\n");
  const lines = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: lines, logLevel: "silent" });
  const offset = /complex keys/.test(reason) ? complexKeyIn(document) : /^\.\.\./m.exec(yaml)?.index;
  if (offset === undefined) return undefined;
  const { line, col } = lines.linePos(offset);
  return { line, column: col };
}

function complexKeyIn(document: Document): number | undefined {
  let offset: number | undefined;
  visit(document, {
    Pair: (_, { key }) => {
      if (!isCollection(key)) return undefined;
      offset = key.range?.[0];
      return visit.BREAK;
    },
  });
  return offset;
}
