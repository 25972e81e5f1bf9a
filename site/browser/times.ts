// Beside each moment, how long ago it was; and the moment itself on the clock that the reader chose.
import { live } from "#language";
import { relativeText } from "../relative.ts";
import { momentText, periodText } from "../times.ts";
import { keep, kept } from "./choices.ts";

const CHOICE = "zone";

/** Tells how long ago each moment was, seen at `now` (epoch milliseconds). */
export function tellAgo(now: number): void {
  for (const ago of document.querySelectorAll(".moment > .ago")) {
    const at = ago.parentElement?.querySelector("time")?.dateTime;
    if (at) set(ago, relativeText(Date.parse(at) - now));
  }
}

/** The time zone of the clock that the reader chose. */
export function chosenZone(): string {
  const choice = document.querySelector<HTMLSelectElement>("#zone")?.value ?? "own";
  return choice === "own" ? ownZone() : choice;
}

/** Offers the choice of clocks, and tells all moments on the one that was chosen: the reader's own, at first. */
export function offerClocks(): void {
  const select = document.querySelector<HTMLSelectElement>("#zone");
  if (!select) return;
  const { zone = "UTC" } = document.documentElement.dataset;
  const [first] = select.options;
  if (first) first.text = live.clock(first.text, ownZone().replaceAll("_", " "));
  select.value = kept(CHOICE) ?? "own";
  if (select.value === "") select.value = "own";
  if (chosenZone() !== zone) tellOn(chosenZone());
  select.addEventListener("change", () => {
    keep(CHOICE, select.value);
    tellOn(chosenZone());
  });
}

// --- internal ---

function ownZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone;
}

function tellOn(zone: string): void {
  const { now } = document.documentElement.dataset;
  for (const element of document.querySelectorAll<HTMLElement>(".moment, .period, time.brief")) {
    const { at = "", until } = element.dataset;
    const time = element instanceof HTMLTimeElement ? element : element.querySelector("time");
    const { text, utc } = until ? periodText(at, until, zone, now) : momentText(time?.dateTime ?? "", zone, now);
    set(time ?? element.firstElementChild ?? element, text);
    const beside = element.querySelector<HTMLElement>(".utc");
    if (!beside) continue;
    beside.hidden = utc === null;
    set(beside, `(${utc})`);
  }
}

/** Leaves alone what says so already: a reader may have marked it. */
function set(element: Element, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}
