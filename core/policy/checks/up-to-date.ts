// The base did not change the same files since the pull request parted from it.
import { orList } from "../../suggest.ts";
import { isGoverned } from "../governed.ts";
import { failed, type PullRequestCheck } from "./check.ts";

export const upToDate: PullRequestCheck = ({ facts, policy }) => {
  const both = facts.changedOnBase.items.filter((path) => isGoverned(path, policy));
  if (both.length === 0) return [];
  const shown = both.slice(0, 3).join(", ");
  return [
    failed(
      "gate-up-to-date",
      `${facts.baseRef} changed meanwhile what this pull request changes too: ${shown}${both.length > 3 ? ` and ${both.length - 3} more` : ""}.`,
      `Update the branch (${orList(["“Update branch”", `git merge ${facts.baseRef}`])}), look at the result, and have it approved.`,
    ),
  ];
};
