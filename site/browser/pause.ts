// The reader may let an open page rest: then it follows neither the clock nor what is newer, until told to go on.
import { live } from "#language";
import { clockText } from "../times.ts";
import { keep, kept } from "./choices.ts";
import { chosenZone } from "./times.ts";

const CHOICE = "paused";
/** Since when the page rests, as an ISO instant. */
let paused: string | undefined;

/** Whether the page rests: because nobody looks, or because the reader wants it to. */
export function isResting(): boolean {
  return document.hidden || paused !== undefined;
}

/** Makes the buttons work, here and on the next pages of this tab. `goOn` is called when the page shall follow again. */
export function offerPause(goOn: () => void): void {
  const buttons = document.querySelectorAll(".pause");
  const pause = (isPaused: boolean) => {
    paused = isPaused ? new Date().toISOString() : undefined;
    for (const button of buttons)
      button.textContent = paused ? live.resume(clockText(paused, chosenZone())) : live.pause;
  };
  for (const button of buttons)
    button.addEventListener("click", () => {
      pause(!paused);
      keep(CHOICE, paused ?? null, "sessionStorage");
      if (!paused) goOn();
    });
  if (kept(CHOICE, "sessionStorage")) pause(true);
}
