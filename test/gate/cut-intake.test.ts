// Issues become records whatever happens between two requests; as in cut.test.ts, in a file of its own.
import { describe, expect, it } from "vitest";
import { intake, intakeGitHub, PROPOSE, planned, stateOf } from "../support/intake-world.ts";
import { bundled } from "./bundled.ts";
import { aroundWrites, type Scene, trouble, troubles } from "./disturbances.ts";

/** A new issue. */
async function first(): Promise<Scene<unknown>> {
  const github = await intakeGitHub();
  return {
    github,
    run: () => intake(github),
    kill: () => github.faults.cutAfter(0),
    state: () => stateOf(github),
    wrong: () =>
      stateOf(github).pulls.length > 1 || github.comments(1).length > 1 ? "something is there twice" : null,
  };
}

/** An issue that was edited after its pull request was opened. */
async function edited(): Promise<Scene<unknown>> {
  const scene = await first();
  await scene.run();
  scene.github.editIssue(1, { by: "mira", title: "Images are gone" });
  return scene;
}

const network = [
  ["the connection is cut for good", "cut"],
  ["one answer is lost", "lostAnswer"],
  ["GitHub answers 502 once", "badGateway"],
  ["a secondary rate limit asks to wait", "rateLimit"],
  ["GitHub does it and the run is gone", "crash"],
] as const;

describe.each(network)(
  "where %s, a form has become one record after the next run, with one pull request and one answer:",
  (_, name) => {
    const survives = name !== "cut" && name !== "crash";

    it("at any request, for a new issue", { timeout: 120_000 }, async () => {
      const { undisturbed, tried, flaws } = await trouble(troubles[name], { begin: first, survives });
      expect(flaws).toEqual([]);
      expect(undisturbed).toMatchObject({ commits: [expect.anything()], pulls: [{ pull: 2 }] });
      expect(tried).toBeGreaterThan(15);
    });

    it("around any write, for one that was edited", { timeout: 120_000 }, async () => {
      const { undisturbed, flaws } = await trouble(troubles[name], { begin: edited, which: aroundWrites, survives });
      expect(flaws).toEqual([]);
      expect(undisturbed).toMatchObject({ pulls: [{ pull: 2, title: expect.stringContaining("gone") }] });
    });
  },
);

describe("where the process that writes dies, before or after any write, the next run makes it good, once:", () => {
  it("the bundle that proposes", { timeout: 120_000 }, async () => {
    const begin = async () => {
      const scene = await first();
      const inputs = { plan: JSON.stringify(await planned(scene.github)) };
      return bundled(scene, { action: "propose", event: "issues", inputs, permissions: PROPOSE });
    };
    const outcome = await trouble(troubles.crash, { begin, which: aroundWrites, survives: false });
    expect(outcome).toMatchObject({ flaws: [], undisturbed: { pulls: [{ pull: 2 }] } });
    expect(outcome.tried).toBeGreaterThan(5);
  });
});
