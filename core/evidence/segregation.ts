// Segregation of duties: agreements that counted although those who gave them had a hand in the matter.
import type { Evidence, RequirementEvidence } from "./evidence.ts";

type Segregation = Evidence["segregation"];

/** Somebody with a hand in the matter. */
export interface Barred {
  readonly login: string;
  readonly why: string;
}

/**
 * Agreements that may not count, one for each requirement and person. Entitlement is left out: there an author's own
 * word is what is asked for. A right that was handed on is judged by who handed it on as well.
 */
export function violationsIn(
  requirements: readonly RequirementEvidence[],
  barred: readonly Barred[],
): Segregation["violations"] {
  return requirements
    .filter(({ agreement }) => agreement !== "entitlement")
    .flatMap(({ id, votes }) =>
      votes.flatMap((vote, index) => {
        const twice = votes.slice(0, index).some(({ login }) => same(login, vote.login));
        const why = whyNot(vote, barred) ?? (twice ? "is counted twice" : undefined);
        return why === undefined ? [] : [{ login: vote.login, requirement: id, why }];
      }),
    );
}

/** Everybody who has a hand in the matter of a file of evidence. */
export function barredIn({ segregation, pullRequest }: Pick<Evidence, "segregation" | "pullRequest">): Barred[] {
  const { author } = pullRequest;
  const opener = author ? [{ login: author.login, why: "opened the pull request" }] : [];
  return [...segregation.contributors, ...segregation.parties, ...opener];
}

// --- internal ---

function whyNot(vote: RequirementEvidence["votes"][number], barred: readonly Barred[]): string | undefined {
  if (vote.by === "author") return "agreed by opening the pull request only";
  const own = barred.find(({ login }) => same(login, vote.login));
  if (own) return own.why;
  const lender = barred.find(({ login }) => same(login, vote.insteadOf));
  return lender && `decided for ${lender.login}, who ${lender.why}`;
}

/** GitHub's logins do not care for case. */
function same(a: string, b: string | null): boolean {
  return a.toLowerCase() === b?.toLowerCase();
}
