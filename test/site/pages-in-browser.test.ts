import { AxeBuilder } from "@axe-core/playwright";
import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { serveFolder, startBrowser } from "../support/browser.ts";
import { builtFiles } from "../support/built-pages.ts";

const portals = inject("portals");
let browser: Browser;
let plain: Awaited<ReturnType<typeof serveFolder>>;
let based: Awaited<ReturnType<typeof serveFolder>>;

beforeAll(async () => {
  [browser, plain, based] = await Promise.all([
    startBrowser(),
    serveFolder(portals.plain),
    serveFolder(portals.based, "/repo/"),
  ]);
});
afterAll(async () => {
  await browser?.close();
  plain?.stop();
  based?.stop();
});

/** One page of each type, whatever the sample company holds: the status page, search, and per kind its list and its fullest record. */
const types = [
  ...new Set([
    ...["", "search/", "nothing-here/", "incidents/2026/11/", "changes/table/", "calendar/2026-12/"],
    ...listsAndRecords(),
  ]),
];

describe.each(types)("/%s", (path) => {
  let context: BrowserContext;
  let page: Page;
  const said: string[] = [];
  beforeAll(async () => {
    context = await browser.newContext({ colorScheme: "light" });
    page = await context.newPage();
    page.on("console", (message) => message.type() === "error" && said.push(message.text()));
    page.on("pageerror", (error) => said.push(String(error)));
    page.on("request", (request) => !request.url().startsWith(plain.address) && said.push(request.url()));
    await page.goto(`${plain.address}${path}`);
    await page.locator("html[data-ready]").waitFor(); // the script of the page has run
  });
  afterAll(() => context?.close());

  it("obeys its own policy, and asks no other host", () => {
    expect(said.filter((words) => !words.includes("404 (Not Found)"))).toEqual([]);
  });

  it("has no fault that axe knows, in light colours", async () => {
    expect(await faults(new AxeBuilder({ page }))).toEqual([]);
  });

  it("has enough contrast in dark colours", async () => {
    await page.emulateMedia({ colorScheme: "dark" });
    expect(await faults(new AxeBuilder({ page }).withRules(["color-contrast", "link-in-text-block"]))).toEqual([]);
  });

  it("fits a screen of 320 pixels", async () => {
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  });

  it("fits it when it is read from right to left, too", async () => {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.evaluate(() => {
      document.documentElement.dir = "rtl";
    });
    const { scrollWidth, reach } = await page.evaluate(() => ({
      scrollWidth: document.documentElement.scrollWidth,
      reach: Math.min(...[...document.querySelectorAll("main > *")].map((each) => each.getBoundingClientRect().left)),
    }));
    await page.evaluate(() => {
      document.documentElement.dir = "ltr";
    });
    expect(scrollWidth).toBeLessThanOrEqual(320);
    expect(reach).toBeGreaterThanOrEqual(0);
  });

  it("can be read without JavaScript", async () => {
    await look({ javaScriptEnabled: false }, `${plain.address}${path}`, async (plainPage) => {
      expect(await shown(plainPage, "h1")).not.toBe("");
      expect((await shown(plainPage, "main")).length).toBeGreaterThan(60);
      expect(await plainPage.locator(".choices").isVisible()).toBe(false);
    });
  });
});

describe("the status page", () => {
  it("says plainly that its clock is held, and tells times by that clock", async () => {
    await look({}, plain.address, async (page) => {
      expect(await shown(page, ".banner")).toContain("Demonstration: the clock stands at");
      await page.locator(".ago").first().waitFor();
      expect(await page.locator(".ago").allInnerTexts()).not.toContainEqual(expect.stringMatching(/year/));
    });
  });

  it("keeps the colours that the reader chose, without a flash of the others", async () => {
    await look({ colorScheme: "light" }, plain.address, async (page) => {
      const before = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
      await page.selectOption("#theme", "dark");
      await page.goto(`${plain.address}search/`);
      expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe("dark");
      expect(await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)).not.toBe(before);
    });
  });
});

describe("on paper", () => {
  it("is everything that can be unfolded, without what can only be clicked, and in light colours", async () => {
    await look({ colorScheme: "dark" }, `${plain.address}services/web-booking/`, async (page) => {
      await page.emulateMedia({ media: "print", colorScheme: "dark" });
      expect(await page.locator("header.site nav").isVisible()).toBe(false);
      expect(await page.locator(".places").isVisible()).toBe(false);
      expect(await page.locator("#days li").first().isVisible()).toBe(true);
      const ink = await page.evaluate(() => getComputedStyle(document.body).color);
      expect(ink).toBe("rgb(26, 29, 33)");
    });
  });
});

