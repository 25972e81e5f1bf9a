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
const types = ["", "search/", "nothing-here/", ...listsAndRecords()];

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

describe("search", () => {
  it("finds below any base, marks what matched, and keeps the question in the address", async () => {
    await look({}, `${based.address}search/`, async (page) => {
      await page.fill("#q", "postgres");
      await page.waitForSelector(".results mark");
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
      expect(await page.evaluate(() => document.activeElement?.id)).toBe("find");
      await page.keyboard.type("a/b");
      expect(await page.inputValue("#find")).toBe("a/b");
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
    const records = pages.filter(({ path }) => path.startsWith(list) && path.split("/").length === 3);
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
