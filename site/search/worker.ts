// The search beside the page: a worker that loads the index when it is first asked, so that typing stays smooth.
import { answer } from "./answer.ts";
import { openIndex, type SearchIndex } from "./open-index.ts";
import type { Asked, Told } from "./worker-words.ts";

let index: Promise<SearchIndex> | undefined;

addEventListener("message", async ({ data }: MessageEvent<Asked>) => {
  const { turn, address, question } = data;
  try {
    index ??= openIndex(address);
    tell({ turn, answer: await answer(await index, question) });
  } catch (error) {
    index = undefined;
    tell({ turn, fault: String(error) });
  }
});

// --- internal ---

function tell(told: Told): void {
  postMessage(told);
}
