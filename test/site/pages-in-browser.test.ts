import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { serveFolder, startBrowser } from "../support/browser.ts";

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

// --- internal ---

/** The words that a reader sees there. */
async function shown(page: Page, selector: string): Promise<string> {
  return (await page.locator(selector).allInnerTexts()).join("\n");
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
