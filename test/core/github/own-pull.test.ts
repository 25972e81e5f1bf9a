import { describe, expect, it } from "vitest";
import type { GitHubOptions } from "../../../core/github/index.ts";
import { githubForTest } from "../../support/github/for-tests.ts";
import { connected } from "./connected.ts";

const CHECK = "itsm/gate";

/** A branch that mira pushed, in a repository that allows auto-merge and requires the gate's check. */
async function pushed(options: Partial<GitHubOptions> = {}) {
  const standIn = await githubForTest({ files: { "a.md": "a\n" }, people: { mira: {} } });
  standIn.ruleset({ requiredChecks: [{ context: CHECK }] });
  standIn.allowAutoMerge(true);
  const { sha } = standIn.push("itsm/x", { files: { "a.md": "b\n" }, message: "Edit", by: "mira" });
  const github = connected(standIn, { token: standIn.token("mira"), ...options });
  const open = () => github.openOwnPull({ branch: "itsm/x", base: "main", title: "Edit", body: "Text" });
  const ready = () => github.mergeWhenReady({ number: 1, head: sha, check: CHECK });
  return { standIn, github, sha, open, ready };
}

const FAULTS = [
  { kind: "response-lost" },
  { kind: "dropped" },
  { kind: "status", status: 502 },
  { kind: "secondary-rate-limit", retryAfter: 1 },
] as const;

describe("a pull request of a pushed branch", () => {
  it.each(FAULTS)("is opened once, whatever fails: %o", async (fault) => {
    const { standIn, open } = await pushed();
    standIn.faults.next({ match: /^POST .*\/pulls$/, ...fault });
    standIn.faults.next({ match: /^GET .*\/pulls\?/, ...fault });
    expect(await open()).toMatchObject({ is: "open", number: 1 });
    expect(await open()).toMatchObject({ is: "open", number: 1 });
    expect(standIn.pullRequests("itsm/x")).toHaveLength(1);
  });

  it("is not opened again once it is over", async () => {
    const { standIn, open } = await pushed();
    await open();
    standIn.closePullRequest(1, { by: "mira" });
    expect(await open()).toMatchObject({ is: "closed", number: 1 });
    standIn.reopenPullRequest(1, { by: "mira" });
    standIn.merge(1, { by: "root", bypass: true });
    expect(await open()).toMatchObject({ is: "merged", number: 1 });
  });

  it("is refused with a word where there is nothing to merge", async () => {
    const { standIn, github } = await pushed();
    standIn.pushCommit("itsm/same", standIn.tip("main"), { by: "mira" });
    const same = { branch: "itsm/same", base: "main", title: "T", body: "" };
    await expect(github.openOwnPull(same)).rejects.toThrow(
      /opens no pull request for the branch itsm\/same: .*No commits/,
    );
  });

  it("belongs to whose token it is, and to nobody where that is a workflow's", async () => {
    const { standIn, github } = await pushed();
    expect(await github.viewer()).toMatchObject({ login: "mira", type: "User" });
    expect(await connected(standIn).viewer()).toBe(null);
  });
});

describe("merging when ready", () => {
  it.each(FAULTS)("is switched on once, whatever fails: %o", async (fault) => {
    const { standIn, open, ready } = await pushed();
    await open();
    standIn.faults.next({ match: /^POST \/graphql/, ...fault });
    expect(await ready()).toEqual({ is: "on" });
    expect(await ready()).toEqual({ is: "on" });
    expect(standIn.pullRequest(1).autoMerge).toBe("mira");
  });

  it("merges at once what waits for nothing, if the check has passed on that very commit", async () => {
    const { standIn, sha, open, ready } = await pushed();
    standIn.ruleset({ requiredChecks: [{ context: "other" }] });
    standIn.check(sha, { name: "other" });
    await open();
    expect(await ready()).toMatchObject({ is: "off", why: "nothing-required" });
    standIn.check(sha, { name: CHECK, conclusion: "failure" });
    expect(await ready()).toMatchObject({ is: "off", why: "nothing-required" });
    standIn.check(sha, { name: CHECK });
    standIn.faults.next({ match: /^PUT .*\/merge$/, kind: "response-lost" });
    expect(await ready()).toEqual({ is: "merged" });
    expect(standIn.file("a.md")).toBe("b\n");
  });

  it("says why GitHub will not", async () => {
    const { standIn, open, ready } = await pushed();
    await open();
    standIn.allowAutoMerge(false);
    expect(await ready()).toMatchObject({
      is: "off",
      why: "not-allowed",
      said: expect.stringContaining("not allowed"),
    });
    standIn.push("itsm/x", { files: { "b.md": "theirs\n" }, message: "More", by: "root" });
    expect(await ready()).toEqual({ is: "off", why: "moved", said: "" });
    standIn.closePullRequest(1, { by: "mira" });
    expect(await ready()).toMatchObject({ is: "off", why: "refused" });
  });

  it("says so where the token may not", async () => {
    const { standIn, open, sha } = await pushed();
    await open();
    const token = standIn.appToken({ permissions: { contents: "read", pull_requests: "read", metadata: "read" } });
    const weak = connected(standIn, { token });
    expect(await weak.mergeWhenReady({ number: 1, head: sha, check: CHECK })).toMatchObject({
      is: "off",
      why: "refused",
      said: expect.stringContaining("Resource not accessible"),
    });
  });
});
