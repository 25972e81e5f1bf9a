import { readdirSync } from "node:fs";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { axeFaults, bringAxe } from "../../support/axe.ts";
import { serveFolder, startBrowser } from "../../support/browser.ts";
import { PAGE_TYPES, routeOf, typedPages } from "../../support/page-types.ts";
import { DIRECTIONS, type Direction, turn } from "../../support/right-to-left.ts";
import { watchedPage } from "../../support/watched-page.ts";

const portals = inject("portals");
const THEMES = ["light", "dark"] as const;
const WIDTHS = [390, 1440] as const;
/** WCAG's narrowest screen: 1280 pixels at 400 %. */
const NARROWEST = 320;

describe("the list of types of pages", () => {
  const folder = new URL("../../../site/pages", import.meta.url).pathname;

  it("names every file of the portal that makes a page", () => {
    const made = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".astro"));
    expect(made.length).toBeGreaterThan(25);
    expect([...new Set(PAGE_TYPES.map(({ route }) => route))].toSorted()).toEqual(made.toSorted());
  });

  it("has a page of the sample company for every type but those of long lists", () => {
    const found = typedPages(portals.plain).map(({ type }) => type);
    expect(found).toEqual(PAGE_TYPES.filter(({ long }) => !long).map(({ name }) => name));
  });

  it("knows of every file which type it is", () => {
    expect(routeOf("changes/CHG-2026-7F3K/index.html")).toBe("changes/[id].astro");
    expect(routeOf("changes/table/index.html")).toBe("changes/table/index.astro");
    expect(routeOf("models/page/2/index.html")).toBe("[folder]/page/[number].astro");
  });
});

describe.each([
  // The public portal is made of the same parts: each page in light on a desk and in dark on a phone is enough.
  ["the portal of the organisation", portals.plain, portals.turned, false],
  ["the portal of the public", portals.open, portals.openTurned, true],
])("%s", (_, folder, turnedFolder, isBrief) => {
  let browser: Browser;
  let servers: { readonly [direction in Direction]: Awaited<ReturnType<typeof serveFolder>> };
  beforeAll(async () => {
    const [started, ltr, rtl] = await Promise.all([startBrowser(), serveFolder(folder), serveFolder(turnedFolder)]);
    browser = started;
    servers = { ltr, rtl };
  });
  afterAll(async () => {
    await browser?.close();
    servers?.ltr.stop();
    servers?.rtl.stop();
  });

  it.concurrent.each(typedPages(folder))(
    "has no fault on a page of the type: $type",
    async ({ path }) => {
      const found = await Promise.all(DIRECTIONS.map((direction) => faultsOf(path, direction)));
      expect(found.flat()).toEqual([]);
    },
    120_000,
  );

  /** Everything that is wrong with a page in one direction: at both widths, in both themes. */
  async function faultsOf(path: string, direction: Direction): Promise<string[]> {
    const { address } = servers[direction];
    const context = await browser.newContext({ viewport: { width: WIDTHS[0], height: 900 } });
    try {
      const { page, faults } = await watchedPage(context, address);
      await page.goto(`${address}${path}`);
      await page.locator("html[data-ready]").waitFor(); // the script of the page has run
      const found = await faults();
      await turn(page, direction);
      await bringAxe(page);
      for (const width of [NARROWEST, ...WIDTHS]) found.push(...(await faultsAtWidth(page, direction, width, isBrief)));
      // What was turned by force has jumped.
      return [...found, ...(await faults()).filter((fault) => !fault.startsWith("content jumps"))];
    } finally {
      await context.close();
    }
  }
});

// --- internal ---

async function faultsAtWidth(page: Page, direction: Direction, width: number, isBrief: boolean): Promise<string[]> {
  await page.setViewportSize({ width, height: 900 });
  const found = await page.evaluate(overflow);
  if (width === NARROWEST) return found.map((fault) => `${direction} ${width}: ${fault}`);
  for (const theme of THEMES) {
    if (isBrief && (theme === "light") !== (width === 1440)) continue;
    await page.emulateMedia({ colorScheme: theme });
    const isWhole = theme === (direction === "ltr" ? "light" : "dark") && width === (direction === "ltr" ? 1440 : 390);
    found.push(...(await axeFaults(page, isWhole ? "all" : "looks")).map((fault) => `${theme}: ${fault}`));
  }
  return found.map((fault) => `${direction} ${width}: ${fault}`);
}

/** Runs in the page: how far it is wider than the window, and what reaches out where it cannot be scrolled to. */
function overflow(): string[] {
  const { scrollWidth, clientWidth } = document.documentElement;
  const wide = scrollWidth > clientWidth ? [`page is ${scrollWidth} wide`] : [];
  const out = [...document.querySelectorAll("main > *")].filter((each) => {
    const { left, right } = each.getBoundingClientRect();
    return right > clientWidth + 0.5 || left < -0.5;
  });
  return [...wide, ...out.map(({ tagName, className }) => `${tagName}.${className} reaches out of the page`)];
}