describe("a state", () => {
  it("is told by its shape as well, also where the reader's system chooses the colours", async () => {
    await look({ forcedColors: "active" }, plain.address, async (page) => {
      const shapes = await page
        .locator(".services .badge:visible use")
        .evaluateAll((uses) => uses.map((use) => use.getAttribute("href")));
      expect(new Set(shapes).size).toBeGreaterThan(2);
      const heights = await page
        .locator(".services div path")
        .evaluateAll((paths) => paths.map((path) => Math.round((path as SVGGraphicsElement).getBBox().height)));
      expect(new Set(heights).size).toBeGreaterThan(3);
    });
  });
});

describe("search", () => {
  it("finds below any base, marks what matched, and keeps the question in the address", async () => {
    await look({}, `${based.address}search/`, async (page) => {
      await page.fill("#q", "postgres");
      await page.waitForSelector(".results mark");
      expect(await page.locator(".results .badge use").first().getAttribute("href")).toMatch(/^#i-\w+$/);
      expect(new URL(page.url()).searchParams.get("q")).toBe("postgres");
      await page.reload();
      await page.waitForSelector(".results a");
      const address = await page.locator(".results a").first().getAttribute("href");
      expect(address).toMatch(/^\/repo\/\w+\//);
      await page.locator(".results a").first().click();
      expect(await shown(page, "h1")).not.toBe("Search");
    });
  });

  it("is one key away, but not while somebody writes", async () => {
    await look({}, plain.address, async (page) => {
      await page.keyboard.press("/");
      await page.locator("dialog.search[open]").waitFor();
      await page.keyboard.type("a/b");
      expect(await page.inputValue("#ask")).toBe("a/b");
      await page.locator("dialog .all").waitFor();
      await page.keyboard.press("ArrowUp");
      await page.keyboard.press("Enter");
      await page.waitForURL(/search\/\?q=a%2Fb/);
    });
  });

  it("never takes what is searched for or found as HTML", async () => {
    await look({}, `${plain.address}search/?q=${encodeURIComponent("<img src=x onerror=alert(1)>")}`, async (page) => {
      await page.waitForFunction(() => document.querySelector("[data-search-status]")?.textContent !== "");
      expect(await page.locator("main img").count()).toBe(0);
    });
  });

  it("says that it needs JavaScript where there is none, and offers the lists", async () => {
    await look({ javaScriptEnabled: false }, `${plain.address}search/`, async (page) => {
      expect(await shown(page, "main")).toContain("needs JavaScript");
      expect(await page.locator("[data-search-lists] a").count()).toBeGreaterThan(5);
    });
  });
});

describe("the keyboard", () => {
  it("reaches the content first by the skip link", async () => {
    await look({}, plain.address, async (page) => {
      await page.keyboard.press("Tab");
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Skip to content");
      await page.keyboard.press("Enter");
      expect(await page.evaluate(() => document.activeElement?.id)).toBe("main");
    });
  });
});

// --- internal ---

/** The words that a reader sees there. */
async function shown(page: Page, selector: string): Promise<string> {
  return (await page.locator(selector).allInnerTexts()).join("\n");
}

async function faults(axe: AxeBuilder): Promise<string[]> {
  const { violations } = await axe.analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`);
}

function listsAndRecords(): string[] {
  const pages = builtFiles(portals.plain, "index.html").map(({ path, text }) => ({
    path: path.replace(/index\.html$/, ""),
    size: text.length,
  }));
  const lists = pages.map(({ path }) => path).filter((path) => /^[^/]+\/$/.test(path) && path !== "search/");
  return lists.flatMap((list) => {
    const records = pages.filter(
      ({ path }) =>
        path.startsWith(list) && path.split("/").length === 3 && !/\/(?:table|\d{4}(?:-\d\d)?)\/$/.test(path),
    );
    const [fullest] = records.toSorted((a, b) => b.size - a.size);
    return [list, ...(fullest ? [fullest.path] : [])];
  });
}

async function look(
  options: BrowserContextOptions,
  address: string,
  see: (page: Page) => Promise<void>,
): Promise<void> {
  const context = await browser.newContext(options);
  try {
    const page = await context.newPage();
    await page.goto(address);
    await see(page);
  } finally {
    await context.close();
  }
}
