import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { deadlyGit, makeDirty, type PushWorld, pushWorld } from "../../support/push-world.ts";

/** Every run is several processes; the machine may be busy. */
const PATIENT = 600_000;

const command = (message: string) => ["update", "INC-2026-7F3K", message, "--push"];

/** After which step the process is killed. */
const STEPS: readonly (readonly [step: string, killed: (world: PushWorld, message: string) => Promise<unknown>])[] = [
  ["the fetch", byGit("fetch", 1)],
  ["the blob", byGit("hash-object", 1)],
  ["the commit, which nothing keeps yet", byGit("commit-tree", 1)],
  ["the commit, which is kept", byGit("update-ref", 1)],
  ["the push", byGit("push", 1)],
  ["the pull request", byAnswer(/^POST .*\/pulls$/)],
  ["auto-merge", byAnswer(/^POST \/graphql/)],
  ["the word to people", byGit("update-ref", 2)],
];

describe("--push, killed between any two steps and run again", () => {
  it(
    "makes one branch, one commit and one pull request",
    async () => {
      const world = await pushWorld();
      makeDirty(world.clone);
      const before = world.state();
      for (const [index, [step, killed]] of STEPS.entries()) {
        const message = `Word number ${index}`;
        await killed(world, message);
        const again = await world.run(command(message));
        expect([step, again.code, again.stdout]).toEqual([
          step,
          0,
          `https://github.com/wattlinie/itsm/pull/${index + 1}\n`,
        ]);
        const pushed = world.pushed();
        expect([step, pushed.map(({ commits }) => commits)]).toEqual([step, pushed.map(() => 1)]);
        expect([step, pushed.length]).toEqual([step, index + 1]);
        const pulls = pushed.flatMap(({ branch }) => world.github.pullRequests(branch));
        expect([step, pulls.map(({ autoMerge }) => autoMerge)]).toEqual([step, pushed.map(() => "mira")]);
      }
      expect(world.state()).toBe(before);
      expect(readdirOf(world)).toEqual([]);
    },
    PATIENT,
  );

  it(
    "is one thing too where two processes run the same command at once",
    async () => {
      const world = await pushWorld();
      const runs = await Promise.all([1, 2].map(() => world.run(command("Said twice"))));
      expect(runs.map(({ code, stdout }) => [code, stdout])).toEqual(
        runs.map(() => [0, "https://github.com/wattlinie/itsm/pull/1\n"]),
      );
      expect(world.pushed().map(({ commits }) => commits)).toEqual([1]);
      expect(world.github.pullRequests(world.pushed()[0]?.branch ?? "").length).toBe(1);
    },
    PATIENT,
  );

  it(
    "never overwrites a branch that has other content by then",
    async () => {
      const world = await pushWorld();
      const { github, clone } = world;
      await byGit("update-ref", 1)(world, "Word");
      const [ref = ""] = clone.git("for-each-ref", "--format=%(refname) %(objectname)", "refs/itsm").split("\n");
      const branch = `itsm/INC-2026-7F3K-${ref.split(" ")[1]?.slice(0, 8)}`;
      github.push(branch, { files: { "other.md": "theirs\n" }, message: "Theirs", by: "jonas" });
      const theirs = github.tip(branch);
      const refused = await world.run(command("Word"));
      expect([refused.code, refused.stderr]).toEqual([
        1,
        expect.stringContaining(`the branch ${branch} of origin has other content, and nothing is ever overwritten`),
      ]);
      expect(github.tip(branch)).toBe(theirs);
      github.deleteBranch(branch, { by: "jonas" });
      expect((await world.run(command("Word"))).code).toBe(0);
    },
    PATIENT,
  );

  it(
    "makes the commit anew where the record changed on main before it was pushed",
    async () => {
      const world = await pushWorld();
      const { github } = world;
      await byGit("update-ref", 1)(world, "Word");
      const file = "records/incidents/2026/INC-2026-7F3K-checkout-is-slow.md";
      const text = (github.file(file) ?? "").replace("urgency: medium", "urgency: low");
      github.push("main", { files: { [file]: text }, message: "Lower it", by: "root" });
      expect((await world.run(command("Word"))).code).toBe(0);
      const [{ branch = "" } = {}] = world.pushed();
      expect(github.file(file, branch)).toContain("urgency: low");
      expect(github.mergeability(1).mergeable).toBe(true);
    },
    PATIENT,
  );
});

function byGit(matching: string, nth: number) {
  return async (world: PushWorld, message: string) => {
    const ran = await world.run(command(message), { PATH: deadlyGit(matching, nth) });
    expect([matching, ran.code]).toEqual([matching, null]);
  };
}

function byAnswer(match: RegExp) {
  return async (world: PushWorld, message: string) => {
    const { child, done } = world.begin(command(message));
    world.github.faults.next({ match, kind: "after", run: () => void child.kill("SIGKILL") });
    expect((await done).code).toBe(null);
  };
}

/** Locks that a killed git might have left in the clone. */
function readdirOf({ clone }: PushWorld): string[] {
  const index = join(clone.root, ".git/index");
  expect(readFileSync(index).length).toBeGreaterThan(0);
  return clone
    .git("status", "--porcelain", "--untracked-files=no")
    .split("\n")
    .filter((line) => line.includes(".lock"));
}
