// What needs the governance team: the rules themselves, and records that say an import wrote them.
import { barredFrom } from "./duties.ts";
import { needsGovernance } from "./governed.ts";
import type { Demand } from "./requirement.ts";
import type { Situation } from "./situation.ts";
import { teamSource } from "./sources.ts";

/** One approval of the governance team for the pull request as a whole, where anything in it needs that. */
export function governanceDemands(situation: Situation): Demand[] {
  const reasons = whyGovernance(situation);
  if (reasons.length === 0) return [];
  const { policy, ledgers, now } = situation;
  const { what, group, ifEmpty } = teamSource("governance", [policy.governance], "approver", {
    ledger: ledgers.base.ledger,
    policy,
    now,
  });
  const more = reasons.length > 3 ? ` and ${reasons.length - 3} more` : "";
  return [
    {
      id: "governance",
      what,
      member: what,
      because: `${reasons.slice(0, 3).join(", ")}${more}`,
      agreement: "governance",
      count: 1,
      group,
      barred: barredFrom(situation.contributors, []),
      unfit: () => null,
      author: null,
      ifEmpty,
    },
  ];
}

/** What in it needs the governance team, in words; empty where nothing does. */
export function whyGovernance({ facts, policy, moved }: Situation): string[] {
  const paths = facts.files.items.map(({ path }) => path);
  const files = paths.filter((path) => needsGovernance(path, policy)).map((path) => `an edit of ${path}`);
  const records = moved.flatMap(({ move, agreement }) => {
    if (agreement === "governance")
      return [`${move.from === null ? "a new" : "an edit of the"} ${move.kind} ${move.id}`];
    return move.from === null && move.imported ? [`the import of ${move.id}`] : [];
  });
  return [...files, ...records];
}
