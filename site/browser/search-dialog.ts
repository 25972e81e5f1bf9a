// The search dialog, made when it is first asked for: a field, and below it the best results as one types.
import { search as say } from "#language";
import { type Answer, LONGEST, NOTHING_CHOSEN, type Question, searchedPart } from "../search/question.ts";
import { latest, searchAt } from "./search-client.ts";
import { showKeys } from "./search-keys.ts";
import { listbox } from "./search-listbox.ts";
import { allOption, hitOption, placeGroup } from "./search-options.ts";
import { element, keyed } from "./search-pieces.ts";

const MOST = 8;
/** Whoever waits longer than this many milliseconds is told so. */
const SOON = 300;

let parts: Parts | undefined;

/**
 * Shows the dialog. What was typed into the field of the page goes on in it. Afterwards `from` has the focus again; with
 * null, whatever had it.
 */
export function openSearch(from: EventTarget | null): void {
  parts ??= build();
  const { dialog, input } = parts;
  const field = document.querySelector<HTMLInputElement>("#find");
  if (dialog.open) return;
  for (const other of document.querySelectorAll<HTMLDialogElement>("dialog[open]")) other.close();
  dialog.showModal();
  dialog.onclose = () => {
    if (from instanceof HTMLElement) giveFocus(from);
  };
  if (field && field.value !== "") {
    input.value = field.value;
    field.value = "";
    input.dispatchEvent(new Event("input"));
    input.setSelectionRange(input.value.length, input.value.length);
  } else input.select();
}

// --- internal ---

interface Parts {
  readonly dialog: HTMLDialogElement;
  readonly input: HTMLInputElement;
  readonly list: HTMLElement;
  readonly advice: HTMLElement;
  readonly status: HTMLElement;
}

/** The page itself has the focus when nothing in it has. */
function giveFocus(to: HTMLElement): void {
  if (to === document.body) document.querySelector<HTMLElement>("#find")?.blur();
  else to.focus({ preventScroll: true });
}

function build(): Parts {
  const { base = "/" } = document.documentElement.dataset;
  const made = frame();
  const { dialog, input, list, advice, status } = made;
  const options = listbox(input, list);
  const settle = follow(made, options.show, base);
  input.addEventListener("keydown", (event) => {
    // The Enter that ends the choice of a Chinese or Japanese word is not meant for us.
    if (event.isComposing || event.key !== "Enter") return;
    event.preventDefault();
    const isCopy = event.ctrlKey || event.metaKey;
    settle(() => {
      if (!options.open(isCopy) && input.value.trim() !== "") location.assign(pageOf(input.value, base));
    });
  });
  dialog.addEventListener("click", (event) => {
    const isPlain = !event.ctrlKey && !event.metaKey && !event.shiftKey;
    const isOption = event.target instanceof Element && event.target.closest("[role=option]") !== null;
    if (event.target === dialog || (isOption && isPlain)) dialog.close();
  });
  advice.hidden = true;
  status.textContent = "";
  document.body.append(dialog);
  options.show([placeGroup()]);
  return made;
}

/**
 * Follows what is typed. The answer is a function that calls back once what is shown belongs to what was typed: at once,
 * or when the search has answered.
 */
function follow(made: Parts, show: (options: readonly Node[]) => void, base: string): (then: () => void) => void {
  const { input, advice, status } = made;
  let shown = "";
  let afterwards: (() => void) | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tell = (options: readonly Node[], words: string, counsel: string) => {
    clearTimeout(timer);
    show(options);
    status.textContent = words;
    advice.textContent = counsel;
    advice.hidden = counsel === "";
    shown = input.value;
    const then = afterwards;
    afterwards = undefined;
    then?.();
  };
  const ask = latest<Question>(
    searchAt(`${base}search/index.json`),
    (answer, { text }) => {
      if (text === input.value) tell(optionsOf(answer, text, base), wordsOf(answer), counselOf(answer, text));
    },
    () => tell([], say.failed, say.failed),
  );
  input.addEventListener("input", () => {
    afterwards = undefined;
    clearTimeout(timer);
    const text = input.value;
    if (text.trim() === "") return tell([placeGroup()], "", "");
    timer = setTimeout(() => {
      status.textContent = say.loading;
    }, SOON);
    ask({ text, chosen: NOTHING_CHOSEN, most: MOST, hasFilters: false });
  });
  return (then) => {
    if (shown === input.value) then();
    else afterwards = then;
  };
}

function optionsOf(answer: Answer, text: string, base: string): Node[] {
  const hits = answer.hits.map((hit) => hitOption(hit, base));
  return answer.count > 1 ? [...hits, allOption(answer.count, pageOf(text, base))] : hits;
}

function wordsOf({ hits, count, isCut, isPart }: Answer): string {
  const [first] = hits;
  if (!first) return "";
  const straight = first.isNamed ? ` ${first.id}: ${say.goesStraight}.` : "";
  return `${say.found(count)}.${straight}${isCut ? ` ${say.isCut(LONGEST)}` : ""}${isPart ? ` ${say.isPart}` : ""}`;
}

function counselOf({ count, isCut, isPart }: Answer, text: string): string {
  if (isCut) return say.isCut(LONGEST);
  if (isPart) return say.isPart;
  return count === 0 ? `${say.nothingFor(text.trim())} ${say.advice}` : "";
}

/** The page of all results. A text of any length fits into its address. */
function pageOf(text: string, base: string): string {
  return `${base}search/?${new URLSearchParams({ q: searchedPart(text) })}`;
}

function frame(): Parts {
  const input = element("input", "");
  input.id = "ask";
  input.placeholder = say.ask;
  input.autocomplete = "off";
  input.spellcheck = false;
  input.autocapitalize = "none";
  input.enterKeyHint = "go";
  input.setAttribute("aria-label", say.dialog.name);
  // A finger has no Esc key.
  const isTouched = matchMedia("(hover: none)").matches;
  const close = element("button", "slight", element("span", isTouched ? "" : "hidden", say.dialog.close));
  if (!isTouched) close.append(" ", say.dialog.escape);
  close.type = "button";
  const list = element("div", "hits");
  list.setAttribute("aria-label", say.results);
  const advice = element("p", "advice");
  const status = element("p", "hidden");
  status.setAttribute("role", "status");
  const keys = element("button", "slight", say.dialog.keys);
  keys.type = "button";
  const { moving, opening, closing } = say.dialog;
  const hints = element("p", "hints");
  hints.append(
    element("span", "", ...keyed(moving, { up: "↑", down: "↓" })),
    element("span", "", ...keyed(opening, { enter: "↵" })),
    element("span", "", ...keyed(closing, { escape: say.dialog.escape })),
  );
  hints.setAttribute("aria-hidden", "true");
  const dialog = element("dialog", "search");
  dialog.setAttribute("aria-label", say.dialog.name);
  dialog.append(
    element("div", "asked", element("span", "glass"), input, close),
    element("div", "answered", advice, list),
    element("div", "under", hints, keys),
    status,
  );
  close.addEventListener("click", () => dialog.close());
  keys.addEventListener("click", showKeys);
  return { dialog, input, list, advice, status };
}
