import { execFile } from "node:child_process";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { promisify } from "node:util";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openLedger } from "../../../core/index.ts";
import { kindList } from "../../../schemas/index.ts";
import { atOnce } from "../../support/at-once.ts";
import { ATTACKS } from "../../support/attacks.ts";
import { serveFolder, startBrowser } from "../../support/browser.ts";
import { builtFiles } from "../../support/built-pages.ts";
import { gitRepository } from "../../support/git-repository.ts";
import { freeTexts, hostileCompany, OF_EACH_KIND } from "../../support/hostile-company.ts";
import { htmlFaults } from "../../support/html-faults.ts";
import { ownEnvironment } from "../../support/own-environment.ts";
import { PAGE_TYPES, routeOf, typedPages } from "../../support/page-types.ts";
import { parseCalendar } from "../../support/read-calendar.ts";
import { longLivedFolder, writeFiles } from "../../support/temp-folder.ts";
import { watchedPage } from "../../support/watched-page.ts";

const command = new URL("../../../scripts/itsm.ts", import.meta.url).pathname;
const AUDIENCES = ["internal", "public"] as const;
/** A phone. */
const WIDTH = 390;
const SOME = 20;
let root: string;
let folders: { readonly [audience in (typeof AUDIENCES)[number]]: string };
let browser: Browser;

beforeAll(async () => {
  root = longLivedFolder();
  writeFiles(root, hostileCompany());
  const repository = gitRepository(root);
  repository.commit(`${ATTACKS.slice(0, 12).join(" ")} @everyone`, { by: `"Evil" & 'Sons'; ]]> {{x}}` });
  const out = longLivedFolder();
  folders = { internal: join(out, "internal"), public: join(out, "public") };
  browser = await startBrowser();
  await Promise.all(AUDIENCES.map((audience) => build(folders[audience], audience)));
}, 300_000);
afterAll(() => browser?.close());

describe("the company of attacks", () => {
  it("is one whose records all stand, so that each attack reaches each field", () => {
    const { findings, ledger } = openLedger(root, { system: 0 });
    expect(findings.filter(({ level }) => level === "error")).toEqual([]);
    expect(ledger.records).toHaveLength(kindList.length * OF_EACH_KIND);
    expect(OF_EACH_KIND).toBeGreaterThan(2 * ATTACKS.length);
  });

  it("attacks every field that takes free text, of every kind", () => {
    const { ledger } = openLedger(root, { system: 0 });
    for (const kind of kindList) {
      const texts = freeTexts(kind);
      expect(texts, kind.name).toContain("title");
      const written = JSON.stringify(ledger.byKind.get(kind.name)?.map(({ fields }) => fields));
      for (const path of texts) expect(written, `${kind.name}: ${path}`).toContain(`"${path.split(/[.[]/)[0]}":`);
    }
  });
});

