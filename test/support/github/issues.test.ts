import { describe, expect, it } from "vitest";
import { githubForTest } from "./for-tests.ts";
import { octokitOf, octokitWith, refusal } from "./octokit.ts";

const itsm = { owner: "wattlinie", repo: "itsm" };

describe("issues of the stand-in", () => {
  it("are opened, found, edited, closed", async () => {
    const github = await githubForTest({ files: { "a.md": "a\n" }, people: { jonas: {} } });
    const octokit = octokitOf(github, "mira");
    const { data } = await octokit.rest.issues.create({
      ...itsm,
      title: "Slow",
      body: "It is slow",
      labels: ["incident"],
      assignees: ["jonas"],
    });
    expect(data).toMatchObject({
      number: 1,
      state: "open",
      user: { login: "mira" },
      labels: [{ name: "incident" }],
      assignee: { login: "jonas" },
    });
    await octokit.rest.issues.create({ ...itsm, title: "Other" });
    const found = async (query: object) =>
      (await octokit.rest.issues.listForRepo({ ...itsm, ...query })).data.map(({ number }) => number);
    expect(await found({})).toEqual([2, 1]);
    expect(await found({ labels: "incident" })).toEqual([1]);
    expect(await found({ assignee: "none" })).toEqual([2]);
    const closed = await octokit.rest.issues.update({
      ...itsm,
      issue_number: 1,
      state: "closed",
      state_reason: "not_planned",
      title: "Slower",
    });
    expect(closed.data).toMatchObject({
      state: "closed",
      state_reason: "not_planned",
      title: "Slower",
      closed_at: "2026-11-20T10:00:00Z",
    });
    expect([
      await found({}),
      await found({ state: "closed" }),
      await found({ state: "all", direction: "asc" }),
    ]).toEqual([[2], [1], [1, 2]]);
    expect((await octokit.rest.issues.get({ ...itsm, issue_number: 1 })).data.closed_by?.login).toBe("mira");
    const stranger = octokit.rest.issues.create({ ...itsm, title: "x", assignees: ["nobody"] });
    expect(await refusal(stranger)).toMatchObject({ status: 422 });
  });

  it("share their numbers with pull requests, which the list has too", async () => {
    const github = await githubForTest({ files: { "a.md": "a\n" } });
    github.openIssue({ title: "Wanted", by: "lena" });
    github.push("topic", { files: { "a.md": "b\n" }, by: "mira" });
    expect(github.openPullRequest({ head: "topic", by: "mira" }).number).toBe(2);
    const octokit = octokitOf(github, "mira");
    const { data } = await octokit.rest.issues.listForRepo(itsm);
    expect(data.map(({ number, pull_request }) => [number, pull_request !== undefined])).toEqual([
      [2, true],
      [1, false],
    ]);
    expect(await refusal(octokit.rest.pulls.get({ ...itsm, pull_number: 1 }))).toMatchObject({ status: 404 });
  });

  it("carry comments that are edited and deleted, with reactions", async () => {
    const github = await githubForTest({ files: { "a.md": "a\n" } });
    github.openIssue({ title: "Wanted", by: "lena" });
    const workflow = octokitWith(github, github.appToken({ permissions: { issues: "write" } }));
    const { data } = await workflow.rest.issues.createComment({
      ...itsm,
      issue_number: 1,
      body: "<!-- itsm --> first",
    });
    expect(data).toMatchObject({
      user: { login: "github-actions[bot]" },
      performed_via_github_app: { slug: "github-actions" },
    });
    github.clock.advance({ minutes: 1 });
    await workflow.rest.issues.updateComment({ ...itsm, comment_id: data.id, body: "second" });
    github.comment(1, { by: "mira", body: "Thanks" });
    const octokit = octokitOf(github, "mira");
    const { data: all } = await octokit.rest.issues.listComments({ ...itsm, issue_number: 1 });
    expect(
      all.map(({ body, created_at, updated_at }) => [body, created_at.slice(14, 16), updated_at.slice(14, 16)]),
    ).toEqual([
      ["second", "00", "01"],
      ["Thanks", "01", "01"],
    ]);
    const react = () => octokit.rest.reactions.createForIssueComment({ ...itsm, comment_id: data.id, content: "eyes" });
    expect([(await react()).status, (await react()).status]).toEqual([201, 200]);
    expect((await octokit.rest.issues.getComment({ ...itsm, comment_id: data.id })).data.reactions).toMatchObject({
      total_count: 1,
      eyes: 1,
    });
    await octokit.rest.issues.deleteComment({ ...itsm, comment_id: data.id });
    expect(github.comments(1)).toEqual([expect.objectContaining({ by: "mira", body: "Thanks" })]);
    expect(await refusal(octokit.rest.issues.getComment({ ...itsm, comment_id: data.id }))).toMatchObject({
      status: 404,
    });
    const long = octokit.rest.issues.createComment({ ...itsm, issue_number: 1, body: "x".repeat(65_537) });
    expect(await refusal(long)).toMatchObject({ status: 422 });
  });

  it("carry labels, which are made when they are first set", async () => {
    const github = await githubForTest({ files: { "a.md": "a\n" } });
    github.openIssue({ title: "Wanted", by: "lena" });
    const octokit = octokitOf(github, "mira");
    const issue = { ...itsm, issue_number: 1 };
    const names = (labels: { name: string }[]) => labels.map(({ name }) => name);
    expect(names((await octokit.rest.issues.addLabels({ ...issue, labels: ["itsm", "new"] })).data)).toEqual([
      "itsm",
      "new",
    ]);
    expect(names((await octokit.rest.issues.setLabels({ ...issue, labels: ["itsm", "triaged"] })).data)).toEqual([
      "itsm",
      "triaged",
    ]);
    expect(names((await octokit.rest.issues.removeLabel({ ...issue, name: "itsm" })).data)).toEqual(["triaged"]);
    expect(await refusal(octokit.rest.issues.removeLabel({ ...issue, name: "itsm" }))).toMatchObject({ status: 404 });
    expect(names((await octokit.rest.issues.listLabelsForRepo(itsm)).data)).toEqual(["itsm", "new", "triaged"]);
    const twice = octokit.rest.issues.createLabel({ ...itsm, name: "ITSM", color: "ff0000" });
    expect(await refusal(twice)).toMatchObject({ status: 422 });
    const { data } = await octokit.rest.issues.listEvents(issue);
    expect(data.map((event) => [event.event, "label" in event && event.label?.name])).toEqual([
      ["labeled", "itsm"],
      ["labeled", "new"],
      ["unlabeled", "new"],
      ["labeled", "triaged"],
      ["unlabeled", "itsm"],
    ]);
  });
});
