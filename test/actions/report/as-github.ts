// Markdown as GitHub would render it: CommonMark with GFM, mathematics and HTML, then what it makes of finished text.
import type { ElementContent, Root, RootContent } from "hast";
import { markdownToHast } from "satteri";

type Node = Root | RootContent | ElementContent;

/** The tree of a comment. HTML in it is parsed into elements, as a browser would. */
export function rendered(markdown: string): Root {
  const features = { frontmatter: false, gfm: true, math: true, rawHtml: true } as const;
  return markdownToHast(markdown, { position: false, features }) as Root;
}

/** Every node of a tree, in order. */
export function allNodes(node: Node): Node[] {
  return [node, ...("children" in node ? node.children.flatMap((child) => allNodes(child)) : [])];
}

/** Names of all elements, in order; but for `span` and `code`, which hold text and nothing else. */
export function skeleton(tree: Root): string[] {
  return allNodes(tree).flatMap((node) => {
    if (node.type === "comment" || node.type === "doctype" || node.type === "raw") return [node.type];
    return node.type === "element" && !["span", "code", "strong"].includes(node.tagName) ? [node.tagName] : [];
  });
}

/** The words that a reader sees, without characters of no width. */
export function visibleText(node: Node): string {
  const words = node.type === "text" ? node.value : "children" in node ? node.children.map(visibleText).join("") : "";
  return words.replaceAll("\u200B", "");
}

/** For each row of each table how many cells it has. */
export function cellCounts(tree: Root): number[] {
  return allNodes(tree).flatMap((node) =>
    node.type === "element" && node.tagName === "tr"
      ? [node.children.filter((cell) => cell.type === "element" && /^t[dh]$/.test(cell.tagName)).length]
      : [],
  );
}

/**
 * What GitHub would turn into a mention, a reference, a link, an emoji or a formula: it looks at finished text that is
 * not code. Wider than GitHub's own expressions, which also look at what stands around.
 */
export function livingText(tree: Root): string[] {
  return textOutsideCode(tree).flatMap((text) => LIVING.flatMap((pattern) => text.match(pattern) ?? []));
}

// --- internal ---

const LIVING = [
  /@[a-z0-9]\S*/i,
  /(?:#|gh-)\d+/i,
  /ghsa-\w+|cve-\d+/i,
  /[0-9a-f]{7,}/i,
  /(?:https?|ftp):\/\/\S*|www\.\S*/i,
  /:[\w+-]+:/,
  /\$.|.\$/,
];

function textOutsideCode(node: Node): string[] {
  if (node.type === "text") return [node.value];
  if (node.type === "element" && /^(?:pre|code)$/.test(node.tagName)) return [];
  return "children" in node ? node.children.flatMap((child) => textOutsideCode(child)) : [];
}