describe.each(AUDIENCES)("its %s portal", (audience) => {
  it("has every type of page", () => {
    // The public sees half of the records, and a third of all problems are over: their lists may be short. No month has
    // more than a hundred incidents here; test/site/long-lists.test.ts makes one.
    const missing = PAGE_TYPES.filter(({ internal, long }) => audience === "internal" || !(internal || long))
      .map(({ name }) => name)
      .filter((name) => !typedPages(folders[audience]).some(({ type }) => type === name));
    expect(
      missing.filter((name) => !/ with a review$|that is done$|^further page of (problems|a month)$/.test(name)),
    ).toEqual([]);
  });

  it("opens no dialog, breaks no policy, asks nobody else, and stays within a phone", async () => {
    const pages = somePages(folders[audience]);
    expect(pages.length).toBeGreaterThan(100);
    expect(await faultsOf(folders[audience], pages)).toEqual([]);
  }, 300_000);

  it("finds attacks by search, and shows them as words", async () => {
    const questions = ["script", "onerror", "evil", "constructor", "<script>alert(1)</script>"];
    const paths = questions.map((question) => `search/?q=${encodeURIComponent(question)}`);
    expect(await faultsOf(folders[audience], paths, ".results li")).toEqual([]);
  }, 120_000);

  it("has pages of valid HTML", async () => {
    const pages = builtFiles(folders[audience], ".html");
    const wanted = new Set(somePages(folders[audience], 4));
    const faults = await htmlFaults(pages.filter(({ path }) => wanted.has(path.replace(/index\.html$/, ""))));
    expect(faults.slice(0, 10)).toEqual([]);
  }, 120_000);

  it("gives programs what they can read", async () => {
    const files = builtFiles(folders[audience]);
    for (const { path, text } of files) {
      if (path.endsWith(".json")) expect(() => JSON.parse(text), path).not.toThrow();
      if (path.endsWith(".ics")) expect(() => parseCalendar(text), path).not.toThrow();
    }
    const xml = files.filter(({ path }) => /\.(?:atom|rss|xml|svg)$/.test(path));
    expect(xml.length).toBeGreaterThan(20);
    expect(await xmlFaults(xml)).toEqual([]);
  }, 60_000);

  it("gives tables of which no cell is a formula", () => {
    const tables = builtFiles(folders[audience], ".csv");
    const cells = tables.flatMap(({ path, text }) =>
      [...text.matchAll(/(?:^|,|\n)"?([=+@][^,\n]{0,40})/g)].map(([, cell]) => `${path}: ${cell}`),
    );
    expect(tables.length).toBeGreaterThan(2);
    expect(cells).toEqual([]);
  });

  it("gives a database that is whole", () => {
    const database = new DatabaseSync(join(folders[audience], "itsm.sqlite"), { readOnly: true });
    expect(database.prepare("PRAGMA integrity_check").get()).toEqual({ integrity_check: "ok" });
    const names = database.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").all();
    expect(names.map(({ name }) => name)).toContain("records");
    database.close();
  });
});

// --- internal ---

async function build(out: string, audience: string): Promise<void> {
  const options = ["portal", "build", "--out", out, "--audience", audience];
  await promisify(execFile)(process.execPath, [command, "--root", root, ...options], {
    cwd: root,
    env: ownEnvironment(),
  });
}

/** Of every file of the portal's sources some pages; of records, that is each attack. */
function somePages(folder: string, most = SOME + ATTACKS.length): string[] {
  const byRoute = Map.groupBy(builtFiles(folder, ".html"), ({ path }) => routeOf(path));
  return [...byRoute.values()].flatMap((pages) =>
    pages.slice(0, most).map(({ path }) => (path === "404.html" ? "nothing-here/" : path.replace(/index\.html$/, ""))),
  );
}

/** What is wrong on these pages. `wanted` must be there before a page is judged. */
async function faultsOf(folder: string, paths: readonly string[], wanted = "html[data-ready]"): Promise<string[]> {
  const server = await serveFolder(folder);
  const context = await browser.newContext({ viewport: { width: WIDTH, height: 800 } });
  const found = await atOnce(paths, 4, async () => {
    const { page, faults } = await watchedPage(context, server.address);
    return async (path) => {
      await page.goto(`${server.address}${path}`);
      await page.locator(wanted).first().waitFor();
      const seen = await page.evaluate(traces);
      const told = (await faults()).filter((fault) => !fault.startsWith("content jumps")); // found by search, it does
      return [...told, ...seen].map((fault) => `/${path}: ${fault}`);
    };
  });
  await context.close();
  server.stop();
  return found.flat();
}

/** Runs in the page: what an attack left behind. */
function traces(): string[] {
  const found: string[] = [];
  for (const each of document.querySelectorAll("*")) {
    for (const { name } of each.attributes) if (name.startsWith("on")) found.push(`${each.tagName} has ${name}`);
  }
  for (const link of document.querySelectorAll("a")) {
    const scheme = /^[a-z+.-]+:/i.exec(link.getAttribute("href")?.trim() ?? "")?.[0].toLowerCase();
    if (scheme && !["http:", "https:", "mailto:", "tel:", "webcal:"].includes(scheme))
      found.push(`a link to ${scheme}`);
  }
  const foreign = document.querySelectorAll(
    "main :is(img, iframe, object, embed, style, link, meta, base, script[src])",
  );
  found.push(...[...foreign].map(({ outerHTML }) => outerHTML.slice(0, 100)));
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth > clientWidth) found.push(`is ${scrollWidth} wide`);
  return found;
}

/** What a browser says of XML that it cannot read. */
async function xmlFaults(files: readonly { readonly path: string; readonly text: string }[]): Promise<string[]> {
  const page = await browser.newPage();
  const faults = await page.evaluate(
    (all) =>
      all.flatMap(({ path, text }) => {
        const fault = new DOMParser().parseFromString(text, "text/xml").querySelector("parsererror");
        return fault ? [`${path}: ${fault.textContent}`] : [];
      }),
    files.map(({ path, text }) => ({ path, text })),
  );
  await page.close();
  return faults;
}
