// What of a page is read, in the few elements that Markdown knows.
import type { Element, ElementContent } from "hast";

/** The node without what is drawn, chosen or clicked; lists of facts as lists, captions above their tables. */
export function readable(node: ElementContent, resolve: (href: string) => string): ElementContent[] {
  if (node.type === "text") return [node];
  if (node.type !== "element" || isLeftOut(node)) return [];
  const children = spaced(node.children).flatMap((child) => readable(child, resolve));
  return inMarkdown({ ...node, children }, resolve);
}

// --- internal ---

/** What has no words of its own, leads elsewhere, or says the same as something beside it. */
const LEFT_OUT = new Set("svg script style form button select input template dialog img nav".split(" "));
const INLINE = new Set("a abbr b bdi code em small span strong time".split(" "));
const BLOCKS = new Set("p ul ol li div dl section h2 h3 h4 h5 h6".split(" "));

function isLeftOut({ tagName, properties }: Element): boolean {
  const { hidden, ariaHidden, dataFrom, className } = properties;
  const isUnseen = (hidden !== undefined && hidden !== false) || ariaHidden === "true";
  // What will be so later is not so; how long ago something was is stale in a file.
  const isOfAnotherTime = dataFrom !== undefined || (Array.isArray(className) && className.includes("ago"));
  return LEFT_OUT.has(tagName) || isUnseen || isOfAnotherTime;
}

function inMarkdown(node: Element, resolve: (href: string) => string): ElementContent[] {
  const { tagName, properties, children } = node;
  switch (tagName) {
    case "a":
      return [element("a", children, { href: resolve(String(properties.href ?? "")) })];
    case "summary":
      return children.some(isHeading) ? children : [element("p", [element("strong", children)])];
    case "dl":
      return [
        element(
          "ul",
          children.filter((child) => child.type === "element"),
        ),
      ];
    case "dt":
      return [element("strong", children), text(": ")];
    case "dd":
      return [element("span", children), text(" ")];
    case "div":
      // Within a list of facts, a fact; a word and what it means stand in one line.
      return [element(children[0]?.type === "element" && isFact(node) ? "li" : "div", children)];
    case "td":
    case "th":
      return [element(tagName, inOneLine(children), { align: properties.align })];
    case "table":
      return [...children.filter(isCaption).map((caption) => ({ ...caption, tagName: "p" })), withoutCaption(node)];
    default:
      return [node];
  }
}

function isFact({ children: [first, second] }: Element): boolean {
  return first?.type === "element" && first.tagName === "strong" && second?.type === "text" && second.value === ": ";
}

function isCaption(node: ElementContent): node is Element {
  return node.type === "element" && node.tagName === "caption";
}

function withoutCaption(table: Element): Element {
  return { ...table, children: table.children.filter((child) => !isCaption(child)) };
}

function isHeading(node: ElementContent): boolean {
  return node.type === "element" && (/^h[1-6]$/.test(node.tagName) || node.children.some(isHeading));
}

/** A cell of a table in Markdown has one line. */
function inOneLine(nodes: readonly ElementContent[]): ElementContent[] {
  return nodes.flatMap((node, index) => {
    const before = nodes[index - 1];
    const isApart = before?.type === "text" && /\w$/.test(before.value) && isInline(node);
    if (node.type !== "element" || !BLOCKS.has(node.tagName)) return isApart ? [text(" · "), node] : [node];
    return [...(index > 0 ? [text(" · ")] : []), ...inOneLine(node.children)];
  });
}

/** Words that the page sets apart by space alone. */
function spaced(nodes: readonly ElementContent[]): ElementContent[] {
  return nodes.flatMap((node, index) => {
    const before = nodes[index - 1];
    return before && isInline(before) && isInline(node) && !/^[,.;:)]/.test(wordsOf(node))
      ? [text(" · "), node]
      : [node];
  });
}

function isInline(node: ElementContent): boolean {
  return node.type === "element" && INLINE.has(node.tagName) && !isLeftOut(node) && hasWords(node);
}

function hasWords(node: ElementContent): boolean {
  if (node.type === "text") return node.value.trim() !== "";
  return node.type === "element" && !isLeftOut(node) && node.children.some(hasWords);
}

function wordsOf(node: ElementContent): string {
  if (node.type === "text") return node.value;
  return node.type === "element" ? node.children.map(wordsOf).join("").trimStart() : "";
}

function element(
  tagName: string,
  children: readonly ElementContent[],
  properties: Element["properties"] = {},
): Element {
  return { type: "element", tagName, properties, children: [...children] };
}

function text(value: string): ElementContent {
  return { type: "text", value };
}
