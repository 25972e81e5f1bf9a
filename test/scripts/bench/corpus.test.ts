import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { movesBetween, openLedger, openLedgerAt, readRecords } from "../../../core/index.ts";
import { kindList } from "../../../schemas/index.ts";
import { writeCorpus } from "../../../scripts/bench/corpus/index.ts";
import { tempFolder } from "../../support/temp-folder.ts";

const COUNT = 400;
const CLOCK = { system: 0 };

function corpus(options: Parameters<typeof writeCorpus>[2] = {}): string {
  const root = tempFolder();
  writeCorpus(root, COUNT, options);
  return root;
}

function git(root: string, ...args: string[]): string {
  return execFileSync("git", args, { cwd: root, encoding: "utf8" }).trim();
}

describe("the corpus of the benchmarks", () => {
  it("has as many records as asked for, of every kind, in which nothing is wrong", () => {
    const { checked, findings, ledger } = openLedger(corpus(), CLOCK);
    expect({ checked, findings }).toEqual({ checked: COUNT, findings: [] });
    expect([...ledger.byKind.keys()].sort()).toEqual(kindList.map(({ name }) => name).sort());
  });

  it("is the same for the same seed, and another for another", () => {
    const [first, again, other] = [corpus(), corpus(), corpus({ seed: 2 })].map((root) => readRecords(root).sources);
    expect(again).toEqual(first);
    expect(other).not.toEqual(first);
  });

  it("tells its history as commits, the same each time, that end in the same files", () => {
    const root = corpus({ history: true });
    expect(readRecords(root)).toEqual(readRecords(corpus()));
    expect(git(root, "status", "--porcelain")).toBe("");
    expect(git(corpus({ history: true }), "rev-parse", "HEAD")).toBe(git(root, "rev-parse", "HEAD"));
    const commits = Number(git(root, "rev-list", "--count", "HEAD"));
    expect(commits).toBeGreaterThan(2.5 * COUNT);
    expect(readFileSync(join(root, ".git/HEAD"), "utf8")).toBe("ref: refs/heads/main\n");
  });

  it("was right at any time, and every move was a legal one", async () => {
    const root = corpus({ history: true });
    const revisions = git(root, "rev-list", "--reverse", "HEAD").split("\n");
    const places = [0.1, 0.3, 0.5, 0.7, 0.9].map((share) => Math.floor(share * revisions.length));
    for (const place of places) {
      const [before, after] = await Promise.all(
        [place, place + 1].map((at) => openLedgerAt(root, revisions[at] ?? "", CLOCK)),
      );
      expect(before?.findings).toEqual([]);
      if (!before || !after) throw new Error("a commit is missing");
      const { moves, findings } = movesBetween(before, after);
      expect({ count: moves.length, findings }).toEqual({ count: 1, findings: [] });
    }
  });
});
