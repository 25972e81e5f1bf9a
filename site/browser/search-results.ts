// What was found, as a list. Texts of records only ever become text nodes.
import type { SearchDocument } from "../search/documents.ts";
import { excerptOf, marked, type Piece } from "../search/excerpt.ts";
import type { Found } from "../search/full-text.ts";

const MOST = 50;
const SVG = "http://www.w3.org/2000/svg";

/** Shows the results of a query, best first, and says how many there are. */
export function showResults(
  query: string,
  found: readonly Found[],
  documents: readonly SearchDocument[],
  base: string,
): void {
  const list = document.querySelector("[data-search-results]");
  const status = document.querySelector("[data-search-status]");
  const lists = document.querySelector<HTMLElement>("[data-search-lists]");
  if (!list || !status || !lists) return;
  const isAsked = query.trim() !== "";
  list.replaceChildren(
    ...found.slice(0, MOST).flatMap(({ position, words }) => {
      const known = documents[position];
      return known ? [resultOf(known, words, base)] : [];
    }),
  );
  status.textContent = isAsked ? countOf(found.length) : "";
  lists.hidden = found.length > 0;
}

// --- internal ---

function countOf(count: number): string {
  if (count === 0) return "Nothing found. Try fewer letters, another word, or one of the lists below.";
  if (count > MOST) return `${count} records found; the best ${MOST} are shown`;
  return count === 1 ? "1 record found" : `${count} records found`;
}

function resultOf(known: SearchDocument, words: readonly string[], base: string): HTMLElement {
  const wanted = new Set(words);
  const link = element("a", "", marked(known.title, wanted));
  link.href = `${base}${known.path}`;
  const state = element("span", `badge look-${known.phase}`, [{ text: known.state, isMarked: false }]);
  state.prepend(shape(known.phase));
  const about = element("p", "about", [{ text: `${known.kind} · ${known.id} `, isMarked: false }]);
  about.append(state);
  const heading = element("h2", "", []);
  heading.append(link);
  const item = document.createElement("li");
  item.append(heading, about, element("p", "excerpt", excerptOf(known.text, words)));
  return item;
}

/** The shape of a look, as `Icon` writes it. */
function shape(look: string): SVGElement {
  const icon = document.createElementNS(SVG, "svg");
  icon.setAttribute("class", "icon");
  icon.setAttribute("aria-hidden", "true");
  const use = document.createElementNS(SVG, "use");
  use.setAttribute("href", `#i-${look}`);
  icon.append(use);
  return icon;
}

function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className: string,
  pieces: readonly Piece[],
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  if (className !== "") made.className = className;
  for (const { text, isMarked } of pieces) {
    const node = isMarked ? document.createElement("mark") : document.createTextNode(text);
    if (isMarked) node.textContent = text;
    made.append(node);
  }
  return made;
}
