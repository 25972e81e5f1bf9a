// The filters of the search page: checkboxes for kinds and states, a list of services, each with what it would leave.
import { search as say } from "#language";
import type { Answer, Choice, Chosen } from "../search/question.ts";
import { element } from "./search-pieces.ts";

/** What the reader has chosen. */
export function chosenIn(filters: Element): Chosen {
  const checked = (filter: string) =>
    [...filters.querySelectorAll<HTMLInputElement>(`[data-filter=${filter}] input:checked`)].map(({ value }) => value);
  const service = filters.querySelector<HTMLSelectElement>("select")?.value ?? "";
  return { kind: checked("kind"), service: service === "" ? [] : [service], state: checked("state") };
}

/** Shows the filters with their counts. Whoever stands on one of them stays there. */
export function showChoices(choices: Answer["choices"], chosen: Chosen): void {
  const filters = document.querySelector<HTMLElement>("[data-search-filters]");
  if (!filters) return;
  filters.hidden = false;
  showBoxes(filters, "kind", choices.kind, chosen.kind);
  showBoxes(filters, "state", choices.state, chosen.state);
  showServices(filters, choices.service, chosen.service);
  const clear = filters.querySelector<HTMLElement>("[data-search-clear]");
  if (clear) clear.hidden = [chosen.kind, chosen.service, chosen.state].every(({ length }) => length === 0);
}

// --- internal ---

function showBoxes(filters: Element, name: string, choices: readonly Choice[], chosen: readonly string[]): void {
  const place = filters.querySelector<HTMLElement>(`fieldset[data-filter=${name}]`);
  if (!place) return;
  const boxes = [...place.querySelectorAll("input")];
  const isSame = boxes.length === choices.length && boxes.every(({ value }, order) => value === choices[order]?.value);
  if (!isSame) {
    const known = new Map(boxes.map((box) => [box.value, box.closest("label")]));
    const legend = place.querySelector("legend");
    const labels = choices.map((choice) => known.get(choice.value) ?? boxOf(name, choice));
    place.replaceChildren(...(legend ? [legend] : []), ...labels);
  }
  for (const [order, box] of [...place.querySelectorAll("input")].entries()) {
    const choice = choices[order];
    const count = box.closest("label")?.querySelector(".count");
    box.checked = chosen.includes(box.value);
    if (choice && count) count.textContent = String(choice.count);
  }
  place.hidden = choices.length === 0;
}

function boxOf(name: string, { value, label }: Choice): HTMLElement {
  const box = element("input", "");
  box.type = "checkbox";
  box.name = name;
  box.value = value;
  box.setAttribute("form", "search");
  return element("label", "", box, element("span", "", label), " ", element("span", "count"));
}

function showServices(filters: Element, choices: readonly Choice[], chosen: readonly string[]): void {
  const select = filters.querySelector("select");
  if (!select) return;
  const options = [
    new Option(say.page.anyService, ""),
    ...choices
      .toSorted((a, b) => a.label.localeCompare(b.label))
      .map(({ value, label, count }) => new Option(say.page.serviceWithCount(label, count), value)),
  ];
  const isSame = [...select.options].map(({ text }) => text).join("\n") === options.map(({ text }) => text).join("\n");
  if (!isSame) select.replaceChildren(...options);
  select.value = chosen[0] ?? "";
  const holder = select.parentElement;
  if (holder) holder.hidden = choices.length === 0;
}
