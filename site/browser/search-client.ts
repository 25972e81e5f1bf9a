// Asks the search: in a worker where there are workers, else on the page itself.
import type { Answer, Question } from "../search/question.ts";
import type { Told } from "../search/worker-words.ts";

/** Answers a question. Rejects where the index cannot be loaded; a later question tries again. */
export type Ask = (question: Question) => Promise<Answer>;

/** The search over the index at an address. Nothing is loaded before the first question. */
export function searchAt(address: string): Ask {
  let ask: Ask | undefined;
  return (question) => {
    ask ??= inWorker(address) ?? onPage(address);
    return ask(question).catch((error: unknown) => {
      if (!(error instanceof WorkerGone)) throw error;
      ask = onPage(address);
      return ask(question);
    });
  };
}

/**
 * Asks one question after another and shows the answers: of all that is asked meanwhile only the latest is asked next,
 * so that fast typing never queues.
 */
export function latest<Asked extends Question>(
  ask: Ask,
  show: (answer: Answer, asked: Asked) => void,
  fail: () => void,
): (question: Asked) => void {
  let isBusy = false;
  let next: Asked | undefined;
  const go = async (question: Asked): Promise<void> => {
    isBusy = true;
    try {
      const answer = await ask(question);
      if (next === undefined) show(answer, question);
    } catch {
      if (next === undefined) fail();
    }
    isBusy = false;
    const waiting = next;
    next = undefined;
    if (waiting !== undefined) await go(waiting);
  };
  return (question) => {
    if (isBusy) next = question;
    else void go(question);
  };
}

// --- internal ---

class WorkerGone extends Error {}

/** Undefined where the browser has no workers, or refuses one. */
function inWorker(address: string): Ask | undefined {
  try {
    const worker = new Worker(new URL("../search/worker.ts", import.meta.url), { type: "module" });
    const waiting = new Map<number, PromiseWithResolvers<Answer>>();
    let turn = 0;
    let isGone = false;
    worker.addEventListener("message", ({ data }: MessageEvent<Told>) => {
      if ("answer" in data) waiting.get(data.turn)?.resolve(data.answer);
      else waiting.get(data.turn)?.reject(new Error(data.fault));
      waiting.delete(data.turn);
    });
    worker.addEventListener("error", () => {
      isGone = true;
      for (const { reject } of waiting.values()) reject(new WorkerGone());
    });
    return (question) => {
      const answered = Promise.withResolvers<Answer>();
      if (isGone) answered.reject(new WorkerGone());
      waiting.set(++turn, answered);
      worker.postMessage({ turn, address, question });
      return answered.promise;
    };
  } catch {
    return undefined;
  }
}

function onPage(address: string): Ask {
  let loading: Promise<Ask> | undefined;
  return async (question) => {
    loading ??= import("../search/ask.ts").then(({ askingAt }) => askingAt(address));
    loading.catch(() => {
      loading = undefined;
    });
    return (await loading)(question);
  };
}
