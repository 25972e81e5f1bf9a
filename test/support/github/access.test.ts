import { describe, expect, it } from "vitest";
import { githubForTest } from "./for-tests.ts";
import { octokitOf, octokitWith, refusal } from "./octokit.ts";

const itsm = { owner: "wattlinie", repo: "itsm" };

describe("access to the stand-in", () => {
  it("is refused without a token, with a foreign one, to another repository", async () => {
    const github = await githubForTest({ files: { "a.md": "a\n" } });
    expect((await fetch(`${github.url}/repos/wattlinie/itsm`)).status).toBe(401);
    expect(await refusal(octokitWith(github, "ghp_foreign").rest.repos.get(itsm))).toMatchObject({
      status: 401,
      message: expect.stringContaining("Bad credentials"),
    });
    expect(
      await refusal(octokitOf(github, "mira").rest.repos.get({ owner: "wattlinie", repo: "other" })),
    ).toMatchObject({ status: 404 });
    expect((await octokitOf(github, "mira").rest.repos.get({ owner: "Wattlinie", repo: "ITSM" })).data.full_name).toBe(
      "wattlinie/itsm",
    );
    github.person("stranger", { role: "none" });
    expect(await refusal(octokitOf(github, "stranger").rest.repos.get(itsm))).toMatchObject({ status: 404 });
  });

  it("is granted to a workflow's token only so far as its permissions go", async () => {
    const github = await githubForTest({ files: { "a.md": "a\n" } });
    github.push("topic", { files: { "a.md": "b\n" }, by: "mira" });
    github.openPullRequest({ head: "topic", by: "mira" });
    const head_sha = github.tip("topic");
    const reader = octokitWith(github, github.appToken({ permissions: { contents: "read", "pull-requests": "read" } }));
    expect((await reader.rest.pulls.get({ ...itsm, pull_number: 1 })).status).toBe(200);
    expect((await reader.rest.repos.getContent({ ...itsm, path: "a.md" })).status).toBe(200);
    const denied = [
      () => reader.rest.checks.create({ ...itsm, name: "itsm/gate", head_sha }),
      () => reader.rest.checks.listForRef({ ...itsm, ref: head_sha }),
      () => reader.rest.issues.createComment({ ...itsm, issue_number: 1, body: "x" }),
      () => reader.rest.pulls.merge({ ...itsm, pull_number: 1 }),
      () => reader.rest.git.createBlob({ ...itsm, content: "x" }),
      () => reader.rest.teams.listMembersInOrg({ org: "wattlinie", team_slug: "x" }),
      () => reader.rest.users.getAuthenticated(),
      () => reader.rest.actions.createWorkflowDispatch({ ...itsm, workflow_id: "x.yml", ref: "main" }),
    ];
    for (const request of denied)
      expect(await refusal(request())).toMatchObject({
        status: 403,
        message: expect.stringContaining("Resource not accessible by integration"),
      });
    const nothing = octokitWith(github, github.appToken({ permissions: {} }));
    expect((await nothing.rest.repos.get(itsm)).status).toBe(200);
    expect(await refusal(nothing.rest.pulls.list(itsm))).toMatchObject({ status: 403 });
  });

  it("takes either scope for comments of a pull request, but the issues' for those of an issue", async () => {
    const github = await githubForTest({ files: { "a.md": "a\n" } });
    github.push("topic", { files: { "a.md": "b\n" }, by: "mira" });
    github.openPullRequest({ head: "topic", by: "mira" });
    github.openIssue({ title: "Wanted", by: "mira" });
    const workflow = octokitWith(github, github.appToken({ permissions: { "pull-requests": "write" } }));
    expect((await workflow.rest.issues.createComment({ ...itsm, issue_number: 1, body: "x" })).status).toBe(201);
    expect(await refusal(workflow.rest.issues.createComment({ ...itsm, issue_number: 2, body: "x" }))).toMatchObject({
      status: 403,
    });
  });

  it("tells people, teams with their child teams, and roles", async () => {
    const github = await githubForTest({
      people: { mira: { id: 4711, name: "Mira K" }, lena: { role: "read" }, "renovate[bot]": {} },
    });
    github.team("board", { members: ["mira"] });
    github.team("change-authority", { members: ["lena"], maintainers: ["jonas"], parent: "board" });
    const octokit = octokitOf(github, "mira");
    const { data: account } = await octokit.rest.users.getByUsername({ username: "MIRA" });
    expect(account).toMatchObject({ login: "mira", id: 4711, type: "User", name: "Mira K" });
    expect((await octokit.rest.users.getByUsername({ username: "renovate[bot]" })).data.type).toBe("Bot");
    expect((await octokit.rest.users.getAuthenticated()).data.login).toBe("mira");
    expect(await refusal(octokit.rest.users.getByUsername({ username: "nobody" }))).toMatchObject({ status: 404 });
    const team = { org: "wattlinie", team_slug: "board" };
    const { data: members } = await octokit.rest.teams.listMembersInOrg(team);
    expect(members.map(({ login }) => login)).toEqual(["mira", "lena", "jonas"]);
    expect((await octokit.rest.teams.getMembershipForUserInOrg({ ...team, username: "jonas" })).data).toMatchObject({
      role: "maintainer",
      state: "active",
    });
    expect((await octokit.rest.teams.getByName(team)).data.slug).toBe("board");
    expect(await refusal(octokit.rest.teams.getMembershipForUserInOrg({ ...team, username: "root" }))).toMatchObject({
      status: 404,
    });
    const role = await octokit.rest.repos.getCollaboratorPermissionLevel({ ...itsm, username: "lena" });
    expect(role.data).toMatchObject({ permission: "read", role_name: "read" });
  });

  it("tells the rules of a branch as a ruleset has them", async () => {
    const github = await githubForTest({ files: { "a.md": "a\n" } });
    const id = github.ruleset({
      name: "records",
      requiredChecks: [{ context: "itsm/gate", integrationId: 15368 }, { context: "validate" }],
      strict: true,
      requirePullRequest: true,
      requiredApprovals: 1,
      dismissStaleReviews: true,
      blockForcePush: true,
      blockDeletion: true,
      mergeQueue: true,
      bypass: { admins: true, apps: [7] },
    });
    const octokit = octokitOf(github, "mira");
    expect((await octokit.rest.repos.getRepoRulesets(itsm)).data).toMatchObject([
      { id, name: "records", enforcement: "active" },
    ]);
    const asked = { ...itsm, ruleset_id: id };
    // Who may go past it is told to those who may edit it.
    expect((await octokit.rest.repos.getRepoRuleset(asked)).data.bypass_actors).toBeUndefined();
    const { data } = await octokitOf(github, "root").rest.repos.getRepoRuleset(asked);
    expect(data.bypass_actors).toEqual([
      { actor_id: 5, actor_type: "RepositoryRole", bypass_mode: "always" },
      { actor_id: 7, actor_type: "Integration", bypass_mode: "always" },
    ]);
    const { data: rules } = await octokit.rest.repos.getBranchRules({ ...itsm, branch: "main" });
    expect(rules.map(({ type }) => type)).toEqual([
      "deletion",
      "non_fast_forward",
      "pull_request",
      "required_status_checks",
      "merge_queue",
    ]);
    expect(rules).toMatchObject(data.rules?.map((rule) => ({ ...rule, ruleset_id: id })) ?? []);
    expect((await octokit.rest.repos.getBranchRules({ ...itsm, branch: "topic" })).data).toEqual([]);
    const branches = await octokit.rest.repos.listBranches({ ...itsm, protected: true });
    expect(branches.data.map(({ name }) => name)).toEqual(["main"]);
    expect((await octokit.rest.repos.getBranch({ ...itsm, branch: "main" })).data.protected).toBe(true);
  });
});
