import { describe, expect, it } from "vitest";
import { wantedBy } from "../../actions/gate/wanted.ts";

const SHA = "a".repeat(40);
const BASE = "b".repeat(40);

const pull = (ref = "main") => ({
  pull_request: { number: 7, head: { sha: SHA }, base: { ref } },
  repository: { default_branch: "main" },
});
const ran = (event: string, branch = "topic") => ({ workflow_run: { event, head_sha: SHA, head_branch: branch } });
const said = (body: string | null, issue: object = { number: 7, pull_request: {} }) => ({ issue, comment: { body } });

describe("an event asks for", () => {
  it.each([
    ["the pull request that moved", "pull_request_target", pull(), { is: "number", number: 7, head: SHA }],
    [
      "the pull request under which /itsm recheck was written",
      "issue_comment",
      said("/itsm recheck"),
      { is: "number", number: 7, head: null },
    ],
    [
      "the same with more below",
      "issue_comment",
      said("/itsm recheck  \r\nplease"),
      { is: "number", number: 7, head: null },
    ],
    ["those with the head that was reviewed", "workflow_run", ran("pull_request_review"), { is: "head", head: SHA }],
    [
      "those in the group of the queue",
      "workflow_run",
      ran("merge_group", `gh-readonly-queue/release/1.x/pr-7-${BASE}`),
      {
        is: "group",
        base: "release/1.x",
        group: { headRef: `gh-readonly-queue/release/1.x/pr-7-${BASE}`, headSha: SHA, baseSha: BASE },
      },
    ],
    ["all, by hand", "workflow_dispatch", {}, { is: "all" }],
    ["all, by the clock", "schedule", {}, { is: "all" }],
  ] as const)("%s", (_, name, payload, wanted) => {
    expect(wantedBy({ name, payload }, "")).toEqual(wanted);
  });

  it.each([
    ["a pull request into another branch", "pull_request_target", pull("release")],
    ["a comment under an issue", "issue_comment", said("/itsm recheck", { number: 7 })],
    ["a comment that says it further below", "issue_comment", said("please\n/itsm recheck")],
    ["a comment that says more in its first line", "issue_comment", said("/itsm recheck now")],
    ["a comment without a text", "issue_comment", said(null)],
    ["a doorbell that a push rang", "workflow_run", ran("push")],
    ["a doorbell that a pull request's own run rang", "workflow_run", ran("pull_request")],
  ] as const)("nothing: %s", (_, name, payload) => {
    expect(wantedBy({ name, payload }, "")).toMatchObject({ is: "none" });
  });

  it.each([
    ["#12", 12],
    ["12", 12],
  ])("the number that was given, %s, whatever the event", (asked, number) => {
    expect(wantedBy({ name: "workflow_dispatch", payload: {} }, asked)).toEqual({ is: "number", number, head: null });
  });

  it.each([["-1"], ["0"], ["1e3"], ["12 13"], ["../1"], ["99999999999"]])("no number such as %s", (asked) => {
    expect(() => wantedBy({ name: "workflow_dispatch", payload: {} }, asked)).toThrow("is no number");
  });

  it.each([
    ["an event it does not know", "push", {}, "does not know the event push"],
    ["a payload without a head", "pull_request_target", { pull_request: { number: 7 } }, "is not what GitHub sends"],
    [
      "a branch that only looks like a queue's",
      "workflow_run",
      ran("merge_group", "queue/pr-7-x"),
      "is no merge group",
    ],
  ] as const)("an error: %s", (_, name, payload, message) => {
    expect(() => wantedBy({ name, payload }, "")).toThrow(message);
  });
});
