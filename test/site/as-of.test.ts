// The page that replays any moment, in a browser; without JavaScript it says what to do instead.
import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { AxeBuilder } from "@axe-core/playwright";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import type { ReplayEvent, TimelineDocument } from "../../core/as-of/index.ts";
import { serveFolder, startBrowser } from "../support/browser.ts";
import { builtFiles } from "../support/built-pages.ts";
import { PLANNED } from "../support/past-company.ts";
import { pastPortal } from "../support/past-portal.ts";
import { longLivedFolder } from "../support/temp-folder.ts";

const VIENNA = { timezoneId: "Europe/Vienna", locale: "en-GB" };
const DURING = "as-of/?at=2026-03-05T10:15:00Z";
let browser: Browser;
let folder: string;
let portal: Awaited<ReturnType<typeof serveFolder>>;

beforeAll(async () => {
  ({ folder } = await pastPortal("2026-06-30T10:00:00Z"));
  [browser, portal] = await Promise.all([startBrowser(), serveFolder(folder)]);
});
afterAll(async () => {
  await browser?.close();
  portal?.stop();
});

describe("the page of the past", () => {
  it("tells which services were how, which incidents were open, and how every record stood", async () => {
    await look(VIENNA, portal.address + DURING, async (page) => {
      await expect.poll(() => said(page)).toBe("As of 5 Mar 2026, 11:15 CET (10:15 UTC)");
      expect(await text(page, "[data-then-sentence]")).toBe("Partial system outage");
      expect(await lines(page, "services")).toEqual([
        "Checkout Major outage since 5 Mar 2026, 10:50 CET (09:50 UTC)",
        "Edge Operational",
        "Mail Operational",
      ]);
      expect(await lines(page, "incidents")).toEqual([
        "Payments fail Major outage since 5 Mar 2026, 10:50 CET (09:50 UTC)",
      ]);
      expect(await lines(page, "changes")).toEqual([]);
      expect(await text(page, "section:has(> #then-changes)")).toContain("No change was being carried out.");
      await page.click("[data-then-kind=change] summary");
      expect(await text(page, "[data-then-kind=change]")).toContain("Replace the edge's power supply");
      expect(await text(page, "[data-then-kind=change]")).toContain(`Scheduled ${PLANNED}`);
      expect(await page.locator("[data-then-list=incidents] a").getAttribute("href")).toBe("/incidents/INC-2026-0001/");
    });
  });

  it("goes to the moment that is asked for on the reader's own clock, and keeps it in the address", async () => {
    await look(VIENNA, `${portal.address}as-of/`, async (page) => {
      await expect.poll(() => said(page)).toBe("As of 30 Jun 2026, 12:00 CEST (10:00 UTC)");
      await page.fill("#at", "2026-03-10T23:30:00");
      await page.click("form.as-of [type=submit]");
      await expect.poll(() => said(page)).toBe("As of 10 Mar 2026, 23:30 CET (22:30 UTC)");
      expect(await lines(page, "changes")).toEqual([
        "Replace the edge's power supply Partial outage expected since 10 Mar 2026, 23:00 CET (22:00 UTC)",
      ]);
      expect(new URL(page.url()).searchParams.get("at")).toBe("2026-03-10T22:30:00.000Z");
      expect(await text(page, "[data-then-command]")).toBe("itsm portal build --at 2026-03-10T22:30:00.000Z");
      await page.reload();
      await expect.poll(() => said(page)).toBe("As of 10 Mar 2026, 23:30 CET (22:30 UTC)");
    });
  });

  it("steps from event to event, and stays where there is none", async () => {
    await look(VIENNA, portal.address + DURING, async (page) => {
      await page.click("[data-step='1']");
      await expect.poll(() => said(page)).toBe("As of 5 Mar 2026, 11:30 CET (10:30 UTC)");
      expect((await lines(page, "services"))[0]).toContain("Checkout Partial outage");
      for (const moment of ["5 Mar 2026, 11:00 CET", "2 Mar 2026, 11:00 CET", "1 Jan 2026, 09:00 CET"]) {
        await page.click("[data-step='-1']");
        await expect.poll(() => said(page)).toContain(moment);
      }
      await expect.poll(() => said(page)).toBe("As of 1 Jan 2026, 09:00 CET (08:00 UTC)");
      await page.click("[data-step='-1']");
      await page.waitForTimeout(100);
      expect(await said(page)).toContain("1 Jan 2026, 09:00 CET");
    });
  });

  it("says that nothing is known of the time before the first commit", async () => {
    await look(VIENNA, `${portal.address}as-of/?at=2025-12-31T00:00:00Z`, async (page) => {
      await expect
        .poll(() => said(page))
        .toBe("Nothing is known of that time: the history begins 1 Jan 2026, 09:00 CET (08:00 UTC).");
      expect(await page.locator("[data-then]").isVisible()).toBe(false);
    });
  });

  it("tells records that have no page any more as text, and leads to the others", async () => {
    const copy = await serveFolder(without("services/mail/"));
    try {
      await look(VIENNA, copy.address + DURING, async (page) => {
        await expect.poll(() => said(page)).toContain("As of");
        expect((await lines(page, "services")).at(-1)).toBe("Mail Operational");
        const links = await page.locator("[data-then-list=services] a").allInnerTexts();
        expect(links).toEqual(["Checkout", "Edge"]);
      });
    } finally {
      copy.stop();
    }
  });

  it("fetches no more files than the moment and the step after it need, where the timeline is in several", async () => {
    const copy = await serveFolder(inParts(folder));
    try {
      await look(VIENNA, copy.address + DURING, async (page, requests) => {
        await expect.poll(() => said(page)).toBe("As of 5 Mar 2026, 11:15 CET (10:15 UTC)");
        expect((await lines(page, "services"))[0]).toContain("Checkout Major outage");
        const needed = ["timeline/2026.json", "timeline/2026-2.json"];
        expect(requests()).toEqual(["timeline.json", ...needed, "timeline/2026-3.json"]);
        await page.fill("#at", "2026-06-01T00:00:00");
        await page.click("form.as-of [type=submit]");
        await page.waitForFunction(() => document.querySelectorAll("[data-then-list=incidents] li").length === 0);
        expect(requests().slice(4)).toEqual(["timeline/2026-4.json"]);
      });
    } finally {
      copy.stop();
    }
  });

  it("says so where the timeline cannot be had", async () => {
    await look(VIENNA, `${portal.address}as-of/`, async (page) => {
      await page.route("**/timeline.json", (route) => route.abort());
      await page.reload();
      await expect
        .poll(() => text(page, "[data-then-status]"))
        .toBe("The timeline could not be loaded. Look again later.");
    });
  });

  it("without JavaScript says what it needs, and leads to the months", async () => {
    await look({ ...VIENNA, javaScriptEnabled: false }, `${portal.address}as-of/`, async (page) => {
      expect(await text(page, "main")).toContain("This page needs JavaScript to replay the past.");
      expect(await page.locator("form.as-of").isVisible()).toBe(false);
      expect(await page.locator("main a[href^='/incidents/2026/']").count()).toBeGreaterThan(3);
    });
  });

  it("never takes a title for HTML", async () => {
    await look(VIENNA, portal.address + DURING, async (page) => {
      await page.route("**/timeline.json", async (route) => {
        const response = await route.fetch();
        await route.fulfill({ body: (await response.text()).replaceAll("Checkout", "<img src=x onerror=alert(1)>") });
      });
      await page.reload();
      await expect.poll(() => lines(page, "services")).toContainEqual(expect.stringContaining("<img src=x"));
      expect(await page.locator("main img").count()).toBe(0);
    });
  });

  it("loads no more than 4 kB of script of its own", () => {
    const scripts = builtFiles(folder, ".js").filter(({ path }) => /\bas-of\b/.test(path));
    expect(scripts).not.toEqual([]);
    expect(gzipSync(scripts.map(({ text: code }) => code).join("\n"), { level: 9 }).length).toBeLessThan(4000);
  });

  it("is part of the public portal, and tells there what the public could read", async () => {
    const open = await serveFolder(inject("portals").canary);
    try {
      await look({ timezoneId: "UTC" }, `${open.address}as-of/?at=2026-03-10T10:15:00Z`, async (page) => {
        await expect.poll(() => said(page)).toBe("As of 10 Mar 2026, 10:15 UTC");
        expect(await lines(page, "services")).toEqual(["Shop Partial outage since 10 Mar 2026, 10:00 UTC"]);
        expect(await page.locator("[data-then-command]").count()).toBe(0);
      });
    } finally {
      open.stop();
    }
  });
});

