import { describe, expect, it } from "vitest";
import { digestOf } from "../../../core/policy/index.ts";
import type { GitHub as StandIn } from "../../support/github/index.ts";
import { aPullRequest, aRepository } from "./company.ts";
import { connected } from "./connected.ts";

async function closePullRequest(standIn: StandIn, number: number): Promise<void> {
  const url = `${standIn.url}/repos/${standIn.owner}/${standIn.name}/pulls/${number}`;
  const headers = { authorization: `token ${standIn.token("mira")}` };
  await fetch(url, { method: "PATCH", headers, body: JSON.stringify({ state: "closed" }) });
}

describe("the facts of a pull request", () => {
  it("say what it is, who opened it, what it wants", async () => {
    const { standIn, number, github } = await aPullRequest();
    const parted = standIn.tip();
    standIn.push("main", { files: { "README.md": "moved on\n" }, by: "root" });
    expect(await github.facts(number)).toMatchObject({
      number,
      title: "Edit a",
      state: "open",
      draft: false,
      author: { login: "mira", type: "User", id: expect.any(Number) },
      baseRef: "main",
      baseTip: standIn.tip(),
      head: standIn.tip("topic"),
      mergeBase: parted,
      earlier: [],
      mergeGroup: null,
    });
    standIn.edit(number, { draft: true, by: "mira" });
    expect(await github.facts(number)).toMatchObject({ draft: true });
    await closePullRequest(standIn, number);
    expect(await github.facts(number)).toMatchObject({ state: "closed" });
  });

  it("have a bot as author where a bot opened it", async () => {
    const standIn = await aRepository();
    standIn.push("topic", { files: { "records/a.md": "x\n" }, by: "deploy[bot]" });
    const { number } = standIn.openPullRequest({ head: "topic", by: "deploy[bot]" });
    expect((await connected(standIn).facts(number)).author).toMatchObject({ login: "deploy[bot]", type: "Bot" });
  });

  it("list files that were added, modified and removed; a rename is one removed and one added, which knows its former path", async () => {
    const { standIn, number, github } = await aPullRequest({
      "records/a.md": "edited\n",
      "records/b.md": null,
      "records/moved.md": "b\n",
      "records/c.md": null,
      "records/new.md": "new\n",
    });
    const { files } = await github.facts(number);
    expect(files.complete).toBe(true);
    const blob = (path: string) => standIn.file(path, "topic");
    expect(blob("records/moved.md")).toBe("b\n");
    expect(files.items).toEqual([
      { path: "records/a.md", status: "modified", blob: expect.any(String), previous: null },
      { path: "records/b.md", status: "removed", blob: null, previous: null },
      { path: "records/c.md", status: "removed", blob: null, previous: null },
      { path: "records/moved.md", status: "added", blob: expect.any(String), previous: "records/b.md" },
      { path: "records/new.md", status: "added", blob: expect.any(String), previous: null },
    ]);
  });

  it("list more files than GitHub compares", async () => {
    const many = Object.fromEntries(Array.from({ length: 340 }, (_, index) => [`records/n${index}.md`, `${index}\n`]));
    const { number, github, standIn } = await aPullRequest(many);
    const facts = await github.facts(number);
    expect(facts.files).toMatchObject({ complete: true });
    expect(facts.files.items).toHaveLength(340);
    expect(facts.diffs[standIn.tip("topic")]).toHaveLength(340);
  });

  it("name what the base changed of the same files, former paths included", async () => {
    const { standIn, number, github } = await aPullRequest({
      "records/a.md": "edited\n",
      "records/b.md": null,
      "records/moved.md": "b\n",
      "records/new.md": "new\n",
    });
    expect((await github.facts(number)).changedOnBase).toEqual({ complete: true, items: [] });
    standIn.push("main", {
      files: { "records/a.md": "other\n", "records/b.md": "other\n", "records/new.md": "other\n", "README.md": "x\n" },
      by: "root",
    });
    expect((await github.facts(number)).changedOnBase).toEqual({
      complete: true,
      items: ["records/a.md", "records/b.md", "records/new.md"],
    });
  });

  it("name what the base made executable, or a link", async () => {
    const { standIn, number, github } = await aPullRequest();
    standIn.push("main", { files: { "records/a.md": { mode: "100755", content: "a\n" } }, by: "root" });
    expect((await github.facts(number)).changedOnBase.items).toEqual(["records/a.md"]);
  });

  it("list commits with the accounts of authors, committers and co-authors", async () => {
    const standIn = await aRepository();
    const stranger = { name: "Stranger", email: "stranger@example.com" };
    const commits = [
      { files: { "records/a.md": "1\n" }, author: "mira", coAuthors: ["jonas", stranger] },
      { files: { "records/a.md": "2\n" }, author: stranger, committer: "ida" },
    ];
    const { sha, commits: shas } = standIn.push("topic", { commits, by: "mira" });
    const { number } = standIn.openPullRequest({ head: "topic", by: "mira" });
    const facts = await connected(standIn).facts(number);
    expect(facts.commits).toMatchObject({
      complete: true,
      items: [
        {
          sha: shas[0],
          parents: [standIn.tip()],
          author: { login: "mira" },
          committer: { login: "mira" },
          committedByGitHub: false,
          coAuthors: [
            { name: "jonas", login: "jonas" },
            { name: "Stranger", email: "stranger@example.com", login: null },
          ],
        },
        {
          sha,
          parents: [shas[0]],
          author: null,
          committer: { login: "ida" },
          authorName: "Stranger <stranger@example.com>",
        },
      ],
    });
  });

  it("list every page of every list", async () => {
    const standIn = await aRepository();
    const commits = Array.from({ length: 130 }, (_, index) => ({ files: { "records/a.md": `${index}\n` } }));
    standIn.push("topic", { commits, by: "mira" });
    const { number } = standIn.openPullRequest({ head: "topic", by: "mira" });
    for (let count = 0; count < 120; count++) standIn.review(number, { by: "jonas", state: "COMMENTED" });
    standIn.review(number, { by: "jonas", state: "CHANGES_REQUESTED" });
    const facts = await connected(standIn).facts(number);
    expect(facts.commits.items).toHaveLength(130);
    expect(facts.commits.complete).toBe(true);
    expect(facts.reviews.items.at(-1)).toMatchObject({ state: "CHANGES_REQUESTED" });
    expect(facts.reviews.items).toHaveLength(121);
  });

  it("name who is asked for a review and has not answered", async () => {
    const { standIn, number, github } = await aPullRequest();
    standIn.requestReviewers(number, { logins: ["jonas", "ida"], by: "mira" });
    standIn.review(number, { by: "jonas", state: "APPROVED" });
    expect((await github.facts(number)).requestedReviewers).toEqual(["ida"]);
    standIn.requestReviewers(number, { logins: ["jonas"], by: "mira" });
    expect((await github.facts(number)).requestedReviewers.toSorted()).toEqual(["ida", "jonas"]);
  });

  it("say what is in the merge queue at the paths of the pull request", async () => {
    const { standIn, number, github } = await aPullRequest({ "records/a.md": "edited\n", "records/b.md": null });
    const { headSha } = standIn.enqueue(number, { by: "root" });
    const { files, mergeGroup } = await github.facts(number, { mergeGroup: { head: headSha } });
    const blob = files.items.find(({ path }) => path === "records/a.md")?.blob;
    expect(mergeGroup).toEqual({ head: headSha, blobs: { "records/a.md": blob, "records/b.md": null } });
  });

  it("are read anew where the pull request moves meanwhile", async () => {
    const { standIn, number, github } = await aPullRequest();
    standIn.faults.next({
      match: /^GET .*\/reviews/,
      kind: "before",
      run: () => void standIn.push("topic", { files: { "records/b.md": "smuggled\n" }, by: "eve" }),
    });
    const facts = await github.facts(number);
    expect(facts.head).toBe(standIn.tip("topic"));
    expect(facts.files.items.map(({ path }) => path)).toEqual(["records/a.md", "records/b.md"]);
    expect(facts.pushes.items.map(({ actor }) => actor.login)).toEqual(["mira", "eve"]);
  });

  it("are refused where the pull request never holds still", async () => {
    const { standIn, number, github } = await aPullRequest();
    let count = 0;
    standIn.faults.next({
      match: /^GET .*\/reviews/,
      kind: "before",
      times: 9,
      run: () => void standIn.push("topic", { files: { "records/b.md": `${count++}\n` }, by: "eve" }),
    });
    await expect(github.facts(number)).rejects.toThrow("moves faster than it can be read");
    standIn.faults.clear();
  });
});

