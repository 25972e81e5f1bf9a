// The agreement of people whom the record itself entitles; their own pull request is agreement enough.
import type { Entitled } from "../../schemas/index.ts";
import { getRecord } from "../ledger.ts";
import type { AnyRecord } from "../record.ts";
import { namesAt } from "../references.ts";
import { orList } from "../suggest.ts";
import { kindOf } from "./agreement.ts";
import { type Group, groupOf, onDuty, person, sameLogin, union } from "./people.ts";
import type { Demand } from "./requirement.ts";
import type { Moved, Situation } from "./situation.ts";
import { ownersOf } from "./sources.ts";

/**
 * One of the entitled people must agree. The base's record says who they are, so that nobody entitles themselves by the
 * very edit; a new record entitles teams and people on duty only. The author's word is enough where the author and
 * everybody who wrote any of it is entitled.
 */
export function entitlementDemand(situation: Situation, moved: Moved): Demand {
  const { facts } = situation;
  const sources = entitledBy(situation, moved);
  const group = union(sources.map(({ group }) => group));
  const what = `one of ${orList([...new Set(sources.map(({ what }) => what))])}`;
  return {
    id: `${moved.move.id}/entitlement`,
    what,
    member: what,
    because: moved.move.from === null ? "a new record" : "an edit of the record",
    agreement: "entitlement",
    count: 1,
    group,
    barred: (login) => (sameLogin(login, facts.author?.login) ? "opened the pull request" : null),
    unfit: () => null,
    author: authorsWord(situation, group),
    ifEmpty: "Nobody is entitled to it: the team that owns it has no members. The governance team can add some.",
  };
}

// --- internal ---

/** What people are to a record, where the name of the field does not say it. */
const ROLES: { readonly [field: string]: string } = { requested_by: "requester", reported_by: "reporter" };

function authorsWord({ facts, contributors, policy }: Situation, group: Group): Demand["author"] {
  const { author } = facts;
  if (!author || contributors.unattributed.length > 0) return null;
  const listed = (login: string) => policy.bots.some((bot) => sameLogin(bot, login));
  const entitled = (login: string) => group.has(login.toLowerCase()) || listed(login);
  if (![...contributors.people.keys()].every(entitled) || !entitled(author.login)) return null;
  const right = group.get(author.login.toLowerCase())?.[0];
  if (author.type !== "User" && !listed(author.login)) return null;
  return { login: author.login, id: author.id, as: right?.as ?? "a bot that the policy lists" };
}

interface EntitledGroup {
  readonly what: string;
  readonly group: Group;
}

function entitledBy(situation: Situation, { move, before, after }: Moved): EntitledGroup[] {
  const record = before ?? after;
  return kindOf(move).authority.entitled.flatMap((entitled) => {
    const found = groupsOf(entitled, record, before !== undefined, situation);
    return found.length > 0 ? found : [];
  });
}

function groupsOf(
  entitled: Entitled,
  record: AnyRecord | undefined,
  known: boolean,
  situation: Situation,
): EntitledGroup[] {
  const { ledgers, now } = situation;
  const { ledger } = ledgers.base;
  const names = (path: string) => (record ? namesAt(record.fields, path).map(({ name }) => name) : []);
  if ("onDuty" in entitled) return [{ what: "anybody on duty", group: onDuty(ledger) }];
  if ("person" in entitled) {
    const role = ROLES[entitled.person] ?? entitled.person.replaceAll("_", " ");
    const people = known ? names(entitled.person) : [];
    return people.map((login) => ({ what: `its ${role} ${login}`, group: person(login, `its ${role}`) }));
  }
  const teams = "membersOf" in entitled ? names(entitled.membersOf) : ownersOf(names(entitled.ownersOf), ledger);
  return [...new Set(teams)].map((team) => ({
    what: `the members of ${getRecord(ledger, "team", team)?.fields.title ?? team}`,
    group: groupOf(ledger, team, null, now),
  }));
}
