// Every commit belongs to a GitHub account, and a person stands behind the pull request.

import { whyGovernance } from "../governance.ts";
import { failed, type PullRequestCheck } from "./check.ts";

export const attributed: PullRequestCheck = (situation) => {
  const { facts, contributors, moved } = situation;
  const needsApproval =
    moved.some(({ agreement }) => agreement !== "entitlement") || whyGovernance(situation).length > 0;
  if (facts.number === null || !needsApproval) return [];
  return contributors.unattributed
    .slice(0, 5)
    .map((what) =>
      failed(
        "gate-attributed",
        `Nobody can tell who wrote it: ${what}.`,
        "Commit again with an e-mail address of the account (GitHub's noreply address will do), or list a tool's address under policy.tools.",
      ),
    );
};

/** For whom a bot acts is said by the record (`requested_by`), which the schema of a change demands. */
export const personBehind: PullRequestCheck = ({ facts }) => {
  if (facts.number === null || facts.author) return [];
  return [
    failed("gate-author", "The account that opened the pull request is gone.", "Open it again from another account."),
  ];
};
