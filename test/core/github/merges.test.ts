import { describe, expect, it } from "vitest";
import type { GitHub as StandIn } from "../../support/github/index.ts";
import { aPullRequest, aRepository } from "./company.ts";
import { connected } from "./connected.ts";

/** Opens a pull request with one commit a text. */
function open(standIn: StandIn, branch: string, path: string, texts: readonly string[] = ["x\n"]): number {
  standIn.push(branch, { commits: texts.map((text) => ({ files: { [path]: text } })), by: "mira" });
  return standIn.openPullRequest({ head: branch, by: "mira" }).number;
}

describe("how a pull request came to the base", () => {
  it.each([
    ["merge", 2, "merge"],
    ["squash", 2, "squash"],
    ["rebase", 2, "rebase"],
    ["squash", 1, null],
    ["rebase", 1, null],
  ] as const)("by %s of %d commits", async (method, count, told) => {
    const standIn = await aRepository();
    const github = connected(standIn);
    const number = open(standIn, "topic", "records/a.md", ["1\n", "2\n"].slice(0, count));
    standIn.push("main", { files: { "README.md": "moved\n" }, by: "root" });
    const base = standIn.tip();
    const commit = standIn.merge(number, { method, by: "root" });
    standIn.push("main", { files: { "README.md": "later\n" }, by: "root" });
    const merge = await github.mergeOf(number);
    expect(merge).toMatchObject({ commit, base, method: told, at: "2026-11-20T10:00:00Z", by: { login: "root" } });
    expect(merge.commits.at(-1)).toBe(commit);
    expect(merge.commits).toHaveLength(method === "rebase" ? count : 1);
    expect(merge.diff).toMatchObject([{ path: "records/a.md", status: "modified" }]);
  });

  it("through the merge queue stands on the pull request before it", async () => {
    const standIn = await aRepository();
    const [one, two] = [open(standIn, "one", "records/a.md"), open(standIn, "two", "records/b.md")];
    const first = standIn.enqueue(one, { by: "root", method: "squash" });
    standIn.enqueue(two, { by: "root", method: "squash" });
    standIn.completeMergeGroup(two);
    expect(await connected(standIn).mergeOf(two)).toMatchObject({
      base: first.headSha,
      diff: [{ path: "records/b.md" }],
    });
  });

  it("by a push of its head past the merge button stands on what GitHub noted as its base", async () => {
    const { standIn, number, github } = await aPullRequest();
    standIn.push("main", { files: { "README.md": "moved\n" }, by: "root" });
    const base = standIn.tip();
    const head = standIn.updateBranch(number, { by: "mira" });
    standIn.pushCommit("main", head, { by: "root" });
    expect(await github.mergeOf(number)).toMatchObject({
      commit: head,
      base,
      commits: [head],
      method: null,
      diff: [{ path: "records/a.md" }],
    });
  });

  it("is an error while it has not come", async () => {
    const { number, github } = await aPullRequest();
    await expect(github.mergeOf(number)).rejects.toThrow("pull request 1 is not merged");
  });
});

