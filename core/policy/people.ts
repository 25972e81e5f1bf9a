// Who belongs to a group at an instant: members of teams, nested teams, and rights that were handed on.
import { getRecord, type Ledger, recordsOf } from "../ledger.ts";
import { toDay } from "../local-time.ts";
import type { RecordOf } from "../record.ts";

export type TeamRole = "approver" | "lead" | "duty";

/** A right to agree, with where it comes from. */
export interface Right {
  /** As the records spell it. */
  readonly login: string;
  /** "approver of Platform", "duty of Change authority, for ilka-momsen until 2026-12-01". */
  readonly as: string;
  /** The person whose right it is, where it was handed on. */
  readonly insteadOf: string | null;
}

/** The rights of a group's people, by login in small letters. Somebody may have several. */
export type Group = ReadonlyMap<string, readonly Right[]>;

/** GitHub's logins do not care for case. */
export function sameLogin(a: string | null | undefined, b: string | null | undefined): boolean {
  return Boolean(a) && a?.toLowerCase() === b?.toLowerCase();
}

/**
 * People who have a role in a team or in one that it includes (null: any member), and those to whom one of them handed
 * the right on for a time that holds `now`. A right that was handed on cannot be handed on again. Retired teams have
 * no people. A team that does not exist has none either.
 */
export function groupOf(ledger: Ledger, team: string, role: TeamRole | null, now: number): Group {
  const group = new Map<string, Right[]>();
  const teams = withIncluded(ledger, team, new Set());
  for (const { fields } of teams)
    for (const { login, roles } of fields.members)
      if (role === null || roles.includes(role))
        add(group, { login, as: `${role ?? "member"} of ${fields.title}`, insteadOf: null });
  const holders = new Set(group.keys());
  for (const { fields } of teams)
    for (const { from, to, start, end } of fields.delegations) {
      const holds = Date.parse(start) <= now && now < Date.parse(end);
      if (!holds || !holders.has(from.toLowerCase()) || sameLogin(from, to)) continue;
      const until = toDay(Date.parse(end), "Etc/UTC");
      add(group, {
        login: to,
        as: `${role ?? "member"} of ${fields.title}, for ${from} until ${until}`,
        insteadOf: from,
      });
    }
  return group;
}

/** Everybody with the duty role in any active team. */
export function onDuty(ledger: Ledger): Group {
  const group = new Map<string, Right[]>();
  for (const { fields } of recordsOf(ledger, "team").filter(isActive))
    for (const { login, roles } of fields.members)
      if (roles.includes("duty")) add(group, { login, as: `on duty for ${fields.title}`, insteadOf: null });
  return group;
}

/** All people of several groups. */
export function union(groups: readonly Group[]): Group {
  const all = new Map<string, Right[]>();
  for (const group of groups) for (const rights of group.values()) for (const right of rights) add(all, right);
  return all;
}

/** A group of one person. */
export function person(login: string, as: string): Group {
  return new Map([[login.toLowerCase(), [{ login, as, insteadOf: null }]]]);
}

// --- internal ---

function add(group: Map<string, Right[]>, right: Right): void {
  const key = right.login.toLowerCase();
  const known = group.get(key) ?? [];
  if (known.some(({ as }) => as === right.as)) return;
  group.set(key, [...known, right]);
}

function isActive({ fields }: RecordOf<"team">): boolean {
  return fields.state === "active";
}

function withIncluded(ledger: Ledger, name: string, seen: Set<string>): RecordOf<"team">[] {
  const team = getRecord(ledger, "team", name);
  if (!team || !isActive(team) || seen.has(name)) return [];
  seen.add(name);
  return [team, ...team.fields.includes.flatMap((other) => withIncluded(ledger, other, seen))];
}
