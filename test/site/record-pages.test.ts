import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { serveFolder, startBrowser } from "../support/browser.ts";
import { portalOf } from "../support/portal-of.ts";

const MODEL = "models/load-reference-data/";
const built = (path: string) => readFileSync(join(inject("portals").plain, path), "utf8");

describe("the page of a record", () => {
  it("leads to the same record as Markdown and as JSON", () => {
    const foot = /<footer class="furniture">(.*?)<\/footer>/s.exec(built(`${MODEL}index.html`))?.[1] ?? "";
    const links = [...foot.matchAll(/href="\/([^"]+)"/g)].map(([, path]) => path ?? "");
    expect(links).toEqual(["models/load-reference-data.md", "api/v1/models/load-reference-data.json"]);
    expect(links.filter((path) => !existsSync(join(inject("portals").plain, path)))).toEqual([]);
  });

  it("lets people point at each section of its text", () => {
    expect(built(`${MODEL}index.html`)).toContain(
      '<h2 id="s-backout-plan"><a href="#s-backout-plan">Backout plan</a></h2>',
    );
  });

  it("lets titles and texts run in their own direction", () => {
    const page = built(`${MODEL}index.html`);
    expect(page).toContain("<h1><bdi>Load reference data</bdi></h1>");
    expect(page).toContain('<div class="prose" dir="auto">');
  });
});

describe("values of a record", () => {
  let page: string;
  beforeAll(async () => {
    const files = {
      "itsm.config.yaml": "organisation: Acme\n",
      "records/teams/none.md":
        "---\ntitle: None\nstate: active\nmembers: [{ login: duty, roles: [lead, approver] }]\n---\n",
      "records/services/crane.md":
        "---\ntitle: Crane\nstate: live\nowner: none\ntier: 1\nsince: 2020-01-01\ngroup: internal\nhours: public\n---\n",
    };
    const folder = await portalOf(files, "--audience", "internal");
    page = readFileSync(join(folder, "services/crane/index.html"), "utf8");
  });

  it("that a person chose stay as they are, though the schemas have the same word", () => {
    expect(page).toContain("<bdi>internal</bdi>");
    expect(page).toContain("<bdi>public</bdi>");
  });
});

describe("lists and pages of records in a browser", () => {
  let browser: Browser;
  let server: Awaited<ReturnType<typeof serveFolder>>;
  beforeAll(async () => {
    browser = await startBrowser();
    server = await serveFolder(inject("portals").plain);
  });
  afterAll(async () => {
    server.stop();
    await browser.close();
  });

  it("tell a day as a day, whatever the reader's clock", async () => {
    const context = await browser.newContext({ timezoneId: "America/New_York" });
    const page = await context.newPage();
    await page.goto(`${server.address}models/`);
    await page.waitForSelector("html[data-ready]");
    expect(await page.textContent('time[datetime="2026-12-31"]')).toBe("31 Dec 2026");
    await context.close();
  });

  it.each(["models/", MODEL, "incidents/INC-2025-G2XE/"])(
    "fit the page when read from right to left: %s",
    async (path) => {
      for (const width of [390, 1440]) {
        const page = await browser.newPage({ viewport: { width, height: 900 } });
        await page.goto(server.address + path);
        await page.evaluate(() => document.documentElement.setAttribute("dir", "rtl"));
        expect(await reachingOut(page)).toEqual([]);
        await page.close();
      }
    },
  );
});

// --- internal ---

/** Texts of tables that stand outside the part of the page in which they belong, unless that scrolls by itself. */
function reachingOut(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const main = document.querySelector("main")?.getBoundingClientRect();
    return [...document.querySelectorAll("main :is(td, th, dd, dt, h1, h2) :is(bdi, a, time)")]
      .filter((element) => !element.closest(".scroll"))
      .filter((element) => {
        const { left, right } = element.getBoundingClientRect();
        return main !== undefined && (left < main.left - 1 || right > main.right + 1);
      })
      .map((element) => element.textContent ?? "");
  });
}
