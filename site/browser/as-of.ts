// The page of the past: replays the timeline to the moment that the reader asks for.
import { type RecordThen, recordsAt, type StatusThen, statusAt } from "../../core/as-of/index.ts";
import type { ReplayWords } from "../replay-words.ts";
import { momentText } from "../times.ts";
import { type PageOf, said, showRecords, showStatus } from "./as-of-lines.ts";
import { eventsUpTo, loadTimeline, type Timeline } from "./timeline.ts";

/** Makes the page answer. The moment stands in the address as well, so that it can be shared. */
export function startAsOf(form: HTMLFormElement): void {
  const input = form.querySelector<HTMLInputElement>("[name=at]");
  const status = document.querySelector("[data-then-status]");
  const place = document.querySelector<HTMLElement>("[data-then]");
  const command = document.querySelector("[data-then-command]");
  if (!input || !status || !place) return;
  // Written by the same build as this script.
  const words = JSON.parse(form.dataset.words ?? "") as ReplayWords;
  const asked = Date.parse(new URLSearchParams(location.search).get("at") ?? "");
  let moment = Number.isNaN(asked) ? Date.parse(form.dataset.latest ?? "") : asked;
  let timeline: Promise<Timeline> | undefined;
  const show = async () => {
    input.value = onOwnClock(moment);
    if (command) command.textContent = `itsm portal build --at ${new Date(moment).toISOString()}`;
    try {
      timeline ??= loadTimeline(form.dataset.asOf ?? "");
      status.textContent = await replayed(await timeline, moment, { place, words, base: form.dataset.base ?? "/" });
    } catch {
      timeline = undefined;
      status.textContent = words.say.failed;
    }
  };
  const go = (instant: number) => {
    moment = instant;
    const address = new URL(location.href);
    address.searchParams.set("at", new Date(instant).toISOString());
    history.replaceState(null, "", address);
    void show();
  };
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    go(Date.parse(input.value));
  });
  for (const button of form.querySelectorAll<HTMLElement>("[data-step]"))
    button.addEventListener("click", async () => {
      const next = await neighbour(timeline, moment, Number(button.dataset.step));
      if (next !== undefined) go(next);
    });
  form.hidden = false;
  document.querySelector("[data-needs-script]")?.remove();
  void show();
}

// --- internal ---

interface Shown {
  readonly place: HTMLElement;
  readonly words: ReplayWords;
  readonly base: string;
}

/** Shows the moment; the answer says in words what is shown. */
async function replayed(timeline: Timeline, instant: number, { place, words, base }: Shown): Promise<string> {
  const { say } = words;
  const events = await eventsUpTo(timeline, instant);
  const [first] = events;
  const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  const told = (at: number) => {
    const { text, utc } = momentText(new Date(at).toISOString(), zone);
    return utc === null ? text : said(say.momentAndUtc, { moment: text, utc });
  };
  const isKnown = first !== undefined && instant >= Date.parse(first.at);
  place.hidden = !isKnown;
  if (!isKnown) return first ? said(say.unknown, { moment: told(Date.parse(first.at)) }) : "";
  const { kinds, gone } = timeline.document;
  const pageless = new Set(gone);
  const pageOf: PageOf = ({ path }) => (pageless.has(path) ? undefined : base + path);
  const records: readonly RecordThen[] = [...recordsAt(events, instant).values()];
  const status: StatusThen = statusAt(records, kinds, instant);
  showStatus(status, { pageOf, words }, told);
  showRecords(records, kinds, { pageOf, words });
  return said(say.asOf, { moment: told(instant) });
}

/** The moment of the nearest change before or after an instant. */
async function neighbour(
  loading: Promise<Timeline> | undefined,
  instant: number,
  step: number,
): Promise<number | undefined> {
  const timeline = await loading;
  const moments = timeline ? (await eventsUpTo(timeline, instant)).map(({ at }) => seconds(Date.parse(at))) : [];
  return step < 0 ? moments.findLast((at) => at < instant) : moments.find((at) => at > instant);
}

/** The field knows whole seconds; what happened within one is over at its end. */
function seconds(at: number): number {
  return Math.ceil(at / 1000) * 1000;
}

/** As a field of the browser wants it: `2026-03-05T11:00:00`. */
function onOwnClock(instant: number): string {
  const at = new Date(instant);
  return new Date(instant - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 19);
}
