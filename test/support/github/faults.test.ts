import { describe, expect, it } from "vitest";
import { githubForTest } from "./for-tests.ts";
import type { GitHub } from "./index.ts";
import { octokitOf, refusal } from "./octokit.ts";

const itsm = { owner: "wattlinie", repo: "itsm" };
const pull = { ...itsm, pull_number: 1 };

async function withPull(): Promise<GitHub> {
  const github = await githubForTest({ files: { "a.md": "a\n" } });
  github.push("topic", { files: { "a.md": "b\n", "b.md": "b\n", "c.md": "c\n" }, by: "mira" });
  github.openPullRequest({ head: "topic", by: "mira" });
  return github;
}

describe("faults of the stand-in", () => {
  it("meet the requests they name, so many times", async () => {
    const github = await withPull();
    const octokit = octokitOf(github, "mira");
    github.faults.next({ match: /^GET .*\/pulls\/1$/, times: 2, kind: "status", status: 502 });
    expect((await octokit.rest.pulls.listFiles(pull)).status).toBe(200);
    for (const status of [502, 502]) expect(await refusal(octokit.rest.pulls.get(pull))).toMatchObject({ status });
    expect((await octokit.rest.pulls.get(pull)).status).toBe(200);
    expect(github.faults.pending).toEqual([]);
    expect(github.requests.map(({ status }) => status)).toEqual([200, 502, 502, 200]);
  });

  it("limit the rate, with the time to wait", async () => {
    const github = await withPull();
    const get = () =>
      fetch(`${github.url}/repos/wattlinie/itsm`, { headers: { authorization: `Bearer ${github.token("mira")}` } });
    github.faults.next({ match: /./, kind: "secondary-rate-limit", retryAfter: 7 });
    github.faults.next({ match: /./, kind: "too-many-requests" });
    const [first, second, third] = [await get(), await get(), await get()];
    expect([first.status, first.headers.get("retry-after")]).toEqual([403, "7"]);
    expect(await first.text()).toContain("secondary rate limit");
    expect([second.status, second.headers.get("retry-after"), third.status]).toEqual([429, "1", 200]);
  });

  it("answer late", async () => {
    const github = await withPull();
    github.faults.next({ match: /./, kind: "slow", ms: 60 });
    const start = performance.now();
    await octokitOf(github, "mira").rest.repos.get(itsm);
    expect(performance.now() - start).toBeGreaterThan(55);
  });

  it("break the connection before anything is done, or after it was done", async () => {
    const github = await withPull();
    const octokit = octokitOf(github, "mira");
    const comment = (body: string) => octokit.rest.issues.createComment({ ...itsm, issue_number: 1, body });
    github.faults.next({ match: /^POST .*comments/, kind: "dropped" });
    expect(await refusal(comment("dropped"))).toMatchObject({ status: 0 });
    expect(github.comments(1)).toEqual([]);
    github.faults.next({ match: /^POST .*comments/, kind: "response-lost" });
    expect(await refusal(comment("lost"))).toMatchObject({ status: 0 });
    expect(github.comments(1)).toMatchObject([{ body: "lost" }]);
    expect(github.requests.map(({ status, operation }) => [status, operation])).toEqual([
      [0, "issues/create-comment"],
      [0, "issues/create-comment"],
    ]);
  });

  it("cut lists short, and say so only where GitHub does", async () => {
    const github = await withPull();
    const octokit = octokitOf(github, "mira");
    github.faults.next({ match: /\/files/, times: 9, kind: "truncated", at: 2 });
    const files = await octokit.paginate(octokit.rest.pulls.listFiles, { ...pull, per_page: 1 });
    expect(files.map(({ filename }) => filename)).toEqual(["a.md", "b.md"]);
    expect((await octokit.rest.pulls.get(pull)).data.changed_files).toBe(3);
    github.faults.next({ match: /git\/trees/, kind: "truncated", at: 1 });
    const tree = () => octokit.rest.git.getTree({ ...itsm, tree_sha: "topic", recursive: "1" });
    expect((await tree()).data).toMatchObject({ truncated: true, tree: [{ path: "a.md" }] });
    expect((await tree()).data.truncated).toBe(false);
    github.faults.next({ match: /compare/, kind: "truncated", at: 1 });
    const { data } = await octokit.rest.repos.compareCommitsWithBasehead({ ...itsm, basehead: "main...topic" });
    expect(data.files).toHaveLength(1);
  });

  it("empty a list", async () => {
    const github = await withPull();
    const octokit = octokitOf(github, "mira");
    github.faults.next({ match: /\/files/, kind: "empty" });
    expect((await octokit.rest.pulls.listFiles(pull)).data).toEqual([]);
    expect((await octokit.rest.pulls.listFiles(pull)).data).toHaveLength(3);
  });

  it("move the head between two reads", async () => {
    const github = await withPull();
    const octokit = octokitOf(github, "mira");
    const before = github.tip("topic");
    const move = () => void github.push("topic", { files: { "a.md": String(github.requests.length) }, by: "lena" });
    github.faults.next({ match: /\/files/, kind: "after", run: move });
    const first = (await octokit.rest.pulls.get(pull)).data.head.sha;
    const files = await octokit.rest.pulls.listFiles(pull);
    expect(first).toBe(before);
    expect(files.data[0]?.contents_url).toContain(before);
    expect((await octokit.rest.pulls.get(pull)).data.head.sha).not.toBe(before);
    github.faults.next({ match: /\/pulls\/1$/, kind: "before", run: async () => move() });
    const then = github.tip("topic");
    expect((await octokit.rest.pulls.get(pull)).data.head.sha).not.toBe(then);
  });

  it("crash between any two calls", async () => {
    const github = await withPull();
    const octokit = octokitOf(github, "mira");
    github.faults.cutAfter(1);
    expect((await octokit.rest.pulls.get(pull)).status).toBe(200);
    expect(await refusal(octokit.rest.pulls.get(pull))).toMatchObject({ status: 0 });
    expect(await refusal(octokit.rest.repos.get(itsm))).toMatchObject({ status: 0 });
    github.faults.clear();
    expect((await octokit.rest.pulls.get(pull)).status).toBe(200);
  });
});
