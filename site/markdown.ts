// DOOR to Markdown: the one road by which a record's text becomes HTML. What is not on its lists does not get through.
import type { Element, ElementContent, Nodes, Root } from "hast";
import { type Schema, sanitize } from "hast-util-sanitize";
import { toHtml } from "hast-util-to-html";
import { markdownToHast } from "satteri";
import type { Linker } from "./linker.ts";
import { finish, type Surroundings } from "./markdown-finish.ts";
import { prepare } from "./markdown-prepare.ts";

export interface MarkdownOptions {
  /** Finds the records that the text names. */
  readonly linker: Linker;
  /** The address of a page of the portal. */
  readonly url: (path: string) => string;
  /** The level of the text's highest headings: it stands below a heading of the page. */
  readonly top: 2 | 3 | 4;
  /** Begins the ids of its headings, so that a text cannot take the ids of the page or of another text. */
  readonly prefix: string;
  /** Whether headings link to themselves. */
  readonly anchors?: boolean;
}

/** What Markdown can say. HTML in a record is shown as the text it is. */
const ALLOWED: Schema = {
  strip: ["script", "style"],
  tagNames: [
    ..."h2 h3 h4 h5 h6 p br hr a em strong del code pre blockquote ul ol li table thead tbody tr th td".split(" "),
  ],
  attributes: {
    a: ["href"],
    code: [["className", /^language-[\w-]+$/]],
    ol: ["start"],
    th: [["className", "right", "center"]],
    td: [["className", "right", "center"]],
  },
  protocols: { href: ["http", "https", "mailto", "tel"] },
  ancestors: { tbody: ["table"], thead: ["table"], tr: ["table"], td: ["table"], th: ["table"] },
  allowComments: false,
  allowDoctypes: false,
};

/** Markdown as HTML that is safe to put into a page. */
export function markdownToSafeHtml(markdown: string, options: MarkdownOptions): string {
  if (PLAIN.test(markdown) && isUnlinked(markdown, options.linker)) return `<p>${markdown}</p>`;
  // The sanitiser gives a root for a root.
  const clean = sanitize(prepared(markdown, options.top), ALLOWED) as Root;
  const surroundings: Surroundings = options;
  return toHtml(finish(clean, surroundings));
}

/** The words of a Markdown text without its marks, for search and excerpts. */
export function markdownToText(markdown: string): string {
  const text = PLAIN.test(markdown) ? markdown : textOf(prepared(markdown, 2));
  return text.replace(/\s+/g, " ").trim();
}

// --- internal ---

const BLOCKS = new Set(["p", "li", "pre", "tr", "td", "th", "h2", "h3", "h4", "h5", "h6", "br", "blockquote"]);

/** One line of words without any sign that Markdown, or HTML, might take for its own. Most texts of records are such. */
const PLAIN = /^(?!.*[wW]{3}\.)\p{L}(?:[\p{L}\p{N},;'"()?%–—-]|[.:!](?= |$)| (?! |$))*$/u;

function isUnlinked(text: string, linker: Linker): boolean {
  const [first] = linker.cut(text);
  return first === text;
}

/** Trees of the texts that came last: a page asks for the words of a text, then for its HTML. */
const latest = new Map<string, Root>();
const KEPT = 64;

function prepared(markdown: string, top: number): Root {
  const key = `${top} ${markdown}`;
  const known = latest.get(key);
  if (known) return known;
  const tree = prepare(parse(markdown), top);
  for (const oldest of latest.keys()) {
    if (latest.size < KEPT) break;
    latest.delete(oldest);
  }
  latest.set(key, tree);
  return tree;
}

function parse(markdown: string): Root {
  // A record's frontmatter was cut off by the loader; footnotes would give ids that clash between texts of a page.
  const features = { frontmatter: false, gfm: { footnotes: false } } as const;
  return markdownToHast(markdown, { position: false, features }) as Root;
}

function textOf(node: Nodes): string {
  if (node.type === "text") return node.value;
  if (!("children" in node)) return "";
  const inner = (node.children as readonly (Element | ElementContent)[]).map(textOf).join("");
  return node.type === "element" && BLOCKS.has(node.tagName) ? `${inner} ` : inner;
}
