// What Git tells of the way from one commit to another, whatever names and messages stand on it.
import { describe, expect, it } from "vitest";
import { ItsmError } from "../../core/errors.ts";
import { commitsBetween, differencesBetween, mergeBase } from "../../core/git-branch.ts";
import { mainLine } from "../../core/git-main-line.ts";
import { gitRepository, temporaryFolder } from "../support/git-repository.ts";

describe("the files between two commits", () => {
  it("are those that differ, by path, with the id of their content", async () => {
    const repository = gitRepository();
    for (const name of ["kept", "edited", "gone"]) repository.write(name, `${name}\n`);
    const from = repository.commit("First");
    repository.write("edited", "now\n");
    repository.remove("gone");
    repository.write('a "name"\twith\nall, é', "new\n");
    const to = repository.commit("Second");
    const blob = (name: string) => repository.git("rev-parse", `${to}:${name}`);
    expect(await differencesBetween(repository.root, from, to)).toEqual([
      { path: 'a "name"\twith\nall, é', status: "added", blob: blob('a "name"\twith\nall, é') },
      { path: "edited", status: "modified", blob: blob("edited") },
      { path: "gone", status: "removed", blob: null },
    ]);
  });

  it("have a file that became a link as modified", async () => {
    const repository = gitRepository();
    repository.write("file", "text\n");
    const from = repository.commit("First");
    const link = repository.git("hash-object", "-w", "file");
    repository.git("update-index", "--cacheinfo", `120000,${link},file`);
    repository.git("commit", "--quiet", "--message=Second");
    expect(await differencesBetween(repository.root, from, "HEAD")).toEqual([
      { path: "file", status: "modified", blob: link },
    ]);
  });

  it("are told from the root's folder on", async () => {
    const repository = gitRepository();
    repository.write("desk/kept", "1\n");
    const from = repository.commit("First");
    repository.write("desk/new", "1\n");
    repository.write("elsewhere", "1\n");
    const to = repository.commit("Second");
    const found = await differencesBetween(`${repository.root}/desk`, from, to);
    expect(found.map(({ path }) => path)).toEqual(["new"]);
  });
});

describe("the commits between two", () => {
  it("are those of one side only, oldest first, with who signed them", async () => {
    const repository = gitRepository();
    const base = repository.commit("Base");
    repository.branch("topic");
    const first = repository.commit("One", { by: "mira" });
    const second = repository.commit(
      "Two\n\nWhy: %H\u0001\n\nCo-authored-by: Ann <ann@example.com>\nSigned-off-by: Ben <b@example.com>",
      {
        by: "jonas",
      },
    );
    repository.checkout("main");
    repository.commit("Not this one");
    const found = await commitsBetween(repository.root, "main", "topic");
    expect(found).toEqual([
      { ...signedBy("mira"), sha: first, parents: [base], subject: "One", coAuthors: [] },
      {
        ...signedBy("jonas"),
        ...{ sha: second, parents: [first], subject: "Two" },
        coAuthors: [{ name: "Ann", email: "ann@example.com" }],
      },
    ]);
    expect(await commitsBetween(repository.root, "topic", base)).toEqual([]);
  });

  it("name co-authors that are hardly readable as well, because somebody wrote with them", async () => {
    const repository = gitRepository();
    const base = repository.commit("Base");
    repository.commit(
      "One\n\nCo-authored-by: nobody at all\nCO-AUTHORED-BY: <x@example.com>\nCo-authored-by: Two\n Lines <l@example.com>",
    );
    const [commit] = await commitsBetween(repository.root, base, "HEAD");
    expect(commit?.coAuthors).toEqual([
      { name: "nobody at all", email: "" },
      { name: "", email: "x@example.com" },
      { name: "Two Lines", email: "l@example.com" },
    ]);
  });
});

describe("where two lines parted", () => {
  it("is the newest commit that both have", async () => {
    const repository = gitRepository();
    repository.commit("First");
    const parted = repository.commit("Second");
    repository.branch("topic");
    const topic = repository.commit("Topic");
    repository.checkout("main");
    const main = repository.commit("Main");
    expect(await mergeBase(repository.root, main, topic)).toBe(parted);
  });

  it("is nowhere for lines that never met", async () => {
    const repository = gitRepository();
    const one = repository.commit("One");
    repository.git("checkout", "--quiet", "--orphan", "island");
    const other = repository.commit("Other");
    await expect(mergeBase(repository.root, one, other)).rejects.toThrow(ItsmError);
  });
});

describe("the main line", () => {
  it("is origin's default branch, else origin's main, else the local one", async () => {
    const repository = gitRepository();
    const first = repository.commit("First");
    expect(await mainLine(repository.root)).toEqual({ name: "main", tip: first });
    const second = repository.commit("Second");
    repository.git("update-ref", "refs/remotes/origin/main", first);
    expect(await mainLine(repository.root)).toEqual({ name: "origin/main", tip: first });
    repository.git("update-ref", "refs/remotes/origin/trunk", second);
    repository.git("symbolic-ref", "refs/remotes/origin/HEAD", "refs/remotes/origin/trunk");
    expect(await mainLine(repository.root)).toEqual({ name: "origin/HEAD", tip: second });
  });

  it("is unknown where there is none of them", async () => {
    const repository = gitRepository();
    repository.commit("First");
    repository.git("branch", "--move", "work");
    expect(await mainLine(repository.root)).toBeUndefined();
    expect(await mainLine(temporaryFolder())).toBeUndefined();
  });
});

function signedBy(name: string) {
  const signature = { name, email: `${name}@example.com` };
  return { author: signature, committer: signature };
}
