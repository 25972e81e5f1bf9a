import { describe, expect, it } from "vitest";
import { githubForTest } from "./for-tests.ts";
import type { GitHub } from "./index.ts";
import { octokitOf, octokitWith, refusal } from "./octokit.ts";

const pull = { owner: "wattlinie", repo: "itsm", pull_number: 1 };

async function withPull(): Promise<GitHub> {
  const github = await githubForTest({ files: { "a.md": "a\n" } });
  github.push("topic", { files: { "a.md": "b\n" }, by: "mira" });
  github.openPullRequest({ head: "topic", by: "mira" });
  return github;
}

describe("reviews of the stand-in", () => {
  it("are bound to the head at their submission, and stay with it", async () => {
    const github = await withPull();
    const before = github.tip("topic");
    const octokit = octokitOf(github, "jonas");
    const { data } = await octokit.rest.pulls.createReview({ ...pull, event: "APPROVE" });
    expect(data).toMatchObject({ state: "APPROVED", commit_id: before, submitted_at: "2026-11-20T10:00:00Z" });
    github.push("topic", { files: { "a.md": "c\n" }, by: "mira" });
    github.clock.advance({ minutes: 5 });
    github.review(1, { by: "lena", state: "COMMENTED" });
    const { data: all } = await octokit.rest.pulls.listReviews(pull);
    expect(all.map(({ user, state, commit_id }) => [user?.login, state, commit_id])).toEqual([
      ["jonas", "APPROVED", before],
      ["lena", "COMMENTED", github.tip("topic")],
    ]);
    expect(github.review(1, { by: "jonas", state: "APPROVED", commit: before }).commit).toBe(before);
  });

  it("are refused to the author, but comments", async () => {
    const github = await withPull();
    const octokit = octokitOf(github, "mira");
    const own = await refusal(octokit.rest.pulls.createReview({ ...pull, event: "APPROVE" }));
    expect(own).toMatchObject({
      status: 422,
      message: expect.stringContaining("Can not approve your own pull request"),
    });
    expect(
      await refusal(octokit.rest.pulls.createReview({ ...pull, event: "REQUEST_CHANGES", body: "x" })),
    ).toMatchObject({ status: 422 });
    expect((await octokit.rest.pulls.createReview({ ...pull, event: "COMMENT", body: "x" })).status).toBe(200);
    expect(() => github.review(1, { by: "mira", state: "APPROVED" })).toThrow("Can not approve your own pull request");
    const bare = await refusal(
      octokitOf(github, "jonas").rest.pulls.createReview({ ...pull, event: "REQUEST_CHANGES" }),
    );
    expect(bare).toMatchObject({ status: 422, message: expect.stringContaining("blank") });
  });

  it("read DISMISSED once dismissed, and the events tell by whom", async () => {
    const github = await withPull();
    const { id } = github.review(1, { by: "jonas", state: "CHANGES_REQUESTED" });
    const octokit = octokitOf(github, "lena");
    await octokit.rest.pulls.dismissReview({ ...pull, review_id: id, message: "Settled" });
    expect((await octokit.rest.pulls.listReviews(pull)).data.map(({ state }) => state)).toEqual(["DISMISSED"]);
    const { data } = await octokit.rest.issues.listEvents({ owner: pull.owner, repo: pull.repo, issue_number: 1 });
    expect(data).toEqual([
      expect.objectContaining({
        event: "review_dismissed",
        actor: expect.objectContaining({ login: "lena" }),
        dismissed_review: { review_id: id, state: "changes_requested", dismissal_message: "Settled" },
      }),
    ]);
    expect(await refusal(octokit.rest.pulls.dismissReview({ ...pull, review_id: id, message: "Again" }))).toMatchObject(
      { status: 422 },
    );
    const reader = github.person("rando", { role: "read" });
    expect(reader).toBeGreaterThan(0);
    const next = github.review(1, { by: "jonas", state: "APPROVED" });
    const denied = octokitOf(github, "rando").rest.pulls.dismissReview({ ...pull, review_id: next.id, message: "No" });
    expect(await refusal(denied)).toMatchObject({ status: 403 });
  });

  it("are dismissed by a push where the rules say so", async () => {
    const github = await withPull();
    github.ruleset({ dismissStaleReviews: true });
    const { id } = github.review(1, { by: "jonas", state: "APPROVED" });
    github.review(1, { by: "lena", state: "COMMENTED" });
    const { sha } = github.push("topic", { files: { "a.md": "c\n" }, by: "mira" });
    const octokit = octokitOf(github, "mira");
    expect((await octokit.rest.pulls.listReviews(pull)).data.map(({ state }) => state)).toEqual([
      "DISMISSED",
      "COMMENTED",
    ]);
    const { data } = await octokit.rest.issues.listEvents({ owner: pull.owner, repo: pull.repo, issue_number: 1 });
    expect(data[0]).toMatchObject({
      dismissed_review: { review_id: id, state: "approved", dismissal_message: null, dismissal_commit_id: sha },
    });
  });

  it("take the reviewer off those who are asked, and a new request puts them on again", async () => {
    const github = await withPull();
    github.person("jonas");
    github.person("lena");
    github.team("change-authority", { members: ["lena"] });
    const octokit = octokitOf(github, "mira");
    const asked = async () => {
      const { data } = await octokit.rest.pulls.listRequestedReviewers(pull);
      return [...data.users.map(({ login }) => login), ...data.teams.map(({ slug }) => `@${slug}`)];
    };
    await octokit.rest.pulls.requestReviewers({
      ...pull,
      reviewers: ["jonas", "lena"],
      team_reviewers: ["change-authority"],
    });
    expect(await asked()).toEqual(["jonas", "lena", "@change-authority"]);
    github.review(1, { by: "jonas", state: "APPROVED" });
    expect(await asked()).toEqual(["lena", "@change-authority"]);
    github.requestReviewers(1, { logins: ["jonas"], by: "mira" });
    expect(await asked()).toEqual(["lena", "jonas", "@change-authority"]);
    expect((await octokit.rest.pulls.listReviews(pull)).data.map(({ state }) => state)).toEqual(["APPROVED"]);
    await octokit.rest.pulls.removeRequestedReviewers({ ...pull, reviewers: ["lena"] });
    expect(await asked()).toEqual(["jonas", "@change-authority"]);
    for (const login of ["nobody", "mira"])
      expect(await refusal(octokit.rest.pulls.requestReviewers({ ...pull, reviewers: [login] }))).toMatchObject({
        status: 422,
      });
  });

  it("stay pending until submitted, and only their author sees them", async () => {
    const github = await withPull();
    const [jonas, mira] = [octokitOf(github, "jonas"), octokitOf(github, "mira")];
    const { data } = await jonas.rest.pulls.createReview({ ...pull, body: "Draft" });
    expect(data.state).toBe("PENDING");
    expect(data.submitted_at).toBeUndefined();
    expect((await mira.rest.pulls.listReviews(pull)).data).toEqual([]);
    await jonas.rest.pulls.submitReview({ ...pull, review_id: data.id, event: "APPROVE" });
    expect((await mira.rest.pulls.listReviews(pull)).data).toMatchObject([{ state: "APPROVED", body: "Draft" }]);
  });

  it("are nobody's once the account is deleted, and a workflow's only where it is allowed", async () => {
    const github = await withPull();
    github.review(1, { by: "jonas", state: "APPROVED" });
    github.deleteAccount("jonas");
    const octokit = octokitOf(github, "mira");
    expect((await octokit.rest.pulls.listReviews(pull)).data.map(({ user }) => user)).toEqual([null]);
    const workflow = octokitWith(github, github.appToken({ permissions: { "pull-requests": "write" } }));
    expect(await refusal(workflow.rest.pulls.createReview({ ...pull, event: "APPROVE" }))).toMatchObject({
      status: 422,
    });
    github.allowActionsToApprove(true);
    const { data } = await workflow.rest.pulls.createReview({ ...pull, event: "APPROVE" });
    expect(data.user).toMatchObject({ login: "github-actions[bot]", type: "Bot" });
  });
});
