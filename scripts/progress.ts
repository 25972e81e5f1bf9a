// Word of work that takes longer than a second, on stderr.
import type { Session } from "./session.ts";

/** Does the work; after a second, says what it is. */
export async function withProgress<Result>(
  session: Pick<Session, "talk" | "talkPaint">,
  what: string,
  work: () => Promise<Result>,
): Promise<Result> {
  const timer = setTimeout(() => session.talk(session.talkPaint("faint", `${what}…`)), 1000);
  try {
    return await work();
  } finally {
    clearTimeout(timer);
  }
}
