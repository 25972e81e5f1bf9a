import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { look } from "../../scripts/bench/portal-browser.ts";
import { serveFolder, startBrowser } from "../support/browser.ts";
import { builtFiles } from "../support/built-pages.ts";

const portals = inject("portals");
let browser: Browser;
let served: Awaited<ReturnType<typeof serveFolder>>;

beforeAll(async () => {
  [browser, served] = await Promise.all([startBrowser(), serveFolder(portals.plain)]);
});
afterAll(async () => {
  await browser?.close();
  served?.stop();
});

describe("while a page loads on a slow telephone, nothing that was painted moves", () => {
  it.each(["", "404.html", "calendar/", "freezes/", "models/", "changes/table/", "incidents/INC-2026-2P4H/"])(
    "/%s",
    async (path) => {
      const { shift, shifted } = await look(browser, `${served.address}${path}`);
      expect([shift, shifted]).toEqual([0, []]);
    },
    60_000,
  );

  it("because every page waits for its script, which is small, as it waits for its style sheet", () => {
    const pages = builtFiles(portals.plain, ".html").filter(({ text }) => /<script\b[^>]*\ssrc=/.test(text));
    expect(pages.length).toBeGreaterThan(100);
    const hasty = pages.filter(({ text }) => !/<script type="module" blocking="render" src=/.test(text));
    expect(hasty.map(({ path }) => path)).toEqual([]);
  });
});
