// The page follows the clock: what holds for a time is shown for that time, moments tell how long ago they were.
import { isWithin } from "../during.ts";
import { isResting, offerPause } from "./pause.ts";
import { show } from "./state.ts";
import { tellAgo } from "./times.ts";

const EVERY = 10_000;

/** Follows the clock while somebody looks and wants it to. Where the portal's clock stands still, so does the page. */
export function followClock(): void {
  const { now = "", held } = document.documentElement.dataset;
  if (held !== undefined) {
    tellAgo(Date.parse(now));
    return;
  }
  const round = () => {
    follow(Date.now());
    tellAgo(Date.now());
    show();
  };
  const follows = () => {
    if (!isResting()) round();
  };
  round();
  offerPause(round);
  setInterval(follows, EVERY);
  document.addEventListener("visibilitychange", follows);
}

// --- internal ---

function follow(now: number): void {
  // Parts of pictures have no `hidden` of their own, so the attribute is set.
  for (const element of document.querySelectorAll<HTMLElement | SVGElement>("[data-from],[data-to]"))
    element.toggleAttribute("hidden", !isWithin(now, element.dataset.from, element.dataset.to));
}
