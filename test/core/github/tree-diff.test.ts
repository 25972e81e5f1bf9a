import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { diffTrees, entryAt, filesBelow } from "../../../core/github/tree-diff.ts";
import type { TreeEntry, Trees } from "../../../core/github/trees.ts";
import { type GitRepository, gitRepository } from "../../support/git-repository.ts";

/** The folders of a real repository, as git lists them. `asked` counts the reads. */
function treesIn(repository: GitRepository, cut: (id: string) => boolean = () => false) {
  const asked: string[] = [];
  const trees: Trees = async (id) => {
    asked.push(id);
    if (cut(id)) return null;
    const listing = repository.git("ls-tree", "-l", "-z", id);
    return listing.split("\0").filter(Boolean).map(entryOf);
  };
  return { trees, asked };
}

function entryOf(line: string): TreeEntry {
  const [about = "", name = ""] = line.split("\t");
  const [mode = "", type, sha = "", size] = about.split(/ +/);
  return { name, mode, type: type === "tree" || type === "commit" ? type : "blob", sha, size: Number(size) || 0 };
}

function byGit(repository: GitRepository, before: string, after: string) {
  const lines = repository
    .git("diff-tree", "-r", "--raw", "--no-renames", "--no-abbrev", "-z", before, after)
    .split("\0");
  const pairs = lines.flatMap((line, index) => (line.startsWith(":") ? [[line, lines[index + 1] ?? ""] as const] : []));
  const status = { A: "added", M: "modified", T: "modified", D: "removed" } as const;
  return pairs
    .map(([line, path]) => {
      const [, , , blob = "", letter] = line.split(" ");
      // git has no other letters where it looks for no renames.
      return { path, status: status[letter as keyof typeof status], blob: letter === "D" ? null : blob };
    })
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

const paths = fc.array(fc.constantFrom("a", "b", "c"), { minLength: 1, maxLength: 3 }).map((parts) => parts.join("/"));
const contents = fc.dictionary(paths, fc.constantFrom("one", "two", "three"), { maxKeys: 8 });

function commitFiles(repository: GitRepository, files: { readonly [path: string]: string }): string {
  repository.git("rm", "-r", "-f", "--quiet", "--ignore-unmatch", ".");
  const taken = new Set<string>();
  for (const [path, text] of Object.entries(files)) {
    const above = path.split("/").map((_, index, parts) => parts.slice(0, index + 1).join("/"));
    const clash =
      above.slice(0, -1).some((folder) => taken.has(folder)) ||
      [...taken].some((other) => other.startsWith(`${path}/`));
    if (clash) continue;
    taken.add(path);
    repository.write(path, text);
  }
  return repository.commit("Files");
}

describe("the difference between two trees", () => {
  it("is what git says, whatever the two are", async () => {
    const repository = gitRepository();
    const { trees } = treesIn(repository);
    await fc.assert(
      fc.asyncProperty(contents, contents, async (before, after) => {
        const [old, now] = [commitFiles(repository, before), commitFiles(repository, after)];
        expect(await diffTrees(trees, old, now)).toEqual(byGit(repository, old, now));
      }),
      { numRuns: 25 },
    );
  });

  it("tells a file that became executable, a link or a folder", async () => {
    const repository = gitRepository();
    repository.write("run.sh", "x");
    repository.write("b", "x");
    const before = repository.commit("Before");
    repository.git("update-index", "--chmod=+x", "run.sh");
    repository.git("rm", "--quiet", "-f", "b");
    repository.write("b/inside", "x");
    repository.git("add", "b");
    repository.git("-c", "core.fileMode=false", "commit", "--quiet", "-m", "After");
    const after = repository.git("rev-parse", "HEAD");
    const { trees } = treesIn(repository);
    const diff = await diffTrees(trees, before, after);
    expect(diff).toEqual(byGit(repository, before, after));
    expect(diff?.map(({ path, status }) => [path, status])).toEqual([
      ["b", "removed"],
      ["b/inside", "added"],
      ["run.sh", "modified"],
    ]);
  });

  it("reads only folders that differ", async () => {
    const repository = gitRepository();
    for (const folder of ["same", "other", "records"]) repository.write(`${folder}/a.md`, folder);
    const before = repository.commit("Before");
    repository.write("records/a.md", "edited");
    const after = repository.commit("After");
    const { trees, asked } = treesIn(repository);
    await diffTrees(trees, before, after);
    expect(asked).toHaveLength(4);
  });

  it("is not known where a folder on the way is cut", async () => {
    const repository = gitRepository();
    repository.write("records/a.md", "one");
    const before = repository.commit("Before");
    repository.write("records/a.md", "two");
    const after = repository.commit("After");
    const folder = repository.git("rev-parse", `${after}:records`);
    const { trees } = treesIn(repository, (id) => id === folder);
    expect(await diffTrees(trees, before, after)).toBeNull();
    expect(await entryAt(trees, after, "records/a.md")).toBeNull();
    expect(await filesBelow(trees, after, "records")).toBeNull();
    expect(await entryAt(trees, after, "records")).toMatchObject({ type: "tree" });
  });
});

describe("files below a path", () => {
  it("are those of the folder, of the file itself, or none", async () => {
    const repository = gitRepository();
    repository.write("records/teams/a.md", "a");
    repository.write("records/b.md", "b");
    repository.write("recordsX", "x");
    const commit = repository.commit("Files");
    const { trees } = treesIn(repository);
    const below = async (path: string) => (await filesBelow(trees, commit, path))?.map((file) => file.path).sort();
    expect(await below("records")).toEqual(["records/b.md", "records/teams/a.md"]);
    expect(await below("recordsX")).toEqual(["recordsX"]);
    expect(await below("missing")).toEqual([]);
    expect(await below("recordsX/inside")).toEqual([]);
  });
});
