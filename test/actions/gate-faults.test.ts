import { describe, expect, it } from "vitest";
import { type GateWorld, gateWorld, logOf } from "../support/gate-world.ts";
import { edgeChange } from "../support/policy-company.ts";
import { aService } from "../support/records.ts";

const mail = (title: string) => aService("mail", { owner: "shop", title });
const READS_BASE = /^GET .*\/git\/blobs\//;
const POSTS_CHECK = /^POST .*\/check-runs$/;

/** A change that mira proposed and ann approved, of which no workflow has heard yet. */
async function approved() {
  const world = await gateWorld();
  const number = world.propose([edgeChange()], { by: "mira" });
  const { id: review } = world.github.review(number, { by: "ann", state: "APPROVED" });
  world.ignore();
  return { world, number, review };
}

/** The gate, started as by an edit of the pull request's title. */
function gate(world: GateWorld, number: number) {
  return world.run(
    "itsm-gate.yml",
    "pull_request_target",
    world.github.event("pull_request", { action: "edited", number }),
  );
}

/** The gate, started by a comment: another group of concurrency than that of the head's own events. */
function recheck(world: GateWorld, number: number) {
  const { id } = world.github.comment(number, { by: "mira", body: "/itsm recheck" });
  world.ignore();
  return world.run(
    "itsm-gate.yml",
    "issue_comment",
    world.github.event("issue_comment", { action: "created", comment: id }),
  );
}

const conclusions = (world: GateWorld, sha: string) =>
  world.github.checks(sha, "all").map(({ conclusion }) => conclusion);

describe("while the gate judges", () => {
  it("a push makes it judge again: the check is on the new head, and on the old one there is none", async () => {
    const { world, number } = await approved();
    const old = world.github.pullRequest(number).head.sha;
    const run = () => void world.push(number, [edgeChange({ title: "Something else" })], "mira");
    world.github.faults.next({ match: READS_BASE, kind: "before", run });
    const ran = await gate(world, number);
    expect(logOf(ran, "gate")).toContain("#1 at");
    expect(logOf(ran, "gate")).toContain("moved while it was judged: judging it again");
    expect([conclusions(world, old), world.check(number)?.conclusion]).toEqual([[], "action_required"]);
  });

  it("an event that comes late is judged by what is there by then", async () => {
    const { world, number } = await approved();
    const late = world.github.event("pull_request", { action: "opened", number });
    const old = world.github.pullRequest(number).head.sha;
    world.push(number, [edgeChange({ title: "Something else" })], "mira");
    await gate(world, number);
    world.github.clock.advance({ hours: 30 });
    expect((await world.run("itsm-gate.yml", "pull_request_target", late)).conclusion).toBe("success");
    expect([conclusions(world, old), world.check(number)?.conclusion]).toEqual([[], "action_required"]);
  });

  it("pushes without end leave a failure that says what to do", async () => {
    const { world, number } = await approved();
    let pushes = 0;
    const run = () => void world.push(number, [edgeChange({ title: `Push ${++pushes}` })], "mira");
    world.github.faults.next({ match: /^GET .*\/git\/ref\/heads%2Fitsm-evidence/, kind: "before", run, times: 20 });
    const ran = await gate(world, number);
    expect(ran.conclusion).toBe("failure");
    const posts = world.github.requests.filter(({ method }) => method === "POST");
    expect(posts.map(({ path }) => path)).toEqual(["/repos/wattlinie/itsm/check-runs"]);
    expect(ran.steps[0]?.annotations[0]?.message).toContain(
      "moved 3 times while it was judged\nWait until it is still",
    );
  });

  it("an approval that is taken back counts no more, though another run read it before", async () => {
    const { world, number, review } = await approved();
    const run = () => world.github.dismiss(review, { by: "gus" });
    world.github.faults.next({ match: POSTS_CHECK, kind: "before", run });
    const ran = await recheck(world, number);
    expect(logOf(ran, "gate")).toContain("somebody acted on #1");
    expect(world.check(number)?.conclusion).toBe("action_required");
  });

  it("a detour over a branch with a lax policy gains nothing", async () => {
    const world = await gateWorld();
    const lax = "---\ntitle: P\nstate: active\nmembers: [{ login: mira, roles: [approver] }]\n---\n";
    world.github.push("lax", { files: { "records/teams/platform.md": lax }, message: "Lax", by: "mira" });
    const number = world.propose([edgeChange({ requested_by: "ben", implementer: "ben" })], { by: "ben" });
    world.github.review(number, { by: "mira", state: "APPROVED" });
    world.ignore();
    const to = (base: string) => () => world.github.edit(number, { base, by: "ben" });
    world.github.faults.next({ match: /^GET .*\/pulls\?state=open/, kind: "after", run: to("lax") });
    world.github.faults.next({ match: READS_BASE, kind: "before", run: to("main") });
    const ran = await gate(world, number);
    expect(logOf(ran, "gate")).toContain("moved while it was judged");
    expect(world.check(number)?.conclusion).toBe("action_required");
  });
});

