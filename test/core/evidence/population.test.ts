// Which commits an audit asks about, and what counts as evidence for them.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Evidence } from "../../../core/evidence/index.ts";
import { standingsOf, within } from "../../../core/evidence/population.ts";
import type { Commit } from "../../../core/timeline.ts";

const NOW = 1_000;
const AUTHOR = { name: "mira", email: "mira@example.com" };
const id = (name: string | number) => String(name).padStart(40, "0");

/** A commit on the main line that sets these files to these contents. */
function commit(
  sha: string | number,
  committedAt: number,
  files: { readonly [path: string]: string | null } = { a: "1" },
): Commit {
  return {
    ...{ sha: id(sha), author: AUTHOR, authoredAt: committedAt, committedAt, parents: 1, subject: "", cutOff: false },
    changes: Object.entries(files).map(([file, after]) => ({
      ...{ file, before: null, by: AUTHOR },
      after: after === null ? null : id(after),
    })),
  };
}

/** Evidence of a merge that put these commits on the line and left these contents. */
function evidence(
  { base, commits }: { readonly base: string; readonly commits: readonly string[] },
  files: { readonly [path: string]: string | null },
) {
  const digest = { approved: "d", merged: "d", equal: true };
  const partial = {
    ...{ outcome: "pass", type: "normal", requirements: [], digest, pullRequest: { number: 7, author: null } },
    segregation: { contributors: [], parties: [], violations: [] },
    merge: { base: id(base), commits: commits.map(id), commit: id(commits.at(-1) ?? "") },
    files: Object.entries(files).map(([path, content]) => {
      const blob = content === null ? null : id(content);
      return { path, status: "modified", approved: blob, merged: blob };
    }),
  };
  // The population looks at nothing else of it.
  return { path: "evidence", evidence: partial as unknown as Evidence };
}

const stateOf = (standings: ReturnType<typeof standingsOf>) =>
  standings.all.map(({ state, reason }) => (reason ? `${state}: ${reason}` : state));

describe("the commits of a period", () => {
  const clocks = fc.array(fc.integer({ min: 0, max: NOW }), { maxLength: 30 });
  const standing = (committedAt: number, index: number) => ({ commit: commit(index, committedAt) });

  it("are exactly those of its time, where no clock runs backwards", () => {
    fc.assert(
      fc.property(clocks, fc.integer({ min: 0, max: NOW }), fc.nat(NOW), (times, from, length) => {
        const line = times.toSorted((a, b) => a - b).map(standing);
        const found = within(line, { from, to: from + length, now: NOW });
        expect(found).toEqual(line.filter(({ commit: { committedAt: at } }) => at >= from && at < from + length));
      }),
    );
  });

  it("are all told in some period, whatever their clocks say", () => {
    const wild = fc.array(fc.integer({ min: -NOW, max: 3 * NOW }), { maxLength: 30 });
    fc.assert(
      fc.property(wild, fc.array(fc.integer({ min: -NOW, max: NOW }), { maxLength: 5 }), (times, cuts) => {
        const line = times.map(standing);
        const borders = [Number.NEGATIVE_INFINITY, ...cuts.toSorted((a, b) => a - b), NOW + 1];
        const found = borders
          .slice(1)
          .flatMap((to, index) => within(line, { from: borders[index] ?? 0, to, now: NOW }));
        expect(new Set(found)).toEqual(new Set(line));
      }),
    );
  });

  it("have one that was put back in time in the period of its neighbours", () => {
    const line = [100, 200, 5, 300].map(standing);
    const found = within(line, { from: 150, to: 400, now: NOW }).map(({ commit: { committedAt } }) => committedAt);
    expect(found).toEqual([200, 5, 300]);
  });
});

describe("a commit", () => {
  it("stands or falls with evidence that names it and all that it changed", () => {
    const line = [commit("base", 1), commit("x", 2, { a: "2", b: "3" })];
    const merge = { base: "base", commits: ["x"] };
    const cases = [
      [[], "unauthorized: no-evidence"],
      [[evidence(merge, { a: "2", b: "3" })], "accounted"],
      [[evidence(merge, { a: "2" }), evidence(merge, { b: "3" })], "accounted"],
      [[evidence(merge, { a: "2" })], "unauthorized: other-content"],
      [[evidence(merge, { a: "2", b: "9" })], "unauthorized: other-content"],
      [[evidence(merge, { a: "2", b: null })], "unauthorized: other-content"],
    ] as const;
    expect(cases.map(([entries]) => stateOf(standingsOf(line, entries, 2))[1])).toEqual(
      cases.map(([, state]) => state),
    );
  });

  it("that was rebased is judged with the others of its pull request, by what is left of them", () => {
    const line = [commit("base", 1), commit("x", 2, { a: "2", draft: "5" }), commit("y", 3, { a: "3", draft: null })];
    const merge = { base: "base", commits: ["x", "y"] };
    expect(stateOf(standingsOf(line, [evidence(merge, { a: "3" })], 2))).toEqual(["before", "accounted", "accounted"]);
    const smuggled = [...line.slice(0, 2), commit("y", 3, { a: "3" })];
    expect(stateOf(standingsOf(smuggled, [evidence(merge, { a: "3" })], 2))[1]).toBe("unauthorized: other-content");
  });

  it("before the gate held is let be; one behind it is not, whatever its clock says", () => {
    const line = [commit("a", 10), commit("b", 50), commit("c", 20)];
    expect(stateOf(standingsOf(line, [], 40))).toEqual([
      "before",
      "unauthorized: no-evidence",
      "unauthorized: no-evidence",
    ]);
  });
});
