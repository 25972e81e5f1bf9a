import { describe, expect, it } from "vitest";
import { pullRequestNumber } from "../../../core/past/pull-request-number.ts";

describe("the pull request that a commit's subject names", () => {
  it.each([
    ["Merge pull request #12 from acme/rotate", 12],
    ["Rotate the certificates (#12)", 12],
    ["Rotate (#3) the certificates (#12)", 12],
  ])("%s → %d", (subject, number) => {
    expect(pullRequestNumber(subject)).toBe(number);
  });

  it.each([
    "Fix #12",
    "Rotate (#12) the certificates",
    "Rotate(#12)",
    "Merge pull request #0 from x",
    "Rotate (#012)",
    "Merge branch 'main' of #12",
    "Rotate (#99999999999999999999)",
  ])("%s names none", (subject) => {
    expect(pullRequestNumber(subject)).toBeNull();
  });
});
