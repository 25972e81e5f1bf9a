// The verdict on a pull request.
import type { Config } from "../config.ts";
import { authorizationDemands, changeSides, retrospectiveDemands, riskAsked } from "./authorization.ts";
import { exceptionDemands, objectionsHold, pullRequestChecks, recordChecks } from "./checks/index.ts";
import { entitlementDemand } from "./entitlement.ts";
import type { PullRequestFacts } from "./facts.ts";
import { governanceDemands } from "./governance.ts";
import { headlineOf, outcomeOf } from "./outcome.ts";
import { type Demand, settle } from "./requirement.ts";
import { type Ledgers, type Moved, type Situation, situationOf } from "./situation.ts";
import type { RecordVerdict, Requirement, Verdict } from "./verdict.ts";

/**
 * Judges a pull request. `config` and `ledgers.base` are those of the tip of the base branch; `now` is in epoch
 * milliseconds. Pure: the same values give the same verdict.
 */
export function evaluate(facts: PullRequestFacts, config: Config, ledgers: Ledgers, now: number): Verdict {
  const situation = situationOf(facts, config, ledgers, now);
  const { opinions, contributors, digests } = situation;
  const governance = governanceDemands(situation);
  const asked = situation.moved.map((moved) => ({ moved, ...demandsOf(situation, moved) }));
  const demands = [...governance, ...asked.flatMap(({ own, exceptions }) => [...own, ...exceptions])];
  const judged = {
    conditions: [
      ...pullRequestChecks.flatMap((check) => check(situation)),
      ...objectionsHold(opinions.objections, demands),
    ],
    ...withoutNoise(
      settle(governance, opinions.approvals),
      asked.map(({ moved, own, exceptions }) => recordVerdict(situation, moved, own, exceptions)),
    ),
  };
  const outcome = outcomeOf(judged);
  return {
    outcome,
    headline: headlineOf(outcome, judged),
    pullRequest: facts.number,
    head: facts.head,
    baseTip: facts.baseTip,
    mergeBase: facts.mergeBase,
    digest: digests(facts.head),
    at: new Date(now).toISOString(),
    validUntil: validUntil(situation, judged.records),
    ...judged,
    contributors: [...contributors.people.values()],
  };
}

// --- internal ---

/** Whoever agreed to one thing is not told that it did not count for another that was asked of other people. */
function withoutNoise(requirements: readonly Requirement[], records: readonly RecordVerdict[]) {
  const all = [...requirements, ...records.flatMap((record) => record.requirements)];
  const counted = new Set(all.flatMap(({ votes }) => votes.flatMap(({ review }) => review ?? [])));
  const quiet = (list: readonly Requirement[]) =>
    list.map((each) => ({
      ...each,
      refused: each.refused.filter(({ review, outsider }) => !outsider || review === null || !counted.has(review)),
    }));
  return {
    requirements: quiet(requirements),
    records: records.map((record) => ({ ...record, requirements: quiet(record.requirements) })),
  };
}

/** An exception is given by somebody else: an approval of the change may be older than the freeze. */
function demandsOf(situation: Situation, moved: Moved): { readonly own: Demand[]; readonly exceptions: Demand[] } {
  const exceptions = exceptionDemands(situation, moved);
  switch (moved.agreement) {
    case "governance":
      return { own: [], exceptions };
    case "authorization":
      return { own: authorizationDemands(situation, moved), exceptions };
    case "retrospective":
      return { own: retrospectiveDemands(situation, moved), exceptions };
    case "entitlement":
      return { own: [entitlementDemand(situation, moved)], exceptions };
  }
}

function recordVerdict(
  situation: Situation,
  moved: Moved,
  own: readonly Demand[],
  exceptions: readonly Demand[],
): RecordVerdict {
  const { approvals } = situation.opinions;
  const sides = changeSides(situation, moved);
  const change = sides.after ?? sides.before;
  return {
    move: moved.move,
    agreement: moved.agreement,
    type: change?.fields.type ?? null,
    risk: change ? riskTold(situation, sides) : null,
    conditions: recordChecks.flatMap((check) => check(situation, moved)),
    requirements: settle([...own, ...exceptions], approvals),
    conflicts: moved.conflicts,
  };
}

/** The risk that approvals are asked for; null for a draft that nobody has assessed. */
function riskTold(situation: Situation, sides: ReturnType<typeof changeSides>): string | null {
  const assessed = [sides.before, sides.after].some((change) => change?.derived.risk || change?.fields.model);
  return assessed || sides.after?.fields.state !== "new" ? riskAsked(situation, sides) : null;
}

/** The first moment at which time alone may change the verdict. */
function validUntil(situation: Situation, records: readonly RecordVerdict[]): string | null {
  const { opinions, moved, now } = situation;
  const used = new Set(
    records.flatMap(({ requirements }) => requirements.flatMap(({ votes }) => votes.map(({ review }) => review))),
  );
  const moments = [
    ...opinions.approvals.filter(({ review }) => used.has(review.id)).map(({ expires }) => expires),
    ...moved.flatMap((each) => {
      const window = changeSides(situation, each).after?.fields.window;
      return window ? [Date.parse(window.start), Date.parse(window.end)] : [];
    }),
  ].filter((moment) => moment > now);
  return moments.length === 0 ? null : new Date(Math.min(...moments)).toISOString();
}