describe("what a commit would bring", () => {
  it("is compared for the head, for what was approved or refused or was dismissed of that, and for no comment", async () => {
    const standIn = await aRepository();
    const texts = ["1\n", "2\n", "3\n", "4\n", "5\n"];
    // One push, so that only its last commit is compared for being pushed.
    const { commits, sha } = standIn.push("topic", {
      commits: texts.map((text) => ({ files: { "records/a.md": text } })),
      by: "mira",
    });
    const { number } = standIn.openPullRequest({ head: "topic", by: "mira" });
    const [approved, refused, dismissed, commented] = commits;
    standIn.review(number, { by: "jonas", state: "APPROVED", commit: approved ?? "" });
    standIn.review(number, { by: "ida", state: "CHANGES_REQUESTED", commit: refused ?? "" });
    const { id } = standIn.review(number, { by: "eve", state: "CHANGES_REQUESTED", commit: dismissed ?? "" });
    standIn.dismiss(id, { by: "root" });
    standIn.review(number, { by: "late", state: "COMMENTED", commit: commented ?? "" });
    const { diffs } = await connected(standIn).facts(number);
    expect(Object.keys(diffs).toSorted()).toEqual([approved, refused, dismissed, sha].toSorted());
    expect(new Set(Object.values(diffs).map((entries) => digestOf(entries ?? []))).size).toBe(4);
  });

  it("is the same after the base was merged in, and after a rebase", async () => {
    const { standIn, number, github } = await aPullRequest();
    const approved = standIn.review(number, { by: "jonas", state: "APPROVED" }).commit;
    standIn.push("main", { files: { "README.md": "moved on\n" }, by: "root" });
    const merged = standIn.updateBranch(number, { by: "jonas" });
    const facts = await github.facts(number);
    const digest = (sha: string) => digestOf(facts.diffs[sha] ?? []);
    expect(facts.head).toBe(merged);
    expect(digest(merged)).toBe(digest(approved));
    standIn.push("main", { files: { "README.md": "further\n" }, by: "root" });
    const rebased = standIn.rebase("topic", { by: "jonas" }).sha;
    const again = await github.facts(number);
    expect(digestOf(again.diffs[rebased] ?? [])).toBe(digestOf(again.diffs[approved] ?? []));
    expect(again.diffs[approved]).toHaveLength(1);
  });

  it("is compared for every merge and for what it merged into, wherever in a push they lie", async () => {
    const { standIn, number, github } = await aPullRequest();
    const pushed = standIn.tip("topic");
    standIn.pushCommit("aside", pushed, { by: "mira" });
    const aside = standIn.openPullRequest({ head: "aside", by: "mira" });
    const first = standIn.push("aside", { files: { "records/b.md": "1\n" }, by: "mira" }).sha;
    standIn.push("main", { files: { "README.md": "moved on\n" }, by: "root" });
    const merge = standIn.updateBranch(aside.number, { by: "mira" });
    const last = standIn.push("aside", { files: { "records/b.md": "2\n" }, by: "mira" }).sha;
    standIn.pushCommit("topic", last, { by: "mira" });
    const { diffs } = await github.facts(number);
    expect(Object.keys(diffs).toSorted()).toEqual([pushed, first, merge, last].toSorted());
    expect(diffs[merge]).toEqual(diffs[first]);
    expect(diffs[first]).not.toEqual(diffs[pushed]);
  });

  it("is null where the commit cannot be read any more", async () => {
    const { standIn, number, github } = await aPullRequest();
    const gone = standIn.review(number, { by: "jonas", state: "APPROVED" }).commit;
    standIn.push("topic", { files: { "records/a.md": "2\n" }, by: "mira", force: true });
    const lost = new RegExp(`/compare/[0-9a-f]+\\.\\.\\.${gone}`);
    const withoutIt: typeof fetch = async (url, init) =>
      lost.test(String(url)) ? Response.json({ message: "Not Found" }, { status: 404 }) : fetch(url, init);
    const facts = await connected(standIn, { fetch: withoutIt }).facts(number);
    expect(facts.diffs[gone]).toBeNull();
    expect(facts.diffs[facts.head]).toHaveLength(1);
    expect((await github.facts(number)).diffs[gone]).toHaveLength(1);
  });

  it("is an error where head and base have nothing in common", async () => {
    const { standIn, number } = await aPullRequest();
    const unrelated: typeof fetch = async (url, init) =>
      String(url).includes("/compare/") ? Response.json({ message: "Not Found" }, { status: 404 }) : fetch(url, init);
    await expect(connected(standIn, { fetch: unrelated }).facts(number)).rejects.toThrow("nothing in common");
  });
});

