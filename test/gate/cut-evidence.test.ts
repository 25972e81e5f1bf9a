// As in cut.test.ts; in a file of its own, so that both run at once.
import { describe, expect, it } from "vitest";
import { aroundWrites, trouble, troubles } from "./disturbances.ts";
import { firstMerge, secondMerge } from "./scenes.ts";

const network = [
  ["one answer is lost", "lostAnswer"],
  ["GitHub answers 502 once", "badGateway"],
  ["a secondary rate limit asks to wait", "rateLimit"],
] as const;

describe("evidence is complete after the next run, and nothing of it is there twice,", () => {
  it("wherever the connection is cut for good, before there is a branch", { timeout: 120_000 }, async () => {
    const { undisturbed, tried, flaws } = await trouble(troubles.cut, { begin: firstMerge, survives: false });
    expect(flaws).toEqual([]);
    expect(undisturbed).toMatchObject({ commits: [{ message: "Evidence of #1" }] });
    expect(tried).toBeGreaterThan(40);
  });

  it("wherever the connection is cut for good, when there is evidence already", { timeout: 120_000 }, async () => {
    const { undisturbed, tried, flaws } = await trouble(troubles.cut, { begin: secondMerge, survives: false });
    expect(flaws).toEqual([]);
    expect(undisturbed).toMatchObject({ commits: [{ message: "Evidence of #2" }, { message: "Evidence of #1" }] });
    expect(tried).toBeGreaterThan(40);
  });

  it.each(network)("where %s at any request, when there is evidence already", { timeout: 120_000 }, async (_, name) => {
    const { tried, flaws } = await trouble(troubles[name], { begin: secondMerge, survives: true });
    expect(flaws).toEqual([]);
    expect(tried).toBeGreaterThan(40);
  });

  it.each(network)("where %s around a write, before there is a branch", async (_, name) => {
    const { tried, flaws } = await trouble(troubles[name], { begin: firstMerge, which: aroundWrites, survives: true });
    expect(flaws).toEqual([]);
    expect(tried).toBe(6);
  });
});
