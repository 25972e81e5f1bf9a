import { AxeBuilder } from "@axe-core/playwright";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { pageTypes } from "../../scripts/bench/portals.ts";
import { findBrowser } from "../../scripts/find-browser.ts";
import { serveFolder, startBrowser } from "../support/browser.ts";
import { type BuiltFile, builtFiles } from "../support/built-pages.ts";
import { corpus } from "../support/corpus.ts";
import { crawl, deadAddresses } from "../support/crawl.ts";
import { htmlFaults } from "../support/html-faults.ts";
import { importCommand } from "../support/import-command.ts";
import { buildPortal } from "../support/past-portal.ts";
import { parseCalendar } from "../support/read-calendar.ts";
import { longLivedFolder } from "../support/temp-folder.ts";

const ADDRESS = "https://status.jenkins.io/";
const MOST_BYTES = 150_000;
let folder: string;
let files: readonly BuiltFile[];
let browser: Browser;

beforeAll(async () => {
  process.env.CHROMIUM ??= findBrowser();
  const root = longLivedFolder();
  folder = `${root}/out`;
  await importCommand("cstate", corpus(), "--out", root, "--create-missing", "--planned-titles");
  await buildPortal(root, folder, ["--audience", "public", "--now", "2024-12-22T18:00:00Z"]);
  files = builtFiles(folder);
  browser = await startBrowser();
});
afterAll(() => browser?.close());

describe("the public portal of the Jenkins project's records", () => {
  it("has a page for every record, none of them large", () => {
    const pages = files.filter(({ path }) => path.endsWith(".html"));
    expect(pages.length).toBeGreaterThan(300);
    const large = pages.filter(({ text }) => Buffer.byteLength(text) > MOST_BYTES);
    expect(large.map(({ path, text }) => `${path}: ${text.length}`)).toEqual([]);
  });

  it("is valid HTML on every page", async () => {
    expect((await htmlFaults(files.filter(({ path }) => path.endsWith(".html")))).slice(0, 20)).toEqual([]);
  });

  it("leads nowhere that is not there, and to every record", async () => {
    const { broken, unreached } = await crawl(folder, "/", ADDRESS);
    expect(broken).toEqual([]);
    // Lists without any record are left out of the menu; every record is reached.
    expect(unreached.filter((path) => !/^\w+\/(?:table\/)?$/.test(path))).toEqual([]);
    expect(await deadAddresses(folder, "/", ADDRESS)).toEqual([]);
  }, 240_000);

  it("has feeds, calendars and documents that can be read", async () => {
    const page = await browser.newPage();
    const xml = files.filter(({ path }) => /\.(?:atom|rss|xml|svg)$/.test(path));
    const faults = await page.evaluate(
      (texts) =>
        texts.flatMap((text) =>
          new DOMParser().parseFromString(text, "application/xml").querySelector("parsererror") ? [text] : [],
        ),
      xml.map(({ text }) => text),
    );
    await page.close();
    expect([xml.length > 100, faults.map((text) => text.slice(0, 300))]).toEqual([true, []]);
    for (const { path, text } of files) {
      if (path.endsWith(".json")) expect(() => JSON.parse(text), path).not.toThrow();
      if (path.endsWith(".ics")) expect(() => parseCalendar(text), path).not.toThrow();
    }
  });

  it("has no fault that axe knows on a page of each type, and fits a narrow screen", async () => {
    const { address, stop } = await serveFolder(folder);
    const context = await browser.newContext({ viewport: { width: 320, height: 640 } });
    const page = await context.newPage();
    const found: string[] = [];
    for (const path of pageTypes(folder)) {
      await page.goto(`${address}${path}`);
      const { violations } = await new AxeBuilder({ page }).analyze();
      found.push(...violations.map(({ id, nodes }) => `${path} ${id}: ${nodes[0]?.html}`));
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      if (width > 320) found.push(`${path} is ${width} pixels wide`);
    }
    await context.close();
    stop();
    expect(found).toEqual([]);
  }, 240_000);
});
