import { describe, expect, it } from "vitest";
import { ItsmError } from "../../../core/index.ts";
import { aPullRequest, aRepository } from "./company.ts";
import { ALL, connected } from "./connected.ts";

async function refusal(asked: Promise<unknown>): Promise<ItsmError> {
  const error = await asked.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (error instanceof ItsmError) return error;
  throw new Error("it was not refused", { cause: error });
}

describe("reading from GitHub", () => {
  it.each([
    { kind: "status", status: 502 },
    { kind: "status", status: 500 },
    { kind: "dropped" },
    { kind: "response-lost" },
  ] as const)("goes on after %o", async (fault) => {
    const { standIn, number, github } = await aPullRequest();
    standIn.faults.next({ match: /^GET .*\/pulls\/1$/, times: 2, ...fault });
    standIn.faults.next({ match: /^GET .*\/commits/, times: 1, ...fault });
    expect(await github.facts(number)).toMatchObject({ number, commits: { complete: true } });
    expect(standIn.faults.pending).toEqual([]);
  });

  it("waits at a secondary limit as long as GitHub says, and tells it", async () => {
    const { standIn, number } = await aPullRequest();
    const told: string[] = [];
    const github = connected(standIn, { log: (line) => told.push(line) });
    standIn.faults.next({ match: /^GET .*\/pulls\/1$/, kind: "secondary-rate-limit", retryAfter: 7 });
    expect(await github.pullRequest(number)).toMatchObject({ number });
    expect(told).toEqual([expect.stringMatching(/secondary rate limit is reached at .*: trying again in 7 seconds/)]);
  });

  it("gives up at a limit that lasts longer than the job is worth, and says until when", async () => {
    const { standIn, number, github } = await aPullRequest();
    standIn.faults.next({ match: /^GET .*\/pulls\/1$/, kind: "secondary-rate-limit", retryAfter: 3600 });
    const { message, hint } = await refusal(github.pullRequest(number));
    expect(message).toBe(
      "GitHub's rate limit is reached until 2026-11-20T11:00:00.000Z (GET /repos/wattlinie/itsm/pulls/1)",
    );
    expect(hint).toContain("Run this again then");
  });

  it("has one budget for all waits together", async () => {
    const { standIn, number, github } = await aPullRequest();
    const limit = { match: /^GET .*\/pulls\/1$/, kind: "secondary-rate-limit", retryAfter: 50 } as const;
    standIn.faults.next({ ...limit, times: 2 });
    expect(await github.pullRequest(number)).toMatchObject({ number });
    standIn.faults.next(limit);
    await expect(github.pullRequest(number)).rejects.toThrow("rate limit");
  });

  it("waits three times at most for one request", async () => {
    const { standIn, number, github } = await aPullRequest();
    standIn.faults.next({ match: /^GET .*\/pulls\/1$/, kind: "secondary-rate-limit", retryAfter: 1, times: 4 });
    await expect(github.pullRequest(number)).rejects.toThrow("rate limit");
    expect(standIn.faults.pending).toEqual([]);
  });

  it("gives up where GitHub stays down, and says so", async () => {
    const { standIn, number, github } = await aPullRequest();
    standIn.faults.next({ match: /./, kind: "status", status: 503, times: 99 });
    const { message, hint, exitCode } = await refusal(github.pullRequest(number));
    expect(message).toBe("GitHub failed (GET /repos/wattlinie/itsm/pulls/1): 503 Server Error");
    expect(hint).toContain("githubstatus.com");
    expect(exitCode).toBe(1);
    standIn.faults.clear();
  });

  it("gives up on an answer that takes too long", async () => {
    const { standIn, number } = await aPullRequest();
    const github = connected(standIn, { timeout: 60 });
    standIn.faults.next({ match: /./, kind: "slow", ms: 400, times: 99 });
    const { message } = await refusal(github.pullRequest(number));
    expect(message).toContain("GitHub could not be reached (GET /repos/wattlinie/itsm/pulls/1)");
    standIn.faults.clear();
  });

  it.each([
    ["half a list", (text: string) => text.slice(0, text.length / 2)],
    ["nothing at all", () => ""],
    ["null", () => "null"],
  ])("takes %s for no answer, and asks again", async (_, broken) => {
    const { standIn, number } = await aPullRequest();
    standIn.review(number, { by: "jonas", state: "CHANGES_REQUESTED" });
    let times = 0;
    const breaking: typeof fetch = async (url, init) => {
      const response = await fetch(url, init);
      if (!String(url).includes("/reviews") || times++ > 0) return response;
      return new Response(broken(await response.text()), { headers: { "content-type": "application/json" } });
    };
    const { reviews } = await connected(standIn, { fetch: breaking }).facts(number);
    expect(reviews.items).toMatchObject([{ state: "CHANGES_REQUESTED" }]);
    expect(times).toBe(2);
  });
});

