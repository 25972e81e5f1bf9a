// The approvals that evidence proves, as facts for the gate's next verdict.
import type { PullRequestFacts } from "../policy/index.ts";
import type { EvidenceEntry } from "./parse.ts";

/** Every agreement that counted for a record, oldest merge first. Those without a time have that of the merge. */
export function earlierApprovals(entries: readonly EvidenceEntry[]): PullRequestFacts["earlier"] {
  return entries
    .map(({ evidence }) => evidence)
    .toSorted((a, b) => Date.parse(a.merge.at) - Date.parse(b.merge.at))
    .flatMap(({ record, requirements, merge }) =>
      record === null
        ? []
        : requirements.flatMap(({ id, votes }) =>
            votes.map((vote) => ({
              ...{ record: record.id, requirement: id, login: vote.login, id: vote.id },
              at: vote.at ?? merge.at,
            })),
          ),
    );
}
