// JSON bodies of accounts.
import type { Account } from "../accounts.ts";
import type { App } from "../actors.ts";
import type { Forge } from "../forge.ts";
import { nodeId } from "./urls.ts";

/** `simple-user`. */
export function accountBody(forge: Forge, account: Account) {
  const { login, id, type } = account.deleted ? GHOST : account;
  const url = `${forge.url}/users/${encodeURIComponent(login)}`;
  return {
    login,
    id,
    node_id: nodeId("User", id),
    avatar_url: `https://avatars.githubusercontent.com/u/${id}?v=4`,
    gravatar_id: "",
    url,
    html_url: type === "Bot" ? `https://github.com/apps/${slugOf(login)}` : `https://github.com/${login}`,
    followers_url: `${url}/followers`,
    following_url: `${url}/following{/other_user}`,
    gists_url: `${url}/gists{/gist_id}`,
    starred_url: `${url}/starred{/owner}{/repo}`,
    subscriptions_url: `${url}/subscriptions`,
    organizations_url: `${url}/orgs`,
    repos_url: `${url}/repos`,
    events_url: `${url}/events{/privacy}`,
    received_events_url: `${url}/received_events`,
    type,
    user_view_type: "public",
    site_admin: false,
  };
}

/** `public-user`. */
export function publicAccountBody(forge: Forge, account: Account) {
  return {
    ...accountBody(forge, account),
    name: account.name,
    company: null,
    blog: "",
    location: null,
    email: null,
    hireable: null,
    bio: null,
    twitter_username: null,
    public_repos: 0,
    public_gists: 0,
    followers: 0,
    following: 0,
    created_at: account.createdAt,
    updated_at: account.createdAt,
  };
}

/** `integration`: the App of a check run. */
export function appBody(forge: Forge, { id, slug, name }: App) {
  return {
    id,
    slug,
    client_id: `Iv1.${id}`,
    node_id: nodeId("App", id),
    owner: accountBody(forge, forge.owner),
    name,
    description: "",
    external_url: `https://example.com/${slug}`,
    html_url: `https://github.com/apps/${slug}`,
    created_at: forge.createdAt,
    updated_at: forge.createdAt,
    permissions: { checks: "write", metadata: "read" },
    events: [],
  };
}

/** How GitHub names a person's tie to the repository. */
export function association({ role, type }: Account): string {
  return role === "none" || type === "Bot" ? "NONE" : "MEMBER";
}

/** `nullable-simple-user`: nobody, where the account is deleted. */
export function presentAccountBody(forge: Forge, account: Account) {
  return account.deleted ? null : accountBody(forge, account);
}

// --- internal ---

/** Who stands where a deleted account stood. */
const GHOST = { login: "ghost", id: 10137, type: "User" } as const;

function slugOf(login: string): string {
  return login.replace("[bot]", "");
}
