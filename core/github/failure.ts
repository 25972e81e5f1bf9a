// What GitHub refused or could not do, as a sentence with what to do about it.
import { EXIT, ItsmError } from "../errors.ts";

/** The request that failed. */
interface Asked {
  readonly method: string;
  /** The route's template or the address. */
  readonly url: string;
  readonly owner: string;
  readonly repo: string;
  /** Epoch milliseconds. */
  readonly now: number;
}

/** The ItsmError that tells of a failed request; the failure itself is its cause. */
export function failureOf(error: unknown, asked: Asked): ItsmError {
  const { message, hint } = told(error, asked);
  return new ItsmError(message, hint, EXIT.findings, { cause: error });
}

/** The status of the answer that made a request fail; undefined where there was no answer, or the error is another. */
export function statusOf(error: unknown): number | undefined {
  const { cause } = error instanceof ItsmError ? error : { cause: error };
  return answered(cause) ? statusIn(cause) : undefined;
}

/** Whether a request failed so that nobody knows if it was carried out: no answer, or GitHub's own failure. */
export function isLost(error: unknown): boolean {
  if (!(error instanceof ItsmError) || statusIn(error.cause) === undefined) return false;
  const status = statusOf(error);
  return status === undefined || status >= 500;
}

// --- internal ---

interface Sentence {
  readonly message: string;
  readonly hint: string;
}

function told(error: unknown, asked: Asked): Sentence {
  const where = `${asked.method} ${pathIn(error) ?? asked.url}`;
  const said = error instanceof Error ? (error.message.split(" - https://")[0] ?? "") : String(error);
  const status = answered(error) ? statusIn(error) : undefined;
  if (status === undefined)
    return {
      message: `GitHub could not be reached (${where}): ${said}`,
      hint: "Look at the network and at https://www.githubstatus.com, then run this again.",
    };
  if (status === 401)
    return {
      message: `GitHub does not accept the token (${where})`,
      hint: "The token is wrong, has expired or was revoked. Pass a new one.",
    };
  const limit = limitIn(error, said, asked.now);
  if (limit) return { message: `${limit.message} (${where})`, hint: limit.hint };
  if (status === 403)
    return {
      message: `the token may not do this (${where}): ${said}`,
      hint: `It needs the permission ${permission(error, asked)}. Add it to the job's permissions, or to the app's.`,
    };
  if (status === 404)
    return {
      message: `GitHub does not know this, or the token may not see it (${where})`,
      hint: `Look at the name ${asked.owner}/${asked.repo} and the number or commit; the token needs the permission ${permission(error, asked)}.`,
    };
  if (status >= 500)
    return {
      message: `GitHub failed (${where}): ${status} ${said}`,
      hint: "Look at https://www.githubstatus.com, then run this again.",
    };
  return {
    message: `GitHub refused (${where}): ${status} ${said}`,
    hint: "If the repository's rules do not explain it, report it with this line.",
  };
}

/** Octokit gives a request that got no answer the status 500, without a response. */
function answered(error: unknown): boolean {
  return headersIn(error) !== undefined;
}

function statusIn(error: unknown): number | undefined {
  return error instanceof Error && "status" in error && typeof error.status === "number" ? error.status : undefined;
}

function headersIn(error: unknown): { readonly [name: string]: unknown } | undefined {
  if (!(error instanceof Error) || !("response" in error) || !error.response) return undefined;
  // Octokit's RequestError: its response is plain data with headers in small letters.
  return (error.response as { headers: { readonly [name: string]: unknown } }).headers;
}

/** The path that was asked for; Octokit keeps the template apart. */
function pathIn(error: unknown): string | undefined {
  if (!(error instanceof Error) || !("request" in error)) return undefined;
  // Octokit's RequestError: its request is plain data.
  return new URL((error.request as { url: string }).url).pathname;
}

function limitIn(error: unknown, said: string, now: number): Sentence | undefined {
  const headers = headersIn(error) ?? {};
  const spent = String(headers["x-ratelimit-remaining"]) === "0";
  if (!spent && !/secondary rate/i.test(said) && statusIn(error) !== 429) return undefined;
  const after = Number(headers["retry-after"]);
  const reset = Number(headers["x-ratelimit-reset"]);
  const end = after > 0 ? now + after * 1000 : spent && reset > 0 ? reset * 1000 : undefined;
  return {
    message: `GitHub's rate limit is reached${end === undefined ? "" : ` until ${new Date(end).toISOString()}`}`,
    hint: "Run this again then; a token of its own app has a limit of its own.",
  };
}

/** The permission that a request needs: as GitHub's answer names it, or by its path. */
function permission(error: unknown, { method, url }: Asked): string {
  const named = headersIn(error)?.["x-accepted-github-permissions"];
  if (typeof named === "string" && named !== "") return named.replaceAll("_", "-").replaceAll("=", ": ");
  const [, name] = PERMISSIONS.find(([path]) => path.test(url)) ?? [];
  return `${name ?? "contents"}: ${method === "GET" ? "read" : "write"}`;
}

const PERMISSIONS: readonly (readonly [RegExp, string])[] = [
  [/\/check-(runs|suites)/, "checks"],
  [/\/pulls\b/, "pull-requests"],
  [/\/issues(\/\{issue_number\})?$/, "issues"],
  [/\/issues\b/, "pull-requests"],
];