describe("the facts of a merged pull request", () => {
  it.each(["merge", "squash", "rebase"] as const)("are those before the merge (%s)", async (method) => {
    const { standIn, number, github } = await aPullRequest();
    standIn.push("topic", { files: { "records/b.md": "more\n" }, by: "mira" });
    const before = standIn.tip();
    const open = await github.facts(number);
    standIn.clock.advance({ minutes: 5 });
    standIn.review(number, { by: "jonas", state: "APPROVED" });
    const reviewed = await github.facts(number);
    standIn.clock.advance({ minutes: 5 });
    standIn.merge(number, { method, by: "root" });
    const asOf = Date.parse(standIn.pullRequest(number).merged?.at ?? "");
    standIn.clock.advance({ minutes: 5 });
    standIn.push("main", { files: { "records/a.md": "later\n" }, by: "root" });
    standIn.deleteBranch("topic", { by: "root" });
    const facts = await github.facts(number, { asOf });
    expect(facts).toEqual(reviewed);
    expect(facts.baseTip).toBe(before);
    expect((await github.facts(number)).state).toBe("merged");
    expect(open.reviews.items).toEqual([]);
  });

  it("name nobody who played with the branch afterwards", async () => {
    const { standIn, number, github } = await aPullRequest();
    const head = standIn.tip("topic");
    standIn.merge(number, { by: "root" });
    const asOf = Date.parse(standIn.pullRequest(number).merged?.at ?? "");
    standIn.clock.advance({ minutes: 1 });
    standIn.push("topic", { files: { "records/b.md": "x\n" }, by: "eve" });
    standIn.pushCommit("topic", head, { by: "eve", force: true });
    const { pushes } = await github.facts(number, { asOf });
    expect(pushes).toMatchObject({ complete: true, items: [{ actor: { login: "mira" } }] });
  });

  it("know nothing of what came after the instant", async () => {
    const { standIn, number, github } = await aPullRequest();
    const minute = () => standIn.clock.advance({ minutes: 1 });
    const approval = standIn.review(number, { by: "jonas", state: "APPROVED" });
    minute();
    standIn.requestReviewers(number, { logins: ["ida"], by: "mira" });
    minute();
    const asOf = Date.parse(standIn.clock.now());
    minute();
    standIn.dismiss(approval.id, { by: "root" });
    standIn.review(number, { by: "ida", state: "CHANGES_REQUESTED" });
    standIn.requestReviewers(number, { logins: ["late"], by: "mira" });
    const facts = await github.facts(number, { asOf });
    expect(facts.reviews.items).toMatchObject([{ user: { login: "jonas" }, state: "APPROVED", dismissal: null }]);
    expect(facts.requestedReviewers).toEqual(["ida"]);
    expect((await github.facts(number)).reviews.items.map(({ state }) => state)).toEqual([
      "DISMISSED",
      "CHANGES_REQUESTED",
    ]);
  });
});
