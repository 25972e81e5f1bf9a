// What was found, as a list of links. Texts of records only ever become text nodes.
import { search as say } from "#language";
import { type Answer, type Hit, LONGEST, type Question } from "../search/question.ts";
import { badge, element, nodesOf } from "./search-pieces.ts";

/** Shows the results of a question, best first, says how many there are, and what to do where there are none. */
export function showResults(answer: Answer, { text, most }: Question, base: string): void {
  const list = document.querySelector<HTMLElement>("[data-search-results]");
  const status = document.querySelector("[data-search-status]");
  const lists = document.querySelector<HTMLElement>("[data-search-lists]");
  const more = document.querySelector<HTMLElement>("[data-search-more]");
  if (!list || !status || !lists || !more) return;
  delete document.documentElement.dataset.asked;
  const before = list.children.length;
  const hadFocus = document.activeElement === more;
  const items = answer.hits.map((hit) => resultOf(hit, base));
  list.replaceChildren(...items);
  list.dataset.for = text;
  const words = most === 0 ? "" : wordsOf(answer, text);
  if (status.textContent !== words) status.textContent = words;
  lists.hidden = answer.hits.length > 0;
  const left = answer.count - answer.hits.length;
  more.hidden = left <= 0 || most === 0;
  more.textContent = say.page.more(Math.min(left, most));
  // Whoever asked for more goes on with the first of them.
  if (hadFocus) items[before]?.querySelector("a")?.focus();
}

// --- internal ---

function wordsOf({ count, unfiltered, isCut, isPart }: Answer, text: string): string {
  const cut = `${isCut ? ` ${say.isCut(LONGEST)}` : ""}${isPart ? ` ${say.isPart}` : ""}`;
  if (count > 0) return `${count === unfiltered ? say.found(count) : say.page.foundOf(count, unfiltered)}.${cut}`;
  if (unfiltered > 0) return `${say.page.nothingWithFilters(unfiltered)}${cut}`;
  return `${isCut ? say.nothing : say.nothingFor(text.trim())} ${say.advice}${cut}`;
}

function resultOf(hit: Hit, base: string): HTMLElement {
  const link = element("a", "", ...nodesOf(hit.title));
  link.href = `${base}${hit.path}`;
  const heading = element("h2", "", link);
  if (hit.isNamed) heading.append(" ", element("span", "straight", say.goesStraight));
  const about = element("p", "about", badge(hit.phase, hit.state), ` ${hit.kind} · ${hit.id} `);
  if (hit.alias !== null) about.append(say.alias(hit.alias));
  return element("li", hit.isNamed ? "named" : "", heading, about, element("p", "excerpt", ...nodesOf(hit.excerpt)));
}