describe("where GitHub fails, the gate", () => {
  it.each([
    [
      "a secondary rate limit",
      { kind: "secondary-rate-limit", retryAfter: 1 },
      "GitHub's secondary rate limit is reached",
    ],
    ["too many requests", { kind: "too-many-requests", retryAfter: 1 }, ""],
    ["a bad gateway", { kind: "status", status: 502 }, ""],
    ["a connection that breaks", { kind: "dropped" }, ""],
  ] as const)("waits and asks again after %s", async (_, fault, told) => {
    const { world, number } = await approved();
    world.github.faults.next({ match: /^GET .*\/reviews/, ...fault });
    const ran = await gate(world, number);
    expect(logOf(ran, "gate")).toContain(told);
    expect([ran.conclusion, world.check(number)?.conclusion]).toEqual(["success", "success"]);
    expect(world.github.faults.pending).toEqual([]);
  });

  it.each([
    ["its answer is lost", { kind: "response-lost" }],
    ["GitHub answers 502", { kind: "status", status: 502 }],
  ] as const)("leaves one check where, when it is posted, %s", async (_, fault) => {
    const { world, number } = await approved();
    world.github.faults.next({ match: POSTS_CHECK, ...fault });
    await gate(world, number);
    expect(conclusions(world, world.github.pullRequest(number).head.sha)).toEqual(["success"]);
  });

  it("writes one comment, though the answer to the first was lost", async () => {
    const { world, number } = await approved();
    world.github.faults.next({ match: /^POST .*\/comments$/, kind: "response-lost" });
    expect((await gate(world, number)).conclusion).toBe("success");
    expect(world.github.comments(number)).toHaveLength(1);
  });

  it("stays closed with a sentence where something cannot be read, and fails", async () => {
    const { world, number } = await approved();
    world.github.faults.next({ match: /^GET .*\/reviews/, kind: "status", status: 503, times: 99 });
    const ran = await gate(world, number);
    expect(ran.conclusion).toBe("failure");
    expect(world.check(number)).toMatchObject({
      conclusion: "failure",
      output: { title: expect.stringMatching(/^Not judged: .*reviews/) },
    });
    expect(world.comment(number)).toBeUndefined();
  });

  it("judges the others where one cannot be judged", async () => {
    const { world, number } = await approved();
    const other = world.propose([mail("Post")], { by: "sid" });
    world.ignore();
    world.github.faults.next({
      match: new RegExp(`^GET .*/pulls/${number}/reviews`),
      kind: "status",
      status: 503,
      times: 99,
    });
    const payload = world.github.event("workflow_dispatch", { workflow: "itsm-gate.yml", by: "gus" });
    const ran = await world.run("itsm-gate.yml", "workflow_dispatch", payload);
    expect([number, other].map((each) => world.check(each)?.conclusion)).toEqual(["failure", "success"]);
    expect(ran.steps[0]?.outputs.outcome).toBe("error");
    expect(world.comment(other)).toContain("May be merged");
  });

  it("leaves no check where even that fails: a required check that is missing blocks as well", async () => {
    const { world, number } = await approved();
    world.github.faults.next({ match: /check-runs/, kind: "status", status: 503, times: 99 });
    const ran = await gate(world, number);
    expect([ran.conclusion, world.check(number)]).toEqual(["failure", undefined]);
    expect(logOf(ran, "gate")).toContain("No check could be left on");
  });

  it("blocks where a list comes back cut or empty", async () => {
    const { world, number } = await approved();
    world.github.faults.next({ match: /^GET .*\/pulls\/1\/files/, kind: "empty" });
    await gate(world, number);
    expect(world.check(number)?.conclusion).toBe("failure");
  });

  it("says which right a token lacks", async () => {
    const { world, number } = await approved();
    const token = () => world.github.appToken({ permissions: { contents: "read", "pull-requests": "read" } });
    const bare = { apiUrl: world.github.url, repository: "wattlinie/itsm", sha: world.github.tip(), token };
    const payload = world.github.event("pull_request", { action: "edited", number });
    const ran = await world.run("itsm-gate.yml", "pull_request_target", payload, { github: bare });
    expect(ran.conclusion).toBe("failure");
    expect(ran.steps[0]?.annotations[0]?.message).toMatch(/checks/);
  });
});
