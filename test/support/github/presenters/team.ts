// JSON bodies of teams.
import type { Forge } from "../forge.ts";
import type { Team } from "../ledgers.ts";
import { accountBody } from "./account.ts";
import { nodeId } from "./urls.ts";

/** `team`. */
export function teamBody(forge: Forge, team: Team): TeamBody {
  return { ...simple(forge, team), parent: team.parent ? simple(forge, team.parent) : null };
}

/** `team-full`. */
export function teamFullBody(forge: Forge, team: Team) {
  return {
    ...teamBody(forge, team),
    members_count: team.members.length,
    repos_count: 1,
    created_at: forge.createdAt,
    updated_at: forge.createdAt,
    organization: organizationBody(forge),
  };
}

/** `team-membership`. */
export function membershipBody(forge: Forge, { slug }: Team, login: string, role: string) {
  const url = `${forge.url}/orgs/${forge.owner.login}/teams/${slug}/memberships/${encodeURIComponent(login)}`;
  return { url, role, state: "active" };
}

// --- internal ---

type SimpleTeam = ReturnType<typeof simple>;
type TeamBody = SimpleTeam & { readonly parent: SimpleTeam | null };

function simple(forge: Forge, { id, slug, name }: Team) {
  const url = `${forge.url}/organizations/${forge.owner.id}/team/${id}`;
  return {
    id,
    node_id: nodeId("Team", id),
    name,
    slug,
    description: null,
    privacy: "closed",
    notification_setting: "notifications_enabled",
    permission: "push",
    url,
    html_url: `https://github.com/orgs/${forge.owner.login}/teams/${slug}`,
    members_url: `${url}/members{/member}`,
    repositories_url: `${url}/repos`,
    type: "organization",
    organization_id: forge.owner.id,
  };
}

function organizationBody(forge: Forge) {
  const { login, id, avatar_url } = accountBody(forge, forge.owner);
  const url = `${forge.url}/orgs/${login}`;
  return {
    login,
    id,
    node_id: nodeId("Organization", id),
    url,
    repos_url: `${url}/repos`,
    events_url: `${url}/events`,
    hooks_url: `${url}/hooks`,
    issues_url: `${url}/issues`,
    members_url: `${url}/members{/member}`,
    public_members_url: `${url}/public_members{/member}`,
    avatar_url,
    description: null,
    has_organization_projects: true,
    has_repository_projects: true,
    public_repos: 0,
    public_gists: 0,
    followers: 0,
    following: 0,
    html_url: `https://github.com/${login}`,
    created_at: forge.createdAt,
    updated_at: forge.createdAt,
    archived_at: null,
    type: "Organization",
  };
}
