// Who a request acts as: a person, or an App with the permissions of its token.
import type { Account, Accounts } from "./accounts.ts";
import { Refusal } from "./failure.ts";

export interface App {
  readonly id: number;
  readonly slug: string;
  readonly name: string;
  readonly account: Account;
}

/** A permission set as a workflow writes it (`pull-requests`) or as the API does (`pull_requests`). */
export type Permissions = Readonly<{ [scope: string]: "read" | "write" | "none" }>;

export interface Actor {
  readonly account: Account;
  /** Set where an App acts. */
  readonly app?: App;
  /** What the App's token may do. */
  readonly permissions?: Permissions;
}

export interface Tokens {
  /** A token that acts as a person. */
  forAccount(account: Account): string;
  /** A token of an App's installation, such as a workflow's GITHUB_TOKEN. */
  forApp(app: App, permissions: Permissions): string;
  /** Who acts in a request with this `Authorization` header; 401 where the token is not one of ours. */
  actorOf(authorization: string | undefined): Actor | undefined;
}

/** Tokens that name their owner, so that a log can be read. */
export function tokens(): Tokens {
  const actors = new Map<string, Actor>();

  function issue(token: string, actor: Actor): string {
    actors.set(token, actor);
    return token;
  }

  return {
    forAccount: (account) => issue(`ghp_${account.login}`, { account }),
    forApp: (app, permissions) =>
      issue(`ghs_${app.slug}_${actors.size}`, { account: app.account, app, permissions: underscored(permissions) }),
    actorOf(authorization) {
      if (authorization === undefined) return undefined;
      const actor = actors.get(authorization.replace(/^(?:bearer|token) /i, ""));
      if (!actor) throw new Refusal(401, "Bad credentials");
      return actor;
    },
  };
}

/** The Apps that the stand-in knows; check runs carry their ids. */
export function appsOf(accounts: Accounts): {
  readonly find: (slug: string) => App;
  readonly all: () => readonly App[];
} {
  const all: App[] = [app(15368, "github-actions", "GitHub Actions", accounts)];
  return {
    all: () => all,
    find(slug) {
      const known = all.find((candidate) => candidate.slug === slug);
      if (known) return known;
      const added = app(990_000 + all.length, slug, slug, accounts);
      all.push(added);
      return added;
    },
  };
}

// --- internal ---

function app(id: number, slug: string, name: string, accounts: Accounts): App {
  return { id, slug, name, account: accounts.need(`${slug}[bot]`) };
}

function underscored(permissions: Permissions): Permissions {
  return Object.fromEntries(Object.entries(permissions).map(([scope, level]) => [scope.replaceAll("-", "_"), level]));
}
