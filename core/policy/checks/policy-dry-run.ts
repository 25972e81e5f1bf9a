// What a new policy, or new teams, would do: whom it locks out, who gains power.
import type { Config } from "../../config.ts";
import type { Ledger } from "../../ledger.ts";
import type { ApprovalSetting } from "../../policy-settings.ts";
import { type Group, groupOf } from "../people.ts";
import type { Situation } from "../situation.ts";
import { failed, type PullRequestCheck, warning } from "./check.ts";

/** Compares who could give each approval of a fixed team, before and after. */
export const policyWorks: PullRequestCheck = (situation) => {
  const { ledgers, config } = situation;
  if (!("config" in ledgers.proposedConfig)) return [];
  const proposed = ledgers.proposedConfig.config;
  const before = fixedGroups(config, ledgers.base.ledger, situation);
  const after = fixedGroups(proposed, ledgers.proposed.ledger, situation);
  return [...after].flatMap(([name, { group, count }]) => {
    const old = before.get(name);
    const able = group.size >= count;
    const wasAble = old !== undefined && old.group.size >= old.count;
    const gained = [...group.keys()].filter((login) => old === undefined || !old.group.has(login));
    return [
      ...(able || (!wasAble && old) ? [] : [lockedOut(name, count, group)]),
      ...(able && group.size === count && old?.group.size !== group.size ? [noSpare(name, group)] : []),
      ...(old && gained.length > 0 ? [gains(name, gained)] : []),
    ];
  });
};

// --- internal ---

interface Fixed {
  readonly group: Group;
  readonly count: number;
}

/** The groups that the policy names apart from any record, by what they are asked for. */
function fixedGroups({ policy }: Config, ledger: Ledger, { now }: Situation): Map<string, Fixed> {
  const { normal, emergency } = policy.approvals;
  const settings: ApprovalSetting[] = [
    ...[normal, emergency].flatMap(({ low, moderate, high }) => [...low, ...moderate, ...high]),
    policy.retrospective,
    { from: "governance", role: "approver", count: 1 },
  ];
  const found = new Map<string, Fixed>();
  for (const { from, role, count } of settings) {
    const team =
      from === "change_authority" ? policy.change_authority : from === "governance" ? policy.governance : from;
    if (OF_THE_RECORD.has(team)) continue;
    const name = `${role} of ${team}`;
    const known = found.get(name);
    found.set(name, { group: groupOf(ledger, team, role, now), count: Math.max(count, known?.count ?? 0) });
  }
  return found;
}

const OF_THE_RECORD: ReadonlySet<string> = new Set(["change_team", "record_owner", "service_owners"]);

function lockedOut(name: string, count: number, { size }: Group) {
  return failed(
    "gate-policy",
    `After this, the policy asks for ${count} × ${name}: expected at least ${count} such people, got ${size}.`,
    "Give the role to somebody in the team first, or ask another team.",
  );
}

function noSpare(name: string, { size }: Group) {
  return warning(
    "gate-policy",
    `After this there are only ${size} × ${name}: what they ask for or write themselves, nobody can approve.`,
    "Give the role to one more person.",
  );
}

function gains(name: string, logins: readonly string[]) {
  return warning(
    "gate-policy",
    `After this ${logins.join(", ")} may act as ${name}.`,
    "Approve it only if that is meant.",
  );
}
