// Writing once although answers get lost: look what is there, do what is missing, and so again.
import { isLost } from "./failure.ts";
import type { Api } from "./octokit.ts";

/** Repeats an operation whose answer was lost. The operation must look for itself what it wrote already. */
export async function untilAnswered<Result>(api: Api, operation: () => Promise<Result>): Promise<Result> {
  for (const pause of PAUSES) {
    try {
      return await operation();
    } catch (error) {
      if (!isLost(error)) throw error;
      api.log(`an answer of GitHub's was lost: looking again in ${pause} seconds`);
      await api.sleep(pause * api.second);
    }
  }
  return operation();
}

// --- internal ---

/** In seconds. A list may lag behind a write for a moment. */
const PAUSES = [2, 4, 8];
