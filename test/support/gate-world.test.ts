import { describe, expect, it } from "vitest";
import { gateWorld } from "./gate-world.ts";
import { edgeChange } from "./policy-company.ts";

const ALL = ["itsm-validate.yml", "itsm-doorbell.yml", "itsm-gate.yml", "itsm-evidence.yml"];

describe("the world of the gate", () => {
  it("starts what GitHub would start: from the proposal over its review to the evidence of its merge", async () => {
    const world = await gateWorld({ workflows: ALL });
    const number = world.propose([edgeChange()], { by: "mira", title: "Rotate" });
    const proposed = await world.happen();
    world.github.review(number, { by: "ann", state: "APPROVED" });
    const reviewed = await world.happen();
    world.github.merge(number, { by: "gus" });
    const merged = await world.happen();
    const told = [proposed, reviewed, merged].map((ran) =>
      ran.map(({ workflow, event, conclusion }) => `${workflow} on ${event}: ${conclusion}`),
    );
    expect(told).toEqual([
      ["itsm-validate.yml on pull_request: success", "itsm-gate.yml on pull_request_target: success"],
      ["itsm-doorbell.yml on pull_request_review: success", "itsm-gate.yml on workflow_run: success"],
      ["itsm-validate.yml on push: success", "itsm-evidence.yml on push: success"],
    ]);
    expect(proposed[0]?.steps.at(-1)?.summary).toContain("1 record differs from the base.");
    expect([world.check(number)?.conclusion, world.evidence().length]).toEqual(["success", 1]);
  });

  it("lives in the time of the stand-in: what has expired there does not count", async () => {
    const world = await gateWorld();
    const number = world.propose([edgeChange()], { by: "mira" });
    world.github.review(number, { by: "ann", state: "APPROVED" });
    world.github.clock.set("2026-03-12T00:00:00Z");
    await world.happen();
    expect(world.check(number)).toMatchObject({ conclusion: "failure" });
    expect(world.comment(number)).toContain("gate-window");
  });
});
