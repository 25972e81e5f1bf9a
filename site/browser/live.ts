// An open page asks now and then whether there is something newer, and says so; it never changes under its reader.
import { live } from "#language";
import { LOOK_OF_INDICATOR } from "../indicators.ts";
import { isResting } from "./pause.ts";
import { say, setIcon } from "./state.ts";

const EVERY = 60_000;
const LONGEST = 15 * EVERY;

/** What is read of Statuspage's status document. */
interface Status {
  readonly page: { readonly updated_at: string };
  readonly status: { readonly indicator: string; readonly description: string };
}

/** Asks each minute while somebody looks, less often where nobody answers. Not on a portal whose clock stands still. */
export function followStatus(): void {
  const { now = "", held, base = "/" } = document.documentElement.dataset;
  if (held !== undefined) return;
  const address = `${base}api/v2/status.json`;
  let first: string | undefined;
  let wait = EVERY;
  const ask = async () => {
    try {
      const response = await fetch(address, { cache: "no-cache" });
      if (!response.ok) throw new Error(String(response.status));
      const text = await response.text();
      wait = EVERY;
      // Written by the same build as this page, or a later one.
      const status = JSON.parse(text) as Status;
      const isNewer = Date.parse(status.page.updated_at) > Date.parse(now);
      if (text !== (first ?? text) || (first === undefined && isNewer)) tell(status);
      first = text;
    } catch {
      wait = Math.min(2 * wait, LONGEST);
    }
  };
  const round = async () => {
    if (!isResting()) await ask();
    setTimeout(round, wait);
  };
  setTimeout(round, EVERY);
}

// --- internal ---

function tell({ status }: Status): void {
  const told: { readonly [heading: string]: string } = live.state;
  const words = told[status.description] ?? status.description;
  const look = LOOK_OF_INDICATOR[status.indicator];
  if (look) setIcon(look);
  document.title = `${words} · ${document.title.split(" · ").at(-1)}`;
  say(live.newer(words), { text: live.show, go: () => location.reload() });
}
