// As in cut.test.ts; in a file of its own, so that both may run at once.
import { describe, expect, it } from "vitest";
import { aroundWrites, trouble, troubles } from "./disturbances.ts";
import { firstMerge, secondMerge } from "./scenes.ts";

const network = [
  ["the connection is cut for good", "cut"],
  ["one answer is lost", "lostAnswer"],
  ["GitHub answers 502 once", "badGateway"],
  ["a secondary rate limit asks to wait", "rateLimit"],
] as const;

describe.each(network)(
  "where %s, evidence is complete after the next run, and nothing of it is there twice:",
  (_, name) => {
    const survives = name !== "cut";

    it("at any request, when there is evidence already", { timeout: 120_000 }, async () => {
      const { undisturbed, tried, flaws } = await trouble(troubles[name], { begin: secondMerge, survives });
      expect(flaws).toEqual([]);
      expect(undisturbed).toMatchObject({
        commits: [
          { message: "Evidence of #2", added: [expect.stringContaining("CHG-2026-E001")] },
          { message: "Evidence of #1", added: [expect.stringContaining("CHG-2026-E001")] },
        ],
      });
      expect(tried).toBeGreaterThan(40);
    });

    it("around any write, when there is no branch of evidence yet", { timeout: 120_000 }, async () => {
      const { undisturbed, tried, flaws } = await trouble(troubles[name], {
        begin: firstMerge,
        which: aroundWrites,
        survives,
      });
      expect(flaws).toEqual([]);
      expect(undisturbed).toMatchObject({ commits: [{ message: "Evidence of #1" }] });
      expect(tried).toBe(6);
    });
  },
);
