// Posts JSON to a channel: to its host alone, within a time, again where it is busy or failing.
import { ItsmError } from "../../core/index.ts";

/** What posting needs of the world. */
export interface Posting {
  readonly fetch: typeof fetch;
  readonly sleep: (milliseconds: number) => Promise<void>;
  readonly log: (text: string) => void;
  /** The length of a second in pauses, in milliseconds. */
  readonly second: number;
}

/** Where to, and what. */
export interface Letter {
  /** The channel's name, for messages: they never tell an address, which is a secret. */
  readonly channel: string;
  readonly address: string;
  readonly key: string;
  readonly payload: unknown;
}

export type Post = (letter: Letter) => Promise<void>;

/** Gives the function that posts. It throws ItsmError where a channel does not take a letter. */
export function poster(posting: Posting): Post {
  return async ({ channel, address, key, payload }) => {
    let url = urlOf(address, channel);
    const body = JSON.stringify(payload);
    let redirects = 0;
    for (let attempt = 1; ; attempt++) {
      const answer = await answerOf(posting.fetch, url, key, body);
      if (typeof answer !== "string" && answer.ok) return;
      const next = typeof answer === "string" ? undefined : redirectOf(answer, url);
      if (next && redirects < MOST_REDIRECTS && next.origin === url.origin) {
        url = next;
        redirects += 1;
        attempt -= 1;
        continue;
      }
      const why = next ? `it sends elsewhere, to the host ${next.host}` : whyOf(answer);
      if (next || !mayRepeat(answer) || attempt === MOST_ATTEMPTS) throw refused(channel, why);
      const pause = pauseOf(answer, attempt);
      posting.log(`${channel} did not take a notice (${why}): trying again in ${pause} seconds`);
      await posting.sleep(pause * posting.second);
    }
  };
}

// --- internal ---

const MOST_ATTEMPTS = 4;
const MOST_REDIRECTS = 2;
const TIMEOUT = 10_000;
const LOOPBACK = ["127.0.0.1", "localhost", "[::1]"];
/** In seconds. */
const LONGEST_PAUSE = 30;

type Answer = Pick<Response, "ok" | "status" | "headers"> | string;

/** Encrypted, or to this very machine. */
function urlOf(address: string, channel: string): URL {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  const safe = url && (url.protocol === "https:" || (url.protocol === "http:" && LOOPBACK.includes(url.hostname)));
  if (safe && url.username === "" && url.password === "") return url;
  throw new ItsmError(
    `the address of the channel ${channel} is not right: expected one that begins with https:// and holds no password`,
    "Correct its line in the secret ITSM_NOTIFY_URLS.",
  );
}

/** The answer, or why there was none. */
async function answerOf(send: typeof fetch, url: URL, key: string, body: string): Promise<Answer> {
  try {
    const answer = await send(url, {
      method: "POST",
      // A redirect is looked at, never followed: it could carry the notice to another host.
      redirect: "manual",
      headers: {
        "content-type": "application/json; charset=utf-8",
        "idempotency-key": key,
        "user-agent": "itsm-as-code",
      },
      body,
      signal: AbortSignal.timeout(TIMEOUT),
    });
    await answer.body?.cancel();
    return answer;
  } catch (error) {
    // What fetch says may hold the address.
    return error instanceof Error && error.name === "TimeoutError" ? "no answer in time" : "no connection";
  }
}

function redirectOf(answer: Exclude<Answer, string>, url: URL): URL | undefined {
  const place = answer.headers.get("location");
  if (answer.status < 300 || answer.status >= 400 || place === null || !URL.canParse(place, url)) return undefined;
  return new URL(place, url);
}

function mayRepeat(answer: Answer): boolean {
  return typeof answer === "string" || answer.status === 429 || answer.status >= 500;
}

function pauseOf(answer: Answer, attempt: number): number {
  const asked = typeof answer === "string" ? Number.NaN : Number(answer.headers.get("retry-after") ?? Number.NaN);
  return Math.min(asked > 0 ? asked : 2 ** attempt, LONGEST_PAUSE);
}

function whyOf(answer: Answer): string {
  return typeof answer === "string" ? answer : `status ${answer.status}`;
}

function refused(channel: string, why: string): ItsmError {
  return new ItsmError(
    `the channel ${channel} did not take a notice: ${why}`,
    "Look whether its address still holds. The next run tries again, for a day after what it tells.",
  );
}
