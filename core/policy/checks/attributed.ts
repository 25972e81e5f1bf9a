// Every commit belongs to a GitHub account, and a person stands behind the pull request.

import { partiesOf } from "../duties.ts";
import { whyGovernance } from "../governance.ts";
import { sameLogin } from "../people.ts";
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

/** A bot that the policy does not list acts for somebody; a record that knows parties must name one of them. */
export const personBehind: PullRequestCheck = (situation) => {
  const { facts, policy, moved } = situation;
  const { author } = facts;
  if (facts.number === null) return [];
  if (!author)
    return [
      failed("gate-author", "The account that opened the pull request is gone.", "Open it again from another account."),
    ];
  if (author.type === "User" || policy.bots.some((bot) => sameLogin(bot, author.login))) return [];
  return moved
    .filter(({ agreement }) => agreement === "authorization" || agreement === "retrospective")
    .filter((each) => partiesOf(each).length === 0)
    .map(({ move }) =>
      failed(
        "gate-author",
        `${author.login} is a bot, and ${move.id} does not say for whom it acts.`,
        "Name the person in requested_by; who asked for a change cannot approve it.",
      ),
    );
};
