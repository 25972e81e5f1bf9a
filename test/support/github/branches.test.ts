import { execFileSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { githubForTest } from "./for-tests.ts";
import { octokitOf, refusal } from "./octokit.ts";

const itsm = { owner: "wattlinie", repo: "itsm" };
const TEXT = "one\ntwo\nthree\nfour\nfive\nsix\n";

describe("branches of the stand-in", () => {
  it("are a real Git repository that git itself finds sound", async () => {
    const github = await githubForTest({
      files: { "a/b.md": TEXT, "run.sh": { mode: "100755", content: "#!/bin/sh\n" } },
    });
    github.push("topic", {
      files: { "a/c.md": "new\n", "a/b.md": null, link: { mode: "120000", content: "a" } },
      by: "mira",
    });
    const long = `${TEXT.repeat(20_000)}`;
    github.push("long", { files: { "long.md": long }, by: "mira" });
    const git = (...args: string[]) =>
      execFileSync("git", args, { cwd: github.folder, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
    expect(git("fsck", "--strict", "--full")).toBe("");
    expect(git("ls-tree", "-r", "--format=%(objectmode) %(path)", "topic").trim().split("\n")).toEqual([
      "100644 a/c.md",
      "120000 link",
      "100755 run.sh",
    ]);
    expect(git("log", "-1", "--format=%an %ae %cI", "topic").trim()).toMatch(
      /^mira \d+\+mira@users\.noreply\.github\.com 2026-11-20T10:00:00/,
    );
    expect(git("rev-parse", "HEAD").trim()).toBe(github.tip());
    expect(git("show", "long:long.md")).toBe(long);
  });

  it("give what is pushed by its sha, and the same sha for the same content at the same instant", async () => {
    const [one, two] = [
      await githubForTest({ files: { "a.md": TEXT } }),
      await githubForTest({ files: { "a.md": TEXT } }),
    ];
    expect(one.tip()).toBe(two.tip());
    expect(one.push("topic", { files: { "a.md": "x" }, message: "Edit", by: "mira" }).sha).toBe(
      two.push("topic", { files: { "a.md": "x" }, message: "Edit", by: "mira" }).sha,
    );
    two.clock.advance({ seconds: 1 });
    expect(one.push("topic", { files: { "a.md": "y" }, by: "mira" }).sha).not.toBe(
      two.push("topic", { files: { "a.md": "y" }, by: "mira" }).sha,
    );
  });

  it("keep a commit readable by its sha after a force-push took it away", async () => {
    const github = await githubForTest({ files: { "a.md": TEXT } });
    const { sha: lost } = github.push("topic", { files: { "a.md": "first" }, message: "First", by: "mira" });
    const { before, sha } = github.push("topic", { files: { "a.md": "second" }, force: true, by: "mira" });
    expect(before).toBe(lost);
    expect(github.commit(sha)).toMatchObject({ parents: [github.tip()], message: "First" });
    const octokit = octokitOf(github, "mira");
    expect((await octokit.rest.repos.getCommit({ ...itsm, ref: lost })).data.sha).toBe(lost);
    const { data } = await octokit.rest.repos.getContent({ ...itsm, path: "a.md", ref: lost });
    expect(data).toMatchObject({ type: "file", content: Buffer.from("first").toString("base64").concat("\n") });
    expect(
      (await octokit.rest.repos.listCommits({ ...itsm, sha: "topic" })).data.map((commit) => commit.sha),
    ).not.toContain(lost);
  });

  it("map commits to people by their e-mail, and to nobody where nobody has it", async () => {
    const github = await githubForTest({ files: { "a.md": TEXT }, people: { mira: { id: 4711 } } });
    const own = github.push("topic", { files: { a: "1" }, by: "mira", coAuthors: ["jonas"] }).sha;
    const foreign = github.push("topic", {
      files: { a: "2" },
      by: "mira",
      author: { name: "M", email: "m@example.com" },
    }).sha;
    const web = github.push("topic", { files: { a: "3" }, by: "mira", committer: "web-flow" }).sha;
    const octokit = octokitOf(github, "jonas");
    const people = async (ref: string) => {
      const { author, committer } = (await octokit.rest.repos.getCommit({ ...itsm, ref })).data;
      return [author?.login ?? null, committer?.login ?? null];
    };
    expect(await people(own)).toEqual(["mira", "mira"]);
    expect(await people(foreign)).toEqual([null, null]);
    expect(await people(web)).toEqual(["mira", "web-flow"]);
    expect(github.commit(own).author.email).toBe("4711+mira@users.noreply.github.com");
    expect(github.commit(own).message).toMatch(/\n\nCo-authored-by: jonas <\d+\+jonas@users\.noreply\.github\.com>$/);
    github.rename("mira", "mira-k");
    expect(await people(own)).toEqual(["mira-k", "mira-k"]);
    github.deleteAccount("mira-k");
    expect(await people(own)).toEqual([null, null]);
  });

  it("rebase their own commits and keep the authors", async () => {
    const github = await githubForTest({ files: { "a.md": TEXT, "b.md": TEXT } });
    const before = github.push("topic", {
      commits: [{ files: { "a.md": `${TEXT}7\n` } }, { files: { "a.md": `${TEXT}8\n` }, author: "jonas" }],
      by: "mira",
    });
    github.push("main", { files: { "b.md": "other" }, by: "root" });
    const after = github.rebase("topic", { by: "mira" });
    expect(after.commits).toHaveLength(2);
    expect(after.sha).not.toBe(before.sha);
    expect(github.commit(after.sha).author.name).toBe("jonas");
    expect(github.commit(after.commits[0] ?? "").parents).toEqual([github.tip()]);
    expect(github.file("b.md", "topic")).toBe("other");
    expect(github.file("a.md", after.commits[0])).toBe(`${TEXT}7\n`);
    expect(github.file("a.md", "topic")).toBe(`${TEXT}8\n`);
  });

  it("tell who moved them from where to where, page by page", async () => {
    const github = await githubForTest({ files: { "a.md": TEXT } });
    const octokit = octokitOf(github, "mira");
    const first = github.push("topic", { files: { a: "1" }, by: "mira" }).sha;
    github.clock.advance({ hours: 1 });
    const second = github.push("topic", { files: { a: "2" }, by: "jonas" }).sha;
    const third = github.push("topic", { files: { a: "3" }, force: true, by: "lena" }).sha;
    const activities = await octokit.paginate(octokit.rest.repos.listActivities, {
      ...itsm,
      ref: "topic",
      per_page: 1,
    });
    expect(
      activities.map(({ activity_type, actor, before, after }) => [activity_type, actor?.login, before, after]),
    ).toEqual([
      ["force_push", "lena", second, third],
      ["push", "jonas", first, second],
      ["branch_creation", "mira", "0".repeat(40), first],
    ]);
    expect(activities.map(({ timestamp }) => timestamp.slice(11, 16))).toEqual(["11:00", "11:00", "10:00"]);
    expect(github.requests).toHaveLength(3);
    const forced = await octokit.rest.repos.listActivities({
      ...itsm,
      ref: "refs/heads/topic",
      activity_type: "force_push",
    });
    expect(forced.data).toHaveLength(1);
  });

  it("refuse a direct push against the rules, but an admin's", async () => {
    const github = await githubForTest({ files: { "a.md": TEXT } });
    github.ruleset({ requirePullRequest: true, blockForcePush: true });
    const push = (by: string) => github.push("main", { files: { "a.md": by }, by });
    expect(() => push("mira")).toThrow("422 Repository rule violations found");
    expect(github.file("a.md")).toBe(TEXT);
    push("root");
    expect(github.file("a.md")).toBe("root");
    github.ruleset({ requirePullRequest: true, bypass: { admins: false, apps: [] } });
    expect(() => push("root")).toThrow("Changes must be made through a pull request.");
  });

  it("list commits by path, author and time", async () => {
    const github = await githubForTest({ files: { "a.md": TEXT } });
    github.clock.set("2026-11-21T10:00:00+01:00");
    github.push("main", { files: { "b.md": "b" }, message: "Add b", by: "root" });
    github.clock.advance({ days: 1 });
    github.push("main", { files: { "a.md": "a" }, message: "Edit a", author: "mira", by: "root" });
    const octokit = octokitOf(github, "mira");
    const subjects = async (query: object) =>
      (await octokit.rest.repos.listCommits({ ...itsm, ...query })).data.map(({ commit }) => commit.message);
    expect(await subjects({})).toEqual(["Edit a", "Add b", "Begin"]);
    expect(await subjects({ path: "a.md" })).toEqual(["Edit a", "Begin"]);
    expect(await subjects({ author: "mira" })).toEqual(["Edit a"]);
    expect(await subjects({ since: "2026-11-21T09:00:00Z", until: "2026-11-21T09:00:00Z" })).toEqual(["Add b"]);
    expect(await refusal(octokit.rest.repos.listCommits({ ...itsm, sha: "gone" }))).toMatchObject({ status: 404 });
  });

  it("compare three-dot: files since the merge base, with what is ahead, what is behind", async () => {
    const github = await githubForTest({ files: { "a.md": TEXT, "b.md": TEXT } });
    const { sha } = github.push("topic", { files: { "a.md": null, "c.md": TEXT.replace("six", "seven") }, by: "mira" });
    const base = github.tip();
    github.push("main", { files: { "b.md": "moved on" }, by: "root" });
    const octokit = octokitOf(github, "mira");
    const { data } = await octokit.rest.repos.compareCommitsWithBasehead({ ...itsm, basehead: `main...${sha}` });
    expect(data).toMatchObject({ status: "diverged", ahead_by: 1, behind_by: 1, total_commits: 1 });
    expect(data.merge_base_commit.sha).toBe(base);
    expect(data.files?.map(({ filename, previous_filename, status }) => [filename, previous_filename, status])).toEqual(
      [["c.md", "a.md", "renamed"]],
    );
    const same = await octokit.rest.repos.compareCommitsWithBasehead({ ...itsm, basehead: `${sha}...topic` });
    expect(same.data).toMatchObject({ status: "identical", files: [] });
    const paged = await octokit.rest.repos.compareCommitsWithBasehead({
      ...itsm,
      basehead: "main...topic",
      page: 2,
      per_page: 1,
    });
    expect(paged.data).toMatchObject({ commits: [], total_commits: 1 });
    expect(paged.data.files).toBeUndefined();
  });
});
