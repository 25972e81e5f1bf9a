import { symlinkSync } from "node:fs";
import { createServer, request, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterEach, describe, expect, it } from "vitest";
import { portalAnswers } from "../../scripts/portal-answers.ts";
import { tempFolder } from "../support/temp-folder.ts";

const LONG = `<!doctype html>${"<p>Fine</p>".repeat(300)}`;
const FILES = {
  "index.html": LONG,
  "404.html": "<h1>There is no such page</h1>",
  "changes/index.html": "<h1>Changes</h1>",
  "changes/.secret": "secret",
  "empty/x.txt": "x",
  "feed.atom": "<feed/>",
  "feed.rss": "<rss/>",
  "feed.json": "{}",
  "search.json": "{}",
  "calendar.ics": "BEGIN:VCALENDAR",
  "index.md": "# Fähre",
  "badge.svg": "<svg/>",
  "itsm.sqlite": "SQLite",
  "sitemap.xml": "<urlset/>",
  "report.csv": "a,b",
  "llms.txt": "# Guide",
  "assets/page.B5jNZRkQ.css": "a{}",
};
let server: Server | undefined;
afterEach(() => server?.close());

interface Got {
  readonly status: number | undefined;
  readonly headers: { readonly [name: string]: string | string[] | undefined };
  readonly body: Buffer;
}

/** Real HTTP without the courtesies of fetch: the path goes out as it is, and nothing is unpacked. */
async function ask(
  path: string,
  headers = {},
  { base = "/", method = "GET", folder = tempFolder(FILES) } = {},
): Promise<Got> {
  const listening = createServer(portalAnswers(folder, base));
  server = listening;
  await new Promise<void>((resolve) => listening.listen(0, "127.0.0.1", resolve));
  // It listens on a port.
  const { port } = listening.address() as AddressInfo;
  return new Promise((resolve, reject) => {
    const asked = request({ host: "127.0.0.1", port, path, method, headers, agent: false }, (response) => {
      const parts: Buffer[] = [];
      response.on("data", (part: Buffer) => parts.push(part));
      response.on("end", () =>
        resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(parts) }),
      );
    });
    asked.on("error", reject).end();
  });
}

describe("a portal that is served", () => {
  it.each([
    ["/", "text/html; charset=utf-8"],
    ["/changes/", "text/html; charset=utf-8"],
    ["/feed.atom", "application/atom+xml; charset=utf-8"],
    ["/feed.rss", "application/rss+xml; charset=utf-8"],
    ["/feed.json", "application/feed+json; charset=utf-8"],
    ["/search.json?x=1", "application/json; charset=utf-8"],
    ["/calendar.ics", "text/calendar; charset=utf-8"],
    ["/index.md", "text/markdown; charset=utf-8"],
    ["/badge.svg", "image/svg+xml"],
    ["/itsm.sqlite", "application/vnd.sqlite3"],
    ["/sitemap.xml", "application/xml; charset=utf-8"],
    ["/report.csv", "text/csv; charset=utf-8"],
    ["/llms.txt", "text/plain; charset=utf-8"],
  ])("answers %s as %s", async (path, type) => {
    const { status, headers } = await ask(path);
    expect([status, headers["content-type"], headers["x-content-type-options"]]).toEqual([200, type, "nosniff"]);
  });

  it("packs what the browser can unpack, and what is worth it", async () => {
    const packed = await ask("/", { "accept-encoding": "gzip, deflate, br" });
    expect([packed.headers["content-encoding"], packed.headers.vary]).toEqual(["br", "Accept-Encoding"]);
    expect(brotliDecompressSync(packed.body).toString()).toBe(LONG);
    const zipped = await ask("/", { "accept-encoding": "gzip, br;q=0" });
    expect([zipped.headers["content-encoding"], gunzipSync(zipped.body).toString()]).toEqual(["gzip", LONG]);
    expect((await ask("/")).body.toString()).toBe(LONG);
    expect((await ask("/index.md", { "accept-encoding": "br" })).headers["content-encoding"]).toBeUndefined();
    expect(packed.body.length).toBeLessThan(200);
  });

  it("sends nothing twice to those who have it already", async () => {
    const { headers } = await ask("/");
    const again = await ask("/", { "if-none-match": `W/${String(headers.etag)}, "x"` });
    expect([again.status, again.body.length]).toEqual([304, 0]);
    expect((await ask("/", { "if-none-match": '"x"' })).status).toBe(200);
    expect((await ask("/", { "accept-encoding": "br" })).headers.etag).not.toBe(headers.etag);
  });

  it("lets browsers keep files whose names change with their content, and no others", async () => {
    expect((await ask("/assets/page.B5jNZRkQ.css")).headers["cache-control"]).toContain("immutable");
    expect((await ask("/")).headers["cache-control"]).toBe("no-cache");
  });

  it("answers HEAD as GET, without the body; nothing but these two", async () => {
    const [head, get] = [await ask("/", {}, { method: "HEAD" }), await ask("/")];
    expect([head.status, head.headers["content-length"], head.body.length]).toEqual([200, String(LONG.length), 0]);
    expect(head.headers.etag).toBe(get.headers.etag);
    expect(await ask("/", {}, { method: "POST" })).toMatchObject({ status: 405, headers: { allow: "GET, HEAD" } });
  });

  it("has a page for what is not there, and lists no folder", async () => {
    for (const path of ["/nothing/", "/nothing.json", "/empty/", "/empty", "/404/"]) {
      const { status, body } = await ask(path);
      expect([path, status, body.toString()]).toEqual([path, 404, FILES["404.html"]]);
    }
  });

  it("leads from a folder to its page, with the question that was asked", async () => {
    expect(await ask("/changes?state=new")).toMatchObject({
      status: 301,
      headers: { location: "/changes/?state=new" },
    });
  });

  it.each([
    "/../../etc/passwd",
    "/%2e%2e/%2e%2e/etc/passwd",
    "/..%2f..%2fetc/passwd",
    "/changes/.secret",
    "//etc/passwd",
    "/changes//index.html",
    "/a%00b",
    "/..%5cetc",
  ])("gives %s to nobody", async (path) => {
    expect((await ask(path)).status).toBe(404);
  });

  it("does not follow links out of its folder, and says that a broken address is broken", async () => {
    const folder = tempFolder(FILES);
    symlinkSync(tempFolder({ "secret.txt": "secret" }), join(folder, "linked"));
    expect((await ask("/linked/secret.txt", {}, { folder })).status).toBe(404);
    expect((await ask("/%")).status).toBe(400);
  });

  it("stands below its base alone", async () => {
    expect((await ask("/repo/changes/", {}, { base: "/repo/" })).status).toBe(200);
    expect(await ask("/", {}, { base: "/repo/" })).toMatchObject({ status: 302, headers: { location: "/repo/" } });
    expect(await ask("/repo", {}, { base: "/repo/" })).toMatchObject({ status: 302, headers: { location: "/repo/" } });
    expect((await ask("/changes/", {}, { base: "/repo/" })).status).toBe(404);
    expect((await ask("/repository/", {}, { base: "/repo/" })).status).toBe(404);
  });

  it("shows a picture without letting it run anything", async () => {
    expect((await ask("/badge.svg")).headers["content-security-policy"]).toContain("sandbox");
  });
});
