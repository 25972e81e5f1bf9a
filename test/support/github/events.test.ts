import { describe, expect, it } from "vitest";
import { githubForTest } from "./for-tests.ts";
import type { GitHub } from "./index.ts";
import { octokitOf, octokitWith } from "./octokit.ts";

const itsm = { owner: "wattlinie", repo: "itsm" };

function told(github: GitHub): readonly string[] {
  return github.deliveries.map(({ event, action }) => (action ? `${event} ${action}` : event));
}

describe("webhooks of the stand-in", () => {
  it("go out in order for all that happens, with the body of the moment", async () => {
    const github = await githubForTest({ files: { "a.md": "a\n" } });
    github.push("topic", { files: { "a.md": "b\n" }, by: "mira" });
    github.openPullRequest({ head: "topic", by: "mira" });
    const { before, sha } = github.push("topic", { files: { "a.md": "c\n" }, by: "jonas" });
    const { id } = github.review(1, { by: "lena", state: "APPROVED" });
    github.dismiss(id, { by: "root", message: "Outdated" });
    github.edit(1, { title: "Better", draft: true, by: "mira" });
    github.edit(1, { draft: false, by: "mira" });
    github.label(1, ["itsm"], { by: "mira" });
    const comment = github.comment(1, { by: "lena", body: "/itsm recheck" });
    github.editComment(comment.id, { by: "lena", body: "/itsm recheck please" });
    github.merge(1, { by: "lena" });
    expect(told(github)).toEqual([
      "create",
      "push",
      "create",
      "push",
      "pull_request opened",
      "push",
      "pull_request synchronize",
      "pull_request_review submitted",
      "pull_request_review dismissed",
      "pull_request edited",
      "pull_request converted_to_draft",
      "pull_request ready_for_review",
      "pull_request labeled",
      "issue_comment created",
      "issue_comment edited",
      "pull_request closed",
      "push",
    ]);
    const payload = (event: string) =>
      github.deliveries.find((delivery) => `${delivery.event} ${delivery.action}` === event)?.payload;
    expect(payload("pull_request opened")).toMatchObject({
      number: 1,
      pull_request: { head: { sha: before }, mergeable: null },
      sender: { login: "mira" },
    });
    expect(payload("pull_request synchronize")).toMatchObject({
      before,
      after: sha,
      pull_request: { head: { sha } },
      sender: { login: "jonas" },
    });
    expect(payload("pull_request_review submitted")).toMatchObject({
      review: { id, state: "approved", commit_id: sha, body: null },
      pull_request: { number: 1 },
    });
    expect(payload("pull_request_review dismissed")).toMatchObject({
      review: { id, state: "dismissed" },
      sender: { login: "root" },
    });
    expect(payload("pull_request edited")).toMatchObject({
      changes: { title: { from: "topic" } },
      pull_request: { title: "Better" },
    });
    expect(payload("issue_comment edited")).toMatchObject({
      changes: { body: { from: "/itsm recheck" } },
      issue: { pull_request: {} },
    });
    expect(payload("pull_request closed")).toMatchObject({
      pull_request: { merged: true, merge_commit_sha: github.tip() },
    });
    expect(github.deliveries.at(-1)?.payload).toMatchObject({
      ref: "refs/heads/main",
      after: github.tip(),
      forced: false,
    });
  });

  it("start no workflow where GITHUB_TOKEN caused them, but for dispatches", async () => {
    const github = await githubForTest({ files: { "a.md": "a\n" } });
    github.openIssue({ title: "Wanted", by: "mira" });
    const octokit = octokitWith(github, github.appToken({ permissions: { issues: "write", actions: "write" } }));
    await octokit.rest.issues.createComment({ ...itsm, issue_number: 1, body: "x" });
    await octokit.rest.actions.createWorkflowDispatch({
      ...itsm,
      workflow_id: "gate.yml",
      ref: "main",
      inputs: { pr: "1" },
    });
    expect(github.deliveries.slice(-2)).toMatchObject([
      { event: "issue_comment", startsWorkflows: false, sender: "github-actions[bot]" },
      {
        event: "workflow_dispatch",
        startsWorkflows: true,
        payload: { ref: "refs/heads/main", inputs: { pr: "1" }, workflow: ".github/workflows/gate.yml" },
      },
    ]);
    expect(github.dispatches).toMatchObject([{ workflow: "gate.yml", ref: "main", inputs: { pr: "1" } }]);
    const app = octokitWith(github, github.appToken({ app: "itsm-gate", permissions: { issues: "write" } }));
    await app.rest.issues.createComment({ ...itsm, issue_number: 1, body: "y" });
    expect(github.deliveries.at(-1)).toMatchObject({ startsWorkflows: true });
  });

  it("are made of the present state on request", async () => {
    const github = await githubForTest({ files: { "a.md": "a\n" } });
    const { before, sha } = github.push("topic", { files: { "a.md": null, "b.md": "a\n", "c.md": "c\n" }, by: "mira" });
    const { number } = github.openPullRequest({ head: "topic", by: "mira" });
    const { id } = github.review(number, { by: "jonas", state: "CHANGES_REQUESTED" });
    const { id: comment } = github.comment(number, { by: "lena", body: "/itsm recheck" });
    const { number: issue } = github.openIssue({ title: "Wanted", labels: ["incident"], by: "lena" });
    const group = github.enqueue(number, { by: "jonas" });
    const repository = { full_name: "wattlinie/itsm", default_branch: "main" };
    expect(before).toBeNull();
    expect(github.event("pull_request_target", { action: "reopened", number })).toMatchObject({
      action: "reopened",
      number,
      repository,
      pull_request: { head: { sha } },
    });
    expect(github.event("pull_request_review", { action: "edited", number })).toMatchObject({
      review: { id, state: "changes_requested" },
    });
    expect(github.event("issue_comment", { action: "created", comment })).toMatchObject({
      comment: { body: "/itsm recheck" },
      issue: { number },
    });
    expect(
      github.event("issues", { action: "labeled", number: issue, extra: { label: { name: "incident" } } }),
    ).toMatchObject({ issue: { title: "Wanted" }, label: { name: "incident" } });
    expect(github.event("merge_group", { action: "checks_requested", number })).toMatchObject({
      merge_group: {
        head_sha: group.headSha,
        head_ref: group.ref,
        base_sha: github.tip(),
        base_ref: "refs/heads/main",
      },
    });
    expect(github.event("push", { branch: "topic", by: "mira" })).toMatchObject({
      ref: "refs/heads/topic",
      before: "0".repeat(40),
      after: sha,
      created: true,
      commits: [{ id: sha, added: ["b.md", "c.md"], removed: ["a.md"], modified: [], author: { name: "mira" } }],
      pusher: { name: "mira" },
    });
    expect(github.event("workflow_run", { name: "itsm-doorbell", event: "pull_request_review", number })).toMatchObject(
      {
        action: "completed",
        workflow_run: {
          name: "itsm-doorbell",
          head_sha: sha,
          head_branch: "topic",
          event: "pull_request_review",
          conclusion: "success",
          pull_requests: [{ number }],
        },
      },
    );
    expect(github.event("workflow_dispatch", { workflow: "gate.yml", inputs: { pr: "1" } })).toMatchObject({
      ref: "refs/heads/main",
      inputs: { pr: "1" },
    });
    expect(github.event("schedule", { schedule: "0 4 * * *" })).toMatchObject({ schedule: "0 4 * * *", repository });
  });

  it("leave out the pull requests of forks in a workflow's run, as the association of commits does", async () => {
    const github = await githubForTest({ files: { "a.md": "a\n" } });
    github.push("rando:topic", { files: { "a.md": "b\n" }, by: "rando" });
    github.person("rando", { role: "read" });
    github.push("rando:topic", { files: { "a.md": "c\n" }, by: "rando" });
    const { number } = github.openPullRequest({ head: "rando:topic", by: "rando" });
    const { workflow_run } = github.event("workflow_run", {
      name: "itsm-doorbell",
      event: "pull_request_review",
      number,
    });
    expect(workflow_run).toMatchObject({ head_branch: "topic", pull_requests: [] });
    const octokit = octokitOf(github, "mira");
    const found = await octokit.rest.repos.listPullRequestsAssociatedWithCommit({
      ...itsm,
      commit_sha: github.tip("rando:topic"),
    });
    expect(found.data).toEqual([]);
    expect((await octokit.rest.pulls.list({ ...itsm, head: "rando:topic" })).data.map((pull) => pull.number)).toEqual([
      number,
    ]);
  });
});
