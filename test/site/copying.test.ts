// Buttons that copy an address: only where scripts run.
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { serveFolder, startBrowser } from "../support/browser.ts";

let browser: Browser;
let portal: Awaited<ReturnType<typeof serveFolder>>;

beforeAll(async () => {
  [browser, portal] = await Promise.all([startBrowser(), serveFolder(inject("portals").plain)]);
});
afterAll(async () => {
  await browser?.close();
  portal?.stop();
});

describe("the addresses of feeds", () => {
  it("are copied by a button, which says so to those who see it and to those who hear it", async () => {
    const context = await browser.newContext({ permissions: ["clipboard-read", "clipboard-write"] });
    const page = await context.newPage();
    await page.goto(`${portal.address}subscribe/`);
    const first = page.locator("[data-copy]").first();
    await first.click();
    await expect.poll(() => first.innerText()).toBe("Copied");
    expect(await page.locator("[data-copy] + [role=status]").first().innerText()).toBe("Copied");
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toMatch(/^https:\/\/.+\/feed\.atom$/);
    await expect.poll(() => first.innerText(), { timeout: 5000 }).toBe("Copy");
    await context.close();
  });

  it("have no button without scripts, and can be read all the same", async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${portal.address}subscribe/`);
    expect(await page.locator("[data-copy]").count()).toBeGreaterThan(4);
    expect(await page.locator("[data-copy]:visible").count()).toBe(0);
    expect(await page.locator("code", { hasText: "/feed subscribe" }).isVisible()).toBe(true);
    await context.close();
  });
});
