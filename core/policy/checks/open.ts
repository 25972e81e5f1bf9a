// A pull request is judged while it is open and no draft.
import { failed, type PullRequestCheck } from "./check.ts";

export const openAndReady: PullRequestCheck = ({ facts }) => {
  if (facts.number === null || facts.state === "merged") return [];
  if (facts.state === "closed")
    return [failed("gate-open", "The pull request is closed.", "Open it again, or open a new one.")];
  if (facts.draft)
    return [
      failed("gate-open", "The pull request is a draft.", "Press “Ready for review” when it is meant to be approved."),
    ];
  return [];
};