describe("the pull requests of a merge group", () => {
  it.each(["merge", "squash", "rebase"] as const)("are told by the branches of the queue (%s)", async (method) => {
    const standIn = await aRepository();
    const numbers = ["a", "b", "c"].map((name) => open(standIn, name, `records/${name}.md`, ["1\n", "2\n"]));
    const baseSha = standIn.tip();
    const groups = numbers.map((number) => standIn.enqueue(number, { by: "root", method }));
    const last = groups.at(-1);
    const github = connected(standIn);
    expect(
      await github.pullRequestsOfGroup({ headRef: last?.ref ?? "", headSha: last?.headSha ?? "", baseSha }),
    ).toEqual(numbers);
    const second = groups[1];
    expect(
      await github.pullRequestsOfGroup({
        headRef: second?.ref.replace("refs/heads/", "") ?? "",
        headSha: second?.headSha ?? "",
        baseSha: second?.baseSha ?? "",
      }),
    ).toEqual([numbers[1]]);
  });

  it.each(["merge", "squash"] as const)("are told by the commits where the branches are gone (%s)", async (method) => {
    const standIn = await aRepository();
    const numbers = ["a", "b"].map((name) => open(standIn, name, `records/${name}.md`, ["1\n", "2\n"]));
    const baseSha = standIn.tip();
    const groups = numbers.map((number) => standIn.enqueue(number, { by: "root", method }));
    const group = { headRef: groups[1]?.ref ?? "", headSha: groups[1]?.headSha ?? "", baseSha };
    const gone: typeof fetch = async (url, init) =>
      String(url).includes("matching-refs") ? Response.json([]) : fetch(url, init);
    expect(await connected(standIn, { fetch: gone }).pullRequestsOfGroup(group)).toEqual(numbers);
  });

  it("are refused where a commit belongs to none", async () => {
    const standIn = await aRepository();
    const number = open(standIn, "a", "records/a.md", ["1\n", "2\n"]);
    const baseSha = standIn.tip();
    const { ref: headRef, headSha } = standIn.enqueue(number, { by: "root", method: "rebase" });
    const gone: typeof fetch = async (url, init) =>
      String(url).includes("matching-refs") ? Response.json([]) : fetch(url, init);
    await expect(
      connected(standIn, { fetch: gone }).pullRequestsOfGroup({ headRef, headSha, baseSha }),
    ).rejects.toThrow(/cannot be told: commit [0-9a-f]{7} belongs to none/);
  });

  it("are refused where the branch names another one than the commits", async () => {
    const standIn = await aRepository();
    const number = open(standIn, "a", "records/a.md");
    const baseSha = standIn.tip();
    const { ref, headSha } = standIn.enqueue(number, { by: "root" });
    const headRef = ref.replace(`pr-${number}-`, "pr-99-");
    await expect(connected(standIn).pullRequestsOfGroup({ headRef, headSha, baseSha })).rejects.toThrow(
      "the branch names pull request 99",
    );
  });
});

describe("the main line", () => {
  async function aLine() {
    const standIn = await aRepository();
    const first = standIn.tip();
    const merge = standIn.merge(open(standIn, "a", "records/a.md", ["1\n", "2\n"]), { method: "merge", by: "root" });
    const squash = standIn.merge(open(standIn, "b", "records/b.md", ["1\n", "2\n"]), { method: "squash", by: "root" });
    const direct = standIn.push("main", {
      files: { "README.md": "direct\n" },
      message: "Past the gate\n\nMore.",
      by: "eve",
    }).sha;
    return { standIn, github: connected(standIn), first, merge, squash, direct };
  }

  it("goes by first parents, newest first, so that it tells what was merged and what was pushed", async () => {
    const { github, first, merge, squash, direct } = await aLine();
    const line = await github.mainCommits({});
    expect(line.complete).toBe(true);
    expect(line.commits.map(({ sha }) => sha)).toEqual([direct, squash, merge, first]);
    expect(line.commits[0]).toEqual({
      sha: direct,
      parents: [squash],
      author: { login: "eve", id: expect.any(Number), type: "User" },
      authorName: expect.stringMatching(/^eve </),
      subject: "Past the gate",
      at: "2026-11-20T10:00:00Z",
    });
    expect(line.commits[2]?.parents).toHaveLength(2);
  });

  it("goes back to a commit, or so many steps", async () => {
    const { github, merge, squash, direct } = await aLine();
    expect((await github.mainCommits({ since: merge })).commits.map(({ sha }) => sha)).toEqual([direct, squash]);
    expect((await github.mainCommits({ count: 1 })).commits.map(({ sha }) => sha)).toEqual([direct]);
    expect(await github.mainCommits({ since: direct })).toEqual({ complete: true, commits: [] });
  });

  it("says what each commit touched, if asked", async () => {
    const { github } = await aLine();
    const { commits } = await github.mainCommits({ files: true, count: 4 });
    expect(commits.map(({ files }) => files)).toEqual([
      ["README.md"],
      ["records/b.md"],
      ["records/a.md"],
      ["README.md", "records/a.md", "records/b.md", "records/c.md"],
    ]);
  });

  it("is not complete where the commit is not on it: the branch was rewritten", async () => {
    const { standIn, github } = await aLine();
    expect(await github.mainCommits({ since: standIn.tip("a") })).toMatchObject({ complete: false });
  });

  it("is read over all pages", async () => {
    const standIn = await aRepository();
    const first = standIn.tip();
    const commits = Array.from({ length: 220 }, (_, index) => ({ files: { "README.md": `${index}\n` } }));
    standIn.push("main", { commits, by: "root" });
    const line = await connected(standIn).mainCommits({ since: first });
    expect(line).toMatchObject({ complete: true });
    expect(line.commits).toHaveLength(220);
  });
});
