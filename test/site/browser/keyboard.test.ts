import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { serveFolder, startBrowser } from "../../support/browser.ts";
import { focusFaults, type Stop, tabFaults, tabStops } from "../../support/focus.ts";
import { typedPages } from "../../support/page-types.ts";

const portals = inject("portals");
const WIDTHS = [390, 1440] as const;
let browser: Browser;
let server: Awaited<ReturnType<typeof serveFolder>>;

beforeAll(async () => {
  [browser, server] = await Promise.all([startBrowser(), serveFolder(portals.plain)]);
});
afterAll(async () => {
  await browser?.close();
  server?.stop();
});

describe("with the keyboard alone", () => {
  it.concurrent.each(typedPages(portals.plain))(
    "a page can be used of the type: $type",
    async ({ path }) => {
      const found = await onPage(path, async (page) => {
        const faults: string[] = [];
        for (const width of WIDTHS) {
          await page.setViewportSize({ width, height: 900 });
          for (const theme of ["light", "dark"] as const) {
            await page.emulateMedia({ colorScheme: theme, reducedMotion: "reduce" });
            faults.push(...(await page.evaluate(focusFaults)).map((fault) => `${width} ${theme}: ${fault}`));
          }
        }
        return [...faults, ...(await page.evaluate(tabFaults))];
      });
      expect(found).toEqual([]);
    },
    120_000,
  );

  it.each(["", "changes/", "calendar/", "map/", "subscribe/", "as-of/"])(
    "the tab key goes through /%s in the order of reading, and leaves nothing out",
    async (path) => {
      const { reached, expected } = await onPage(path, async (page) => {
        const wanted: Stop[] = await page.evaluate(tabStops);
        const stops: string[] = [];
        // A field for a date has several stops within.
        for (let step = 0; step < wanted.length + 10 && stops.length < wanted.length; step++) {
          await page.keyboard.press("Tab");
          const stop = await page.evaluate(() => document.activeElement?.getAttribute("data-stop") ?? "");
          if (stop !== stops.at(-1)) stops.push(stop);
        }
        return { reached: stops, expected: wanted.map(({ name }) => name) };
      });
      expect(reached).toEqual(expected);
      expect(reached.length).toBeGreaterThan(20);
    },
    60_000,
  );

  it("the first stop leads past the navigation, to the content", async () => {
    await onPage("", async (page) => {
      await page.keyboard.press("Tab");
      expect(await focused(page)).toBe("Skip to content");
      expect(await page.evaluate(() => document.activeElement?.getBoundingClientRect().top)).toBeGreaterThanOrEqual(0);
      await page.keyboard.press("Enter");
      expect(await page.evaluate(() => document.activeElement?.id)).toBe("main");
      await page.keyboard.press("Tab");
      expect(await page.evaluate(() => document.activeElement?.closest("main") !== null)).toBe(true);
    });
  });

  it("what is folded opens and closes", async () => {
    await onPage("services/web-booking/", async (page) => {
      const summary = page.locator("main summary").first();
      const isOpen = () => summary.evaluate((each) => each.closest("details")?.open);
      const before = await isOpen();
      await summary.focus();
      await page.keyboard.press("Enter");
      expect(await isOpen()).toBe(!before);
      await page.keyboard.press("Space");
      expect(await isOpen()).toBe(before);
    });
  });

  it("a month of the calendar leads to the next one", async () => {
    await onPage("calendar/", async (page) => {
      const next = page.locator(".turn a").last();
      const address = await next.getAttribute("href");
      await next.focus();
      await page.keyboard.press("Enter");
      await page.waitForURL(`**${address}`);
      expect(address).toMatch(/calendar\/\d{4}-\d\d\/$/);
    });
  });

  it("a service of the map leads somewhere", async () => {
    await onPage("map/", async (page) => {
      const link = page.locator("main svg a").first();
      await link.focus();
      const ring = await link.evaluate((each) => getComputedStyle(each).outlineStyle);
      expect(ring).not.toBe("none");
      await page.keyboard.press("Enter");
      await page.waitForFunction(() => location.pathname !== "/map/" || location.hash !== "");
    });
  });

  it("a list that is wider than the screen can be scrolled", async () => {
    await onPage("audit/", async (page) => {
      await page.setViewportSize({ width: 390, height: 900 });
      const unreachable = await page.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>("main *")]
          .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth + 1 && clientWidth > 0)
          .filter((each) => ["auto", "scroll"].includes(getComputedStyle(each).overflowX))
          .filter((each) => each.tabIndex < 0 && each.querySelector("a, button, summary") === null)
          .map(({ className }) => className),
      );
      expect(unreachable).toEqual([]);
    });
  });
});

// --- internal ---

async function focused(page: Page): Promise<string> {
  return page.evaluate(() => document.activeElement?.textContent?.trim() ?? "");
}

async function onPage<Answer>(path: string, ask: (page: Page) => Promise<Answer>): Promise<Answer> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, reducedMotion: "reduce" });
  try {
    const page = await context.newPage();
    await page.goto(`${server.address}${path}`);
    await page.locator("html[data-ready]").waitFor();
    // The page of the past brings links of its own, where there is a past.
    if (path === "as-of/" && (await page.locator("form[data-as-of]").count()) > 0)
      await page.locator("[data-then-status]:not(:empty)").waitFor();
    return await ask(page);
  } finally {
    await context.close();
  }
}
