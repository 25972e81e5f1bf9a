// What an administrator sets about people: accounts, teams, tokens.
import type { AccountDetails } from "../accounts.ts";
import type { Permissions } from "../actors.ts";
import type { Forge } from "../forge.ts";
import type { Team } from "../ledgers.ts";

export interface TeamDetails {
  readonly members: readonly string[];
  readonly maintainers?: readonly string[];
  /** The slug of the team above; its members are listed with those of this one. */
  readonly parent?: string;
}

/** The operations on people, teams, tokens. */
export function peopleDesk(forge: Forge) {
  return {
    /** A token that acts as a person. */
    token: (login: string): string => forge.tokens.forAccount(forge.accounts.need(login)),

    /** A token of an App: of GitHub Actions (a workflow's GITHUB_TOKEN), or of another by its slug. */
    appToken: ({
      app = "github-actions",
      permissions,
    }: {
      readonly app?: string;
      readonly permissions: Permissions;
    }): string => forge.tokens.forApp(forge.apps.find(app), permissions),

    /** The id of an App, for rules that pin a check to it. */
    appId: (slug: string): number => forge.apps.find(slug).id,

    /** Makes a person, bot or organisation known, or changes what one may do. Gives the numeric id. */
    person(login: string, details: AccountDetails = {}): number {
      const account = forge.accounts.find(login) ?? forge.accounts.add(login, details);
      account.role = details.role ?? account.role;
      return account.id;
    },

    /** Renames an account, in all that it did; its id stays. */
    rename(login: string, to: string): void {
      forge.accounts.need(login).login = to;
    },

    /** Deletes an account: its reviews and commits are then nobody's. */
    deleteAccount(login: string): void {
      Object.assign(forge.accounts.need(login), { deleted: true, role: "none" });
    },

    team(slug: string, { members, maintainers = [], parent }: TeamDetails): void {
      const as = (role: "member" | "maintainer") => (login: string) => ({ account: forge.accounts.need(login), role });
      const team: Team = {
        id: forge.nextId(),
        slug,
        name: slug,
        members: [...members.map(as("member")), ...maintainers.map(as("maintainer"))],
        parent: forge.teams.find((candidate) => candidate.slug === parent) ?? null,
      };
      const at = forge.teams.findIndex((candidate) => candidate.slug === slug);
      forge.teams.splice(at < 0 ? forge.teams.length : at, at < 0 ? 0 : 1, team);
    },
  };
}