describe("the pages of the past", () => {
  const pages = [DURING, "audit/", `changes/${PLANNED}/`, "changes/CHG-2026-E002/", "services/mail/"];

  it.each(pages)("%s can be used by everybody, in light on a phone, in dark on a desk", async (path) => {
    for (const [colorScheme, width] of [
      ["light", 320],
      ["dark", 1440],
    ] as const) {
      const options = { ...VIENNA, colorScheme, viewport: { width, height: 900 } };
      await look(options, portal.address + path, async (page) => {
        if (path === DURING) await expect.poll(() => said(page)).toContain("As of");
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`)).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      });
    }
  });
});

// --- internal ---

/** A copy of the portal in which a record has no page any more. */
function without(path: string): string {
  const to = join(longLivedFolder(), "without");
  cpSync(folder, to, { recursive: true });
  const whole: TimelineDocument = JSON.parse(readFileSync(join(to, "api/v1/timeline.json"), "utf8"));
  writeBelow(to, "api/v1/timeline.json", { ...whole, gone: [...whole.gone, path] });
  return to;
}

/** A copy of a portal whose timeline is an index with four files. */
function inParts(from: string): string {
  const to = join(longLivedFolder(), "parts");
  cpSync(from, to, { recursive: true });
  const file = join(to, "api/v1/timeline.json");
  const whole: TimelineDocument = JSON.parse(readFileSync(file, "utf8"));
  const ends = ["2026-03-05T10:00:00.000Z", "2026-03-05T11:00:00.000Z", "2026-03-10T00:00:00.000Z", "2027"];
  const parts = ends.map((end, index) => {
    const events = whole.events.filter(({ at }) => at < end && at >= (ends[index - 1] ?? ""));
    const name = index === 0 ? "2026" : `2026-${index + 1}`;
    writeBelow(to, `api/v1/timeline/${name}.json`, { name, events });
    return {
      name,
      url: "https://elsewhere.example/",
      from: events[0]?.at,
      to: events.at(-1)?.at,
      events: events.length,
    };
  });
  writeBelow(to, "api/v1/timeline.json", { ...whole, events: [] satisfies ReplayEvent[], parts });
  return to;
}

function writeBelow(folderOf: string, path: string, document: object): void {
  const target = join(folderOf, path);
  cpSync(join(folderOf, "api/v1/index.json"), target);
  writeFileSync(target, JSON.stringify(document));
}

async function text(page: Page, selector: string): Promise<string> {
  return (await page.locator(selector).allInnerTexts()).join(" ").replaceAll(/\s+/g, " ").trim();
}

/** What the page says it shows. */
function said(page: Page): Promise<string> {
  return text(page, "[data-then-status]");
}

async function lines(page: Page, list: string): Promise<string[]> {
  const all = await page.locator(`[data-then-list=${list}] li`).allInnerTexts();
  return all.map((line) => line.replaceAll(/\s+/g, " ").trim());
}

async function look(
  options: BrowserContextOptions,
  address: string,
  see: (page: Page, requests: () => string[]) => Promise<void>,
): Promise<void> {
  const context = await browser.newContext(options);
  const asked: string[] = [];
  context.on("request", (request) => asked.push(new URL(request.url()).pathname));
  try {
    const page = await context.newPage();
    await page.goto(address);
    await see(page, () =>
      asked.filter((path) => path.includes("/timeline")).map((path) => path.replace("/api/v1/", "")),
    );
  } finally {
    await context.close();
  }
}
