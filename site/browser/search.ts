// The search page: loads the index when somebody searches, and shows what it finds.
import type { SearchFile } from "../search/documents.ts";
import { showResults } from "./search-results.ts";
import { isOff, SHORTCUT_OFF } from "./shortcut.ts";

type Finder = (query: string) => Promise<void>;

/** Makes the search page search. */
export function startSearch(form: HTMLFormElement): void {
  const input = form.querySelector("input");
  if (!input) return;
  const search = finderFor(form);
  const run = () => {
    const address = new URL(location.href);
    if (input.value === "") address.searchParams.delete("q");
    else address.searchParams.set("q", input.value);
    history.replaceState(null, "", address);
    void search(input.value);
  };
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    run();
  });
  let timer: ReturnType<typeof setTimeout> | undefined;
  input.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(run, 120);
  });
  input.value = new URLSearchParams(location.search).get("q") ?? "";
  if (input.value !== "") void search(input.value);
  else input.focus();
  offerShortcut();
}

// --- internal ---

/** Searches one after another; an answer that comes late, after the next question, is not shown. */
function finderFor(form: HTMLFormElement): Finder {
  const status = document.querySelector("[data-search-status]");
  let loading: Promise<(query: string) => void> | undefined;
  let latest = "";
  return async (query) => {
    latest = query;
    try {
      loading ??= load(form.dataset.search ?? "", form.dataset.base ?? "/");
      const show = await loading;
      if (latest === query) show(query);
    } catch {
      loading = undefined;
      if (status)
        status.textContent = "The search index could not be loaded. Look again later, or use the lists below.";
    }
  };
}

async function load(address: string, base: string): Promise<(query: string) => void> {
  const [response, { finderIn }] = await Promise.all([fetch(address), import("../search/full-text.ts")]);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  // Written by the same build as this script.
  const { documents, index } = (await response.json()) as SearchFile;
  const find = finderIn(index);
  return (query) => showResults(query, find(query), documents, base);
}

function offerShortcut(): void {
  const holder = document.querySelector<HTMLElement>("[data-search-shortcut]");
  const box = holder?.querySelector("input");
  if (!holder || !box) return;
  holder.hidden = false;
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
