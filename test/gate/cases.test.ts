// Cases that depend on what GitHub tells, end to end; the numbers are those of the cases that the policy's tests name.
import { describe, expect, it, onTestFinished } from "vitest";
import type { AnyRecord } from "../../core/record.ts";
import type { FileEdits } from "../support/github/index.ts";
import { aTeam, company, edgeChange, platform } from "../support/policy-company.ts";
import { fileOf } from "../support/policy-scene.ts";
import { audit } from "./audit.ts";
import { startWorld, type World } from "./world.ts";

const ID = "CHG-2026-E001";
const FILE = edgeChange().file;
const CONFIG = "organisation: Testing\npolicy:\n  since: 2026-03-02T08:30:00Z\n";
const APPROVER = "Waiting for approval by an approver of platform";

const filesOf = (...records: readonly AnyRecord[]) => Object.fromEntries(records.map(fileOf));
/** A normal change of low risk, which needs one of ann and ben. */
const change = filesOf(edgeChange());
const changeText = change[FILE] ?? "";

/** The small company an hour after it began, with `more` on main. */
async function world(more: { readonly [path: string]: string } = {}): Promise<World> {
  const files = { ...filesOf(...company), "itsm.config.yaml": CONFIG, ...more };
  const workflows = ["itsm-doorbell.yml", "itsm-gate.yml", "itsm-evidence.yml"];
  const started = await startWorld({ clock: "2026-03-02T08:00:00Z", files, workflows });
  onTestFinished(() => started.close());
  started.github.clock.advance({ hours: 1 });
  return started;
}

/** A pull request by mira. */
function propose({ propose: open }: World, files: FileEdits = change, branch = "topic"): number {
  return open(files, { by: "mira", title: branch, branch });
}

function approve({ github }: World, number: number, by: string): void {
  github.review(number, { by, state: "APPROVED" });
}

/** What the check says once everything has run: conclusion and title. */
async function verdict(played: World, number: number): Promise<string> {
  await played.settle();
  const check = played.check(number);
  return check ? `${check.conclusion}: ${check.output.title}` : "no check";
}

/** Main goes on by an edit that has nothing to do with it. */
function mainMoves({ github }: World, files: FileEdits = { "README.md": "hello\n" }): void {
  github.clock.advance({ minutes: 1 });
  github.push("main", { files, message: "Main goes on", by: "root" });
}

const PASS = `success: May be merged: ${ID}`;
const WAITING = `action_required: ${APPROVER} (ann, ben)`;

describe("who wrote it", () => {
  it("3: somebody who pushed it does not approve it, whoever the commits name", async () => {
    const played = await world();
    played.github.push("topic", { files: change, by: "ann", author: "mira", committer: "mira" });
    const { number } = played.github.openPullRequest({ head: "topic", by: "mira" });
    approve(played, number, "ann");
    expect(await verdict(played, number)).toBe(`action_required: ${APPROVER} (ben)`);
    expect(played.comment(number)).toContain("ann approved, but pushed");
    approve(played, number, "ben");
    expect(await verdict(played, number)).toBe(PASS);
  });

  it("29: an edit in GitHub's own pages makes nobody but its author an author, with the ends of lines of Windows", async () => {
    const played = await world();
    const text = `\ufeff${changeText.replaceAll("\n", "\r\n").trimEnd()}`;
    played.github.push("topic", { files: { [FILE]: text }, by: "mira", committer: "web-flow" });
    const { number } = played.github.openPullRequest({ head: "topic", by: "mira" });
    approve(played, number, "ann");
    expect(await verdict(played, number)).toBe(PASS);
    expect(played.comment(number)).toContain("approves none of it: mira (opened the pull request)");
  });

  it("41: the hundred and first review counts, and the hundred and tenth commit bars its author", async () => {
    const played = await world();
    const commits = Array.from({ length: 120 }, (_, index) => ({
      files: filesOf(edgeChange({ title: `Draft ${index}` })),
      author: index === 109 ? "ann" : "mira",
    }));
    played.github.push("topic", { commits, by: "mira" });
    const { number } = played.github.openPullRequest({ head: "topic", by: "mira" });
    for (let count = 0; count < 105; count++) played.github.review(number, { by: "sid", state: "COMMENTED" });
    played.ignore();
    approve(played, number, "ann");
    expect(await verdict(played, number)).toBe(`action_required: ${APPROVER} (ben)`);
    expect(played.comment(number)).toContain("ann approved, but is the author of commit");
    approve(played, number, "ben");
    expect(await verdict(played, number)).toBe(PASS);
  });

  it("28: more commits than GitHub lists keep the gate closed, and it says to split", async () => {
    const played = await world();
    const commits = Array.from({ length: 251 }, (_, index) => ({ files: filesOf(edgeChange({ title: `${index}` })) }));
    played.github.push("topic", { commits, by: "mira" });
    const { number } = played.github.openPullRequest({ head: "topic", by: "mira" });
    approve(played, number, "ann");
    expect(await verdict(played, number)).toBe("failure: Blocked: The list of commits could not be read to its end");
    expect(played.comment(number)).toContain("Split the pull request into smaller ones");
  });
});

