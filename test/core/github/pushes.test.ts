import { describe, expect, it } from "vitest";
import { aPullRequest, aRepository } from "./company.ts";
import { connected } from "./connected.ts";

describe("pushes", () => {
  it("say who moved the branch from where to where, by force as well, oldest first", async () => {
    const { standIn, number, github } = await aPullRequest();
    const first = standIn.tip("topic");
    standIn.clock.advance({ minutes: 3 });
    const forced = standIn.push("topic", { files: { "records/a.md": "2\n" }, by: "eve", author: "mira", force: true });
    standIn.push("main", { files: { "README.md": "x\n" }, by: "root" });
    const updated = standIn.updateBranch(number, { by: "jonas" });
    const { pushes } = await github.facts(number);
    expect(pushes).toMatchObject({
      complete: true,
      items: [
        { actor: { login: "mira", id: expect.any(Number), type: "User" }, before: null, after: first },
        { actor: { login: "eve" }, before: first, after: forced.sha, at: "2026-11-20T10:03:00Z" },
        { actor: { login: "jonas" }, before: forced.sha, after: updated },
      ],
    });
  });

  it("end where the branch held nothing of its own, however long it lives", async () => {
    const { standIn, number, github } = await aPullRequest();
    standIn.merge(number, { method: "merge", by: "root" });
    standIn.pushCommit("topic", standIn.tip(), { by: "ida" });
    const before = standIn.tip("topic");
    const { sha } = standIn.push("topic", { files: { "records/b.md": "next\n" }, by: "jonas" });
    const next = standIn.openPullRequest({ head: "topic", by: "jonas" });
    const { pushes } = await github.facts(next.number);
    expect(pushes).toMatchObject({ complete: true, items: [{ actor: { login: "jonas" }, before, after: sha }] });
  });

  it("of a branch that was made anew end where it was made", async () => {
    const { standIn, github } = await aPullRequest();
    standIn.deleteBranch("topic", { by: "eve" });
    const { sha } = standIn.push("topic", { files: { "records/b.md": "next\n" }, by: "jonas" });
    const next = standIn.openPullRequest({ head: "topic", by: "jonas" });
    const { pushes } = await github.facts(next.number);
    expect(pushes).toMatchObject({ complete: true, items: [{ actor: { login: "jonas" }, before: null, after: sha }] });
  });

  it("name nobody who pushed to another branch, should GitHub list it too", async () => {
    const { standIn, number } = await aPullRequest();
    standIn.push("topic-more", { files: { "records/c.md": "x\n" }, by: "eve" });
    const all: typeof fetch = (url, init) => fetch(String(url).replace(/ref=[^&]+&/, ""), init);
    const { pushes } = await connected(standIn, { fetch: all }).facts(number);
    expect(pushes).toMatchObject({ complete: true, items: [{ actor: { login: "mira" } }] });
  });

  it("are waited for where GitHub lists the newest a moment late", async () => {
    const { standIn, number, github } = await aPullRequest();
    standIn.faults.next({ match: /\/activity/, kind: "empty", times: 2 });
    expect((await github.facts(number)).pushes).toMatchObject({
      complete: true,
      items: [{ actor: { login: "mira" } }],
    });
  });

  it("are not complete where the newest never comes", async () => {
    const { standIn, number, github } = await aPullRequest();
    standIn.faults.next({ match: /\/activity/, kind: "empty", times: 9 });
    expect((await github.facts(number)).pushes.complete).toBe(false);
    standIn.faults.clear();
  });

  it("are not complete where the list ends before the branch was made", async () => {
    const { standIn, number, github } = await aPullRequest();
    standIn.push("topic", { files: { "records/b.md": "x\n" }, by: "jonas" });
    standIn.faults.next({ match: /\/activity/, kind: "truncated", at: 1 });
    const { pushes } = await github.facts(number);
    expect(pushes).toMatchObject({ complete: false, items: [{ actor: { login: "jonas" } }] });
  });

  it("are not complete where one between two is missing", async () => {
    const { standIn, number } = await aPullRequest();
    standIn.push("topic", { files: { "records/b.md": "1\n" }, by: "eve" });
    standIn.push("topic", { files: { "records/b.md": "2\n" }, by: "mira" });
    const withoutEve: typeof fetch = async (url, init) => {
      const response = await fetch(url, init);
      if (!String(url).includes("/activity")) return response;
      // The stand-in answers as GitHub's description says.
      const activities = (await response.json()) as { actor: { login: string } }[];
      return Response.json(activities.filter(({ actor }) => actor.login !== "eve"));
    };
    expect((await connected(standIn, { fetch: withoutEve }).facts(number)).pushes.complete).toBe(false);
  });

  it("into a fork that cannot be read are those of the author and the fork's owner", async () => {
    const standIn = await aRepository();
    const { sha } = standIn.push("eve:topic", { files: { "records/a.md": "x\n" }, by: "eve", author: "mira" });
    const { number } = standIn.openPullRequest({ head: "eve:topic", by: "mira" });
    const github = connected(standIn);
    expect(await github.pullRequest(number)).toMatchObject({ fork: true, headSha: sha });
    const facts = await github.facts(number);
    expect(facts.pushes).toMatchObject({ complete: true });
    expect(facts.pushes.items.map(({ actor, before, after }) => [actor.login, before, after])).toEqual([
      ["mira", null, sha],
      ["eve", null, sha],
    ]);
  });

  it("into a fork that can be read are those that it lists", async () => {
    const standIn = await aRepository();
    const { sha } = standIn.push("mira:topic", { files: { "records/a.md": "x\n" }, by: "mira" });
    const { number } = standIn.openPullRequest({ head: "mira:topic", by: "mira" });
    const activity = {
      ...{ id: 1, node_id: "x", ref: "refs/heads/topic", before: "0".repeat(40), after: sha },
      ...{ timestamp: "2026-11-20T10:00:00Z", activity_type: "push", actor: { login: "eve", id: 4, type: "User" } },
    };
    const publicFork: typeof fetch = async (url, init) =>
      String(url).includes("/repos/mira/itsm/activity") ? Response.json([activity]) : fetch(url, init);
    const { pushes } = await connected(standIn, { fetch: publicFork }).facts(number);
    expect(pushes).toMatchObject({ complete: true, items: [{ actor: { login: "eve" } }] });
  });
});
