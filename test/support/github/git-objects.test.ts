import { gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { githubForTest } from "./for-tests.ts";
import type { GitHub } from "./index.ts";
import { octokitOf, octokitWith, refusal } from "./octokit.ts";

const itsm = { owner: "wattlinie", repo: "itsm" };
const FILES = {
  "README.md": "hello\n",
  "records/a.md": "a\n",
  "records/deep/b.md": "b\n",
  "bin/run": { mode: "100755", content: "#!\n" },
};

function start(): Promise<GitHub> {
  return githubForTest({ files: FILES });
}

describe("Git objects of the stand-in", () => {
  it("list trees flat or deep, by tree, commit or branch", async () => {
    const github = await start();
    const octokit = octokitOf(github, "mira");
    const paths = async (tree_sha: string, recursive?: "1") =>
      (await octokit.rest.git.getTree({ ...itsm, tree_sha, ...(recursive ? { recursive } : {}) })).data.tree.map(
        ({ mode, path }) => `${mode} ${path}`,
      );
    expect(await paths("main")).toEqual(["100644 README.md", "040000 bin", "040000 records"]);
    expect(await paths(github.commit("main").tree, "1")).toEqual(await paths(github.tip(), "1"));
    expect(await paths("main", "1")).toEqual([
      "100644 README.md",
      "040000 bin",
      "100755 bin/run",
      "040000 records",
      "100644 records/a.md",
      "040000 records/deep",
      "100644 records/deep/b.md",
    ]);
    expect(await refusal(octokit.rest.git.getTree({ ...itsm, tree_sha: "0".repeat(40) }))).toMatchObject({
      status: 404,
    });
  });

  it("take a commit made of blobs and a tree, and a branch that points at it", async () => {
    const github = await start();
    const octokit = octokitWith(github, github.appToken({ permissions: { contents: "write" } }));
    const content = Buffer.from([0, 255, 10]);
    const blob = (
      await octokit.rest.git.createBlob({ ...itsm, content: content.toString("base64"), encoding: "base64" })
    ).data.sha;
    const tree = await octokit.rest.git.createTree({
      ...itsm,
      base_tree: github.tip(),
      tree: [
        { path: "records/new.bin", mode: "100644", type: "blob", sha: blob },
        { path: "records/text.md", mode: "100644", type: "blob", content: "text\n" },
        { path: "records/a.md", mode: "100644", type: "blob", sha: null },
      ],
    });
    const commit = await octokit.rest.git.createCommit({
      ...itsm,
      message: "Add",
      tree: tree.data.sha,
      parents: [github.tip()],
    });
    expect(commit.data.author).toMatchObject({
      name: "github-actions[bot]",
      email: "41898282+github-actions[bot]@users.noreply.github.com",
    });
    await octokit.rest.git.createRef({ ...itsm, ref: "refs/heads/itsm-evidence", sha: commit.data.sha });
    expect(github.files("itsm-evidence")).toEqual([
      "README.md",
      "bin/run",
      "records/deep/b.md",
      "records/new.bin",
      "records/text.md",
    ]);
    expect((await octokit.rest.git.getCommit({ ...itsm, commit_sha: commit.data.sha })).data.tree.sha).toBe(
      tree.data.sha,
    );
    const { data } = await octokit.rest.git.getBlob({ ...itsm, file_sha: blob });
    expect(Buffer.from(data.content, "base64")).toEqual(content);
    const bad = octokit.rest.git.createTree({
      ...itsm,
      tree: [{ path: "../x", mode: "100644", type: "blob", content: "x" }],
    });
    expect(await refusal(bad)).toMatchObject({ status: 422 });
    expect(await refusal(octokit.rest.git.createCommit({ ...itsm, message: "x", tree: blob }))).toMatchObject({
      status: 422,
    });
  });

  it("refuse a ref that exists, one that is no fast-forward, one that is not there", async () => {
    const github = await start();
    const octokit = octokitOf(github, "mira");
    const base = github.tip();
    const one = github.push("one", { files: { a: "1" }, by: "mira" }).sha;
    const two = github.push("two", { files: { a: "2" }, by: "mira" }).sha;
    const update = (ref: string, sha: string, force?: boolean) =>
      octokit.rest.git.updateRef({ ...itsm, ref, sha, ...(force === undefined ? {} : { force }) });
    expect(await refusal(octokit.rest.git.createRef({ ...itsm, ref: "refs/heads/one", sha: two }))).toMatchObject({
      status: 422,
      message: expect.stringContaining("Reference already exists"),
    });
    expect(await refusal(octokit.rest.git.createRef({ ...itsm, ref: "refs/heads/one/two", sha: two }))).toMatchObject({
      status: 422,
    });
    expect(await refusal(update("heads/one", two))).toMatchObject({
      status: 422,
      message: expect.stringContaining("Update is not a fast forward"),
    });
    expect(github.tip("one")).toBe(one);
    await update("heads/one", two, true);
    expect(github.tip("one")).toBe(two);
    expect(await refusal(update("heads/none", two))).toMatchObject({
      status: 422,
      message: expect.stringContaining("Reference does not exist"),
    });
    expect(await refusal(update("heads/one", "0".repeat(40), true))).toMatchObject({ status: 422 });
    await octokit.rest.git.createRef({ ...itsm, ref: "refs/itsm/ids/CHG-1", sha: base });
    const listed = await octokit.rest.git.listMatchingRefs({ ...itsm, ref: "itsm/ids" });
    expect(listed.data.map(({ ref }) => ref)).toEqual(["refs/itsm/ids/CHG-1"]);
    await octokit.rest.git.deleteRef({ ...itsm, ref: "heads/one" });
    expect(await refusal(octokit.rest.git.getRef({ ...itsm, ref: "heads/one" }))).toMatchObject({ status: 404 });
    github.push("one/deeper", { files: { a: "3" }, by: "mira" });
    expect((await octokit.rest.git.getRef({ ...itsm, ref: "heads/one/deeper" })).data.object.type).toBe("commit");
  });

  it("refuse an App that would change workflows, but not a branch without any", async () => {
    const github = await start();
    const octokit = octokitWith(github, github.appToken({ permissions: { contents: "write" } }));
    const { data: tree } = await octokit.rest.git.createTree({
      ...itsm,
      base_tree: github.tip(),
      tree: [{ path: ".github/workflows/x.yml", mode: "100644", type: "blob", content: "on: push\n" }],
    });
    const { data } = await octokit.rest.git.createCommit({
      ...itsm,
      message: "x",
      tree: tree.sha,
      parents: [github.tip()],
    });
    const create = (sha: string) => octokit.rest.git.createRef({ ...itsm, ref: "refs/heads/x", sha });
    expect(await refusal(create(data.sha))).toMatchObject({ status: 403 });
    github.pushCommit("main", data.sha, { by: "root" });
    const { data: other } = await octokit.rest.git.createTree({
      ...itsm,
      tree: [{ path: "evidence.json", mode: "100644", type: "blob", content: "{}\n" }],
    });
    const orphan = await octokit.rest.git.createCommit({ ...itsm, message: "Begin", tree: other.sha, parents: [] });
    expect((await create(orphan.data.sha)).status).toBe(201);
    expect(github.files("x")).toEqual(["evidence.json"]);
  });

  it("show files and folders at a revision, as JSON or raw", async () => {
    const github = await start();
    const octokit = octokitOf(github, "mira");
    github.push("topic", {
      files: { "README.md": "bye\n", link: { mode: "120000", content: "README.md" } },
      by: "mira",
    });
    const text = async (ref?: string) => {
      const { data } = await octokit.rest.repos.getContent({ ...itsm, path: "README.md", ...(ref ? { ref } : {}) });
      return "content" in data ? Buffer.from(data.content, "base64").toString() : undefined;
    };
    expect([await text(), await text("topic")]).toEqual(["hello\n", "bye\n"]);
    const { data } = await octokit.rest.repos.getContent({ ...itsm, path: "records" });
    expect(Array.isArray(data) && data.map(({ type, path }) => `${type} ${path}`)).toEqual([
      "file records/a.md",
      "dir records/deep",
    ]);
    expect(await octokit.rest.repos.getContent({ ...itsm, path: "" })).toMatchObject({
      data: [{ name: "README.md" }, { name: "bin" }, { name: "records" }],
    });
    expect(await octokit.rest.repos.getContent({ ...itsm, path: "link", ref: "topic" })).toMatchObject({
      data: { type: "symlink", target: "README.md" },
    });
    const raw = await fetch(`${github.url}/repos/wattlinie/itsm/contents/records/deep/b.md?ref=main`, {
      headers: { accept: "application/vnd.github.raw+json", authorization: `Bearer ${github.token("mira")}` },
    });
    expect(await raw.text()).toBe("b\n");
    expect(await refusal(octokit.rest.repos.getContent({ ...itsm, path: "none.md" }))).toMatchObject({ status: 404 });
  });

  it("send an archive with everything below one folder", async () => {
    const github = await start();
    const octokit = octokitOf(github, "mira");
    const { data, url } = await octokit.rest.repos.downloadTarballArchive({ ...itsm, ref: "main" });
    expect(url).toContain("/_codeload/");
    // Octokit types the answer of this call as unknown.
    const tar = gunzipSync(Buffer.from(data as ArrayBuffer)).toString("latin1");
    expect(tar).toContain(`wattlinie-itsm-${github.tip().slice(0, 7)}/records/deep/b.md\0`);
    expect(github.requests.map(({ status }) => status)).toEqual([302, 200]);
    expect(github.unknownRoutes).toEqual([]);
  });
});