describe("a refusal of GitHub's", () => {
  it("says that the token is wrong", async () => {
    const standIn = await aRepository();
    const { message, hint } = await refusal(connected(standIn, { token: "ghp_wrong" }).defaultBranch());
    expect(message).toBe("GitHub does not accept the token (GET /repos/wattlinie/itsm)");
    expect(hint).toContain("Pass a new one");
  });

  it("names the permission that is missing, as GitHub names it", async () => {
    const { standIn, number } = await aPullRequest();
    const token = standIn.appToken({ permissions: { ...ALL, checks: "read" } });
    const check = {
      sha: standIn.tip("topic"),
      name: "itsm/gate",
      conclusion: "success",
      title: "t",
      summary: "s",
    } as const;
    const { message, hint } = await refusal(connected(standIn, { token }).postCheck(check));
    expect(message).toContain("the token may not do this (POST /repos/wattlinie/itsm/check-runs)");
    expect(hint).toContain("checks: write");
    const without = connected(standIn, { token: standIn.appToken({ permissions: { contents: "read" } }) });
    expect((await refusal(without.pullRequest(number))).hint).toContain("pull-requests: read");
  });

  it.each([
    ["/repos/o/r/check-runs", "POST", "checks: write"],
    ["/repos/o/r/pulls/1/reviews", "GET", "pull-requests: read"],
    ["/repos/o/r/issues/1/comments", "POST", "pull-requests: write"],
    ["/repos/o/r/git/trees/x", "GET", "contents: read"],
  ])("names the permission for %s where GitHub does not", async (path, method, permission) => {
    const { failureOf } = await import("../../../core/github/failure.ts");
    const response = { status: 403, headers: {}, url: path, data: { message: "Resource not accessible" } };
    const error = Object.assign(new Error("Resource not accessible"), { status: 403, response });
    expect(failureOf(error, { method, url: path, owner: "o", repo: "r", now: 0 }).hint).toContain(permission);
  });

  it("says what is not there", async () => {
    const standIn = await aRepository();
    const { message, hint } = await refusal(connected(standIn).pullRequest(99));
    expect(message).toContain("GitHub does not know this, or the token may not see it");
    expect(hint).toContain("wattlinie/itsm");
  });

  it("holds no token", async () => {
    const standIn = await aRepository();
    const token = standIn.appToken({ permissions: {} });
    const error = await refusal(connected(standIn, { token }).pullRequest(1));
    expect(`${error.message} ${error.hint} ${error.cause} ${JSON.stringify(error.cause)}`).not.toContain(token);
  });
});

describe("the state of a pull request", () => {
  it("has the tip of the base now, not that of the last push", async () => {
    const { standIn, number, github } = await aPullRequest();
    standIn.push("main", { files: { "README.md": "moved\n" }, by: "root" });
    expect(await github.pullRequest(number)).toEqual({
      number,
      state: "open",
      draft: false,
      title: "Edit a",
      url: expect.stringContaining(`/pull/${number}`),
      author: { login: "mira", id: expect.any(Number), type: "User" },
      baseRef: "main",
      defaultBranch: "main",
      headRef: "topic",
      headSha: standIn.tip("topic"),
      fork: false,
      baseTip: standIn.tip(),
      mergeCommit: null,
      mergedAt: null,
      mergedBy: null,
    });
  });

  it("says how it ended", async () => {
    const { standIn, number, github } = await aPullRequest();
    const mergeCommit = standIn.merge(number, { by: "root" });
    expect(await github.pullRequest(number)).toMatchObject({
      state: "merged",
      mergeCommit,
      mergedAt: "2026-11-20T10:00:00Z",
      mergedBy: { login: "root" },
    });
  });

  it("is refused where its base is gone", async () => {
    const { standIn, github } = await aPullRequest();
    standIn.push("release", { files: { "records/c.md": "x\n" }, by: "root" });
    standIn.push("fix", { files: { "records/b.md": "x\n" }, by: "mira" });
    const { number } = standIn.openPullRequest({ head: "fix", base: "release", by: "mira" });
    const gone: typeof fetch = async (url, init) =>
      String(url).includes("heads%2Frelease")
        ? Response.json({ message: "Not Found" }, { status: 404 })
        : fetch(url, init);
    expect(await github.pullRequest(number)).toMatchObject({ baseRef: "release", baseTip: standIn.tip("release") });
    await expect(connected(standIn, { fetch: gone }).pullRequest(number)).rejects.toThrow(
      "the branch release, which is gone",
    );
  });
});

describe("finding pull requests", () => {
  it("finds all open ones with a head, those from forks included", async () => {
    const { standIn, number, github } = await aPullRequest();
    const sha = standIn.tip("topic");
    standIn.pushCommit("ida:same", sha, { by: "ida" });
    const fork = standIn.openPullRequest({ head: "ida:same", by: "ida" });
    standIn.push("other", { files: { "records/b.md": "x\n" }, by: "mira" });
    standIn.openPullRequest({ head: "other", by: "mira" });
    expect((await github.openPullRequestsAt(sha)).toSorted()).toEqual([number, fork.number]);
    expect(await github.openPullRequestsAt("0".repeat(40))).toEqual([]);
  });

  it("finds all open ones into a branch, oldest first, over all pages", async () => {
    const { standIn, github } = await aPullRequest();
    for (let count = 0; count < 105; count++) {
      standIn.push(`b${count}`, { files: { "records/b.md": `${count}\n` }, by: "mira" });
      standIn.openPullRequest({ head: `b${count}`, by: "mira" });
    }
    standIn.push("release", { files: { "records/c.md": "x\n" }, by: "root" });
    standIn.openPullRequest({ head: "b1", base: "release", by: "mira" });
    const numbers = await github.openPullRequests("main");
    expect(numbers).toHaveLength(106);
    expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
  });

  it("finds the merged ones that brought a commit", async () => {
    const { standIn, number, github } = await aPullRequest();
    expect(await github.pullRequestsOfCommit(standIn.tip("topic"))).toEqual([]);
    const direct = standIn.push("main", { files: { "README.md": "x\n" }, by: "root" }).sha;
    const merge = standIn.merge(number, { method: "squash", by: "root" });
    expect(await github.pullRequestsOfCommit(merge)).toEqual([number]);
    expect(await github.pullRequestsOfCommit(direct)).toEqual([]);
    expect(await github.pullRequestsOfCommit(standIn.tip("topic"))).toEqual([number]);
  });
});
