import fc from "fast-check";
import { describe, expect, it, onTestFinished } from "vitest";
import { bareRepository } from "./bare.ts";
import { writeCommit } from "./commits.ts";
import { EMPTY_TREE, writeTree } from "./trees.ts";

const person = (minute: number) => ({
  name: "x",
  email: "x@example.com",
  date: new Date(Date.UTC(2026, 0, 1, 0, minute)).toISOString(),
});

/** For each commit, how many commits back its parents are, what its clock says. */
const step = fc.record({
  back: fc.uniqueArray(fc.integer({ min: 1, max: 4 }), { maxLength: 2 }),
  minute: fc.integer({ min: 0, max: 50 }),
});
const history = fc.array(step, {
  minLength: 2,
  maxLength: 12,
});

describe("ancestry", () => {
  it("agrees with git about any history", () => {
    const { objects, ancestry, run, remove } = bareRepository("main");
    onTestFinished(remove);
    expect(writeTree(objects, [])).toBe(EMPTY_TREE);
    let count = 0;
    const property = fc.property(history, (steps) => {
      const shas: string[] = [];
      for (const { back, minute } of steps) {
        const parents = back.flatMap((distance) => shas.at(-distance) ?? []);
        const [author, message] = [person(minute), `${count++}`];
        shas.push(
          writeCommit(objects, {
            tree: EMPTY_TREE,
            parents: [...new Set(parents)],
            author,
            committer: author,
            message,
          }),
        );
      }
      const [tip = "", other = ""] = [shas.at(-1), shas.at(-2)];
      const lines = (...args: string[]) => run(args, { mayFail: true }).text.split("\n").filter(Boolean);
      const between = ancestry.between(other, tip);
      expect([...between].sort()).toEqual(lines("rev-list", "--topo-order", tip, `^${other}`).sort());
      expect(
        between.filter((sha, at) => lines("rev-list", `${sha}^@`).some((older) => between.indexOf(older) > at)),
      ).toEqual([]);
      const bases = lines("merge-base", "--all", tip, other);
      const base = ancestry.mergeBase(tip, other);
      expect(base === undefined ? bases : bases.includes(base)).toEqual(base === undefined ? [] : true);
      expect(ancestry.contains(tip, other)).toBe(bases[0] === other);
    });
    fc.assert(property, { numRuns: 25 });
  });
});
