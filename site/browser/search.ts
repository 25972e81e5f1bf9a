// The search page: field and filters stand in the address, results below them as one types.
import { search as say } from "#language";
import { type Answer, FILTERS, NOTHING_CHOSEN, type Question, searchedPart } from "../search/question.ts";
import { latest, searchAt } from "./search-client.ts";
import { chosenIn, showChoices } from "./search-filters.ts";
import { offerChoice } from "./search-keys.ts";
import { showResults } from "./search-results.ts";

/** So many records are shown at first, and with each "more". */
const MOST = 25;

/** Makes the search page search. */
export function startSearch(form: HTMLFormElement): void {
  const input = form.querySelector("input");
  if (!input) return;
  const { search: address = "", base = "/" } = form.dataset;
  const filters = document.querySelector<HTMLDetailsElement>("[data-search-filters]");
  const ask = asking(address, base);
  let { chosen, text } = readAddress();
  const run = (most = MOST) => {
    text = input.value;
    writeAddress({ text, chosen });
    ask({ text, chosen, most: text.trim() === "" && isNothing(chosen) ? 0 : most, hasFilters: true });
  };
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const straight = document.querySelector<HTMLAnchorElement>(".results .named a");
    if (straight && straight.closest<HTMLElement>(".results")?.dataset.for === input.value) straight.click();
    else run();
  });
  input.addEventListener("input", () => run());
  filters?.addEventListener("change", () => {
    chosen = chosenIn(filters);
    run();
  });
  document.querySelector("[data-search-clear]")?.addEventListener("click", () => {
    chosen = NOTHING_CHOSEN;
    run();
    input.focus();
  });
  document.querySelector("[data-search-more]")?.addEventListener("click", () => {
    const shown = document.querySelectorAll(".results > li").length;
    run(shown + MOST);
  });
  if (filters) filters.open = matchMedia("(min-width: 60rem)").matches;
  // What somebody wrote before this was loaded counts.
  if (input.value === "") input.value = text;
  run();
  if (text === "" && isNothing(chosen)) input.focus();
  offerShortcut();
}

// --- internal ---

type Wanted = Pick<Question, "text" | "chosen">;

function asking(address: string, base: string): (question: Question) => void {
  const show = (answer: Answer, question: Question) => {
    showChoices(answer.choices, question.chosen);
    showResults(answer, question, base);
  };
  return latest(searchAt(address), show, () => {
    delete document.documentElement.dataset.asked;
    const status = document.querySelector("[data-search-status]");
    if (status) status.textContent = say.failed;
  });
}

function isNothing(chosen: Question["chosen"]): boolean {
  return FILTERS.every((filter) => chosen[filter].length === 0);
}

function readAddress(): Wanted {
  const asked = new URLSearchParams(location.search);
  return {
    text: asked.get("q") ?? "",
    chosen: {
      kind: asked.getAll("kind").filter(Boolean),
      service: asked.getAll("service").filter(Boolean),
      state: asked.getAll("state").filter(Boolean),
    },
  };
}

/** The address tells what is asked, so that it can be shared. */
function writeAddress({ text, chosen }: Wanted): void {
  const address = new URL(location.href);
  const asked = new URLSearchParams();
  if (text !== "") asked.set("q", searchedPart(text));
  for (const filter of FILTERS) for (const value of chosen[filter]) asked.append(filter, value);
  address.search = asked.toString();
  if (address.href !== location.href) history.replaceState(null, "", address);
}

function offerShortcut(): void {
  const holder = document.querySelector<HTMLElement>("[data-search-shortcut]");
  const box = holder?.querySelector("input");
  if (!holder || !box) return;
  holder.hidden = false;
  offerChoice(box);
}
