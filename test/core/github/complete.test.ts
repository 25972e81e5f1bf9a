import { describe, expect, it } from "vitest";
import { evaluate } from "../../../core/policy/index.ts";
import { aPullRequest, aRepository } from "./company.ts";
import { connected } from "./connected.ts";

describe("a list that GitHub cuts", () => {
  it("is not complete: files", async () => {
    const { standIn, number, github } = await aPullRequest({ "records/a.md": "1\n", "records/b.md": "2\n" });
    standIn.faults.next({ match: /\/pulls\/\d+\/files/, kind: "truncated", at: 1 });
    expect((await github.facts(number)).files.complete).toBe(false);
  });

  it("is not complete where it comes back empty against GitHub's own count: files", async () => {
    const { standIn, number, github } = await aPullRequest();
    standIn.faults.next({ match: /\/pulls\/\d+\/files/, kind: "empty" });
    const { files } = await github.facts(number);
    expect(files).toMatchObject({ complete: false, items: [{ path: "records/a.md" }] });
  });

  it("does not hide where a file came from: its content tells it as well", async () => {
    const { standIn, number, github } = await aPullRequest({ "records/b.md": null, "records/moved.md": "b\n" });
    standIn.faults.next({ match: /\/pulls\/\d+\/files/, kind: "empty" });
    expect((await github.facts(number)).files.items).toMatchObject([
      { path: "records/b.md", status: "removed", previous: null },
      { path: "records/moved.md", status: "added", previous: "records/b.md" },
    ]);
  });

  it.each(["truncated", "empty"] as const)("is not complete: commits (%s)", async (kind) => {
    const { standIn, number, github } = await aPullRequest();
    standIn.push("topic", { files: { "records/b.md": "x\n" }, by: "mira" });
    const match = /\/pulls\/\d+\/commits/;
    standIn.faults.next(kind === "empty" ? { match, kind } : { match, kind, at: 1 });
    expect((await github.facts(number)).commits.complete).toBe(false);
  });

  it("is not complete where one is missing in the middle: commits", async () => {
    const { standIn, number } = await aPullRequest();
    standIn.push("topic", { files: { "records/b.md": "x\n" }, by: "eve" });
    standIn.push("topic", { files: { "records/b.md": "y\n" }, by: "mira" });
    const withoutSecond: typeof fetch = async (url, init) => {
      const response = await fetch(url, init);
      if (!/\/pulls\/\d+\/commits/.test(String(url))) return response;
      return Response.json(Object.values(Object(await response.json())).filter((_, index) => index !== 1));
    };
    const { commits } = await connected(standIn, { fetch: withoutSecond }).facts(number);
    expect(commits.items).toHaveLength(2);
    expect(commits.complete).toBe(false);
  });

  it("is not complete from 250 commits on, the most that GitHub lists", async () => {
    const standIn = await aRepository();
    const commits = Array.from({ length: 250 }, (_, index) => ({ files: { "records/a.md": `${index}\n` } }));
    standIn.push("topic", { commits, by: "mira" });
    const { number } = standIn.openPullRequest({ head: "topic", by: "mira" });
    const { commits: listed } = await connected(standIn).facts(number);
    expect(listed.items).toHaveLength(250);
    expect(listed.complete).toBe(false);
  });

  it("is not complete from 3000 files on", async () => {
    const many = Object.fromEntries(Array.from({ length: 3000 }, (_, index) => [`f/${index}.txt`, `${index % 7}\n`]));
    const { number, github } = await aPullRequest(many);
    const { files } = await github.facts(number);
    expect(files).toMatchObject({ complete: false });
    expect(files.items).toHaveLength(3000);
  });

  it("matters not for compare, whose list of files is not asked for", async () => {
    const { standIn, number, github } = await aPullRequest({ "records/a.md": "1\n", "records/b.md": "2\n" });
    standIn.faults.next({ match: /\/compare\//, kind: "empty", times: 5 });
    const facts = await github.facts(number);
    standIn.faults.clear();
    expect(facts.files).toMatchObject({ complete: true, items: [{}, {}] });
    expect(facts.diffs[facts.head]).toHaveLength(2);
  });
});

describe("a tree that GitHub cuts", () => {
  it("is read folder by folder instead", async () => {
    const { standIn, number, github } = await aPullRequest({ "records/a.md": "1\n", "records/new/x.md": "2\n" });
    standIn.faults.next({ match: /\/git\/trees\/.*recursive/, kind: "truncated", at: 2, times: 9 });
    const facts = await github.facts(number);
    standIn.faults.clear();
    expect(facts.files.complete).toBe(true);
    expect(facts.files.items.map(({ path }) => path)).toEqual(["records/a.md", "records/new/x.md"]);
  });

  it("leaves nothing known where a single folder is cut", async () => {
    const { standIn, number, github } = await aPullRequest({ "records/a.md": "1\n", "records/b.md": "2\n" });
    standIn.faults.next({ match: /\/git\/trees\//, kind: "truncated", at: 1, times: 99 });
    const facts = await github.facts(number);
    standIn.faults.clear();
    expect(facts.diffs[facts.head]).toBeNull();
    expect(facts.files).toMatchObject({ complete: false, items: [{ path: "records/a.md" }, { path: "records/b.md" }] });
  });

  it("closes the list of what the base changed", async () => {
    const { standIn, number } = await aPullRequest();
    standIn.push("main", { files: { "README.md": "moved\n" }, by: "root" });
    const tip = standIn.tip();
    const cutTip: typeof fetch = async (url, init) => {
      const response = await fetch(url, init);
      if (!String(url).includes(`/git/trees/${tip}`)) return response;
      return Response.json({ ...Object(await response.json()), truncated: true, tree: [] });
    };
    const facts = await connected(standIn, { fetch: cutTip }).facts(number);
    expect(facts.changedOnBase.complete).toBe(false);
    expect(facts.files.complete).toBe(true);
  });
});

describe("what is not complete", () => {
  it("closes the gate", async () => {
    const { standIn, number, github } = await aPullRequest();
    standIn.faults.next({ match: /\/pulls\/\d+\/files/, kind: "empty" });
    const facts = await github.facts(number);
    const { openPullRequest } = await import("../../../core/index.ts");
    const { config, ledgers } = await openPullRequest(github, number, { now: 0 });
    const verdict = evaluate(facts, config, ledgers, Date.parse(standIn.clock.now()));
    expect(verdict.outcome).toBe("blocked");
    expect(verdict.conditions).toContainEqual(expect.objectContaining({ rule: "gate-complete", state: "failed" }));
  });
});
