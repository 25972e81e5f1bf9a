import { execFileSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { blobId } from "../../../core/github/blob-id.ts";
import { unpack } from "../../../core/github/tarball.ts";
import { type GitRepository, gitRepository } from "../../support/git-repository.ts";

function archiveOf(repository: GitRepository): Buffer {
  return execFileSync("git", ["archive", "--format=tar.gz", "--prefix=acme-itsm-1a2b3c4/", "HEAD"], {
    cwd: repository.root,
  });
}

function wantedIn(repository: GitRepository): Map<string, string> {
  const lines = repository.git("ls-tree", "-r", "-z", "HEAD").split("\0").filter(Boolean);
  return new Map(lines.map((line) => [line.split("\t")[1] ?? "", line.split(/[ \t]/)[2] ?? ""]));
}

/** A stream that comes in small pieces, as a network gives it. */
async function* inPieces(bytes: Buffer, size = 777): AsyncGenerator<Buffer> {
  for (let start = 0; start < bytes.length; start += size) yield bytes.subarray(start, start + size);
}

describe("unpacking an archive", () => {
  it("gives the contents of the wanted files by their ids, bytes and long names alike", async () => {
    const repository = gitRepository();
    const long = `records/${"very-long-folder-name/".repeat(12)}ü-a.md`;
    repository.write("records/a.md", "hello\n");
    repository.write(long, Buffer.from([0, 255, 13, 10]));
    repository.write("other.md", "not wanted");
    repository.commit("Files");
    const wanted = wantedIn(repository);
    wanted.delete("other.md");
    const contents = await unpack(inPieces(archiveOf(repository)), wanted);
    expect([...contents.keys()].sort()).toEqual([...wanted.values()].sort());
    expect(contents.get(wanted.get("records/a.md") ?? "")?.toString()).toBe("hello\n");
    for (const [id, bytes] of contents) expect(blobId(bytes)).toBe(id);
  });

  it("leaves out what the archive lacks or has otherwise than Git: export-ignore, export-subst, links", async () => {
    const repository = gitRepository();
    repository.write(".gitattributes", "records/hidden.md export-ignore\nrecords/subst.md export-subst\n");
    repository.write("records/hidden.md", "hidden\n");
    repository.write("records/subst.md", "$Format:%H$\n");
    repository.write("records/plain.md", "plain\n");
    repository.commit("Files");
    const wanted = wantedIn(repository);
    const contents = await unpack(inPieces(archiveOf(repository)), wanted);
    expect(contents.has(wanted.get("records/plain.md") ?? "")).toBe(true);
    expect(contents.has(wanted.get("records/hidden.md") ?? "")).toBe(false);
    expect(contents.has(wanted.get("records/subst.md") ?? "")).toBe(false);
  });

  it("rejects an archive that breaks off, wherever it does", async () => {
    const repository = gitRepository();
    repository.write("records/a.md", "hello\n".repeat(2000));
    repository.commit("Files");
    const archive = archiveOf(repository);
    for (const length of [0, 5, 60, archive.length - 9])
      await expect(unpack(inPieces(archive.subarray(0, length)), wantedIn(repository))).rejects.toThrow();
  });

  it("rejects bytes that are no archive", async () => {
    await expect(unpack(inPieces(Buffer.from("<html>Unavailable</html>")), new Map())).rejects.toThrow();
  });
});

describe("the id of a content", () => {
  it("is the one that git gives it", () => {
    const repository = gitRepository();
    repository.write("a", "hello\n");
    repository.commit("File");
    expect(blobId(Buffer.from("hello\n"))).toBe(repository.git("rev-parse", "HEAD:a"));
  });

  it("is by SHA-256 where the repository counts so", () => {
    // git hash-object in a repository of that format.
    const known = "2cf8d83d9ee29543b34a87727421fdecb7e3f3a183d337639025de576db9ebb4";
    expect(blobId(Buffer.from("hello\n"), known)).toBe(known);
  });
});
