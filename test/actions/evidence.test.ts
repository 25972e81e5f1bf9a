import { describe, expect, it } from "vitest";
import { type GateWorld, gateWorld, logOf, type Ran } from "../support/gate-world.ts";
import { edgeChange } from "../support/policy-company.ts";
import { aService } from "../support/records.ts";

const mail = (title: string) => aService("mail", { owner: "shop", title });
const SINCE = "organisation: Testing\npolicy: { since: 2026-03-02T09:00:30Z }\n";

/** A minute after its first commit, which came before the gate. */
async function aWorld(config = SINCE): Promise<GateWorld> {
  const world = await gateWorld({ config, workflows: ["itsm-evidence.yml"] });
  world.github.clock.advance({ minutes: 1 });
  return world;
}

/** A change of mira's that ann approved and gus merged; gives its number and the merge commit. */
function merged(world: GateWorld, method: "merge" | "squash" | "rebase" = "merge") {
  const number = world.propose([edgeChange()], { by: "mira", title: "Rotate" });
  world.github.clock.advance({ minutes: 5 });
  world.github.review(number, { by: "ann", state: "APPROVED" });
  world.github.clock.advance({ minutes: 5 });
  return { number, commit: world.github.merge(number, { by: "gus", method }) };
}

function outputsOf(ran: readonly Ran[]) {
  return ran.map(({ steps }) => steps[0]?.outputs);
}

/** The evidence workflow, started by hand. */
function byHand(world: GateWorld, inputs: object = {}): Promise<Ran> {
  const payload = world.github.event("workflow_dispatch", { workflow: "itsm-evidence.yml", inputs: { ...inputs } });
  return world.run("itsm-evidence.yml", "workflow_dispatch", payload);
}

const commitsOnBranch = (world: GateWorld) => {
  const shas: string[] = [];
  for (let at: string | undefined = world.github.tip("itsm-evidence"); at; at = world.github.commit(at).parents[0])
    shas.push(at);
  return shas.length;
};

describe("evidence", () => {
  it.each(["merge", "squash", "rebase"] as const)(
    "is appended for what was merged by %s: who agreed, to what, by which policy",
    async (method) => {
      const world = await aWorld();
      const base = world.github.tip();
      const { number, commit } = merged(world, method);
      const ran = await world.happen();
      expect(outputsOf(ran)).toEqual([{ appended: "1", unauthorized: "0" }]);
      expect(world.evidence()).toEqual([
        expect.objectContaining({
          record: expect.objectContaining({ id: "CHG-2026-E001" }),
          pullRequest: expect.objectContaining({ number, author: expect.objectContaining({ login: "mira" }) }),
          merge: expect.objectContaining({
            commit,
            base,
            commits: [commit],
            by: expect.objectContaining({ login: "gus" }),
          }),
          outcome: "pass",
          digest: expect.objectContaining({ equal: true }),
          requirements: [expect.objectContaining({ votes: [expect.objectContaining({ login: "ann" })] })],
        }),
      ]);
    },
  );

  it("tells what was merged past the gate for what it is, as of the merge", async () => {
    const world = await aWorld();
    const number = world.propose([edgeChange()], { by: "mira" });
    world.github.merge(number, { by: "root", bypass: true });
    world.github.clock.advance({ minutes: 1 });
    world.github.review(number, { by: "ann", state: "APPROVED" });
    await world.happen();
    expect(world.evidence()).toEqual([expect.objectContaining({ outcome: "waiting", head: expect.any(String) })]);
  });

  it("is the same however often it is asked for", async () => {
    const world = await aWorld();
    merged(world);
    await world.happen();
    const before = world.github.tip("itsm-evidence");
    const again = await byHand(world);
    expect(outputsOf([again])).toEqual([{ appended: "0", unauthorized: "0" }]);
    expect(world.github.tip("itsm-evidence")).toBe(before);
  });

  it("is the same when two runs write at once", async () => {
    const world = await aWorld();
    merged(world);
    world.ignore();
    const ran = await Promise.all([byHand(world), byHand(world)]);
    expect(ran.map(({ conclusion }) => conclusion)).toEqual(["success", "success"]);
    expect([world.evidence(), commitsOnBranch(world)]).toEqual([[expect.anything()], 1]);
  });

  it("is made good after a run that was missed, in the order of the merges", async () => {
    const world = await aWorld();
    const first = merged(world);
    const second = world.propose([mail("Post")], { by: "sid" });
    world.github.merge(second, { by: "sue" });
    world.ignore();
    const ran = await byHand(world);
    expect(outputsOf([ran])).toEqual([{ appended: "2", unauthorized: "0" }]);
    expect(logOf(ran, "evidence")).toMatch(new RegExp(`#${first.number}, merged.*\\n#${second}, merged`));
  });

  it.each([
    ["before it was read", /^POST .*\/git\/commits/, { kind: "dropped" }],
    ["after it was carried out", /^(POST .*\/git\/refs|PATCH .*\/git\/refs)/, { kind: "response-lost" }],
  ] as const)("is there once where a request is lost %s", async (_, match, fault) => {
    const world = await aWorld();
    merged(world);
    world.github.faults.next({ match, ...fault });
    const ran = await world.happen();
    expect(ran.map(({ conclusion }) => conclusion)).toEqual(["success"]);
    expect([world.evidence(), commitsOnBranch(world)]).toEqual([[expect.anything()], 1]);
  });

  it("is complete behind its newest file: a merge that cannot be judged now keeps later ones back", async () => {
    const world = await aWorld();
    const first = merged(world);
    const second = world.propose([mail("Post")], { by: "sid" });
    world.github.merge(second, { by: "sue" });
    world.ignore();
    world.github.faults.next({
      match: new RegExp(`/pulls/${first.number}/reviews`),
      kind: "status",
      status: 503,
      times: 99,
    });
    const ran = await byHand(world);
    expect(ran.conclusion).toBe("failure");
    expect(ran.steps[0]?.summary).toContain("2 commits are left for the next run.");
    world.github.faults.clear();
    expect(outputsOf([await byHand(world)])).toEqual([{ appended: "2", unauthorized: "0" }]);
  });
});

