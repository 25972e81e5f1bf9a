// Before a Markdown tree is sanitised: what would be lost becomes text or links, and headings find their level.
import type { Element, ElementContent, Root, RootContent } from "hast";

/** The tree with raw HTML as text, pictures as links, check boxes as signs, and headings from `top` down. */
export function prepare(root: Root, top: number): Root {
  return { type: "root", children: root.children.flatMap((node) => prepareBlock(node, top)) };
}

// --- internal ---

function prepareBlock(node: RootContent, top: number): RootContent[] {
  const [first, ...rest] = prepareNode(node as ElementContent, top);
  if (!first) return [];
  const isRaw = (node as { readonly type: string }).type === "raw";
  return isRaw ? [element("p", {}, [first, ...rest])] : [first, ...rest];
}

function prepareNode(node: ElementContent | { readonly type: "raw"; readonly value: string }, top: number) {
  if (node.type === "raw") return isComment(node.value) ? [] : [text(node.value)];
  if (node.type !== "element") return node.type === "text" ? [node] : [];
  const children: ElementContent[] = node.children.flatMap((child) => prepareNode(child, top));
  return prepareElement({ ...node, children }, top);
}

function prepareElement(node: Element, top: number): ElementContent[] {
  const { tagName, properties, children } = node;
  if (tagName === "img") return [pictureLink(node)];
  if (tagName === "input") return [text(properties.checked === true ? "☑" : "☐")];
  const heading = /^h([1-6])$/.exec(tagName)?.[1];
  // `#` and `##` both give the highest level: a record's sections begin with `##`, its title is the page's.
  if (heading) return [element(`h${Math.min(6, Math.max(top, Number(heading) + top - 2))}`, {}, children)];
  if (tagName === "th" || tagName === "td") return [element(tagName, alignment(properties.style), children)];
  return [node];
}

/** Pictures of other hosts would tell them who reads; those of the repository are not published. */
function pictureLink({ properties }: Element): ElementContent {
  const words = typeof properties.alt === "string" && properties.alt !== "" ? properties.alt : "picture";
  const target = typeof properties.src === "string" ? properties.src : "";
  return element("a", { href: target }, [text(`Picture: ${words}`)]);
}

/** The policy of the pages allows no style attributes. */
function alignment(style: unknown): Element["properties"] {
  const side = typeof style === "string" ? /text-align: (right|center)/.exec(style)?.[1] : undefined;
  return side ? { className: [side] } : {};
}

/** The hints that `itsm new` writes below headings are comments; an unclosed one is text, lest it swallow the rest. */
function isComment(raw: string): boolean {
  const value = raw.trim();
  return value.startsWith("<!--") && value.indexOf("-->") === value.length - 3;
}

function element(tagName: string, properties: Element["properties"], children: ElementContent[]): Element {
  return { type: "element", tagName, properties, children };
}

function text(value: string): ElementContent {
  return { type: "text", value };
}