describe("what was approved", () => {
  it("7: “Update branch” leaves the approval as it is, even where the approver pressed it", async () => {
    const played = await world();
    const number = propose(played);
    approve(played, number, "ann");
    mainMoves(played);
    const before = played.github.pullRequest(number).head.sha;
    played.github.updateBranch(number, { by: "ann" });
    expect(played.github.pullRequest(number).head.sha).not.toBe(before);
    expect(await verdict(played, number)).toBe(PASS);
  });

  it("8: a rebase leaves it, other content makes it stale, and the old content brings it back", async () => {
    const played = await world();
    const number = propose(played);
    approve(played, number, "ann");
    mainMoves(played);
    const { sha } = played.github.rebase("topic", { by: "mira" });
    expect(await verdict(played, number)).toBe(PASS);
    const other = filesOf(edgeChange({ title: "Something else" }));
    played.github.push("topic", { files: other, force: true, by: "mira" });
    expect(await verdict(played, number)).toBe(WAITING);
    expect(played.comment(number)).toMatch(/ann approved, but the content changed since/);
    played.github.pushCommit("topic", sha, { force: true, by: "mira" });
    expect(await verdict(played, number)).toBe(PASS);
  });

  it("24: a record that is renamed stays the same record; one that leaves the records is deleted", async () => {
    const played = await world(change);
    const better = FILE.replace("made-up", "better-name");
    const number = propose(played, { [FILE]: null, [better]: changeText });
    expect(await verdict(played, number)).toBe(PASS);
    const edited = { [FILE]: null, [better]: changeText.replace("Text.", "Other text.") };
    expect(await verdict(played, propose(played, edited, "edited"))).toBe(WAITING);
    const gone = { [FILE]: null, "archive/change.md": changeText };
    expect(await verdict(played, propose(played, gone, "gone"))).toMatch(/^failure: .* was deleted/);
  });

  it("18, 42: what one pull request has approved does not speak for another that an administrator merges", async () => {
    const played = await world();
    const approved = propose(played);
    approve(played, approved, "ann");
    const other = propose(played, { ...change, "README.md": "hello\n" }, "twin");
    expect(await verdict(played, approved)).toBe(PASS);
    expect(await verdict(played, other)).toBe(WAITING);
    const commit = played.github.merge(other, { by: "root", bypass: true, method: "squash" });
    await played.settle();
    const path = `evidence/${ID}/${commit}.json`;
    expect(played.github.files("itsm-evidence")).toEqual([path]);
    expect(JSON.parse(played.github.file(path, "itsm-evidence") ?? "")).toMatchObject({
      outcome: "waiting",
      pullRequest: { number: other },
      record: { id: ID, blob: expect.stringMatching(/^[0-9a-f]{40}$/) },
      requirements: [{ satisfied: false, votes: [] }],
    });
    const { code, stdout } = await audit(played);
    expect(code).toBe(1);
    expect(stdout).toContain(`pull request #${other} was merged past the gate by root: ${APPROVER}`);
  });
});

