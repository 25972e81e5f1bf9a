// Routes of accounts, of teams.
import { notFound } from "../failure.ts";
import type { Forge } from "../forge.ts";
import type { Team } from "../ledgers.ts";
import { accountBody, publicAccountBody } from "../presenters/account.ts";
import { membershipBody, teamFullBody } from "../presenters/team.ts";
import { ok, page, type Routes } from "../server/call.ts";

export const peopleRoutes = {
  "users/get-by-username": ({ forge, path }) => {
    const account = forge.accounts.find(path.username);
    if (!account) throw notFound();
    return ok(publicAccountBody(forge, account));
  },

  "users/get-authenticated": ({ forge, actor }) => ok(publicAccountBody(forge, actor.account)),

  "teams/get-by-name": ({ forge, path }) => ok(teamFullBody(forge, teamOf(forge, path.org, path.team_slug))),

  "teams/list-members-in-org": (call) => {
    const { forge, path, query } = call;
    const members = membersOf(forge, teamOf(forge, path.org, path.team_slug));
    const wanted = members.filter(({ role }) => !query.role || query.role === "all" || role === query.role);
    return page(call, wanted, ({ account }) => accountBody(forge, account));
  },

  "teams/get-membership-for-user-in-org": ({ forge, path }) => {
    const team = teamOf(forge, path.org, path.team_slug);
    const account = forge.accounts.find(path.username);
    const member = membersOf(forge, team).find((candidate) => candidate.account === account);
    if (!member) throw notFound();
    return ok(membershipBody(forge, team, path.username, member.role));
  },
} satisfies Partial<Routes>;

// --- internal ---

function teamOf(forge: Forge, organisation: string, slug: string): Team {
  const team = forge.teams.find((candidate) => candidate.slug === slug);
  if (!team || organisation.toLowerCase() !== forge.owner.login.toLowerCase()) throw notFound();
  return team;
}

/** The members of a team with those of its child teams. */
function membersOf(forge: Forge, team: Team): Team["members"] {
  const below = forge.teams.filter(({ parent }) => parent === team).flatMap((child) => membersOf(forge, child));
  const own = new Set(team.members.map(({ account }) => account));
  return [...team.members, ...below.filter(({ account }) => !own.has(account))];
}
