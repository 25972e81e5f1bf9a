// When commits reached the main line, by clocks that may be wrong.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { newestAt, reachedAt } from "../../../core/past/index.ts";

const line = (...clocks: readonly number[]) => clocks.map((committedAt, index) => ({ sha: `${index}`, committedAt }));
const times = (now: number, ...clocks: readonly number[]) => [...reachedAt(line(...clocks), now).values()];

describe("the clock of the main line", () => {
  it("is that of the commits where they are in order", () => {
    expect(times(100, 10, 20, 20, 30)).toEqual([10, 20, 20, 30]);
  });

  it("never runs back, whatever a commit says", () => {
    expect(times(100, 10, 50, 20, 60)).toEqual([10, 50, 50, 60]);
  });

  it("is never ahead of now", () => {
    expect(times(40, 10, 900, 20)).toEqual([10, 40, 40]);
    expect(times(Number.POSITIVE_INFINITY, 10, 900)).toEqual([10, 900]);
  });

  it("tells the newest commit that was there, and none before the first", () => {
    expect(newestAt(line(10, 20, 30), 25, 100)).toBe("1");
    expect(newestAt(line(10, 20, 30), 20, 100)).toBe("1");
    expect(newestAt(line(10, 20, 30), 9, 100)).toBeUndefined();
    expect(newestAt([], 9, 100)).toBeUndefined();
  });

  it("tells, for the moment of any commit, that one or another of the same moment behind it", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(50), { minLength: 1 }), fc.nat(60), (clocks, now) => {
        const commits = line(...clocks);
        const reached = reachedAt(commits, now);
        for (const { sha } of commits) {
          const found = newestAt(commits, reached.get(sha) ?? 0, now) ?? "";
          expect(Number(found)).toBeGreaterThanOrEqual(Number(sha));
          expect(reached.get(found)).toBe(reached.get(sha));
        }
      }),
    );
  });
});
