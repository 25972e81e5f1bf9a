// A pull request on GitHub, judged from a terminal with the user's own token.
import { ItsmError, openPullRequest, openRemote } from "../core/index.ts";
import { evaluate, type Verdict } from "../core/policy/index.ts";
import { connectTo, isTrusted, tokenGiven } from "./github-access.ts";
import type { Session } from "./session.ts";

export interface Judged {
  readonly verdict: Verdict;
  readonly repository: string;
  readonly title: string;
  readonly url: string;
  readonly policySource: string;
}

/** Asks GitHub and judges. Throws ItsmError where there is no token or GitHub fails. */
export async function judgePullRequest(session: Session, number: number, given: string | undefined): Promise<Judged> {
  const repository = await repositoryFor(session, given);
  const github = await connectTo(session, repository, tokenOrThrow());
  const now = session.clock.given ?? session.clock.system;
  const opened = await openPullRequest(github, number, { now });
  const verdict = evaluate(opened.facts, opened.config, opened.ledgers, opened.now);
  const { title, url } = opened.pullRequest;
  return { verdict, repository, title, url, policySource: opened.policySource };
}

// --- internal ---

const NAME = /^[A-Za-z0-9_.-]+\/[A-Za-z0-9_.-]+$/;

async function repositoryFor(session: Session, given: string | undefined): Promise<string> {
  if (given !== undefined && NAME.test(given)) return given;
  if (given !== undefined)
    throw new ItsmError(`--repository is no repository: ${JSON.stringify(given)}`, "Write it as owner/name.");
  const remote = await openRemote(session.root());
  if (!remote)
    throw new ItsmError(
      "the repository on GitHub is not known: there is no remote origin that names one",
      "Name it with --repository owner/name.",
    );
  if (isTrusted(remote)) return remote.repository;
  throw new ItsmError(
    `the remote origin is on ${remote.host}, and a token is not sent there unasked`,
    `Set GITHUB_API_URL, such as https://${remote.host}/api/v3, if that is your GitHub Enterprise Server.`,
  );
}

function tokenOrThrow(): string {
  const token = tokenGiven();
  if (token !== undefined) return token;
  throw new ItsmError(
    "there is no token to ask GitHub with",
    "Set GITHUB_TOKEN or GH_TOKEN, such as with: GITHUB_TOKEN=$(gh auth token) itsm gate --pr 12",
  );
}
