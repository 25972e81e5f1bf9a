// What keys do beside opening the search: places by two keys, and the list of all keys.
import { search as say } from "#language";
import { capOf, element, keyed } from "./search-pieces.ts";
import { isApple, isOff, SHORTCUT_OFF } from "./shortcut.ts";

/** A place that the head of the page leads to. */
export interface Place {
  readonly address: string;
  readonly label: string;
  /** The key that leads there after `g`. */
  readonly key: string | undefined;
}

/** Keys of places by their paths. */
const KEYS: { readonly [path: string]: string } = {
  "": "s",
  "incidents/": "i",
  "changes/": "c",
  "calendar/": "d",
  "services/": "v",
  "problems/": "p",
  "knowledge/": "k",
  "reports/": "r",
};

/** The places in the order in which the page shows them. */
export function places(): Place[] {
  const { base = "/" } = document.documentElement.dataset;
  return [...document.querySelectorAll<HTMLAnchorElement>("header.site nav a")].map((link) => {
    const address = link.getAttribute("href") ?? "";
    return { address, label: link.textContent?.trim() ?? "", key: KEYS[address.slice(base.length)] };
  });
}

/** Goes to the place of a key, if it has one. */
export function goTo(key: string): void {
  const place = places().find((each) => each.key === key.toLowerCase());
  if (place) location.assign(place.address);
}

/** Shows all keys. Here single keys can be switched off. */
export function showKeys(): void {
  shown ??= build();
  for (const other of document.querySelectorAll<HTMLDialogElement>("dialog[open]")) other.close();
  const box = shown.querySelector("input");
  if (box) box.checked = !isOff();
  shown.showModal();
}

/** Two keys, one after the other. */
export function keyOf(...keys: readonly string[]): HTMLElement {
  const made = element("span", "keys");
  for (const key of keys) made.append(element("kbd", "", capOf(key)), " ");
  made.setAttribute("aria-hidden", "true");
  return made;
}

/** Lets a checkbox show whether single keys work, and decide it. */
export function offerChoice(box: HTMLInputElement): void {
  box.checked = !isOff();
  box.addEventListener("change", () => {
    try {
      if (box.checked) localStorage.removeItem(SHORTCUT_OFF);
      else localStorage.setItem(SHORTCUT_OFF, "");
    } catch {
      // A browser that keeps nothing cannot keep this either.
    }
  });
}

// --- internal ---

let shown: HTMLDialogElement | undefined;

function build(): HTMLDialogElement {
  const heading = element("h2", "", say.keys.name);
  heading.id = "keys-heading";
  const close = element("button", "slight", say.keys.close);
  close.type = "button";
  close.autofocus = true;
  const box = element("input", "");
  box.type = "checkbox";
  offerChoice(box);
  const dialog = element(
    "dialog",
    "search keys",
    element("div", "asked", heading, close),
    element(
      "div",
      "answered",
      element("h3", "", say.keys.everywhere),
      element("dl", "", ...everywhere()),
      element("h3", "", say.keys.whileSearching),
      element("dl", "", ...whileSearching()),
    ),
    element("div", "under", element("label", "", box, ` ${say.keys.single}`)),
  );
  dialog.setAttribute("aria-labelledby", heading.id);
  close.addEventListener("click", () => dialog.close());
  dialog.addEventListener("click", ({ target }) => {
    if (target === dialog) dialog.close();
  });
  document.body.append(dialog);
  return dialog;
}

function everywhere(): Node[] {
  const { ctrlK, appleK, either, inTurn, search, help, goTo } = say.keys;
  return [
    ...row(search, keyed(either, { one: isApple ? appleK : ctrlK, other: "/" })),
    ...places().flatMap(({ label, key }) =>
      key === undefined ? [] : row(goTo(label), keyed(inTurn, { first: "g", second: key })),
    ),
    ...row(help, [element("kbd", "", "?")]),
  ];
}

function whileSearching(): Node[] {
  const { choose, open, leave, enterKey, escapeKey, either } = say.keys;
  return [
    ...row(choose, keyed(either, { one: "↑", other: "↓" })),
    ...row(open, [element("kbd", "", enterKey)]),
    ...row(leave, [element("kbd", "", escapeKey)]),
  ];
}

function row(does: string, keys: readonly Node[]): Node[] {
  return [element("div", "", element("dt", "", does), element("dd", "", ...keys))];
}
