import { readFileSync } from "node:fs";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { badgeSvg } from "../../core/badges/index.ts";
import { feedDocument, feedsOf } from "../../core/feeds/index.ts";
import { type StatuspageDocuments, statuspageDocuments } from "../../core/statuspage/index.ts";
import type { Level } from "../../schemas/index.ts";
import { linkerOf } from "../../site/linker.ts";
import { markdownToSafeHtml, markdownToText } from "../../site/markdown.ts";
import { serveFolder, startBrowser } from "../support/browser.ts";
import { builtFiles } from "../support/built-pages.ts";
import { HOSTILE, hostile } from "../support/hostile.ts";
import { aChange, affect, anIncident, aService } from "../support/records.ts";
import { addressBelow, sampleSnapshot, snapshotOf } from "../support/snapshots.ts";

const portals = inject("portals");
/** Atlassian's own web component, as it is published. */
const widget = readFileSync(
  new URL("../../node_modules/@statuspage/status-widget/dist/index.js", import.meta.url),
  "utf8",
);
const NOW = "2026-03-10T12:00:00Z";
let browser: Browser;
let page: Page;
let served: Awaited<ReturnType<typeof serveFolder>>;

beforeAll(async () => {
  [browser, served] = await Promise.all([startBrowser(), serveFolder(portals.plain)]);
  page = await browser.newPage();
});
afterAll(async () => {
  await browser?.close();
  served?.stop();
});

describe("Atlassian's status widget", () => {
  it.each(["basic", "badge"])("shows how the served portal is: %s", async (appearance) => {
    const { status } = await (await fetch(`${served.address}api/v2/status.json`)).json();
    const shown = await shownByWidget(appearance);
    expect(shown.words).toContain(status.description);
    expect(shown.html).toMatch(new RegExp(`class="[^"]*\\b${status.indicator}\\b`));
  });

  it.each([
    ["none", "All Systems Operational", undefined],
    ["minor", "Partially Degraded Service", "degraded_performance"],
    ["minor", "Minor Service Outage", "partial_outage"],
    ["major", "Partial System Outage", "major_outage"],
  ] as const)("understands %s: %s", async (indicator, description, level) => {
    const shown = await shownByWidget("basic", documentsAt(level));
    expect([shown.words, shown.indicator]).toEqual([description, indicator]);
  });

  it("understands critical and maintenance", async () => {
    const one = aService("checkout");
    const down = snapshotOf([one, anIncident("A", { affects: [affect("checkout")] })], NOW);
    expect((await shownByWidget("basic", statuspageDocuments(down, addressBelow))).indicator).toBe("critical");
    const window = { start: "2026-03-10T11:00:00Z", end: "2026-03-10T13:00:00Z" };
    const work = snapshotOf([one, aChange("A", { outage: "partial_outage", window })], NOW);
    expect((await shownByWidget("basic", statuspageDocuments(work, addressBelow))).indicator).toBe("maintenance");
  });
});

