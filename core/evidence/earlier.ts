// What evidence proves of who did what with a record before, as facts for the gate's next verdict.
import type { PullRequestFacts } from "../policy/index.ts";
import type { Evidence } from "./evidence.ts";
import type { EvidenceEntry } from "./parse.ts";

type Acts = PullRequestFacts["earlier"];

/**
 * Agreements that counted for a record, and people who wrote part of it or were named in it, oldest merge first.
 * Agreements without a time have that of the merge.
 */
export function earlierActs(entries: readonly EvidenceEntry[]): Acts {
  return entries
    .map(({ evidence }) => evidence)
    .toSorted((a, b) => Date.parse(a.merge.at) - Date.parse(b.merge.at))
    .flatMap((evidence) => (evidence.record === null ? [] : actsIn(evidence, evidence.record.id)));
}

// --- internal ---

function actsIn({ requirements, segregation, merge }: Evidence, record: string): Acts {
  const approved = requirements.flatMap(({ id: requirement, votes }) =>
    votes.map(({ login, id, at }) => ({
      ...{ record, act: "approved" as const, requirement, why: null, login, id },
      at: at ?? merge.at,
    })),
  );
  const contributed = (login: string, why: string) => ({
    ...{ record, act: "contributed" as const, requirement: null, why, login, id: null },
    at: merge.at,
  });
  return [
    ...approved,
    ...segregation.contributors.map(({ login }) => contributed(login, "helped to write it before")),
    ...segregation.parties.map(({ login, why }) => contributed(login, why.replace(/^is its /, "was its "))),
  ];
}
