// The choice of colours: auto follows the system.

/** Shows the choice, which does nothing without a script and is therefore hidden until one runs. */
export function offerThemes(): void {
  const holder = document.querySelector<HTMLElement>("[data-theme-choice]");
  const select = holder?.querySelector("select");
  if (!holder || !select) return;
  holder.hidden = false;
  select.value = document.documentElement.dataset.theme ?? "auto";
  select.addEventListener("change", () => choose(select.value));
}

// --- internal ---

function choose(theme: string): void {
  const { dataset } = document.documentElement;
  if (theme === "auto") delete dataset.theme;
  else dataset.theme = theme;
  try {
    if (theme === "auto") localStorage.removeItem("theme");
    else localStorage.setItem("theme", theme);
  } catch {
    // A browser that keeps nothing still shows the choice on this page.
  }
}
