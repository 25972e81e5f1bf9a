import fc from "fast-check";
import { describe, expect, it, onTestFinished } from "vitest";
import { bareRepository } from "./bare.ts";
import { writeCommit } from "./commits.ts";
import { readTreeDeep, writeEdits } from "./trees.ts";

/** Names whose order in a tree differs between files and folders. */
const name = fc.constantFrom("a", "a.b", "a-b", "a0", "b", "ä", "B", "a b");
const path = fc.array(name, { minLength: 1, maxLength: 3 }).map((parts) => parts.join("/"));
const edits = fc.dictionary(path, fc.option(fc.string()), { maxKeys: 6 });
const person = { name: "x", email: "x@example.com", date: "2026-01-01T00:00:00Z" };

describe("trees", () => {
  it("hold after any edits what was written last, in the order that Git wants", () => {
    const { objects, refs, run, remove } = bareRepository("main");
    onTestFinished(remove);
    let parents: string[] = [];
    const property = fc.property(fc.array(edits.filter(isSound), { maxLength: 4 }), (steps) => {
      let tree = writeEdits(objects, undefined, {});
      const expected = new Map<string, string>();
      for (const step of steps) {
        tree = writeEdits(objects, tree, step);
        for (const [file, text] of Object.entries(step)) replace(expected, file, text);
      }
      const files = readTreeDeep(objects, tree).filter(({ type }) => type === "blob");
      expect(new Map(files.map((file) => [file.path, objects.read(file.sha)?.content.toString()]))).toEqual(
        new Map([...expected].sort()),
      );
      const sha = writeCommit(objects, { tree, parents, author: person, committer: person, message: "x" });
      parents = [sha];
      refs.set("refs/heads/main", sha);
    });
    fc.assert(property, { numRuns: 60 });
    expect(run(["fsck", "--strict", "--no-dangling"], { mayFail: true })).toMatchObject({ status: 0, text: "" });
  });
});

/** No file of an edit is a folder of another in the same edit. */
function isSound(step: { readonly [file: string]: string | null }): boolean {
  const files = Object.keys(step);
  return !files.some((file) => files.some((other) => other.startsWith(`${file}/`)));
}

/** A file takes the place of a folder, a folder that of a file; to delete what is not there changes nothing. */
function replace(files: Map<string, string>, file: string, text: string | null): void {
  if (text === null) {
    files.delete(file);
    for (const other of [...files.keys()]) if (other.startsWith(`${file}/`)) files.delete(other);
    return;
  }
  for (const other of [...files.keys()])
    if (other.startsWith(`${file}/`) || file.startsWith(`${other}/`)) files.delete(other);
  files.set(file, text);
}
