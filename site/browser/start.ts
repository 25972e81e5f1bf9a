// What every page does once it stands: times, the clock, newer information, the reader's choices, one key for search.
import { followClock } from "./clock.ts";
import { showCurrentPlace } from "./current-place.ts";
import { followStatus } from "./live.ts";
import { freshenProposals } from "./propose.ts";
import { watchShortcut } from "./shortcut.ts";
import { offerThemes } from "./themes.ts";
import { offerClocks } from "./times.ts";

/** Called by the one script that every page loads. */
export function start(): void {
  offerClocks();
  followClock();
  offerThemes();
  followStatus();
  watchShortcut();
  showCurrentPlace();
  freshenProposals();
  const search = document.querySelector<HTMLFormElement>("form[data-search]");
  if (search) {
    // Room for the answer, before anything is painted: what stands below it must not jump when it comes.
    if (location.search) document.documentElement.dataset.asked = "";
    void import("./search.ts").then(({ startSearch }) => startSearch(search));
  }
  const asOf = document.querySelector<HTMLFormElement>("form[data-as-of]");
  if (asOf) void import("./as-of.ts").then(({ startAsOf }) => startAsOf(asOf));
  if (document.querySelector("[data-copy]")) void import("./copy.ts").then(({ offerCopies }) => offerCopies());
  document.documentElement.dataset.ready = "";
}
