// The HTML of our own pages as a tree. Pages close what they open, so no browser's repairs are needed to read them.
import type { Element, ElementContent } from "hast";

/**
 * The tree of a piece of a page, with the attributes that `page-readable.ts` asks for. Undefined where a browser would
 * mend something, such as a paragraph within a paragraph: then it takes a parser that mends as browsers do.
 */
export function pageTree(html: string): ElementContent[] | undefined {
  if (/[\r\0]/.test(html)) return undefined;
  const root = element("main", "");
  const open: Element[] = [root];
  let at = 0;
  while (at < html.length) {
    const parent = open.at(-1) as Element; // the root is never closed
    const tag = html.indexOf("<", at);
    const words = html.slice(at, tag === -1 ? html.length : tag);
    if (words !== "" && !takeWords(parent, words)) return undefined;
    if (tag === -1) break;
    const next = html.startsWith("<!--", tag) ? endOf(html, "-->", tag) : takeTag(html, tag, open);
    if (next === undefined) return undefined;
    at = next;
  }
  // The caller cuts before the end of the page's main part.
  return open.slice(1).every(({ tagName }) => tagName === "main") ? root.children : undefined;
}

// --- internal ---

const VOID = new Set("area base br col embed hr img input link meta source track wbr".split(" "));
/** Nobody reads what stands within these: it is left out whole. */
const OPAQUE = new Set(["svg", "script", "style", "template", "select", "textarea"]);
const HEADINGS = new Set("h1 h2 h3 h4 h5 h6".split(" "));
/** What ends a paragraph that is open. */
const ENDS_PARAGRAPH = new Set([
  ...HEADINGS,
  ..."address article aside blockquote details dialog div dl fieldset figcaption figure footer form header hgroup hr main menu nav ol p pre section summary table ul li dd dt".split(
    " ",
  ),
]);
/** Where parts of a table may stand; browsers add what is missing between. */
const ABOVE: { readonly [tag: string]: readonly string[] } = {
  caption: ["table"],
  colgroup: ["table"],
  col: ["colgroup"],
  thead: ["table"],
  tbody: ["table"],
  tfoot: ["table"],
  tr: ["thead", "tbody", "tfoot"],
  td: ["tr"],
  th: ["tr"],
};
const OF_TABLES = new Set(["table", "thead", "tbody", "tfoot", "tr", "colgroup"]);
const TAG = /<(\/?)([a-z][a-z0-9-]*)((?:[^>"']|"[^"]*"|'[^']*')*)>/y;
const ATTRIBUTE = /([^\s=>"'/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g;
const PROPERTIES: { readonly [attribute: string]: string } = {
  class: "className",
  hidden: "hidden",
  href: "href",
  align: "align",
  start: "start",
  rowspan: "rowSpan",
  colspan: "colSpan",
  "aria-hidden": "ariaHidden",
  "data-from": "dataFrom",
};
const ENTITIES: { readonly [name: string]: string } = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: "\u00A0",
};

/** Opens or closes an element; the answer is where the tag ends. */
function takeTag(html: string, at: number, open: Element[]): number | undefined {
  TAG.lastIndex = at;
  const found = TAG.exec(html);
  if (!found) return undefined;
  const [whole, closing, name = "", attributes = ""] = found;
  const end = at + whole.length;
  const parent = open.at(-1) as Element; // the root is never closed
  if (closing !== "") return parent.tagName === name && open.length > 1 && open.pop() ? end : undefined;
  if (!mayStand(name, parent, open)) return undefined;
  const made = element(name, attributes);
  parent.children.push(made);
  if (VOID.has(name)) return end;
  if (OPAQUE.has(name)) return whole.endsWith("/>") ? end : endOf(html, `</${name}>`, end);
  open.push(made);
  return name === "pre" && html[end] === "\n" ? end + 1 : end;
}

/** Whether a browser would put the element where it is written. */
function mayStand(name: string, { tagName: above }: Element, open: readonly Element[]): boolean {
  const places = ABOVE[name];
  if (places) return places.includes(above);
  if (OF_TABLES.has(above)) return false;
  if (name === "a" || name === "button") return !open.some(({ tagName }) => tagName === name);
  if (HEADINGS.has(name) && HEADINGS.has(above)) return false;
  return !ENDS_PARAGRAPH.has(name) || !open.some(({ tagName }) => tagName === "p");
}

function takeWords(parent: Element, words: string): boolean {
  const value = decoded(words);
  if (value === undefined || (OF_TABLES.has(parent.tagName) && /[^ \n\t\f]/.test(value))) return false;
  parent.children.push({ type: "text", value });
  return true;
}

function element(tagName: string, attributes: string): Element {
  const properties: Element["properties"] = {};
  for (const [, name = "", double, single, bare] of attributes.matchAll(ATTRIBUTE)) {
    const property = PROPERTIES[name];
    if (property !== undefined)
      properties[property] = propertyOf(property, decoded(double ?? single ?? bare ?? "") ?? "");
  }
  return { type: "element", tagName, properties, children: [] };
}

function propertyOf(property: string, text: string): Element["properties"][string] {
  if (property === "hidden") return true;
  return property === "className" ? text.split(/\s+/).filter((name) => name !== "") : text;
}

/** The text without its escapes; undefined where there is one that we do not write. */
function decoded(text: string): string | undefined {
  if (!text.includes("&")) return text;
  let isKnown = true;
  const plain = text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|([a-z]+));?/gi, (whole, hex, decimal, name) => {
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    const character = name === undefined ? characterOf(code) : ENTITIES[name];
    isKnown &&= character !== undefined && whole.endsWith(";");
    return character ?? whole;
  });
  return isKnown ? plain : undefined;
}

/** Browsers read some numbers as other characters than they name. */
function characterOf(code: number): string | undefined {
  const isPlain = code === 9 || code === 10 || (code >= 32 && code < 127) || (code >= 160 && code < 0xd800);
  return isPlain || (code > 0xdfff && code < 0xfdd0) || (code >= 0x1f000 && code < 0x1fffe)
    ? String.fromCodePoint(code)
    : undefined;
}

function endOf(html: string, mark: string, from: number): number | undefined {
  const at = html.indexOf(mark, from);
  return at === -1 ? undefined : at + mark.length;
}
