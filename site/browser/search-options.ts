// What stands in the list of the search dialog: results, the way to all of them, and places to go to.
import { search as say } from "#language";
import type { Hit } from "../search/question.ts";
import { keyOf, places } from "./search-keys.ts";
import { badge, element, nodesOf } from "./search-pieces.ts";

/** A record that was found. */
export function hitOption(hit: Hit, base: string): HTMLElement {
  const about = element("span", "about", badge(hit.phase, hit.state), ` ${hit.kind} `, element("span", "id", hit.id));
  if (hit.alias !== null) about.append(" ", element("span", "id", say.alias(hit.alias)));
  const title = element("span", "title", ...nodesOf(hit.title));
  if (hit.isNamed) about.append(" ", element("span", "straight", say.goesStraight));
  const excerpt = element("span", "excerpt", ...nodesOf(hit.excerpt));
  excerpt.id = `about-${hit.id}`;
  // Read after the name of the option, not as a part of it.
  excerpt.setAttribute("aria-hidden", "true");
  const made = option(`${base}${hit.path}`, "", title, " ", about, " ", excerpt);
  made.setAttribute("aria-describedby", excerpt.id);
  return made;
}

/** The way to the page with all results. */
export function allOption(count: number, address: string): HTMLElement {
  return option(address, "all", say.allOfThem(count));
}

/** The places that the head of the page leads to, with their keys. */
export function placeGroup(): HTMLElement {
  const heading = element("span", "heading", say.dialog.places);
  heading.setAttribute("aria-hidden", "true");
  const options = places().map(({ address, label, key }) => {
    const made = option(address, "place", element("span", "title", label));
    if (key !== undefined) made.append(keyOf("g", key));
    return made;
  });
  const group = element("div", "", heading, ...options);
  group.setAttribute("role", "group");
  group.setAttribute("aria-label", say.dialog.places);
  return group;
}

// --- internal ---

function option(address: string, className: string, ...inner: readonly (string | Node)[]): HTMLAnchorElement {
  const link = element("a", className, ...inner);
  link.href = address;
  link.setAttribute("role", "option");
  return link;
}
