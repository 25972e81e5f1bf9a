// DOOR from HTML to Markdown: what a page says, for programs that read text better than HTML.
import type { Element, ElementContent } from "hast";
import { fromHtml } from "hast-util-from-html";
import { toMdast } from "hast-util-to-mdast";
import { gfmToMarkdown } from "mdast-util-gfm";
import { toMarkdown } from "mdast-util-to-markdown";
import { readable } from "./page-readable.ts";

/** The content of a page in Markdown. `resolve` gives the address of a link. */
export function pageMarkdown(html: string, resolve: (href: string) => string): string {
  const [from, to] = [html.indexOf("<main"), html.lastIndexOf("</main>")];
  const main = fromHtml(html.slice(from, to), { fragment: true }).children.filter(isContent);
  const children = main.flatMap((node) => readable(node, resolve));
  return toMarkdown(toMdast({ type: "root", children }), {
    bullet: "-",
    rule: "-",
    extensions: [gfmToMarkdown({ tablePipeAlign: false })],
  });
}

// --- internal ---

function isContent(node: { readonly type: string }): node is Element | Extract<ElementContent, { type: "text" }> {
  return node.type === "element" || node.type === "text";
}