describe("what reviewers take back", () => {
  it("11: an objection stands though the author dismisses it, and falls by the governance team", async () => {
    const played = await world();
    const number = propose(played);
    const first = played.github.review(number, { by: "ben", state: "CHANGES_REQUESTED" });
    approve(played, number, "ann");
    expect(await verdict(played, number)).toBe("failure: Blocked: ben asks for changes");
    played.github.dismiss(first.id, { by: "mira" });
    expect(await verdict(played, number)).toBe(
      "failure: Blocked: ben asked for changes, and mira had no right to dismiss that",
    );
    played.github.clock.advance({ minutes: 1 });
    const second = played.github.review(number, { by: "ben", state: "CHANGES_REQUESTED" });
    played.github.dismiss(second.id, { by: "gus" });
    expect(await verdict(played, number)).toBe(PASS);
  });

  it("12: an approval waits while a new review is asked for", async () => {
    const played = await world();
    const number = propose(played);
    approve(played, number, "ann");
    played.github.requestReviewers(number, { logins: ["ann"], by: "mira" });
    expect(await verdict(played, number)).toBe(WAITING);
    expect(played.comment(number)).toContain("ann approved, but a new review was asked for");
    approve(played, number, "ann");
    expect(await verdict(played, number)).toBe(PASS);
  });
});

describe("what a pull request becomes", () => {
  it("37: a draft is not judged fit, and one that comes back to main is judged by main as it is then", async () => {
    const played = await world();
    played.github.push("release", { files: { "README.md": "hello\n" }, by: "root" });
    const number = played.propose(change, { by: "mira", title: "topic", branch: "topic", draft: true });
    approve(played, number, "ann");
    expect(await verdict(played, number)).toBe("failure: Blocked: The pull request is a draft");
    played.github.edit(number, { draft: false, by: "mira" });
    expect(await verdict(played, number)).toBe(PASS);
    played.github.edit(number, { base: "release", by: "mira" });
    mainMoves(played, filesOf(aTeam("platform", { ...rolesOf(platform), ann: [] })));
    played.github.edit(number, { base: "main", by: "mira" });
    expect(await verdict(played, number)).toBe(`action_required: ${APPROVER} (ben)`);
  });

  it("39: a pull request that takes the doorbell away needs governance, and is judged again when it is asked for", async () => {
    const played = await world();
    const number = propose(played, { ...change, ".github/workflows/itsm-doorbell.yml": null });
    const both = "action_required: Waiting for 2 approvals: an approver of governance; an approver of platform";
    expect(await verdict(played, number)).toBe(both);
    approve(played, number, "ann");
    expect((await played.settle()).map(({ workflow }) => workflow)).toEqual([]);
    expect(await verdict(played, number)).toBe(both);
    played.github.comment(number, { by: "mira", body: "/itsm recheck" });
    expect(await verdict(played, number)).toBe(
      "action_required: Waiting for approval by an approver of governance (gil, gus)",
    );
    approve(played, number, "gus");
    played.github.comment(number, { by: "sid", body: "/itsm recheck" });
    expect(await verdict(played, number)).toBe(PASS);
  });

  it("21: a merge group passes no required check before the gate has judged its commit, and then merges", async () => {
    const played = await world();
    played.github.ruleset({ requiredChecks: [{ context: "itsm/gate" }], mergeQueue: true });
    const number = propose(played);
    approve(played, number, "ann");
    expect(await verdict(played, number)).toBe(PASS);
    const group = played.github.enqueue(number, { by: "mira" });
    expect(() => played.github.completeMergeGroup(number)).toThrow(/"itsm\/gate" is expected/);
    await played.settle();
    expect(played.check(group.headSha)?.conclusion).toBe("success");
    const commit = played.github.completeMergeGroup(number);
    await played.settle();
    expect(played.github.files("itsm-evidence")).toEqual([`evidence/${ID}/${commit}.json`]);
    expect((await audit(played)).code).toBe(0);
  });
});

function rolesOf({ fields }: typeof platform) {
  return Object.fromEntries(fields.members.map(({ login, roles }) => [login, roles]));
}
