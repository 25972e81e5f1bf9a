import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { serveFolder, startBrowser } from "../../support/browser.ts";
import { typedPages } from "../../support/page-types.ts";

const portals = inject("portals");
/** A4 in CSS pixels, without the margins of a printer. */
const PAPER = { width: 718, height: 1046 };
const INK = "rgb(26, 29, 33)";
let browser: Browser;
let server: Awaited<ReturnType<typeof serveFolder>>;

beforeAll(async () => {
  [browser, server] = await Promise.all([startBrowser(), serveFolder(portals.plain)]);
});
afterAll(async () => {
  await browser?.close();
  server?.stop();
});

describe("on paper", () => {
  it.concurrent.each(typedPages(portals.plain))(
    "a page is whole, in light colours, without what can only be clicked, of the type: $type",
    async ({ path }) => {
      const seen = await printed(path, (page) => page.evaluate(look));
      expect(seen).toEqual({ ink: INK, controls: [], folded: [], wide: false, words: true });
    },
    60_000,
  );

  it("a change has its plan, and whose approval it needs", async () => {
    const { text, pages } = await onSheets("change that is planned");
    for (const words of ["Implementation plan", "Backout plan", "Test plan", "Risk"]) expect(text).toContain(words);
    expect(text).toMatch(/approv/i);
    expect(pages).toBeGreaterThan(1);
  });

  it("a post-incident review has its words, its times and the addresses of its links", async () => {
    const { text, pages } = await onSheets("incident with a review");
    for (const words of ["Post-incident review", "Updates", "Began", "INC-2026-"]) expect(text).toContain(words);
    expect(pages).toBeGreaterThan(1);
    const address = await printed(pathOf("knowledge"), async (page) =>
      page.evaluate(() => {
        document
          .querySelector("main")
          ?.insertAdjacentHTML("beforeend", '<div class="prose"><a href="https://example.com/x">x</a></div>');
        const link = document.querySelector('.prose a[href="https://example.com/x"]');
        return link ? getComputedStyle(link, "::after").content : "";
      }),
    );
    expect(address).toContain("https://example.com/x");
  });
});

// --- internal ---

function pathOf(type: string): string {
  const found = typedPages(portals.plain).find((page) => page.type === type);
  if (!found) throw new Error(`the sample company has no page of the type ${type}`);
  return found.path;
}

async function printed<Answer>(path: string, ask: (page: Page) => Promise<Answer>): Promise<Answer> {
  // A reader who likes dark colours prints on white paper nevertheless.
  const context = await browser.newContext({ viewport: PAPER, colorScheme: "dark" });
  try {
    const page = await context.newPage();
    await page.goto(`${server.address}${path}`);
    await page.locator("html[data-ready]").waitFor();
    await page.emulateMedia({ media: "print", colorScheme: "dark" });
    return await ask(page);
  } finally {
    await context.close();
  }
}

/** What the paper says, and on how many sheets. */
async function onSheets(type: string): Promise<{ readonly text: string; readonly pages: number }> {
  return printed(pathOf(type), async (page) => {
    const text = await page.locator("body").innerText();
    const session = await page.context().newCDPSession(page);
    const { data } = await session.send("Page.printToPDF", { printBackground: false });
    const pdf = Buffer.from(data, "base64").toString("latin1");
    expect(pdf.startsWith("%PDF-")).toBe(true);
    return { text, pages: [...pdf.matchAll(/\/Type\s*\/Page\b(?!s)/g)].length };
  });
}

/** Runs in the page. */
function look() {
  const isSeen = (each: Element) => each.checkVisibility({ contentVisibilityAuto: true, visibilityProperty: true });
  const controls = [...document.querySelectorAll("nav ul, nav a, button, select, input, form, .skip")].filter(isSeen);
  const folded = [...document.querySelectorAll("main details > :not(summary)")].filter(
    (each) => each.textContent?.trim() && !each.closest("[hidden], .filters") && !isSeen(each),
  );
  return {
    ink: getComputedStyle(document.body).color,
    controls: [
      ...new Set(controls.filter((each) => !each.closest(".crumbs")).map(({ outerHTML }) => outerHTML.slice(0, 80))),
    ],
    folded: folded.map(({ outerHTML }) => outerHTML.slice(0, 80)),
    wide: document.documentElement.scrollWidth > document.documentElement.clientWidth,
    words: (document.querySelector("main") as HTMLElement | null)?.innerText.length !== 0,
  };
}
