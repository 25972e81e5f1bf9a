import { describe, expect, it } from "vitest";
import { githubForTest } from "./for-tests.ts";
import type { GitHub } from "./index.ts";
import { octokitOf, refusal } from "./octokit.ts";

const itsm = { owner: "wattlinie", repo: "itsm" };
const TEXT = "one\ntwo\nthree\nfour\nfive\nsix\n";

async function withPull(): Promise<{ readonly github: GitHub; readonly number: number }> {
  const github = await githubForTest({ files: { "a.md": TEXT, "old.md": `${TEXT}old\n`, "gone.md": "gone\n" } });
  const files = {
    "a.md": TEXT.replace("two", "2"),
    "old.md": null,
    "new.md": `${TEXT}new\n`,
    "gone.md": null,
    "added.md": "x\n",
  };
  github.push("topic", { files, message: "Edit", by: "mira" });
  const { number } = github.openPullRequest({ head: "topic", title: "Edit records", by: "mira" });
  return { github, number };
}

describe("pull requests of the stand-in", () => {
  it("list files against the merge base, with renames, counts and patches", async () => {
    const { github, number } = await withPull();
    github.push("main", { files: { "elsewhere.md": "x" }, by: "root" });
    const { data } = await octokitOf(github, "jonas").rest.pulls.listFiles({ ...itsm, pull_number: number });
    expect(
      data.map(({ filename, status, previous_filename, additions, deletions }) => [
        filename,
        status,
        previous_filename,
        additions,
        deletions,
      ]),
    ).toEqual([
      ["a.md", "modified", undefined, 1, 1],
      ["added.md", "added", undefined, 1, 0],
      ["gone.md", "removed", undefined, 0, 1],
      ["new.md", "renamed", "old.md", 1, 1],
    ]);
    expect(data[0]?.patch).toBe("@@ -1,5 +1,5 @@\n one\n-two\n+2\n three\n four\n five");
    const { data: blob } = await octokitOf(github, "jonas").rest.git.getBlob({ ...itsm, file_sha: data[0]?.sha ?? "" });
    expect(Buffer.from(blob.content, "base64").toString()).toBe(TEXT.replace("two", "2"));
  });

  it("list only the commits that the base has not", async () => {
    const { github, number } = await withPull();
    const { sha } = github.push("topic", { files: { "b.md": "b" }, message: "Add b", by: "jonas" });
    const octokit = octokitOf(github, "mira");
    const { data } = await octokit.rest.pulls.listCommits({ ...itsm, pull_number: number });
    expect(data.map(({ commit }) => commit.message)).toEqual(["Edit", "Add b"]);
    expect(data.at(-1)?.sha).toBe(sha);
  });

  it("follow their head, and keep the base that they were last set against", async () => {
    const { github, number } = await withPull();
    const opened = github.pullRequest(number);
    github.push("main", { files: { "b.md": "moved on" }, by: "root" });
    expect(github.pullRequest(number).base.sha).toBe(opened.base.sha);
    const { sha } = github.push("topic", { files: { "a.md": "again" }, by: "jonas" });
    const { data } = await octokitOf(github, "mira").rest.pulls.get({ ...itsm, pull_number: number });
    expect(data.head.sha).toBe(sha);
    expect(data.base.sha).toBe(github.tip());
    expect(data).toMatchObject({
      state: "open",
      mergeable: true,
      mergeable_state: "clean",
      merged: false,
      commits: 2,
      changed_files: 4,
    });
    expect(github.commit(data.merge_commit_sha ?? "").parents).toEqual([github.tip(), sha]);
  });

  it("say what stands in the way of a merge", async () => {
    const { github, number } = await withPull();
    const state = async () =>
      (await octokitOf(github, "mira").rest.pulls.get({ ...itsm, pull_number: number })).data.mergeable_state;
    github.edit(number, { draft: true, by: "mira" });
    expect(await state()).toBe("draft");
    github.edit(number, { draft: false, by: "mira" });
    github.ruleset({ requiredChecks: [{ context: "itsm/gate" }], strict: true });
    expect(await state()).toBe("blocked");
    github.push("main", { files: { "b.md": "moved on" }, by: "root" });
    expect(await state()).toBe("behind");
    github.push("main", { files: { "a.md": "conflict" }, by: "root" });
    expect(await state()).toBe("dirty");
  });

  it("merge the base into the head by web-flow", async () => {
    const { github, number } = await withPull();
    const head = github.tip("topic");
    github.push("main", { files: { "b.md": "b" }, by: "root" });
    const octokit = octokitOf(github, "jonas");
    await octokit.rest.pulls.updateBranch({ ...itsm, pull_number: number, expected_head_sha: head });
    const { data } = await octokit.rest.repos.getCommit({ ...itsm, ref: "topic" });
    expect(data.parents.map(({ sha }) => sha)).toEqual([head, github.tip()]);
    expect([data.author?.login, data.committer?.login]).toEqual(["jonas", "web-flow"]);
    expect(github.pullRequest(number).head.sha).toBe(data.sha);
    const stale = octokit.rest.pulls.updateBranch({ ...itsm, pull_number: number, expected_head_sha: head });
    expect(await refusal(stale)).toMatchObject({ status: 422 });
    expect(await refusal(octokit.rest.pulls.updateBranch({ ...itsm, pull_number: number }))).toMatchObject({
      status: 422,
    });
  });

  it("are edited, closed and reopened, and note it", async () => {
    const { github, number } = await withPull();
    github.push("release", { onto: "main", files: { "r.md": "r" }, by: "mira" });
    github.edit(number, { title: "Better", base: "release", by: "jonas" });
    github.closePullRequest(number, { by: "jonas" });
    const { sha } = github.push("topic", { files: { "late.md": "x" }, by: "mira" });
    expect(github.pullRequest(number).head.sha).not.toBe(sha);
    github.reopenPullRequest(number, { by: "mira" });
    expect(github.pullRequest(number)).toMatchObject({
      title: "Better",
      base: { branch: "release" },
      head: { sha },
      state: "open",
    });
    const { data } = await octokitOf(github, "mira").rest.issues.listEvents({ ...itsm, issue_number: number });
    expect(data.map(({ event, actor }) => [event, actor?.login])).toEqual([
      ["renamed", "jonas"],
      ["base_ref_changed", "jonas"],
      ["closed", "jonas"],
      ["reopened", "mira"],
    ]);
    expect(data[0]).toMatchObject({ rename: { from: "Edit records", to: "Better" } });
  });

  it("are refused where nothing differs, a branch is missing, or one is open", async () => {
    const { github } = await withPull();
    const octokit = octokitOf(github, "mira");
    const open = (head: string, base = "main") =>
      refusal(octokit.rest.pulls.create({ ...itsm, head, base, title: "x" }));
    expect(await open("topic")).toMatchObject({
      status: 422,
      message: expect.stringContaining("already exists for wattlinie:topic"),
    });
    expect(await open("none")).toMatchObject({ status: 422 });
    expect(await open("main")).toMatchObject({ status: 422, message: expect.stringContaining("No commits between") });
    expect(await open("topic", "none")).toMatchObject({ status: 422 });
  });

  it("are found by head, base and state, newest first, page by page", async () => {
    const { github, number } = await withPull();
    for (const name of ["two", "three"]) {
      github.clock.advance({ minutes: 1 });
      github.push(name, { onto: "main", files: { [name]: name }, by: "mira" });
      github.openPullRequest({ head: name, by: "mira" });
    }
    github.closePullRequest(number, { by: "mira" });
    const octokit = octokitOf(github, "mira");
    const found = async (query: object) =>
      (await octokit.rest.pulls.list({ ...itsm, ...query })).data.map((pull) => pull.number);
    expect(await found({})).toEqual([3, 2]);
    expect(await found({ state: "all", direction: "asc" })).toEqual([1, 2, 3]);
    expect(await found({ head: "wattlinie:two" })).toEqual([2]);
    expect(await found({ base: "release" })).toEqual([]);
    const pages = await octokit.paginate(octokit.rest.pulls.list, { ...itsm, state: "all", per_page: 2 });
    expect(pages.map((pull) => pull.number)).toEqual([3, 2, 1]);
    const first = await octokit.rest.pulls.list({ ...itsm, state: "all", per_page: 2 });
    expect(first.headers.link).toMatch(/page=2>; rel="next", <.*page=2>; rel="last"/);
  });

  it("come from forks, whose branches are apart", async () => {
    const { github } = await withPull();
    github.person("rando", { role: "read" });
    github.push("rando:topic", { files: { "fork.md": "f" }, by: "rando" });
    const { number } = github.openPullRequest({ head: "rando:topic", by: "rando" });
    const octokit = octokitOf(github, "mira");
    const { data } = await octokit.rest.pulls.get({ ...itsm, pull_number: number });
    expect(data.head).toMatchObject({
      label: "rando:topic",
      ref: "topic",
      repo: { full_name: "rando/itsm", fork: true },
    });
    expect(
      (await octokit.rest.pulls.listFiles({ ...itsm, pull_number: number })).data.map(({ filename }) => filename),
    ).toEqual(["fork.md"]);
    expect(() => github.push("other", { files: { a: "a" }, by: "rando" })).toThrow(
      "403 Permission to wattlinie/itsm.git denied to rando",
    );
    const branches = await octokit.rest.git.listMatchingRefs({ ...itsm, ref: "heads/" });
    expect(branches.data.map(({ ref }) => ref)).toEqual(["refs/heads/main", "refs/heads/topic"]);
  });

  it("close with the branch that they come from or go to", async () => {
    const { github, number } = await withPull();
    github.deleteBranch("topic", { by: "mira" });
    expect(github.pullRequest(number)).toMatchObject({ state: "closed", merged: null });
    expect(() => github.reopenPullRequest(number, { by: "mira" })).toThrow("422");
    github.push("release", { onto: "main", files: { "r.md": "r" }, by: "mira" });
    github.push("late", { onto: "main", files: { "l.md": "l" }, by: "mira" });
    const late = github.openPullRequest({ head: "late", base: "release", by: "mira" });
    github.deleteBranch("release", { by: "mira" });
    expect(github.pullRequest(late.number)).toMatchObject({ state: "closed", merged: null });
  });

  it("note a force-push of their head", async () => {
    const { github, number } = await withPull();
    const { sha } = github.push("topic", { files: { "a.md": "again" }, force: true, by: "jonas" });
    const { data } = await octokitOf(github, "mira").rest.issues.listEvents({ ...itsm, issue_number: number });
    expect(data).toEqual([
      expect.objectContaining({
        event: "head_ref_force_pushed",
        commit_id: sha,
        actor: expect.objectContaining({ login: "jonas" }),
      }),
    ]);
  });
});
