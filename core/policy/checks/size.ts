// A pull request authorizes no more changes than the policy allows.
import { failed, type PullRequestCheck } from "./check.ts";

export const fewEnough: PullRequestCheck = ({ policy, moved }) => {
  const authorized = moved.filter(({ agreement }) => agreement === "authorization").length;
  const { most_changes: most } = policy;
  if (most === undefined || authorized <= most) return [];
  return [
    failed(
      "gate-size",
      `The pull request authorizes ${authorized} changes: expected at most ${most}.`,
      "Split it: one pull request for each change.",
    ),
  ];
};
