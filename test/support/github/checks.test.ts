import { describe, expect, it } from "vitest";
import { githubForTest } from "./for-tests.ts";
import type { GitHub } from "./index.ts";
import { octokitOf, octokitWith, refusal } from "./octokit.ts";

const itsm = { owner: "wattlinie", repo: "itsm" };

async function withPull(): Promise<GitHub> {
  const github = await githubForTest({ files: { "a.md": "a\n" } });
  github.push("topic", { files: { "a.md": "b\n" }, by: "mira" });
  github.openPullRequest({ head: "topic", by: "mira" });
  return github;
}

function annotations(count: number) {
  return Array.from({ length: count }, (_, index) => ({
    path: "a.md",
    start_line: index + 1,
    end_line: index + 1,
    annotation_level: "failure" as const,
    message: `Finding ${index}`,
  }));
}

describe("check runs of the stand-in", () => {
  it("are made and changed by an App, whose id they carry", async () => {
    const github = await withPull();
    const octokit = octokitWith(github, github.appToken({ app: "itsm-gate", permissions: { checks: "write" } }));
    const head_sha = github.tip("topic");
    const { data } = await octokit.rest.checks.create({
      ...itsm,
      name: "itsm/gate",
      head_sha,
      status: "in_progress",
      external_id: "7",
    });
    expect(data).toMatchObject({
      status: "in_progress",
      conclusion: null,
      completed_at: null,
      app: { id: github.appId("itsm-gate"), slug: "itsm-gate" },
    });
    expect(data.pull_requests).toMatchObject([{ number: 1, head: { sha: head_sha } }]);
    github.clock.advance({ minutes: 2 });
    const output = { title: "Ready", summary: "All of it", annotations: annotations(2) };
    const done = await octokit.rest.checks.update({ ...itsm, check_run_id: data.id, conclusion: "success", output });
    expect(done.data).toMatchObject({
      status: "completed",
      conclusion: "success",
      completed_at: "2026-11-20T10:02:00Z",
      external_id: "7",
    });
    await octokit.rest.checks.update({
      ...itsm,
      check_run_id: data.id,
      output: { title: "Ready", summary: "More", annotations: annotations(1) },
    });
    const listed = await octokit.rest.checks.listAnnotations({ ...itsm, check_run_id: data.id });
    expect(listed.data.map(({ message }) => message)).toEqual(["Finding 0", "Finding 1", "Finding 0"]);
    expect(github.checks(head_sha)).toMatchObject([
      { name: "itsm/gate", app: "itsm-gate", conclusion: "success", annotations: 3 },
    ]);
  });

  it("are refused to people, and to another App than their own", async () => {
    const github = await withPull();
    const head_sha = github.tip("topic");
    const person = octokitOf(github, "root").rest.checks.create({ ...itsm, name: "itsm/gate", head_sha });
    expect(await refusal(person)).toMatchObject({ status: 403, message: expect.stringContaining("via a GitHub App") });
    const check_run_id = github.check(head_sha, { name: "itsm/gate", app: "itsm-gate" });
    const other = octokitWith(github, github.appToken({ permissions: { checks: "write" } }));
    expect(await refusal(other.rest.checks.update({ ...itsm, check_run_id, conclusion: "failure" }))).toMatchObject({
      status: 403,
      message: expect.stringContaining("Invalid app_id `15368`"),
    });
  });

  it("take fifty annotations in a request and no text beyond its limit", async () => {
    const github = await withPull();
    const octokit = octokitWith(github, github.appToken({ permissions: { checks: "write" } }));
    const create = (output: { title: string; summary: string; annotations?: ReturnType<typeof annotations> }) =>
      octokit.rest.checks.create({
        ...itsm,
        name: "itsm/gate",
        head_sha: github.tip("topic"),
        conclusion: "failure",
        output,
      });
    expect(
      (await create({ title: "x", summary: "y", annotations: annotations(50) })).data.output.annotations_count,
    ).toBe(50);
    expect(await refusal(create({ title: "x", summary: "y", annotations: annotations(51) }))).toMatchObject({
      status: 422,
    });
    expect(await refusal(create({ title: "x", summary: "y".repeat(65_536) }))).toMatchObject({ status: 422 });
    expect(await refusal(octokit.rest.checks.create({ ...itsm, name: "x", head_sha: "0".repeat(40) }))).toMatchObject({
      status: 422,
    });
  });

  it("are listed newest of each name and App, or all", async () => {
    const github = await withPull();
    const sha = github.tip("topic");
    for (const conclusion of ["failure", "success"]) github.check(sha, { name: "itsm/gate", conclusion });
    github.check(sha, { name: "itsm/gate", app: "itsm-gate" });
    github.check(sha, { name: "validate" });
    const octokit = octokitOf(github, "mira");
    const list = async (query: object) => {
      const { data } = await octokit.rest.checks.listForRef({ ...itsm, ref: "topic", ...query });
      return [
        data.total_count,
        ...data.check_runs.map(({ name, conclusion, app }) => `${name} ${conclusion} ${app?.slug}`),
      ];
    };
    expect(await list({})).toEqual([
      3,
      "validate success github-actions",
      "itsm/gate success itsm-gate",
      "itsm/gate success github-actions",
    ]);
    expect(await list({ filter: "all", check_name: "itsm/gate" })).toHaveLength(4);
    expect(await list({ app_id: github.appId("itsm-gate") })).toEqual([1, "itsm/gate success itsm-gate"]);
    expect(await list({ per_page: 1, page: 3 })).toEqual([3, "itsm/gate success github-actions"]);
  });

  it("stand beside commit statuses, which are combined", async () => {
    const github = await withPull();
    const octokit = octokitWith(github, github.appToken({ permissions: { statuses: "write" } }));
    const sha = github.tip("topic");
    const state = async () => (await octokit.rest.repos.getCombinedStatusForRef({ ...itsm, ref: "topic" })).data.state;
    expect(await state()).toBe("pending");
    await octokit.rest.repos.createCommitStatus({ ...itsm, sha, state: "failure", context: "build" });
    await octokit.rest.repos.createCommitStatus({
      ...itsm,
      sha,
      state: "success",
      context: "build",
      description: "Built",
    });
    expect(await state()).toBe("success");
    const { data } = await octokit.rest.repos.listCommitStatusesForRef({ ...itsm, ref: sha });
    expect(data.map((status) => status.state)).toEqual(["success", "failure"]);
    github.ruleset({ requiredChecks: [{ context: "build" }] });
    expect(github.merge(1, { by: "jonas" })).toBe(github.tip());
  });
});
