import { fromHtml } from "hast-util-from-html";
import { toMdast } from "hast-util-to-mdast";
import { gfmToMarkdown } from "mdast-util-gfm";
import { toMarkdown } from "mdast-util-to-markdown";
import { describe, expect, inject, it } from "vitest";
import { pageMarkdown } from "../../scripts/page-markdown.ts";
import { readable } from "../../scripts/page-readable.ts";
import { pageTree } from "../../scripts/page-tree.ts";
import { pageIn, pagesIn } from "../../scripts/portal-files.ts";

const same = (href: string) => href;

/** The twin of a page by the road that knows all of HTML: slow, and right. */
function byTheLongRoad(html: string): string {
  const main = mainOf(html);
  const nodes = fromHtml(main, { fragment: true }).children.flatMap((node) =>
    node.type === "element" || node.type === "text" ? readable(node, same) : [],
  );
  const extensions = [gfmToMarkdown({ tablePipeAlign: false })];
  return toMarkdown(toMdast({ type: "root", children: nodes }), { bullet: "-", rule: "-", extensions });
}

function mainOf(html: string): string {
  return html.slice(html.indexOf("<main"), html.lastIndexOf("</main>"));
}

describe("the twin of a page is made", () => {
  it.each(["plain", "open", "turned", "canary"] as const)("as by the long road, for every page of %s", (portal) => {
    const folder = inject("portals")[portal];
    const differing = pagesIn(folder).filter((page) => {
      const html = pageIn(folder, page);
      return pageMarkdown(html, same) !== byTheLongRoad(html);
    });
    expect(pagesIn(folder).length).toBeGreaterThan(20);
    expect(differing).toEqual([]);
  });

  it("without a browser's repairs, for every page", () => {
    const folder = inject("portals").plain;
    expect(pagesIn(folder).filter((page) => pageTree(mainOf(pageIn(folder, page))) === undefined)).toEqual([]);
  });

  it.each([
    ["a paragraph within a paragraph", "<p>One<p>two"],
    ["a block within a paragraph", "<p>One<div>two</div></p>"],
    ["a link within a link", '<a href="/">One<a href="/2/">two</a></a>'],
    ["a row without its table", "<tr><td>One</td></tr>"],
    ["a row of a table without its part", "<table><tr><td>One</td></tr></table>"],
    ["words beside the rows", "<table><tbody>Lost<tr><td>One</td></tr></tbody></table>"],
    ["what is closed in the wrong order", "<em><strong>One</em></strong>"],
    ["what is closed and was never open", "One</p>"],
    ["what is never closed", "<section>One"],
    ["an unknown sign", "<p>&zwnj;One</p>"],
    ["a sign without its end", "<p>&ampOne</p>"],
    ["an end of lines of old", "<p>One\r\ntwo</p>"],
  ])("by the long road where there is %s", (_, inner) => {
    const html = `<main id="main">${inner}</main>`;
    expect(pageTree(mainOf(html))).toBeUndefined();
    expect(pageMarkdown(html, same)).toBe(byTheLongRoad(html));
  });

  it.each([
    ["<p>2. One * two_three [four] &lt;five&gt; #six</p>", "2\\. One \\* two_three \\[four] \\<five> #six\n"],
    ["<p> One  two\n three </p><p>four</p>", "One two three\n\nfour\n"],
    ["<p>One <svg><title>no</title></svg><em> two</em></p>", "One *two*\n"],
    ['<ul><li>One</li><li hidden>no</li><li><a href="/x/">two</a></li></ul>', "- One\n- [two](/x/)\n"],
    ["<pre>\n  One\n two</pre>", "```\n  One\n two\n```\n"],
  ])("from %s", (inner, markdown) => {
    const html = `<main>${inner}</main>`;
    expect(pageMarkdown(html, same)).toBe(markdown);
    expect(byTheLongRoad(html)).toBe(markdown);
  });
});
