import { describe, expect, it } from "vitest";
import { githubForTest } from "./for-tests.ts";
import type { GitHub } from "./index.ts";
import { octokitOf, refusal } from "./octokit.ts";

const itsm = { owner: "wattlinie", repo: "itsm" };

async function withPull(): Promise<GitHub> {
  const github = await githubForTest({ files: { "a.md": "a\n" } });
  github.push("topic", {
    commits: [
      { files: { "b.md": "b\n" }, message: "Add b" },
      { files: { "c.md": "c\n" }, message: "Add c", author: "lena" },
    ],
    by: "mira",
  });
  github.push("main", { files: { "a.md": "A\n" }, by: "root" });
  github.openPullRequest({ head: "topic", title: "Add two", body: "Closes #2", by: "mira" });
  return github;
}

async function pullsOf(github: GitHub, sha: string): Promise<readonly number[]> {
  const { data } = await octokitOf(github, "mira").rest.repos.listPullRequestsAssociatedWithCommit({
    ...itsm,
    commit_sha: sha,
  });
  return data.map(({ number }) => number);
}

describe("merges of the stand-in", () => {
  it("make a merge commit with both parents", async () => {
    const github = await withPull();
    const [main, head] = [github.tip(), github.tip("topic")];
    const octokit = octokitOf(github, "jonas");
    const { data } = await octokit.rest.pulls.merge({ ...itsm, pull_number: 1, merge_method: "merge" });
    expect(github.tip()).toBe(data.sha);
    expect(github.commit(data.sha)).toMatchObject({
      parents: [main, head],
      message: "Merge pull request #1 from wattlinie/topic\n\nAdd two",
    });
    const { data: pull } = await octokit.rest.pulls.get({ ...itsm, pull_number: 1 });
    expect(pull).toMatchObject({
      merged: true,
      state: "closed",
      merge_commit_sha: data.sha,
      merged_by: { login: "jonas" },
    });
    expect(pull.merged_at).toBe("2026-11-20T10:00:00Z");
    expect((await octokit.rest.pulls.checkIfMerged({ ...itsm, pull_number: 1 })).status).toBe(204);
    expect(await pullsOf(github, data.sha)).toEqual([1]);
    expect(await pullsOf(github, head)).toEqual([1]);
    expect(await pullsOf(github, main)).toEqual([]);
    expect(github.files()).toEqual(["a.md", "b.md", "c.md"]);
    const { data: listed } = await octokit.rest.pulls.listCommits({ ...itsm, pull_number: 1 });
    expect(listed).toHaveLength(2);
  });

  it("squash into one commit of the author, naming the others", async () => {
    const github = await withPull();
    const [main, head] = [github.tip(), github.tip("topic")];
    const { data } = await octokitOf(github, "jonas").rest.pulls.merge({
      ...itsm,
      pull_number: 1,
      merge_method: "squash",
    });
    const commit = github.commit(data.sha);
    expect(commit).toMatchObject({ parents: [main], author: { name: "mira" }, committer: { name: "GitHub" } });
    expect(commit.message).toMatch(/^Add two \(#1\)\n\n\* Add b\n\n\* Add c\n\nCo-authored-by: lena </);
    expect(await pullsOf(github, data.sha)).toEqual([1]);
    expect(await pullsOf(github, head)).toEqual([1]);
    expect(github.pullRequest(1).merged?.sha).toBe(data.sha);
  });

  it("rebase into new commits, committed by who merged", async () => {
    const github = await withPull();
    const main = github.tip();
    const sha = github.merge(1, { method: "rebase", by: "jonas" });
    const last = github.commit(sha);
    const [first = ""] = last.parents;
    expect(last).toMatchObject({ message: "Add c", author: { name: "lena" }, committer: { name: "jonas" } });
    expect(github.commit(first)).toMatchObject({ message: "Add b", parents: [main] });
    expect([await pullsOf(github, sha), await pullsOf(github, first)]).toEqual([[1], [1]]);
    expect(github.pullRequest(1).merged).toMatchObject({ sha, by: "jonas" });
  });

  it("are refused while a required check has not passed on the head, but to an admin who bypasses", async () => {
    const github = await withPull();
    github.ruleset({ requiredChecks: [{ context: "itsm/gate" }, { context: "validate" }] });
    const octokit = octokitOf(github, "jonas");
    const merge = () => octokit.rest.pulls.merge({ ...itsm, pull_number: 1 });
    const head = github.tip("topic");
    expect(await refusal(merge())).toMatchObject({
      status: 405,
      message: expect.stringContaining('Required status check "itsm/gate" is expected.'),
    });
    github.check(head, { name: "validate", conclusion: "neutral" });
    github.check(head, { name: "itsm/gate", conclusion: "failure" });
    expect(await refusal(merge())).toMatchObject({ status: 405 });
    github.check(head, { name: "itsm/gate", conclusion: "skipped" });
    github.push("topic", { files: { "d.md": "d" }, by: "mira" });
    expect(await refusal(merge())).toMatchObject({ status: 405 });
    expect(() => github.merge(1, { by: "mira", bypass: true })).toThrow("405");
    expect(github.merge(1, { by: "root", bypass: true })).toBe(github.tip());
  });

  it("are granted once the checks have passed, of the App that is asked for", async () => {
    const github = await withPull();
    github.ruleset({ requiredChecks: [{ context: "itsm/gate", integrationId: github.appId("itsm-gate") }] });
    const head = github.tip("topic");
    github.check(head, { name: "itsm/gate" });
    expect(() => github.merge(1, { by: "jonas" })).toThrow("405");
    github.check(head, { name: "itsm/gate", app: "itsm-gate" });
    expect(github.merge(1, { by: "jonas", sha: head })).toBe(github.tip());
  });

  it("are refused of drafts, closed ones, conflicts, another head, without approvals, to readers", async () => {
    const github = await withPull();
    github.person("rando", { role: "read" });
    expect(() => github.merge(1, { by: "rando" })).toThrow("403");
    expect(() => github.merge(1, { by: "jonas", sha: github.tip() })).toThrow("409 Head branch was modified");
    github.ruleset({ requiredApprovals: 1, requirePullRequest: true });
    expect(() => github.merge(1, { by: "jonas" })).toThrow("At least 1 approving review");
    github.review(1, { by: "jonas", state: "APPROVED" });
    github.edit(1, { draft: true, by: "mira" });
    expect(() => github.merge(1, { by: "jonas" })).toThrow("405 Pull Request is still a draft");
    github.edit(1, { draft: false, by: "mira" });
    github.push("main", { files: { "b.md": "other\n" }, by: "root" });
    expect(() => github.merge(1, { by: "jonas" })).toThrow("405 Pull Request is not mergeable");
    github.push("topic", { onto: "main", files: { "x.md": "x" }, force: true, by: "mira" });
    github.merge(1, { by: "jonas" });
    expect(() => github.merge(1, { by: "jonas" })).toThrow("405 Pull Request is not mergeable");
  });

  it("are seen where a head came onto the base by a push", async () => {
    const github = await withPull();
    github.rebase("topic", { by: "mira" });
    const head = github.tip("topic");
    github.pushCommit("main", head, { by: "root" });
    expect(github.pullRequest(1)).toMatchObject({ state: "closed", merged: { sha: head, by: "root" } });
    expect(await pullsOf(github, head)).toEqual([1]);
  });

  it("close the issues that they name", async () => {
    const github = await withPull();
    github.openIssue({ title: "Wanted", by: "lena" });
    github.merge(1, { by: "jonas" });
    expect(github.issue(2).state).toBe("closed");
  });
});

describe("the merge queue of the stand-in", () => {
  it("builds each group on the one before it, and merges when its checks have passed", async () => {
    const github = await withPull();
    github.ruleset({ requiredChecks: [{ context: "itsm/gate" }], mergeQueue: true });
    github.push("second", { onto: "main", files: { "s.md": "s" }, by: "lena" });
    github.openPullRequest({ head: "second", by: "lena" });
    expect(() => github.enqueue(1, { by: "jonas" })).toThrow('Required status check "itsm/gate" is expected.');
    for (const branch of ["topic", "second"]) github.check(github.tip(branch), { name: "itsm/gate" });
    const main = github.tip();
    const first = github.enqueue(1, { by: "jonas" });
    const second = github.enqueue(2, { by: "jonas", method: "squash" });
    expect(first).toMatchObject({ ref: `refs/heads/gh-readonly-queue/main/pr-1-${main}`, baseSha: main });
    expect(second).toMatchObject({
      ref: `refs/heads/gh-readonly-queue/main/pr-2-${first.headSha}`,
      baseSha: first.headSha,
    });
    expect(github.files(second.headSha)).toEqual(["a.md", "b.md", "c.md", "s.md"]);
    expect(() => github.merge(1, { by: "jonas" })).toThrow("through the merge queue");
    expect(() => github.completeMergeGroup(2)).toThrow("405");
    github.check(second.headSha, { name: "itsm/gate" });
    expect(github.completeMergeGroup(2)).toBe(second.headSha);
    expect(github.tip()).toBe(second.headSha);
    expect([1, 2].map((number) => github.pullRequest(number).merged?.sha)).toEqual([first.headSha, second.headSha]);
    expect([await pullsOf(github, first.headSha), await pullsOf(github, second.headSha)]).toEqual([[1], [2]]);
    const { data } = await octokitOf(github, "mira").rest.repos.listActivities({ ...itsm, ref: "main" });
    expect(data[0]).toMatchObject({ activity_type: "merge_queue_merge", actor: { login: "github-merge-queue[bot]" } });
    const queued = await octokitOf(github, "mira").rest.git.listMatchingRefs({
      ...itsm,
      ref: "heads/gh-readonly-queue/",
    });
    expect(queued.data).toEqual([]);
  });

  it("makes the groups behind anew when one leaves or the base moves", async () => {
    const github = await withPull();
    github.push("second", { onto: "main", files: { "s.md": "s" }, by: "lena" });
    github.openPullRequest({ head: "second", by: "lena" });
    github.enqueue(1, { by: "jonas" });
    github.enqueue(2, { by: "jonas" });
    const main = github.tip();
    github.dequeue(1, { by: "jonas" });
    expect(github.event("merge_group", { action: "checks_requested", number: 2 })).toMatchObject({
      merge_group: { base_sha: main },
    });
    github.push("main", { files: { "a.md": "beside" }, by: "root" });
    expect(() => github.completeMergeGroup(2)).toThrow("409");
    expect(github.completeMergeGroup(2)).toBe(github.tip());
    expect(github.files()).toEqual(["a.md", "s.md"]);
    const groups = github.deliveries
      .filter(({ event }) => event === "merge_group")
      .map(({ action, payload }) => [action, payload.reason]);
    expect(groups).toEqual([
      ["checks_requested", undefined],
      ["checks_requested", undefined],
      ["destroyed", "dequeued"],
      ["destroyed", "invalidated"],
      ["checks_requested", undefined],
      ["destroyed", "invalidated"],
      ["checks_requested", undefined],
      ["destroyed", "merged"],
    ]);
  });
});
