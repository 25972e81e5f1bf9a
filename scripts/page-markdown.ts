// DOOR from HTML to Markdown: what a page says, for programs that read text better than HTML.
import type { Element, ElementContent } from "hast";
import { fromHtml } from "hast-util-from-html";
import { gfmToMarkdown } from "mdast-util-gfm";
import { type Options, toMarkdown } from "mdast-util-to-markdown";
import { flowOf } from "./page-flow.ts";
import { readable } from "./page-readable.ts";
import { pageTree } from "./page-tree.ts";
import { trimTree } from "./page-whitespace.ts";

/** The content of a page in Markdown. `resolve` gives the address of a link. */
export function pageMarkdown(html: string, resolve: (href: string) => string): string {
  const [from, to] = [html.indexOf("<main"), html.lastIndexOf("</main>")];
  const main = html.slice(from, to);
  const children = (pageTree(main) ?? mendedTree(main)).flatMap((node) => readable(node, resolve));
  trimTree(children);
  return toMarkdown(flowOf(children), WRITTEN);
}

// --- internal ---

/** Words of which no sign means anything in Markdown, wherever they stand. */
const PLAIN = /^[\p{L}\p{N},;](?:[\p{L}\p{N} ,;–…%/]*[\p{L}\p{N},;–…%/])?$/u;

const WRITTEN: Options = {
  bullet: "-",
  rule: "-",
  extensions: [gfmToMarkdown({ tablePipeAlign: false })],
  // Looking for what to escape is most of the work.
  handlers: { text: ({ value }, _, state, info) => (PLAIN.test(value) ? value : state.safe(value, info)) },
};

/** The tree that a browser would make of it. */
function mendedTree(html: string): ElementContent[] {
  return fromHtml(html, { fragment: true }).children.filter(isContent);
}

function isContent(node: { readonly type: string }): node is Element | Extract<ElementContent, { type: "text" }> {
  return node.type === "element" || node.type === "text";
}
