import { describe, expect, inject, it } from "vitest";
import { crawl, deadAddresses } from "../support/crawl.ts";
import { longLivedFolder, writeFiles } from "../support/temp-folder.ts";

const portals = inject("portals");

describe.each([
  ["the sample company", "/", portals.plain, "https://status.wattlinie.example/"],
  ["the sample company below a folder", "/repo/", portals.based, "https://status.wattlinie.example/repo/"],
  ["the sample company for the public", "/", portals.open, "https://status.wattlinie.example/"],
])("the portal of %s, at %s", (_, base, folder, address) => {
  it("leads over HTTP to nothing that is not there, no place within a page either, and to every page", async () => {
    const { followed, unreached, broken } = await crawl(folder, base, address);
    expect(broken).toEqual([]);
    expect(followed).toBeGreaterThan(200);
    // The search is reached by its form; lists without any record are left out of the menu.
    expect(unreached.filter((path) => !/^\w+\/$/.test(path))).toEqual([]);
    expect(unreached).toContain("search/");
  }, 180_000);

  it("tells programs no address that is not there", async () => {
    expect(await deadAddresses(folder, base, address)).toEqual([]);
  }, 120_000);
});

describe("a crawl", () => {
  it("finds a link and a place within a page that are not there", async () => {
    const folder = longLivedFolder();
    writeFiles(folder, {
      "index.html":
        '<!doctype html><title>a</title><a href="/b/#there">b</a><a href="/b/#gone">b</a><a href="/c/">c</a>',
      "404.html": "<!doctype html><title>404</title>",
      "b/index.html": '<!doctype html><title>b</title><p id="there">b</p>',
      "alone/index.html": "<!doctype html><title>alone</title>",
      "feed.json": '{"home":"https://status.acme.example/b/","other":"https://status.acme.example/d/"}',
    });
    const { broken, unreached } = await crawl(folder, "/", "https://status.acme.example/");
    expect(broken.map((line) => line.replace(/http:\/\/127\.0\.0\.1:\d+/g, "")).toSorted()).toEqual([
      "/ → /b/#gone (200)",
      "/ → /c/ (404)",
    ]);
    expect(unreached).toEqual(["alone/"]);
    expect(await deadAddresses(folder, "/", "https://status.acme.example/")).toEqual([
      "feed.json → https://status.acme.example/d/ (404)",
    ]);
  });
});
