// Writes the comments that the gate composed, one for each pull request.
import type { GitHub } from "../../core/github/index.ts";
import { type GateResult, MARKER } from "../results.ts";

export interface Commented {
  /** How many comments were written or edited. */
  readonly written: number;
  readonly errors: readonly unknown[];
}

/** Writes them. What fails for one does not stop the others; nothing is written where the head has moved on. */
export async function comment(
  github: GitHub,
  results: readonly GateResult[],
  log: (text: string) => void,
): Promise<Commented> {
  let written = 0;
  const errors: unknown[] = [];
  for (const { number, head, comment: body } of results) {
    if (body === null) continue;
    try {
      const outcome = await github.stickyComment({ number, marker: MARKER, body, expectedHead: head });
      log(`#${number}: ${outcome.is === "skipped" ? `no comment, ${outcome.why}` : `${outcome.is} ${outcome.url}`}`);
      if (outcome.is === "created" || outcome.is === "updated") written += 1;
    } catch (error) {
      errors.push(error);
    }
  }
  return { written, errors };
}
