// Everything that GitHub says of a pull request was read to its end.
import { failed, type PullRequestCheck } from "./check.ts";

const SPLIT = "Split the pull request into smaller ones; GitHub shows at most 3,000 files and 250 commits of one.";

export const everythingRead: PullRequestCheck = ({ facts, digests }) => {
  const lists = [
    ["files", facts.files],
    ["files that the base changed", facts.changedOnBase],
    ["commits", facts.commits],
    ["pushes", facts.pushes],
    ["reviews", facts.reviews],
  ] as const;
  const cut = lists.filter(([, list]) => !list.complete).map(([name]) => name);
  if (cut.length > 0)
    return [failed("gate-complete", `The list of ${cut.join(", ")} could not be read to its end.`, SPLIT)];
  if (facts.files.items.length === 0)
    return [failed("gate-complete", "The pull request changes no file.", "Push what it is about, or close it.")];
  if (digests(facts.head) === null)
    return [failed("gate-complete", "What the pull request changes could not be read in full.", SPLIT)];
  return [];
};
