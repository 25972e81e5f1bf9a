// A real Octokit that talks to the stand-in, for its own tests.
import { Octokit } from "@octokit/rest";
import type { GitHub } from "./index.ts";

/** An Octokit with a token, silent about refusals that a test expects. */
export function octokitWith(github: GitHub, auth: string): Octokit {
  const silent = () => {};
  return new Octokit({ baseUrl: github.url, auth, log: { debug: silent, info: silent, warn: silent, error: silent } });
}

/** An Octokit that acts as a person. */
export function octokitOf(github: GitHub, login: string): Octokit {
  return octokitWith(github, github.token(login));
}

/** The status of a refused request; 0 where the connection broke. Fails where the request was granted. */
export async function refusal(
  request: Promise<unknown>,
): Promise<{ readonly status: number; readonly message: string }> {
  try {
    await request;
  } catch (failure) {
    const message = failure instanceof Error ? failure.message : String(failure);
    const status =
      typeof failure === "object" && failure !== null && "response" in failure && failure.response
        ? statusOf(failure)
        : 0;
    return { status, message };
  }
  throw new Error("Expected a refusal, the request was granted");
}

// --- internal ---

function statusOf(failure: object): number {
  return "status" in failure && typeof failure.status === "number" ? failure.status : 0;
}
