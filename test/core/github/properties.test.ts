import { execFileSync } from "node:child_process";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { digestOf } from "../../../core/policy/index.ts";
import { type GitHub as StandIn, startGitHub } from "../../support/github/index.ts";
import { connected } from "./connected.ts";

const PEOPLE = ["mira", "jonas", "ida", "eve"] as const;
const PATHS = ["records/a.md", "records/b.md", "records/sub/c.md", "other.txt"] as const;

type Play = { readonly by: (typeof PEOPLE)[number] } & (
  | { readonly do: "push" | "force" | "base"; readonly path: string; readonly text: string | null }
  | { readonly do: "update" | "rebase" | "approve" | "object" }
);

const by = fc.constantFrom(...PEOPLE);
const edit = { path: fc.constantFrom(...PATHS), text: fc.option(fc.constantFrom("1\n", "2\n", "3\n")) };
const plays = fc.array(
  fc.oneof(
    fc.record({ by, do: fc.constantFrom("push", "force", "base"), ...edit }),
    fc.record({ by, do: fc.constantFrom("update", "rebase", "approve", "object") }),
  ),
  { minLength: 4, maxLength: 10 },
) as fc.Arbitrary<Play[]>; // fast-check widens the two shapes to one.

/** Plays one move; moves that git or GitHub refuse are no moves. Gives who moved the branch, if anybody did. */
function play(standIn: StandIn, number: number, move: Play): string | undefined {
  const before = standIn.tip("topic");
  try {
    if (move.do === "base") standIn.push("main", { files: { [move.path]: move.text }, by: "root" });
    if (move.do === "push") standIn.push("topic", { files: { [move.path]: move.text }, by: move.by });
    if (move.do === "force") standIn.push("topic", { files: { [move.path]: move.text }, by: move.by, force: true });
    if (move.do === "update") standIn.updateBranch(number, { by: move.by });
    if (move.do === "rebase") standIn.rebase("topic", { by: move.by });
    if (move.do === "approve") standIn.review(number, { by: move.by, state: "APPROVED" });
    if (move.do === "object") standIn.review(number, { by: move.by, state: "CHANGES_REQUESTED" });
  } catch {
    return undefined;
  }
  return standIn.tip("topic") === before ? undefined : move.by;
}

/** What git itself says that a commit brings to the base, with its digest. */
function byGit(
  standIn: StandIn,
  sha: string,
): { path: string; status: "added" | "modified" | "removed"; blob: string | null }[] {
  const git = (...args: string[]) => execFileSync("git", ["-C", standIn.folder, ...args], { encoding: "utf8" }).trim();
  const mergeBase = git("merge-base", "main", sha);
  const lines = git("diff-tree", "-r", "--raw", "--no-renames", "--no-abbrev", mergeBase, sha)
    .split("\n")
    .filter(Boolean);
  return lines.map((line) => {
    const [about = "", path = ""] = line.split("\t");
    const [, , , blob = "", letter] = about.split(" ");
    const status = letter === "A" ? "added" : letter === "D" ? "removed" : "modified";
    return { path, status, blob: status === "removed" ? null : blob };
  });
}

describe("whatever happens to a pull request", () => {
  it("its facts are git's own, and name everybody who moved the branch", async () => {
    await fc.assert(
      fc.asyncProperty(plays, async (moves) => {
        const people = Object.fromEntries(PEOPLE.map((login) => [login, {}]));
        const standIn = await startGitHub({ people, files: Object.fromEntries(PATHS.map((path) => [path, "0\n"])) });
        try {
          standIn.push("topic", { files: { "records/new.md": "new\n" }, by: "mira" });
          const { number } = standIn.openPullRequest({ head: "topic", by: "mira" });
          const pushers = ["mira", ...moves.flatMap((move) => play(standIn, number, move) ?? [])];
          const facts = await connected(standIn).facts(number);
          expect(facts.files.items.map(({ path, status, blob }) => ({ path, status, blob }))).toEqual(
            byGit(standIn, facts.head),
          );
          for (const [sha, entries] of Object.entries(facts.diffs))
            expect(digestOf(entries ?? [])).toBe(digestOf(byGit(standIn, sha)));
          expect(facts.pushes.items.map(({ actor }) => actor.login)).toEqual(pushers);
          for (const list of [facts.files, facts.commits, facts.pushes, facts.reviews, facts.changedOnBase])
            expect(list.complete).toBe(true);
          for (const { commit } of facts.reviews.items) expect(facts.diffs[commit ?? ""]).toBeDefined();
        } finally {
          await standIn.close();
        }
      }),
      { numRuns: 12 },
    );
  });
});
