// Beside each moment, how long ago it was; and in its title, when that is on the reader's clock.

const STEPS = [
  ["year", 31_536_000],
  ["month", 2_592_000],
  ["day", 86_400],
  ["hour", 3600],
  ["minute", 60],
] as const;

/** Tells the times once, and every minute again where the page follows the clock. */
export function tellTimes(): void {
  const { now, held } = document.documentElement.dataset;
  const isHeld = held !== undefined;
  const words = new Intl.RelativeTimeFormat("en", { numeric: "auto", style: "long" });
  const local = new Intl.DateTimeFormat(undefined, { dateStyle: "full", timeStyle: "short" });
  const tell = () => {
    // Where the clock of the portal stands still, a moment is as long ago as it was then, whoever reads it now.
    const at = isHeld ? Date.parse(now ?? "") : Date.now();
    for (const time of document.querySelectorAll<HTMLTimeElement>("time[data-moment]")) {
      const moment = Date.parse(time.dateTime);
      time.title = `${local.format(moment)}, your time`;
      if (time.dataset.moment === "relative") beside(time).textContent = relative((moment - at) / 1000, words);
    }
  };
  tell();
  if (!isHeld) setInterval(tell, 60_000);
}

// --- internal ---

function relative(seconds: number, words: Intl.RelativeTimeFormat): string {
  const [unit, length] = STEPS.find(([, step]) => Math.abs(seconds) >= step) ?? [];
  if (!unit) return "just now";
  return words.format(Math.trunc(seconds / length), unit);
}

/** The element that holds the words: the last of the moment, made when first needed. */
function beside(time: HTMLTimeElement): Element {
  const last = time.parentElement?.lastElementChild;
  if (last?.classList.contains("ago")) return last;
  const made = document.createElement("span");
  made.className = "ago";
  time.parentElement?.append(", ", made);
  return made;
}