describe("a merge that nobody can judge", () => {
  it("is told, and keeps nothing back: the configuration before it was wrong", async () => {
    const world = await aWorld();
    world.github.push("main", { files: { "itsm.config.yaml": "organisation: [\n" }, message: "Oops", by: "sid" });
    const mend = world.propose([["itsm.config.yaml", SINCE]], { by: "gus", title: "Mend" });
    world.github.merge(mend, { by: "root", bypass: true });
    world.github.merge(world.propose([mail("Post")], { by: "sid" }), { by: "sue" });
    world.ignore();
    const ran = await byHand(world);
    expect(outputsOf([ran])).toEqual([{ appended: "1", unauthorized: "1" }]);
    expect(ran.conclusion).toBe("failure");
    expect(ran.steps[0]?.annotations.map(({ message }) => message).join("\n")).toContain(
      "is not right, so there is no policy to judge by",
    );
  });
});

describe("what came past the pull requests", () => {
  it("gets no evidence, and is told as unauthorized where it touched what is governed", async () => {
    const world = await aWorld();
    merged(world);
    await world.happen();
    world.github.push("main", { files: { "records/services/mail.md": "---\n---\n" }, message: "Quick fix", by: "sid" });
    world.github.push("main", { files: { "README.md": "hello\n" }, message: "Readme", by: "sid" });
    const [ran] = (await world.happen()).slice(-1);
    expect(outputsOf(ran ? [ran] : [])).toEqual([{ appended: "0", unauthorized: "1" }]);
    expect(ran?.steps[0]?.annotations).toEqual([
      {
        level: "warning",
        message: expect.stringMatching(/came to the default branch past the pull requests, by .*: Quick fix$/),
      },
    ]);
    expect(ran?.steps[0]?.summary).toContain("**Unauthorized:");
    expect(ran?.conclusion).toBe("success");
  });
});

describe("how far back evidence is looked for", () => {
  it("ends where the policy says that the gate began", async () => {
    const world = await aWorld("organisation: Testing\npolicy: { since: 2026-03-03T00:00:00Z }\n");
    merged(world);
    world.github.clock.set("2026-03-04T00:00:00Z");
    const later = world.propose([mail("Post")], { by: "sid" });
    world.github.merge(later, { by: "sue" });
    world.ignore();
    expect(outputsOf([await byHand(world)])).toEqual([{ appended: "1", unauthorized: "0" }]);
    expect(world.evidence()).toEqual([
      expect.objectContaining({ pullRequest: expect.objectContaining({ number: later }) }),
    ]);
  });

  it("ends at the commit that is asked for", async () => {
    const world = await aWorld();
    const { commit } = merged(world);
    world.github.merge(world.propose([mail("Post")], { by: "sid" }), { by: "sue" });
    world.ignore();
    expect(outputsOf([await byHand(world, { since: commit })])).toEqual([{ appended: "1", unauthorized: "0" }]);
    const wrong = await byHand(world, { since: "a".repeat(40) });
    expect(wrong.steps[0]?.annotations[0]?.message).toContain("is not among the last 200 commits");
  });

  it("fails loudly where the gate held for longer than anybody looks back", async () => {
    const world = await aWorld();
    for (let i = 0; i < 201; i++) world.github.push("main", { files: { [`n${i}`]: "x" }, message: `${i}`, by: "sid" });
    world.ignore();
    const ran = await byHand(world);
    expect(ran.conclusion).toBe("failure");
    expect(ran.steps[0]?.annotations[0]?.message).toContain(
      "none of the last 200 commits of the default branch has evidence",
    );
  });
});
