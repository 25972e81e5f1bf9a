// Segregation of duties: who may not approve a record's change, with the reason.

import { namesAt } from "../references.ts";
import { kindOf } from "./agreement.ts";
import type { Contributors } from "./contributors.ts";
import type { PullRequestFacts } from "./facts.ts";
import { sameLogin } from "./people.ts";
import type { Moved, Situation } from "./situation.ts";

/** Says why a person may not approve; null where nothing speaks against it. */
export type Barred = (login: string, insteadOf: string | null) => string | null;

/** A field that names somebody, as a reason: "is its implementer". */
export interface Party {
  readonly login: string;
  readonly why: string;
}

/** People whom the record names in roles that may not approve it, before and after the move. */
export function partiesOf({ move, before, after }: Pick<Moved, "move" | "before" | "after">): Party[] {
  return kindOf(move).authority.parties.flatMap((path) =>
    [before, after].flatMap((record) =>
      record ? namesAt(record.fields, path).map(({ name }) => ({ login: name, why: `is its ${inWords(path)}` })) : [],
    ),
  );
}

/**
 * Nobody approves what they asked for, wrote or carry out; nor by a right that somebody handed on who did. Who approved
 * before, or wrote an earlier part (`earlier`), is named by the caller.
 */
export function barredFrom(
  contributors: Contributors,
  parties: readonly Party[],
  earlier: readonly Party[] = [],
): Barred {
  const whyNot = (login: string): string | null =>
    contributors.people.get(login.toLowerCase())?.why ??
    [...parties, ...earlier].find((party) => sameLogin(party.login, login))?.why ??
    null;
  return (login, insteadOf) => {
    const own = whyNot(login);
    if (own !== null || insteadOf === null) return own;
    const lender = whyNot(insteadOf);
    return lender === null ? null : `would decide for ${insteadOf}, who ${lender}`;
  };
}

/** People who approved this record before, from its evidence. */
export function earlierApprovers(situation: Situation, moved: Pick<Moved, "move">): Party[] {
  return earlierOf(situation, moved)
    .filter(({ act, requirement }) => act === "approved" && !requirement?.endsWith("/entitlement"))
    .map(({ login }) => ({ login, why: "approved it before" }));
}

/**
 * People who wrote part of this record, or were named in it, in pull requests before: nobody approves what they drafted
 * because somebody else opened the pull request that plans it.
 */
export function earlierContributors(situation: Situation, moved: Pick<Moved, "move">): Party[] {
  return earlierOf(situation, moved)
    .filter(({ act }) => act === "contributed")
    .map(({ login, why }) => ({ login, why: why ?? "contributed to it before" }));
}

// --- internal ---

function earlierOf({ facts }: Situation, { move }: Pick<Moved, "move">): PullRequestFacts["earlier"] {
  return facts.earlier.filter(({ record }) => record === move.id);
}

function inWords(path: string): string {
  return path === "requested_by" ? "requester" : path.replaceAll("_", " ");
}
