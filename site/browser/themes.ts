// The choice of colours: auto follows the system.
import { keep } from "./choices.ts";

/** Follows the reader's choice. The head of the page has set the one that was made before. */
export function offerThemes(): void {
  const select = document.querySelector<HTMLSelectElement>("#theme");
  if (!select) return;
  select.value = document.documentElement.dataset.theme ?? "auto";
  select.addEventListener("change", () => choose(select.value));
}

// --- internal ---

function choose(theme: string): void {
  const { dataset } = document.documentElement;
  if (theme === "auto") delete dataset.theme;
  else dataset.theme = theme;
  keep("theme", theme === "auto" ? null : theme);
}
