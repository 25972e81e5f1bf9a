// What every page does once it stands: times in words, the choice of colours, one key for search.
import { showCurrentPlace } from "./current-place.ts";
import { watchShortcut } from "./shortcut.ts";
import { offerThemes } from "./themes.ts";
import { tellTimes } from "./times.ts";

/** Called by the one script that every page loads. */
export function start(): void {
  tellTimes();
  offerThemes();
  watchShortcut();
  showCurrentPlace();
  const search = document.querySelector<HTMLFormElement>("form[data-search]");
  if (search) void import("./search.ts").then(({ startSearch }) => startSearch(search));
}