describe("XML", () => {
  it.each([
    ["/", portals.plain],
    ["/repo/", portals.based],
    ["/ for the public", portals.canary],
  ])("of a portal built for %s is read by a browser's own parser", async (_, folder) => {
    const files = builtFiles(folder).filter(({ path }) => /\.(?:atom|rss|xml|svg)$/.test(path));
    expect(files.length).toBeGreaterThan(5);
    expect(await faultsOf(files.map(({ text }) => text))).toEqual([]);
  });

  const shown = hostile(sampleSnapshot("internal"));
  const linker = linkerOf(shown.records);
  const telling = {
    html: (markdown: string) => markdownToSafeHtml(markdown, { linker, url: addressBelow, top: 3, prefix: "t-" }),
    text: markdownToText,
  };
  const feed = feedsOf(shown).get("");
  const write = (format: "atom" | "json" | "rss") =>
    feed ? feedDocument(format, feed, feed.entries, addressBelow, telling) : "";

  it.each([
    ["atom", "entry"],
    ["rss", "item"],
  ] as const)("of a feed stays whole whatever its texts hold: %s", async (format, tag) => {
    const text = write(format);
    expect(await faultsOf([text])).toEqual([]);
    const titles = await titlesIn(text, tag);
    expect(titles).toHaveLength(feed?.entries.length ?? 0);
    // Both are read as HTML by readers: what looks like a tag must come out as text.
    const words = await Promise.all(titles.slice(0, 3).map(wordsOfHtml));
    for (const title of words) expect(title).toContain("<script>alert(1)</script>");
    expect(text).not.toMatch(/<script|href="javascript/);
  });

  it("of a feed names each entry once, and its link leads to the portal", async () => {
    const ids = feed?.entries.map(({ name }) => name) ?? [];
    expect(new Set(ids).size).toBe(ids.length);
    const items: { url: string; content_html: string; title: string }[] = JSON.parse(write("json")).items;
    for (const { url, content_html, title } of items) {
      expect(url.startsWith(addressBelow(""))).toBe(true);
      expect(title).toContain("<script>alert(1)</script>");
      expect(content_html).not.toMatch(/<script|href="javascript/);
    }
  });

  it("of a badge stays whole whatever its label holds", async () => {
    const badges = [HOSTILE, ...(HOSTILE.match(/.{1,30}/gsu) ?? [])].map((label) =>
      badgeSvg({ label, message: "Operational", tone: "operational" }),
    );
    expect(await faultsOf(badges)).toEqual([]);
  });
});

// --- internal ---

function documentsAt(level: Level | undefined): StatuspageDocuments {
  const records = [
    aService("checkout"),
    aService("search"),
    ...(level ? [anIncident("A", { affects: [affect("checkout", level)] })] : []),
  ];
  return statuspageDocuments(snapshotOf(records, NOW), addressBelow);
}

/** What the widget shows of the served portal, or of a portal with these documents. */
async function shownByWidget(appearance: string, documents?: StatuspageDocuments) {
  const context = await browser.newContext();
  const own = await context.newPage();
  const host = served.address.replace(/\/$/, "");
  await own.route(`${host}/embedding.html`, (route) =>
    route.fulfill({
      contentType: "text/html",
      body: `<!doctype html><statuspage-widget src="${host}" appearance="${appearance}"></statuspage-widget>`,
    }),
  );
  if (documents) await own.route(`${host}/api/v2/summary.json`, (route) => route.fulfill({ json: documents.summary }));
  await own.goto(`${host}/embedding.html`);
  await own.addScriptTag({ content: widget });
  const element = own.locator("statuspage-widget");
  await own.waitForFunction(() =>
    /Operational|Degraded|Outage|Maintenance/.test(
      document.querySelector("statuspage-widget")?.shadowRoot?.textContent ?? "",
    ),
  );
  const html = await element.evaluate((node) => node.shadowRoot?.innerHTML ?? "");
  const words = await element.evaluate((node) => {
    for (const style of node.shadowRoot?.querySelectorAll("style") ?? []) style.remove();
    return node.shadowRoot?.textContent ?? "";
  });
  const indicator = /status-indicator\s+(\w+)/.exec(html)?.[1];
  await context.close();
  return { html, words: words.trim(), indicator };
}

/** What a browser's XML parser says of texts that are not well formed. */
function faultsOf(texts: readonly string[]): Promise<string[]> {
  return page.evaluate(
    (all) =>
      all.flatMap((text) => {
        const fault = new DOMParser().parseFromString(text, "application/xml").querySelector("parsererror");
        return fault ? [`${fault.textContent}: ${text.slice(0, 200)}`] : [];
      }),
    [...texts],
  );
}

function titlesIn(text: string, tag: string): Promise<string[]> {
  return page.evaluate(
    ([xml = "", name = ""]) =>
      [...new DOMParser().parseFromString(xml, "application/xml").querySelectorAll(`${name} > title`)].map(
        (title) => title.textContent ?? "",
      ),
    [text, tag],
  );
}

function wordsOfHtml(html: string): Promise<string> {
  return page.evaluate((text) => new DOMParser().parseFromString(text, "text/html").body.textContent ?? "", html);
}
