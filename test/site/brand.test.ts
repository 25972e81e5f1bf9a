import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { serveFolder, startBrowser } from "../support/browser.ts";
import { type BuiltFile, builtFiles } from "../support/built-pages.ts";
import { portalOf } from "../support/portal-of.ts";

const LOGO = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 32" onload="top.document.title='taken'"><script>top.document.title="taken"</script><rect width="48" height="32" fill="#0b6e75"/></svg>`;
const COMPANY = {
  "itsm.config.yaml": `organisation: Acme
clock: 2026-11-20T12:00:00Z
portal:
  title: Acme Status
  url: https://status.acme.example/repo/
  repository: https://github.com/acme/itsm
  contribute: { shown: public }
  accent: "#0b6e75"
  logo: portal/logo.svg
`,
  "portal/logo.svg": LOGO,
  "portal/head.md": "Storm season: **read the timetable**. <b onclick='x'>No HTML</b>\n",
  "portal/foot.md": "[Imprint](https://acme.example/imprint)\n",
  "portal/custom.css": ".brand { letter-spacing: 3px }\n",
  "records/teams/desk.md": "---\ntitle: Desk\nstate: active\nmembers: [{ login: mira, roles: [approver] }]\n---\n",
  "records/services/shop.md":
    "---\ntitle: Shop\nstate: live\nowner: desk\ntier: 1\nsince: 2025-01-01\ndescription: Sells things.\nvisibility: public\n---\n",
};
let files: BuiltFile[];
let page: Page;
let browser: Browser;
let served: Awaited<ReturnType<typeof serveFolder>>;
const textOf = (path: string) => files.find((file) => file.path === path)?.text ?? "";

beforeAll(async () => {
  const folder = await portalOf(COMPANY);
  files = builtFiles(folder);
  [browser, served] = await Promise.all([startBrowser(), serveFolder(folder, "/repo/")]);
  page = await browser.newPage({ colorScheme: "light" });
  await page.goto(served.address);
});
afterAll(async () => {
  await browser?.close();
  served?.stop();
});

describe("a portal that was made an organisation's own", () => {
  it("shows the logo beside its name, at its own proportions, and runs nothing that lies in it", async () => {
    const size = await page.locator("a.brand img").boundingBox();
    expect(Math.round(size?.height ?? 0)).toBe(27);
    expect((size?.width ?? 0) / (size?.height ?? 1)).toBeCloseTo(48 / 32, 1);
    expect(await page.title()).toContain("Acme Status");
    expect(await page.locator("a.brand").innerText()).toContain("Acme Status");
  });

  it("has links in its colour, in light and in dark", async () => {
    const colour = () =>
      page
        .locator("footer.site")
        .evaluate(() => getComputedStyle(document.querySelector("p.propose a") as Element).color);
    expect(await colour()).toBe("rgb(11, 110, 117)");
    await page.emulateMedia({ colorScheme: "dark" });
    const dark = await colour();
    expect(dark).not.toBe("rgb(11, 110, 117)");
    await page.emulateMedia({ colorScheme: "light" });
  });

  it("lets the user's own style sheet have the last word", async () => {
    expect(await page.locator("a.brand").evaluate((brand) => getComputedStyle(brand).letterSpacing)).toBe("3px");
  });

  it("shows the words for head and foot on every page, without their HTML", async () => {
    for (const { path, text } of files.filter(({ path }) => path.endsWith(".html"))) {
      expect([path, text.includes("<strong>read the timetable</strong>")]).toEqual([path, true]);
      expect(text).toContain("https://acme.example/imprint");
      expect(text).not.toContain("<b onclick");
    }
  });

  it("names all of its files below its base", () => {
    for (const [, path] of textOf("index.html").matchAll(/(?:href|src)="([^"]*brand\/[^"]*)"/g))
      expect(path).toMatch(/^\/repo\/brand\//);
    expect(textOf("index.html").match(/\/repo\/brand\//g)).toHaveLength(3);
  });
});

describe("a link to a public portal", () => {
  it("is shown with a title, a sentence and a picture of how everything is", () => {
    const home = textOf("index.html");
    const graph = Object.fromEntries(
      [...home.matchAll(/property="og:([^"]+)" content="([^"]*)"/g)].map(([, key, value]) => [key, value]),
    );
    expect(graph).toMatchObject({
      title: "All systems operational",
      type: "website",
      url: "https://status.acme.example/repo/",
      site_name: "Acme Status",
      locale: "en_GB",
      image: expect.stringMatching(/^https:\/\/status\.acme\.example\/repo\/assets\/operational\..*\.png$/),
      "image:alt": "Acme Status: All systems operational",
    });
    const picture = String(graph.image).replace("https://status.acme.example/repo/", "");
    expect(files.some(({ path }) => path === picture)).toBe(true);
  });

  it("within the organisation tells nobody what lies behind it", () => {
    const [home] = builtFiles(inject("portals").plain).filter(({ path }) => path === "index.html");
    expect(home?.text).not.toContain("og:");
  });
});

describe("from reading to proposing", () => {
  it("each link opens the editor with the service of the page, or with its file", async () => {
    const service = textOf("services/shop/index.html").replaceAll("&amp;", "&");
    expect(service).toMatch(
      /href="https:\/\/github\.com\/acme\/itsm\/new\/main\?filename=records\/incidents\/2026\/INC-2026-....-shop\.md&value=[^"]*shop/,
    );
    expect(service).toContain('href="https://github.com/acme/itsm/edit/main/records/services/shop.md"');
  });

  it("gives every reader another id, once a script may run", async () => {
    const link = page.locator("p.propose a").first();
    const built = await link.getAttribute("href");
    await link.focus();
    const own = await link.getAttribute("href");
    expect(own).not.toBe(built);
    expect(own).toMatch(/filename=records\/incidents\/2026\/INC-2026-[0-9A-HJKMNP-TV-Z]{4}\.md&/);
  });
});

describe.each(["plain", "based"] as const)("every page of the %s portal", (which) => {
  const built = builtFiles(inject("portals")[which]);
  const paths = new Set(built.map(({ path }) => path));
  const base = which === "based" ? "/repo/" : "/";
  const pages = built.filter(({ path }) => path.endsWith("index.html"));

  it("but the search has a twin in Markdown, which is there and tells what the page tells", () => {
    const without = pages.filter(({ text }) => !text.includes('type="text/markdown"')).map(({ path }) => path);
    expect(without).toEqual(["search/index.html"]);
    for (const { path, text } of pages) {
      const twin = /type="text\/markdown" href="([^"]*)"/.exec(text)?.[1];
      if (twin) expect([path, paths.has(twin.slice(base.length))]).toEqual([path, true]);
    }
    const home = built.find(({ path }) => path === "index.md")?.text ?? "";
    expect(home).toContain("## Services");
    expect(home).not.toMatch(/<\w/);
  });

  it("names only documents that are there", () => {
    for (const { path, text } of pages) {
      const document = /rel="alternate" type="application\/json" href="([^"]*)"/.exec(text)?.[1];
      if (document) expect([path, paths.has(document.slice(base.length))]).toEqual([path, true]);
    }
  });
});
