// Answers questions from an index that may be made anew while somebody searches: what is gone is looked for once more.
import { answer } from "./answer.ts";
import { FileGone, filesAt } from "./library.ts";
import { openIndex, type SearchIndex } from "./open-index.ts";
import type { Answer, Question } from "./question.ts";

/**
 * The search over the index whose manifest lies at an address. Nothing is loaded before the first question. Rejects where
 * files cannot be had; a later question tries again.
 */
export function askingAt(address: string): (question: Question) => Promise<Answer> {
  let index: Promise<SearchIndex> | undefined;
  return async (question) => {
    try {
      index ??= openIndex(filesAt(address));
      return await answer(await index, question);
    } catch (error) {
      index = undefined;
      if (!(error instanceof FileGone)) throw error;
    }
    // The portal was built anew, or a file came torn: all of it once more, past the browser's cache.
    const anew = openIndex(filesAt(address, { isFresh: true }));
    const answered = await answer(await anew, question);
    index = anew;
    return answered;
  };
}
