// An event starts a workflow, on a ref with a commit, by GitHub's rules.
import { describe, expect, it } from "vitest";
import { type RunOptions, runWorkflow } from "./workflows/index.ts";
import { given, jobsOf, PULL, print, SHA } from "./workflows/sample-run.ts";

describe("the event", () => {
  const pull = (action: string, base = "main") => ({
    name: "pull_request_target",
    payload: {
      ...PULL,
      action,
      pull_request: { ...PULL.pull_request, base: { ...PULL.pull_request.base, ref: base } },
    },
  });
  const push = (ref: string, more: object = {}) => ({ name: "push", payload: { ref, after: SHA, ...more } });
  const ran = (name: string, action = "completed") => ({
    name: "workflow_run",
    payload: { action, workflow: { name }, workflow_run: { name, head_branch: "work" } },
  });
  const group = (base: string) => ({
    name: "merge_group",
    payload: { action: "checks_requested", merge_group: { head_sha: SHA, head_ref: "refs/heads/q", base_ref: base } },
  });

  it.each<[string, RunOptions["event"], boolean]>([
    ["push", push("refs/heads/main"), true],
    ["push", pull("opened"), false],
    ["[pull_request, push]", push("refs/heads/main"), true],
    ["{ pull_request_target: }", pull("synchronize"), true],
    ["{ pull_request_target: }", pull("labeled"), false],
    ["{ pull_request_target: { types: [labeled] } }", pull("labeled"), true],
    ["{ pull_request_target: { types: [labeled] } }", pull("opened"), false],
    ["{ pull_request_target: { branches: [main] } }", pull("opened", "old"), false],
    ["{ pull_request_target: { branches: ['release/**'] } }", pull("opened", "release/1/x"), true],
    ["{ pull_request_target: { branches: ['release/*'] } }", pull("opened", "release/1/x"), false],
    ["{ push: { branches: ['**', '!main'] } }", push("refs/heads/main"), false],
    ["{ push: { branches: [main] } }", push("refs/tags/v1"), false],
    ["{ push: { tags: ['v[0-9]+.*'] } }", push("refs/tags/v12.3"), true],
    ["{ push: { tags: ['v*'] } }", push("refs/heads/main"), false],
    ["{ push: { branches-ignore: [main] } }", push("refs/heads/main"), false],
    [
      "{ push: { paths: ['records/**'] } }",
      push("refs/heads/main", { commits: [{ added: ["records/a/b.md"] }] }),
      true,
    ],
    ["{ push: { paths: ['records/**'] } }", push("refs/heads/main", { commits: [{ added: ["a.md"] }] }), false],
    ["{ push: { paths-ignore: ['docs/**'] } }", push("refs/heads/main", { commits: [{ added: ["docs/a"] }] }), false],
    ["push", push("refs/heads/main", { head_commit: { message: "Fix [skip ci]" } }), false],
    ["{ workflow_run: { workflows: [doorbell], types: [completed] } }", ran("doorbell"), true],
    ["{ workflow_run: { workflows: [doorbell], types: [completed] } }", ran("doorbell", "requested"), false],
    ["{ workflow_run: { workflows: [doorbell] } }", ran("other"), false],
    ["{ workflow_run: { workflows: [doorbell], branches: [main] } }", ran("doorbell"), false],
    ["{ merge_group: { branches: [main] } }", group("refs/heads/main"), true],
    ["{ merge_group: { branches: [main] } }", group("refs/heads/old"), false],
    ["{ schedule: [{ cron: '0 4 * * *' }] }", { name: "schedule", payload: { schedule: "0 4 * * *" } }, true],
    ["{ schedule: [{ cron: '0 4 * * *' }] }", { name: "schedule", payload: { schedule: "0 5 * * *" } }, false],
  ])("starts a workflow or not, on: %s", async (on, event, triggered) => {
    const text = `on: ${on}\njobs:\n  a:\n    runs-on: x\n    steps: [{ run: ":" }]\n`;
    expect(await runWorkflow(given({ text, event }))).toMatchObject({ triggered });
  });

  it.each([
    ["pull_request_target", pull("opened"), "refs/heads/main", SHA],
    ["pull_request", { ...pull("opened"), name: "pull_request" }, "refs/pull/7/merge", "2e".repeat(20)],
    ["push", push("refs/heads/main", { after: "9a".repeat(20) }), "refs/heads/main", "9a".repeat(20)],
    ["merge_group", group("refs/heads/main"), "refs/heads/q", SHA],
  ])("%s runs on the ref and commit that GitHub takes", async (on, event, ref, sha) => {
    const text = `on: ${on}\njobs:\n  a:\n    runs-on: x\n    steps:\n${print("github.ref")}      - run: 'test "$GITHUB_SHA" = ${sha}'\n`;
    const { a } = await jobsOf(text, { event });
    expect(a?.steps[0]?.outputs.x).toBe(ref);
    expect(a?.conclusion).toBe("success");
  });

  it("starts a dispatched workflow with typed inputs, and not without a required one", async () => {
    const text = `on:
  workflow_dispatch:
    inputs:
      pr: { required: true, type: number }
      dry: { type: boolean, default: true }
jobs:
  a:
    runs-on: x
    if: inputs.dry && inputs.pr == 7
    steps: [{ run: ":" }]
`;
    const event = { name: "workflow_dispatch", payload: { inputs: { pr: "7" } } };
    expect(await runWorkflow(given({ text, event }))).toMatchObject({ conclusion: "success" });
    await expect(runWorkflow(given({ text, event: { ...event, payload: {} } }))).rejects.toThrow(
      "requires the input pr",
    );
  });
});
