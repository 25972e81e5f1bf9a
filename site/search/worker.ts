// The search beside the page: a worker that loads the index when it is first asked, so that typing stays smooth.
import { askingAt } from "./ask.ts";
import type { Asked, Told } from "./worker-words.ts";

const searches = new Map<string, ReturnType<typeof askingAt>>();

addEventListener("message", async ({ data }: MessageEvent<Asked>) => {
  const { turn, address, question } = data;
  const ask = searches.get(address) ?? askingAt(address);
  searches.set(address, ask);
  try {
    tell({ turn, answer: await ask(question) });
  } catch (error) {
    tell({ turn, fault: String(error) });
  }
});

// --- internal ---

function tell(told: Told): void {
  postMessage(told);
}
