import { describe, expect, it } from "vitest";
import { blobId } from "../../../core/github/blob-id.ts";
import type { FileEdits } from "../../support/github/index.ts";
import { aRepository } from "./company.ts";
import { connected } from "./connected.ts";

function manyRecords(count: number): FileEdits {
  return Object.fromEntries(
    Array.from({ length: count }, (_, index) => [`records/changes/2026/CHG-${index}.md`, `record ${index}\n`]),
  );
}

describe("files at a commit", () => {
  it("come with path, id, mode, size, bytes, by path", async () => {
    const standIn = await aRepository({
      "records/b.md": "b\n",
      "records/a.md": Buffer.from([0, 255, 10]),
      "records/empty.md": "",
      "records/run.sh": { mode: "100755", content: "run\n" },
      "records/link.md": { mode: "120000", content: "../secret" },
      "itsm.config.yaml": "organisation: X\n",
      "other.md": "not asked for\n",
    });
    const files = await connected(standIn).filesAt(standIn.tip(), ["records", "itsm.config.yaml"]);
    expect(
      files.map(({ file, mode, size, bytes }) => [file, mode, size, bytes && Buffer.from(bytes).toString("latin1")]),
    ).toEqual([
      ["itsm.config.yaml", "100644", 16, "organisation: X\n"],
      ["records/a.md", "100644", 3, "\0\xff\n"],
      ["records/b.md", "100644", 2, "b\n"],
      ["records/empty.md", "100644", 0, ""],
      ["records/link.md", "120000", expect.any(Number), undefined],
      ["records/run.sh", "100755", 4, "run\n"],
    ]);
    for (const { blob, bytes } of files) if (bytes) expect(blobId(bytes)).toBe(blob);
  });

  it("have no bytes where they are over 1 MiB, which are not even asked for", async () => {
    const standIn = await aRepository({
      "records/big.md": "x".repeat((1 << 20) + 1),
      "records/fits.md": "x".repeat(1 << 20),
    });
    const files = await connected(standIn).filesAt(standIn.tip(), ["records"]);
    expect(files.map(({ bytes }) => bytes?.length)).toEqual([undefined, 1 << 20]);
    expect(standIn.requests.filter(({ path }) => path.includes("/git/blobs/"))).toHaveLength(1);
  });

  it("are none where there is no such path", async () => {
    const standIn = await aRepository();
    expect(await connected(standIn).filesAt(standIn.tip(), ["missing", "README.md/inside"])).toEqual([]);
  });

  it("are fetched by one archive where they are many", async () => {
    const standIn = await aRepository(manyRecords(300));
    const files = await connected(standIn).filesAt(standIn.tip(), ["records"]);
    expect(files).toHaveLength(300);
    expect(files.find(({ file }) => file.endsWith("CHG-77.md"))?.bytes?.toString()).toBe("record 77\n");
    expect(standIn.requests.map(({ path }) => path.replace(/[0-9a-f]{40}/, "SHA"))).toEqual([
      "/repos/wattlinie/itsm/git/trees/SHA",
      "/repos/wattlinie/itsm/tarball/SHA",
      "/_codeload/SHA",
    ]);
  });

  it("are asked for once, however often they are read", async () => {
    const standIn = await aRepository(manyRecords(60));
    const github = connected(standIn);
    const first = await github.filesAt(standIn.tip(), ["records"]);
    const asked = standIn.requests.length;
    expect(await github.filesAt(standIn.tip(), ["records"])).toEqual(first);
    standIn.push("main", { files: { "records/new.md": "new\n" }, by: "root" });
    await github.filesAt(standIn.tip(), ["records"]);
    // The new tree, the new content: no second archive.
    expect(standIn.requests.length - asked).toBe(2);
  });

  it("are fetched one by one where the archive leaves them out or alters them", async () => {
    const standIn = await aRepository({
      ...manyRecords(40),
      ".gitattributes": "records/hidden.md export-ignore\nrecords/subst.md export-subst\n",
      "records/hidden.md": "hidden\n",
      "records/subst.md": "$Format:%H$\n",
    });
    const files = await connected(standIn).filesAt(standIn.tip(), ["records"]);
    const texts = new Map(files.map(({ file, bytes }) => [file, bytes?.toString()]));
    expect(texts.get("records/hidden.md")).toBe("hidden\n");
    expect(texts.get("records/subst.md")).toBe("$Format:%H$\n");
    expect(standIn.requests.filter(({ path }) => path.includes("/git/blobs/"))).toHaveLength(2);
  });

  it("are refused where the archive leaves so many out that an hour's requests would be used up", async () => {
    const standIn = await aRepository({ ...manyRecords(510), ".gitattributes": "records/** export-ignore\n" });
    await expect(connected(standIn).filesAt(standIn.tip(), ["records"])).rejects.toMatchObject({
      message: expect.stringContaining("lacks 510 of the files"),
      hint: expect.stringContaining(".gitattributes"),
    });
  });

  it("are read from a tree that is cut, folder by folder", async () => {
    const standIn = await aRepository({ ...manyRecords(30), "records/teams/a.md": "a\n" });
    standIn.faults.next({ match: /\/git\/trees\/.*recursive/, kind: "truncated", at: 3, times: 9 });
    expect(await connected(standIn).filesAt(standIn.tip(), ["records"])).toHaveLength(31);
    standIn.faults.clear();
  });

  it("are refused where one folder is cut", async () => {
    const standIn = await aRepository(manyRecords(30));
    standIn.faults.next({ match: /\/git\/trees\//, kind: "truncated", at: 3, times: 99 });
    await expect(connected(standIn).filesAt(standIn.tip(), ["records"])).rejects.toThrow("one folder holds too many");
    standIn.faults.clear();
  });

  it("are fetched anew where the archive breaks off", async () => {
    const standIn = await aRepository(manyRecords(60));
    let broken = 0;
    const breaking: typeof fetch = async (url, init) => {
      const response = await fetch(url, init);
      if (!String(url).includes("/tarball/") || broken++ > 0) return response;
      const bytes = new Uint8Array(await response.arrayBuffer());
      return new Response(bytes.subarray(0, bytes.length / 2), { headers: response.headers });
    };
    expect(await connected(standIn, { fetch: breaking }).filesAt(standIn.tip(), ["records"])).toHaveLength(60);
    expect(broken).toBe(2);
  });

  it("are refused where a content is not the one asked for", async () => {
    const standIn = await aRepository();
    const lying: typeof fetch = async (url, init) => {
      const response = await fetch(url, init);
      if (!String(url).includes("/git/blobs/")) return response;
      return Response.json({ ...Object(await response.json()), content: Buffer.from("forged\n").toString("base64") });
    };
    await expect(connected(standIn, { fetch: lying }).filesAt(standIn.tip(), ["README.md"])).rejects.toThrow(
      "GitHub's content of README.md is not the one it was asked for",
    );
  });
});
