import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import { githubForTest } from "./for-tests.ts";
import { startGitHub } from "./index.ts";
import { octokitOf, refusal } from "./octokit.ts";

const itsm = { owner: "wattlinie", repo: "itsm" };

describe("the contract of the stand-in", () => {
  it("fails an answer that does not conform to GitHub's description", async () => {
    const github = await startGitHub({ people: { mira: {}, planted: { id: 1.5 } } });
    const request = octokitOf(github, "mira").rest.users.getByUsername({ username: "planted" });
    expect(await refusal(request)).toMatchObject({
      status: 500,
      message: expect.stringContaining("users/get-by-username"),
    });
    expect(github.violations.join("\n")).toContain("/id: must be integer");
    await expect(github.close()).rejects.toThrow("/id: must be integer");
  });

  it("fails a request that does not conform to it", async () => {
    const github = await startGitHub({ files: { "a.md": "a\n" } });
    const { request } = octokitOf(github, "mira");
    const bad = [
      ["POST /repos/wattlinie/itsm/issues", { body: "no title" }, "title"],
      ["POST /repos/wattlinie/itsm/git/refs", { ref: 7, sha: github.tip() }, "/ref: must be string"],
      ["GET /repos/wattlinie/itsm/pulls?state=opened", {}, "/state: must be equal to one of the allowed values"],
      ["GET /repos/wattlinie/itsm/pulls?stat=open", {}, "stat"],
      ["GET /repos/wattlinie/itsm/pulls/one", {}, "/pull_number: must be integer"],
      ["GET /repos/wattlinie/itsm/issues?milestone=1", {}, "not imitated"],
    ] as const;
    for (const [route, body, message] of bad)
      expect(await refusal(request(route, body))).toMatchObject({
        status: 500,
        message: expect.stringContaining(message),
      });
    expect(github.violations.length).toBeGreaterThanOrEqual(bad.length);
    await expect(github.close()).rejects.toThrow("as it is described");
  });

  it("answers 404 to what it does not know, and says so", async () => {
    const github = await githubForTest({ files: { "a.md": "a\n" } });
    const { request } = octokitOf(github, "mira");
    expect(await refusal(request("GET /repos/wattlinie/itsm/hooks"))).toMatchObject({ status: 404 });
    expect(await refusal(request("GET /repos/wattlinie/itsm/pulls/7"))).toMatchObject({ status: 404 });
    expect(github.unknownRoutes).toEqual(["GET /repos/wattlinie/itsm/hooks"]);
    expect(github.violations).toEqual([]);
  });

  it("logs what was asked, by whom, with which answer", async () => {
    const github = await githubForTest({ files: { "a.md": "a\n" } });
    await octokitOf(github, "mira").rest.pulls.list({ ...itsm, state: "all" });
    expect(github.requests).toEqual([
      {
        method: "GET",
        path: "/repos/wattlinie/itsm/pulls",
        query: "?state=all",
        status: 200,
        actor: "mira",
        operation: "pulls/list",
      },
    ]);
  });

  it("serves another process", async () => {
    const github = await githubForTest({ files: { "a.md": "a\n" } });
    const program = `
      import { Octokit } from "@octokit/rest";
      const octokit = new Octokit({ baseUrl: process.env.GITHUB_API_URL, auth: process.env.GITHUB_TOKEN });
      const { data } = await octokit.rest.repos.get({ owner: "wattlinie", repo: "itsm" });
      console.log(data.full_name);`;
    const env = { ...process.env, GITHUB_API_URL: github.url, GITHUB_TOKEN: github.token("mira") };
    const { stdout } = await promisify(execFile)(process.execPath, ["--input-type=module", "--eval", program], { env });
    expect(stdout.trim()).toBe("wattlinie/itsm");
  });
});
