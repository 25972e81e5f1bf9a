// The way to GitHub with the user's own token: which token, which address, and when it is sent nowhere.
import type { GitHub, GitHubOptions, SettingsDesk } from "../core/github/index.ts";
import type { Remote } from "../core/index.ts";
import type { Session } from "./session.ts";

/** The token of the environment; undefined where there is none. */
export function tokenGiven({ GITHUB_TOKEN, GH_TOKEN }: NodeJS.ProcessEnv = process.env): string | undefined {
  return GITHUB_TOKEN || GH_TOKEN || undefined;
}

/** A token never goes to a host that merely a clone's remote names: another than GitHub's must be named by the user. */
export function isTrusted({ host }: Pick<Remote, "host">): boolean {
  return host === "github.com" || apiAddress(process.env) !== undefined;
}

/** Connects to `owner/name`; nothing is asked yet. */
export async function connectTo(session: Session, repository: string, token: string): Promise<GitHub> {
  const { connectGitHub } = await import("../core/github/index.ts");
  return connectGitHub(optionsFor(session, repository, token));
}

/** The same to the settings of a repository. */
export async function connectToSettings(session: Session, repository: string, token: string): Promise<SettingsDesk> {
  const { connectSettings } = await import("../core/github/index.ts");
  return connectSettings(optionsFor(session, repository, token));
}

// --- internal ---

function optionsFor(session: Session, repository: string, token: string): GitHubOptions {
  const [owner = "", repo = ""] = repository.split("/");
  return {
    ...{ owner, repo, token, fetch },
    baseUrl: apiAddress(process.env),
    now: Date.now,
    sleep: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
    log: (line) => session.talk(session.talkPaint("faint", line)),
  };
}

function apiAddress({ GITHUB_API_URL }: NodeJS.ProcessEnv): string | undefined {
  return GITHUB_API_URL || undefined;
}
