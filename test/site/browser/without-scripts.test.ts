import type { Browser, BrowserContext } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { serveFolder, startBrowser } from "../../support/browser.ts";
import { typedPages } from "../../support/page-types.ts";

const portals = inject("portals");
let browser: Browser;
let context: BrowserContext;
let server: Awaited<ReturnType<typeof serveFolder>>;

beforeAll(async () => {
  [browser, server] = await Promise.all([startBrowser(), serveFolder(portals.plain)]);
  context = await browser.newContext({ javaScriptEnabled: false });
});
afterAll(async () => {
  await browser?.close();
  server?.stop();
});

describe("without scripts", () => {
  it.concurrent.each(typedPages(portals.plain))("a page can be read of the type: $type", async ({ path, type }) => {
    const page = await context.newPage();
    await page.goto(`${server.address}${path}`);
    const [heading, main, choices, fields] = await Promise.all([
      page.locator("h1").innerText(),
      page.locator("main").innerText(),
      page.locator(".choices, [data-js], form.as-of, [data-search-shortcut]").filter({ visible: true }).count(),
      page.locator("main button:not([type=submit])").filter({ visible: true }).count(),
    ]);
    expect(heading.trim()).not.toBe("");
    expect(main.length).toBeGreaterThan(100);
    expect(main).not.toMatch(/\bLoading(?:…|\.\.\.)|\bundefined\b|\[object |\bNaN\b/);
    expect({ choices, fields }, "what only scripts could do is not offered").toEqual({ choices: 0, fields: 0 });
    // The audit of records without a history has nothing to lead to.
    if (type !== "audit") expect(await page.locator("main a:visible").count()).toBeGreaterThan(0);
    await page.close();
  });

  it("a reader goes from the status to an incident, its service, and what is planned there", async () => {
    const page = await context.newPage();
    await page.goto(server.address);
    for (const folder of ["incidents", "services", "changes"]) {
      await page.locator(`main a[href^="/${folder}/"]:visible`).first().click();
      await page.waitForURL(new RegExp(`/${folder}/`));
      expect((await page.locator("h1").innerText()).length).toBeGreaterThan(3);
    }
    await page.close();
  });

  it("what is folded can be unfolded", async () => {
    const page = await context.newPage();
    await page.goto(`${server.address}services/departure-boards/`);
    const fold = page.locator("main details").filter({ visible: true }).first();
    const isOpen = async () => (await fold.getAttribute("open")) !== null;
    const before = await isOpen();
    await fold.locator("summary").click();
    expect(await isOpen()).toBe(!before);
    await page.close();
  });
});
