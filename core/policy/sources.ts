// Where an approval may come from: the groups that a line of the approval matrix names, for one record.
import { getRecord, type Ledger } from "../ledger.ts";
import type { ApprovalSetting, Policy } from "../policy-settings.ts";
import type { AnyRecord } from "../record.ts";
import { namesAt } from "../references.ts";
import { orList, withArticle } from "../suggest.ts";
import { type Group, groupOf, union } from "./people.ts";

/** A group to ask, in words. */
export interface Source {
  /** Part of the requirement's id: `change_team`, `service_owners:edge`. */
  readonly key: string;
  /** "an approver of Platform". */
  readonly what: string;
  readonly group: Group;
  readonly ifEmpty: string;
}

/** What naming a group needs to know. Teams are those of the base. */
export interface Around {
  readonly ledger: Ledger;
  readonly policy: Policy;
  readonly now: number;
}

/** The groups of one line of the matrix: one, or for service owners one for each team that owns a service. */
export function sourcesOf(setting: ApprovalSetting, record: AnyRecord | undefined, around: Around): Source[] {
  const { from } = setting;
  const teams = teamsNamed(from, record, around);
  if (from !== "service_owners") return [teamSource(from, teams, setting.role, around)];
  return teams.map((team) => teamSource(`${from}:${team}`, [team], setting.role, around));
}

/** One group of the people who have a role in any of these teams. */
export function teamSource(
  key: string,
  teams: readonly string[],
  role: ApprovalSetting["role"],
  { ledger, now }: Around,
): Source {
  const titles = teams.map((team) => getRecord(ledger, "team", team)?.fields.title ?? team);
  const noun = role === "duty" ? "somebody on duty" : withArticle(role);
  const what = `${noun} of ${orList(titles)}`;
  const group = union(teams.map((team) => groupOf(ledger, team, role, now)));
  return { key, what, group, ifEmpty: emptyText(teams, role, ledger) };
}

// --- internal ---

function teamsNamed(from: string, record: AnyRecord | undefined, { ledger, policy }: Around): string[] {
  const at = (path: string) => (record ? namesAt(record.fields, path).map(({ name }) => name) : []);
  switch (from) {
    case "change_team": {
      const team = at("team");
      return team.length > 0 ? team : at("owner");
    }
    case "record_owner":
      return at("owner");
    case "service_owners":
      return ownersOf(at("services"), ledger);
    case "change_authority":
      return [policy.change_authority];
    case "governance":
      return [policy.governance];
    default:
      return [from];
  }
}

/** The teams that own these services, each once. */
export function ownersOf(services: readonly string[], ledger: Ledger): string[] {
  return [...new Set(services.flatMap((service) => getRecord(ledger, "service", service)?.fields.owner ?? []))];
}

function emptyText(teams: readonly string[], role: string, ledger: Ledger): string {
  const missing = teams.filter((team) => getRecord(ledger, "team", team)?.fields.state !== "active");
  if (teams.length === 0) return "No team is named that could give it. Name the team in the record.";
  if (missing.length > 0)
    return `There is no active team ${missing.join(", ")} on the base branch. The governance team can add it, or name another in the policy; where nobody can approve that, an administrator merges it once.`;
  return `Nobody has the role ${role} in ${teams.join(", ")}. The governance team can give it to somebody, by a pull request of its own.`;
}
