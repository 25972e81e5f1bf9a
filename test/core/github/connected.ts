// The adapter connected to the stand-in, with seconds that are short.
import { connectGitHub, type GitHub, type GitHubOptions } from "../../../core/github/index.ts";
import type { GitHub as StandIn } from "../../support/github/index.ts";

/** Every permission that the gate's jobs have between them. */
export const ALL = { contents: "write", "pull-requests": "write", checks: "write" } as const;

/** The adapter with a token of GitHub Actions. A second takes a millisecond. */
export function connected(standIn: StandIn, options: Partial<GitHubOptions> = {}): GitHub {
  return connectGitHub({
    owner: standIn.owner,
    repo: standIn.name,
    token: standIn.appToken({ permissions: ALL }),
    baseUrl: standIn.url,
    fetch,
    now: () => Date.parse(standIn.clock.now()),
    sleep: (milliseconds) => new Promise((done) => setTimeout(done, milliseconds)),
    second: 1,
    timeout: 10_000,
    ...options,
  });
}
