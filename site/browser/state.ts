// How everything is, as the tab of the browser shows it: favicon, title, and a word to those who only listen.

let told = sentence();

/** Shows the state that the page tells now. Says it aloud, too, where the clock has changed it. */
export function show(): void {
  const look = /look-(\w+)/.exec(shown("header.site .state .icon")?.getAttribute("class") ?? "")?.[1];
  if (look) setIcon(look);
  const words = sentence();
  if (words === told) return;
  if (told !== "") document.title = document.title.replace(told, words);
  say(words);
  told = words;
}

/** Shows the picture of a look in the browser's tab. */
export function setIcon(look: string): void {
  const link = document.querySelector<HTMLLinkElement>("link[rel=icon]");
  const address = link?.href.replace(/favicon-\w+/, `favicon-${look}`);
  if (link && address && link.href !== address) link.href = address;
}

/** Says something without moving anybody: beside the page, and to those who only listen. */
export function say(words: string, link?: { readonly text: string; readonly go: () => void }): void {
  const place = document.querySelector<HTMLElement>("[data-said]");
  if (!place) return;
  place.replaceChildren(words);
  place.classList.toggle("shown", link !== undefined);
  if (!link) return;
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = link.text;
  button.addEventListener("click", link.go);
  place.append(" ", button);
}

// --- internal ---

/** The sentence of the banner, where the page has one that stands. */
function sentence(): string {
  return shown("[data-sentence]")?.textContent?.trim() ?? "";
}

function shown(selector: string): Element | undefined {
  return [...document.querySelectorAll(selector)].find((element) => !element.closest("[hidden]"));
}
