import { describe, expect, it } from "vitest";
import { githubForTest } from "./for-tests.ts";
import { octokitOf, octokitWith } from "./octokit.ts";
import { operationIds } from "./operation-ids.ts";

const repo = "/repos/wattlinie/itsm";

describe("the operations of the stand-in", () => {
  it("are each granted once, and conform to GitHub's description", async () => {
    const github = await githubForTest({ files: { "a.md": "a\n" }, people: { jonas: {}, lena: {} } });
    github.team("board", { members: ["jonas"] });
    const ruleset = github.ruleset({ requirePullRequest: true, requiredChecks: [{ context: "itsm/gate" }] });
    const { sha } = github.push("topic", { files: { "b.md": "b\n" }, by: "mira" });
    const main = github.tip();
    const [mira, jonas] = [octokitOf(github, "mira"), octokitOf(github, "jonas")];
    const app = octokitWith(github, github.appToken({ permissions: { checks: "write" } }));
    // The answers are judged by the server; this test only needs the ids in them.
    const as =
      (octokit: typeof mira) =>
      async (route: string, body: { readonly [field: string]: unknown } = {}): Promise<{ id: number; sha: string }> =>
        (await octokit.request(route, body)).data;
    const [author, reviewer, workflow] = [as(mira), as(jonas), as(app)];

    for (const path of [
      "",
      "/branches",
      "/branches/main",
      "/compare/main...topic",
      "/commits",
      `/commits/${sha}`,
      `/commits/${sha}/pulls`,
    ])
      await author(`GET ${repo}${path}`);
    for (const path of [
      "/contents/a.md",
      "/contents/",
      "/tarball/main",
      "/activity",
      "/collaborators/mira/permission",
      "/rulesets",
    ])
      await author(`GET ${repo}${path}`);
    for (const path of [
      `/rulesets/${ruleset}`,
      "/rules/branches/main",
      "/git/trees/main",
      "/git/ref/heads/main",
      "/git/matching-refs/heads",
    ])
      await author(`GET ${repo}${path}`);

    const blob = await author(`POST ${repo}/git/blobs`, { content: "c\n" });
    await author(`GET ${repo}/git/blobs/${blob.sha}`);
    const tree = await author(`POST ${repo}/git/trees`, {
      tree: [{ path: "c.md", mode: "100644", type: "blob", sha: blob.sha }],
    });
    const commit = await author(`POST ${repo}/git/commits`, { message: "c", tree: tree.sha, parents: [main] });
    await author(`GET ${repo}/git/commits/${commit.sha}`);
    await author(`POST ${repo}/git/refs`, { ref: "refs/heads/c", sha: main });
    await author(`PATCH ${repo}/git/refs/heads/c`, { sha: commit.sha });
    await author(`DELETE ${repo}/git/refs/heads/c`);

    await author(`POST ${repo}/pulls`, { head: "topic", base: "main", title: "Add b" });
    await author(`PATCH ${repo}/pulls/1`, { title: "Add b better", body: "Because" });
    await author(`POST ${repo}/pulls/1/requested_reviewers`, { reviewers: ["jonas", "lena"] });
    await author(`DELETE ${repo}/pulls/1/requested_reviewers`, { reviewers: ["lena"] });
    const review = await reviewer(`POST ${repo}/pulls/1/reviews`, { event: "APPROVE" });
    await reviewer(`PUT ${repo}/pulls/1/reviews/${review.id}/dismissals`, { message: "No" });
    const pending = await reviewer(`POST ${repo}/pulls/1/reviews`, { body: "Well" });
    await reviewer(`POST ${repo}/pulls/1/reviews/${pending.id}/events`, { event: "APPROVE" });
    for (const path of [
      "",
      "/1",
      "/1/files",
      "/1/commits",
      "/1/requested_reviewers",
      "/1/reviews",
      `/1/reviews/${review.id}`,
    ])
      await author(`GET ${repo}/pulls${path}`);

    const check = await workflow(`POST ${repo}/check-runs`, { name: "itsm/gate", head_sha: sha });
    await workflow(`PATCH ${repo}/check-runs/${check.id}`, {
      conclusion: "success",
      output: { title: "x", summary: "y" },
    });
    for (const path of [`/check-runs/${check.id}`, `/check-runs/${check.id}/annotations`, `/commits/${sha}/check-runs`])
      await workflow(`GET ${repo}${path}`);
    await author(`POST ${repo}/statuses/${sha}`, { state: "success", context: "build" });
    await author(`GET ${repo}/commits/${sha}/status`);
    await author(`GET ${repo}/commits/${sha}/statuses`);

    await author(`POST ${repo}/issues`, { title: "Wanted" });
    await author(`PATCH ${repo}/issues/2`, { state: "closed" });
    const comment = await author(`POST ${repo}/issues/2/comments`, { body: "x" });
    await author(`PATCH ${repo}/issues/comments/${comment.id}`, { body: "y" });
    const reaction = await author(`POST ${repo}/issues/comments/${comment.id}/reactions`, { content: "+1" });
    await author(`POST ${repo}/labels`, { name: "itsm", color: "00ff00" });
    await author(`POST ${repo}/issues/2/labels`, { labels: ["one"] });
    await author(`PUT ${repo}/issues/2/labels`, { labels: ["two", "three"] });
    await author(`DELETE ${repo}/issues/2/labels/two`);
    for (const path of [
      "/issues",
      "/issues/2",
      "/issues/1/events",
      "/issues/2/comments",
      "/issues/comments",
      "/labels",
      "/labels/itsm",
      "/issues/2/labels",
    ])
      await author(`GET ${repo}${path}`);
    await author(`GET ${repo}/issues/comments/${comment.id}`);
    await author(`GET ${repo}/issues/comments/${comment.id}/reactions`);
    await author(`DELETE ${repo}/issues/comments/${comment.id}/reactions/${reaction.id}`);
    await author(`DELETE ${repo}/issues/comments/${comment.id}`);

    for (const path of ["/users/jonas", "/user", "/orgs/wattlinie/teams/board", "/orgs/wattlinie/teams/board/members"])
      await author(`GET ${path}`);
    await author("GET /orgs/wattlinie/teams/board/memberships/jonas");
    await author(`POST ${repo}/actions/workflows/gate.yml/dispatches`, { ref: "main" });

    github.protect("main", { checks: [{ context: "itsm/gate" }], pullRequest: true });
    github.environment("itsm-gate", ["main"]);
    github.variable("ITSM_GATE_CLIENT_ID", "Iv23");
    github.setPages("workflow");
    const admin = as(octokitOf(github, "root"));
    for (const path of [
      "/branches/main/protection",
      "/environments/itsm-gate",
      "/environments/itsm-gate/deployment-branch-policies",
      "/pages",
      "/actions/workflows",
      "/actions/variables/ITSM_GATE_CLIENT_ID",
    ])
      await admin(`GET ${repo}${path}`);

    github.push("main", { files: { "d.md": "d\n" }, by: "root" });
    await author(`PUT ${repo}/pulls/1/update-branch`);
    github.check(github.tip("topic"), { name: "itsm/gate" });
    await reviewer(`PUT ${repo}/pulls/1/merge`, { merge_method: "squash" });
    await author(`GET ${repo}/pulls/1/merge`);

    const granted = github.requests.filter(({ status }) => status < 400).map(({ operation }) => operation);
    expect(operationIds.filter((id) => !granted.includes(id))).toEqual([]);
    expect(github.requests.filter(({ status }) => status >= 400)).toEqual([]);
  });
});
