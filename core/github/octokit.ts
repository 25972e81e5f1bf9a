// The one door to Octokit: it waits at GitHub's limits, repeats what is safe to repeat, tells failures in a sentence.
import { retry } from "@octokit/plugin-retry";
import { throttling } from "@octokit/plugin-throttling";
import { Octokit } from "@octokit/rest";
import { failureOf } from "./failure.ts";
import { reliableFetch } from "./reliable-fetch.ts";

/** Octokit with the repository that it speaks of. Its requests throw ItsmError; `statusOf` tells the status. */
export interface Api {
  readonly rest: Octokit["rest"];
  readonly graphql: Octokit["graphql"];
  readonly paginate: Octokit["paginate"];
  readonly owner: string;
  readonly repo: string;
  readonly log: (line: string) => void;
  readonly sleep: (milliseconds: number) => Promise<void>;
  /** The length of a second in pauses, in milliseconds. */
  readonly second: number;
  /** Fetches without reading the answer's body to its end. */
  readonly streamingFetch: typeof fetch;
}

/** What the door needs of the world. */
export interface ApiOptions {
  readonly owner: string;
  readonly repo: string;
  readonly token?: string | undefined;
  readonly baseUrl?: string | undefined;
  readonly fetch: typeof fetch;
  readonly now: () => number;
  readonly sleep: (milliseconds: number) => Promise<void>;
  readonly timeout?: number | undefined;
  readonly second?: number | undefined;
  readonly log?: ((line: string) => void) | undefined;
}

/** Opens the door. Nothing is asked yet. */
export function openApi(options: ApiOptions): Api {
  const { owner, repo, sleep, second = 1000, log = () => {} } = options;
  const timeout = options.timeout ?? 30_000;
  const octokit = new Patient({
    ...(options.token === undefined ? {} : { auth: options.token }),
    ...(options.baseUrl === undefined ? {} : { baseUrl: options.baseUrl.replace(/\/$/, "") }),
    userAgent: "itsm-as-code",
    log: { debug() {}, info() {}, warn: log, error() {} },
    request: { fetch: reliableFetch(options.fetch, timeout) },
    throttle: {
      ...waiting(log),
      retryAfterBaseValue: second,
      ...(second < 1000 ? { write: unpaced, notifications: unpaced } : {}),
    },
    retry: { retryAfterBaseValue: second },
  });
  octokit.hook.before("request", (request) => {
    // An answer that was lost does not mean that nothing was written: writes that may be repeated say so themselves.
    if (request.method !== "GET") request.request = { retries: 0, ...request.request };
  });
  octokit.hook.error("request", (error, request) => {
    throw failureOf(error, { method: request.method, url: request.url, owner, repo, now: options.now() });
  });
  return {
    rest: octokit.rest,
    graphql: octokit.graphql,
    paginate: octokit.paginate,
    owner,
    repo,
    log,
    sleep,
    second,
    streamingFetch: (url, init) => options.fetch(url, { ...init, signal: AbortSignal.timeout(10 * timeout) }),
  };
}

// --- internal ---

const Patient = Octokit.plugin(retry, throttling);

/** So often one request waits at a limit. */
const MOST_WAITS = 3;
/** So many seconds all requests together wait at limits: longer, and the job is better run again. */
const PATIENCE = 120;

/** Whether to wait at a limit of GitHub's, within a budget for the whole connection. */
function waiting(log: (line: string) => void) {
  let spent = 0;
  const waits = (limit: string) => (retryAfter: number, request: object, _octokit: unknown, count: number) => {
    if (count >= MOST_WAITS || spent + retryAfter > PATIENCE) return false;
    spent += retryAfter;
    const url = "url" in request ? String(request.url) : "GitHub";
    log(`GitHub's ${limit} is reached at ${url}: trying again in ${retryAfter} seconds`);
    return true;
  };
  return { onSecondaryRateLimit: waits("secondary rate limit"), onRateLimit: waits("rate limit") };
}

/** Where seconds are short, writes need not keep one apart. The cast: the plugin asks no more of a limiter. */
const unpaced = {
  key: () => ({
    schedule: (_options: unknown, job: (...given: unknown[]) => unknown, ...given: unknown[]) => job(...given),
  }),
} as never;
