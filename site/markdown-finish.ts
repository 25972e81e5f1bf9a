// After a Markdown tree was sanitised: links to records, ids of headings, tables that scroll by themselves.
import type { Element, ElementContent, Root, RootContent } from "hast";
import { records as say } from "#language";
import type { Linker } from "./linker.ts";

export interface Surroundings {
  readonly linker: Linker;
  readonly url: (path: string) => string;
  readonly prefix: string;
  readonly anchors?: boolean;
}

/** The tree as the page shows it. */
export function finish(root: Root, around: Surroundings): Root {
  const ids = headingIds(root, around.prefix);
  const walk = (nodes: readonly RootContent[], linked: boolean): ElementContent[] =>
    nodes.flatMap((node) => {
      if (node.type === "text") return linked ? [node] : withRecordLinks(node.value, around);
      if (node.type !== "element") return [];
      const children = walk(node.children, linked || node.tagName === "a" || node.tagName === "code");
      return finishElement({ ...node, children }, { ...around, ids, id: ids.get(node) });
    });
  return { type: "root", children: walk(root.children, false) };
}

// --- internal ---

interface Place extends Surroundings {
  readonly ids: ReadonlyMap<Element, string>;
  readonly id: string | undefined;
}

function finishElement(node: Element, place: Place): ElementContent[] {
  const { tagName } = node;
  if (tagName === "a") return finishLink(node, place);
  if (/^h[2-6]$/.test(tagName)) return [heading(node, place)];
  // A heading that says nothing is none.
  if (tagName === "th" && wordsOf(node).trim() === "") return [{ ...node, tagName: "td" }];
  if (tagName === "th") return [{ ...node, properties: { ...node.properties, scope: "col" } }];
  if (tagName === "td") return [unbroken(node)];
  if (tagName === "table") return [scrolling(node)];
  return [node];
}

/** A heading that people may point at links to itself, unless it links elsewhere. */
function heading(node: Element, { id, anchors = false }: Place): Element {
  if (id === undefined) return { ...node, properties: {} };
  if (!anchors || hasLink(node)) return { ...node, properties: { id } };
  const link: Element = { type: "element", tagName: "a", properties: { href: `#${id}` }, children: node.children };
  return { ...node, properties: { id }, children: [link] };
}

function hasLink(node: Element): boolean {
  return node.children.some((child) => child.type === "element" && (child.tagName === "a" || hasLink(child)));
}

/** A date or an id breaks at its hyphens unless told not to. */
function unbroken(cell: Element): Element {
  const words = wordsOf(cell);
  if (words.length > 20 || /\s/.test(words)) return cell;
  const { className } = cell.properties;
  return { ...cell, properties: { className: [...(Array.isArray(className) ? className : []), "whole"] } };
}

/** A table may be wider than a phone: it scrolls in a box of its own, which the keyboard can reach. */
function scrolling(table: Element): Element {
  const properties = { className: ["scroll"], role: "group", ariaLabel: say.page.table, tabIndex: 0 };
  return { type: "element", tagName: "div", properties, children: [table] };
}

/** Links lead to other hosts, to records, or to headings of the same text. Any other link keeps its words alone. */
function finishLink(node: Element, place: Place): ElementContent[] {
  const target = typeof node.properties.href === "string" ? node.properties.href : "";
  if (/^(?:https?:\/\/|mailto:|tel:)/i.test(target))
    return [{ ...node, properties: { href: target, rel: ["noopener", "noreferrer", "nofollow"] } }];
  const address = target.startsWith("#") ? headingAt(target, place) : recordAt(target, place);
  return address === undefined ? node.children : [{ ...node, properties: { href: address } }];
}

function headingAt(target: string, { ids, prefix }: Place): string | undefined {
  const id = `${prefix}${slug(target)}`;
  return [...ids.values()].includes(id) ? `#${id}` : undefined;
}

/** `../../changes/2026/CHG-2026-7F3K-rotate.md` is the page of CHG-2026-7F3K. */
function recordAt(target: string, { linker, url }: Place): string | undefined {
  const file = target.split(/[?#]/, 1)[0]?.split("/").at(-1) ?? "";
  const record = linker.cut(file).find((part) => typeof part !== "string");
  return record ? url(record.path) : undefined;
}

function withRecordLinks(text: string, { linker, url }: Surroundings): ElementContent[] {
  return linker.cut(text).map((part) =>
    typeof part === "string"
      ? { type: "text", value: part }
      : {
          type: "element",
          tagName: "a",
          properties: { href: url(part.path), title: part.title, className: ["whole"] },
          children: [{ type: "text", value: part.id }],
        },
  );
}

function headingIds(root: Root, prefix: string): Map<Element, string> {
  const ids = new Map<Element, string>();
  const taken = new Map<string, number>();
  const visit = (nodes: readonly RootContent[]): void => {
    for (const node of nodes) {
      if (node.type !== "element") continue;
      if (/^h[2-6]$/.test(node.tagName)) {
        const base = slug(wordsOf(node)) || "section";
        const before = taken.get(base) ?? 0;
        taken.set(base, before + 1);
        ids.set(node, `${prefix}${base}${before === 0 ? "" : `-${before + 1}`}`);
      }
      visit(node.children);
    }
  };
  visit(root.children);
  return ids;
}

function wordsOf(node: Element): string {
  return node.children
    .map((child) => (child.type === "text" ? child.value : child.type === "element" ? wordsOf(child) : ""))
    .join("");
}

function slug(words: string): string {
  return words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "");
}
