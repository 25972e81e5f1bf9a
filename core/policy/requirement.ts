// Whether enough of the right people have agreed, and who still could.
import type { Agreement } from "../../schemas/index.ts";
import { assign } from "./matching.ts";
import type { Approval } from "./opinions.ts";
import { type Group, type Right, sameLogin } from "./people.ts";
import type { RefusedVote, Requirement, Vote } from "./verdict.ts";

/** A requirement before anybody was asked. */
export interface Demand {
  readonly id: string;
  readonly what: string;
  /** One person of it: "an approver of Platform". */
  readonly member: string;
  readonly because: string;
  readonly agreement: Agreement | "freeze-exception";
  readonly count: number;
  readonly group: Group;
  /** Why this person may not give it, using this right; null where nothing speaks against it. */
  readonly barred: (login: string, insteadOf: string | null) => string | null;
  /** Why this approval does not count although the person may give it; null where it counts. */
  readonly unfit: (approval: Approval) => string | null;
  /** The author's own agreement, where opening the pull request is enough. */
  readonly author: { readonly login: string; readonly id: number | null; readonly as: string } | null;
  /** What to say where the group has nobody at all. */
  readonly ifEmpty: string;
}

/**
 * Demands with the approvals given. Each person fills one place among these demands: people are matched to places so
 * that as many demands as possible are met.
 */
export function settle(demands: readonly Demand[], approvals: readonly Approval[]): Requirement[] {
  const places = demands.flatMap((demand) => Array.from({ length: demand.author ? 0 : demand.count }, () => demand));
  const usable = approvals.filter((approval) => demands.some((demand) => rightIn(demand, approval) !== null));
  const seats = assign(usable.length, places.length, (who, place) => {
    const [approval, demand] = [usable[who], places[place]];
    return approval !== undefined && demand !== undefined && rightIn(demand, approval) !== null;
  });
  const possible = possiblePlaces(demands, places, usable);
  const unused = approvals.filter((approval) => !seats.some((seat) => seat !== null && usable[seat] === approval));
  return demands.map((demand) => {
    const given = places.flatMap((place, index) => {
      const approval = place === demand ? usable[seats[index] ?? -1] : undefined;
      return approval ?? [];
    });
    const votes = demand.author ? [authorVote(demand.author)] : given.map((approval) => voteOf(demand, approval));
    const satisfied = demand.author !== null || given.length >= demand.count;
    return requirementOf(demand, votes, satisfied, unused, possible.get(demand) ?? 0);
  });
}

// --- internal ---

/** The right by which an approval counts for a demand; null where it does not. Own rights go before lent ones. */
function rightIn(demand: Demand, approval: Approval): Right | null {
  if (approval.refused !== null || demand.unfit(approval) !== null) return null;
  return rightOf(demand, approval.login);
}

function rightOf({ group, barred }: Demand, login: string): Right | null {
  const rights = (group.get(login.toLowerCase()) ?? []).toSorted(
    (a, b) => Number(a.insteadOf !== null) - Number(b.insteadOf !== null),
  );
  return rights.find((right) => barred(right.login, right.insteadOf) === null) ?? null;
}

/** How many places of each demand could be taken if everybody who still may agreed. */
function possiblePlaces(
  demands: readonly Demand[],
  places: readonly Demand[],
  usable: readonly Approval[],
): Map<Demand, number> {
  const everybody = [...new Set(demands.flatMap((demand) => [...demand.group.keys()]))];
  const given = new Set(usable.map(({ login }) => login.toLowerCase()));
  const people = everybody.toSorted((a, b) => Number(given.has(b)) - Number(given.has(a)));
  const seats = assign(people.length, places.length, (who, place) => {
    const [login, demand] = [people[who], places[place]];
    return login !== undefined && demand !== undefined && rightOf(demand, login) !== null;
  });
  const count = new Map<Demand, number>();
  places.forEach((demand, index) => {
    if (seats[index] !== null) count.set(demand, (count.get(demand) ?? 0) + 1);
  });
  return count;
}

function authorVote({ login, id, as }: NonNullable<Demand["author"]>): Vote {
  return { login, id, by: "author", review: null, commit: null, at: null, as, insteadOf: null };
}

function voteOf(demand: Demand, { review, login, id }: Approval): Vote {
  const right = rightOf(demand, login);
  return {
    login,
    id,
    by: "review",
    review: review.id,
    commit: review.commit,
    at: review.at,
    as: right?.as ?? "",
    insteadOf: right?.insteadOf ?? null,
  };
}

function requirementOf(
  demand: Demand,
  votes: readonly Vote[],
  satisfied: boolean,
  unused: readonly Approval[],
  possible: number,
): Requirement {
  const { id, what, because, agreement, count } = demand;
  const agreed = (login: string) => votes.some((vote) => sameLogin(vote.login, login));
  const people = [...demand.group].map(([key, rights]) => rights[0]?.login ?? key).toSorted();
  const able = people.filter((login) => rightOf(demand, login) !== null);
  const barred = people
    .filter((login) => rightOf(demand, login) === null)
    .map((login) => ({ login, why: whyBarred(demand, login) }));
  return {
    id,
    what,
    because,
    agreement,
    count,
    satisfied,
    votes,
    refused: satisfied ? [] : unused.flatMap((approval) => refusalOf(demand, approval)),
    eligible: satisfied ? [] : able.filter((login) => !agreed(login)),
    barred,
    deadlock: satisfied || possible >= count ? null : deadlockOf(demand, barred),
  };
}

function whyBarred(demand: Demand, login: string): string {
  const rights = demand.group.get(login.toLowerCase()) ?? [];
  return rights.map((right) => demand.barred(right.login, right.insteadOf)).find((why) => why !== null) ?? "";
}

/** Why an approval did not count here. One that counts elsewhere, or would if needed, is not told as refused. */
function refusalOf(demand: Demand, approval: Approval): RefusedVote[] {
  const told = (why: string, outsider = false) => [
    { login: approval.login, review: approval.review.id, why, outsider },
  ];
  if (!demand.group.has(approval.login.toLowerCase())) return told(`is not ${demand.member}`, true);
  if (approval.refused !== null) return told(approval.refused);
  if (rightOf(demand, approval.login) === null) return told(whyBarred(demand, approval.login));
  const unfit = demand.unfit(approval);
  return unfit === null ? [] : told(unfit);
}

function deadlockOf({ ifEmpty, group, count }: Demand, barred: readonly { login: string; why: string }[]): string {
  if (group.size === 0) return ifEmpty;
  const who = barred.map(({ login, why }) => `${login} ${why}`).join("; ");
  const left = group.size - barred.length;
  const short =
    left === 0 ? "Nobody is left who may give it" : `Too few people are left: expected ${count}, got ${left}`;
  return `${short}${who ? ` (${who})` : ""}. The governance team can add somebody to the team, or somebody in it can hand the right on by a delegation; both by a pull request of their own.`;
}
