// Small elements of which results are made. Texts of records only ever become text nodes.
import type { Piece } from "../search/excerpt.ts";

const SVG = "http://www.w3.org/2000/svg";

/** An element with a class, holding texts and other elements. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className: string,
  ...inner: readonly (string | Node)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  if (className !== "") made.className = className;
  made.append(...inner);
  return made;
}

/** Texts, with what matched marked. */
export function nodesOf(pieces: readonly Piece[]): Node[] {
  return pieces.map(({ text, isMarked }) => (isMarked ? element("mark", "", text) : document.createTextNode(text)));
}

/** The shape of a look, as `Icon` writes it. */
export function shape(look: string): SVGElement {
  const icon = document.createElementNS(SVG, "svg");
  icon.setAttribute("class", `icon look-${look}`);
  icon.setAttribute("aria-hidden", "true");
  const use = document.createElementNS(SVG, "use");
  use.setAttribute("href", `#i-${look}`);
  icon.append(use);
  return icon;
}

/** A state in words, with its shape and colour. */
export function badge(look: string, words: string): HTMLElement {
  return element("span", `badge look-${look}`, shape(look), words);
}

/** A sentence with keys at the places of their names: "{up} {down} to choose". */
export function keyed(text: string, keys: { readonly [name: string]: string }): Node[] {
  return text.split(/\{(\w+)\}/).flatMap((part, position) => {
    if (part === "") return [];
    return [position % 2 === 0 ? document.createTextNode(part) : element("kbd", "", capOf(keys[part] ?? part))];
  });
}

/** A key as it is printed on the keyboard. */
export function capOf(key: string): string {
  return key.length === 1 ? key.toUpperCase() : key;
}
