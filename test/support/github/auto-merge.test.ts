import { execFileSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { gitRepository } from "../git-repository.ts";
import { githubForTest } from "./for-tests.ts";
import { startGitHub } from "./index.ts";
import { octokitOf } from "./octokit.ts";

const itsm = { owner: "wattlinie", repo: "itsm" };
const ENABLE = `mutation ($input: EnablePullRequestAutoMergeInput!) {
  enablePullRequestAutoMerge(input: $input) { pullRequest { number autoMergeRequest { mergeMethod } } }
}`;

describe("auto-merge of the stand-in", () => {
  it("waits for the required checks, then merges in the name of who switched it on", async () => {
    const github = await githubForTest({ files: { "a.md": "a\n" } });
    github.push("topic", { files: { "a.md": "b\n" }, message: "Edit", by: "mira" });
    const { number } = github.openPullRequest({ head: "topic", base: "main", title: "Edit", by: "mira" });
    const { rest, graphql } = octokitOf(github, "jonas");
    const { data: pull } = await rest.pulls.get({ ...itsm, pull_number: number });
    const input = { pullRequestId: pull.node_id, mergeMethod: "SQUASH" };
    const refused = () => graphql(ENABLE, { input }).catch(({ message }: Error) => message);
    expect(await refused()).toContain("Auto merge is not allowed for this repository");
    github.allowAutoMerge(true);
    expect(await refused()).toContain("Protected branch rules not configured for this branch");
    github.ruleset({ requiredChecks: [{ context: "itsm/gate" }] });
    expect(await graphql(ENABLE, { input })).toEqual({
      enablePullRequestAutoMerge: { pullRequest: { number, autoMergeRequest: { mergeMethod: "SQUASH" } } },
    });
    expect((await rest.pulls.get({ ...itsm, pull_number: number })).data.auto_merge).toMatchObject({
      enabled_by: { login: "jonas" },
      merge_method: "squash",
    });
    github.check(pull.head.sha, { name: "itsm/gate", conclusion: "failure" });
    expect(github.pullRequest(number).merged).toBe(null);
    github.check(pull.head.sha, { name: "itsm/gate" });
    expect(github.pullRequest(number).merged).toMatchObject({ by: "jonas" });
  });

  it("holds requests to GitHub's schema", async () => {
    const github = await startGitHub({ files: { "a.md": "a\n" } });
    const { graphql } = octokitOf(github, "mira");
    await expect(
      graphql("mutation { enablePullRequestAutoMerge(input: { number: 1 }) { nothing } }"),
    ).rejects.toThrow();
    await expect(github.close()).rejects.toThrow('unknown field "number"');
  });
});

describe("a real git push to the stand-in", () => {
  it("is taken over by the next request, in the name of who asks", async () => {
    const github = await githubForTest({ files: { "a.md": "a\n" } });
    const { root, git, write, commit } = gitRepository();
    git("fetch", "--quiet", github.folder, "main");
    git("reset", "--quiet", "--hard", "FETCH_HEAD");
    write("b.md", "b\n");
    const sha = commit("Add b");
    execFileSync("git", ["push", "--quiet", github.folder, "HEAD:refs/heads/deep/topic"], { cwd: root });
    const { data } = await octokitOf(github, "jonas").rest.git.getRef({ ...itsm, ref: "heads/deep/topic" });
    expect([data.object.sha, github.file("b.md", "deep/topic")]).toEqual([sha, "b\n"]);
    expect(github.deliveries.filter(({ event }) => event === "push").at(-1)?.sender).toBe("jonas");
  });
});
