// The runs are made in this process, with a connection whose second lasts a millisecond: a process a run would take minutes.
// Crashes are real ones: the bundled action is a process, and it is killed.
import { describe, expect, it } from "vitest";
import { type Bundled, bundled } from "./bundled.ts";
import { aroundWrites, type Scene, trouble, troubles } from "./disturbances.ts";
import { commented, commentJob, evidenceJob, firstMerge, gateJob, passing, sharing } from "./scenes.ts";

const network = [
  ["the connection is cut for good", "cut"],
  ["one answer is lost", "lostAnswer"],
  ["GitHub answers 502 once", "badGateway"],
  ["a secondary rate limit asks to wait", "rateLimit"],
] as const;

describe.each(network)("where %s, at any request, the next run makes it good, once:", (_, name) => {
  const survives = name !== "cut";

  it("the check that two pull requests share, which never succeeds", { timeout: 120_000 }, async () => {
    const { undisturbed, tried, flaws } = await trouble(troubles[name], { begin: sharing, survives });
    expect(flaws).toEqual([]);
    expect(undisturbed).toMatchObject([{ name: "itsm/gate", conclusion: "action_required" }]);
    expect(tried).toBeGreaterThan(30);
  });

  it("the comment, new and edited", async () => {
    const { undisturbed, flaws } = await trouble(troubles[name], { begin: commented, survives });
    expect(flaws).toEqual([]);
    expect(undisturbed).toMatchObject([
      [{ by: "github-actions[bot]" }],
      [{ by: "mira" }, { by: "github-actions[bot]" }],
    ]);
  });
});

describe("where the connection is cut for good, at any request, the next run makes it good, once:", () => {
  it("the check of a pull request that may be merged", { timeout: 120_000 }, async () => {
    const { undisturbed, tried, flaws } = await trouble(troubles.cut, { begin: passing, survives: false });
    expect(flaws).toEqual([]);
    expect(undisturbed).toMatchObject([{ name: "itsm/gate", conclusion: "success" }]);
    expect(tried).toBeGreaterThan(20);
  });
});

describe("where the process dies, before or after any write, the next run makes it good, once:", () => {
  it.each([
    ["gate", async () => withJob(await sharing(), gateJob), 2],
    ["comment", async () => withJob(await commented(), commentJob), 4],
    ["evidence", async () => withJob(await firstMerge(), evidenceJob), 6],
  ] as const)("the bundle of the %s", { timeout: 120_000 }, async (_, begin, crashes) => {
    const { tried, flaws } = await trouble(troubles.crash, { begin, which: aroundWrites, survives: false });
    expect(flaws).toEqual([]);
    expect(tried).toBe(crashes);
  });
});

type AnyScene = Scene<unknown>;

function withJob(scene: AnyScene, job: (of: AnyScene) => Bundled): AnyScene {
  return bundled(scene, job(scene));
}
