import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { serveFolder, startBrowser } from "../support/browser.ts";
import { portalOf } from "../support/portal-of.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const now = Date.now();
const at = (after: number) => new Date(now + after).toISOString();

/** A company whose clock goes: maintenance from two to three hours from now, an update promised in half an hour. */
const COMPANY = {
  "itsm.config.yaml": "organisation: Acme\ntime_zone: Europe/Berlin\nportal: { audience: internal }\n",
  "records/teams/platform.md": "---\ntitle: Platform\nstate: active\nmembers: [{ login: mira }]\n---\n",
  "records/services/shop.md":
    "---\ntitle: Shop\nstate: live\nowner: platform\ntier: 1\ngroup: Selling\nsince: 2025-01-01\n---\n",
  "records/incidents/2026/INC-2026-AAAA-noise.md": `---
title: Strange noise
state: new
owner: platform
started_at: ${at(-HOUR)}
updates: [{ at: ${at(-HOUR / 2)}, status: investigating, message: We listen. }]
next_update_by: ${at(HOUR / 2)}
---
`,
  "records/changes/2026/CHG-2026-AAAA-move.md": `---
title: Move the shop
state: scheduled
type: normal
owner: platform
team: platform
services: [shop]
requested_by: mira
implementer: mira
assessment: { users_affected: few, outage: none, tested: yes, reversible: tested, done_before: often }
window: { start: ${at(2 * HOUR)}, end: ${at(3 * HOUR)} }
outage: partial_outage
---
## Justification
Old.
## Implementation plan
Move.
## Backout plan
Back.
## Test plan
Look.
`,
};

let browser: Browser;
let server: Awaited<ReturnType<typeof serveFolder>>;
beforeAll(async () => {
  const [started, folder] = await Promise.all([startBrowser(), portalOf(COMPANY)]);
  browser = started;
  server = await serveFolder(folder);
});
afterAll(async () => {
  await browser?.close();
  server?.stop();
});

describe("an open page follows the clock", () => {
  it("shows maintenance when it begins, and all is well again when it ends, though nobody made a new page", async () => {
    await opened("", 0, async (page) => {
      expect(await told(page)).toEqual(["All systems operational", "Operational", "operational"]);
      await later(page, 2 * HOUR + MINUTE);
      expect(await told(page)).toEqual(["Service under maintenance", "Under maintenance", "maintenance"]);
      expect(await page.title()).toBe("Service under maintenance · Acme Status");
      expect(await page.locator("#planned ~ .plan .badge:visible").first().innerText()).toBe("In progress");
      await later(page, HOUR);
      expect(await told(page)).toEqual(["All systems operational", "Operational", "operational"]);
      expect(await page.locator(".glance").innerText()).toContain("Nothing in the next 30 days");
    });
  });

  it("never lets a window of the future colour today", async () => {
    await opened("services/shop/", 2 * HOUR - MINUTE, async (page) => {
      expect(await page.locator(".top .badge:visible").allInnerTexts()).toEqual(["Live", "Operational"]);
    });
  });

  it("is right from the first picture on, and nothing moves", async () => {
    await opened("", 2 * HOUR + MINUTE, async (page) => {
      expect(await told(page)).toEqual(["Service under maintenance", "Under maintenance", "maintenance"]);
      expect(await page.evaluate(shifts)).toBeLessThan(0.01);
    });
    await opened("services/shop/", 0, async (page) => {
      expect(await page.evaluate(shifts)).toBeLessThan(0.01);
    });
  });

  it("counts down to the next update, then says that it is overdue", async () => {
    await opened("incidents/INC-2026-AAAA/", 0, async (page) => {
      const due = page.locator(".due").first();
      expect(await due.innerText()).toMatch(/in (?:29|30) minutes$/);
      await later(page, 20 * MINUTE);
      expect(await due.innerText()).toMatch(/in (?:9|10) minutes$/);
      await later(page, 15 * MINUTE);
      expect(await due.innerText()).toMatch(/\d minutes ago\s+overdue$/);
    });
  });

  it("says how old it is, and warns once two builds should have made a newer one", async () => {
    await opened("", HOUR, async (page) => {
      expect(await page.locator(".asof").innerText()).toMatch(/59 minutes ago|1 hour ago/);
      expect(await page.locator(".stale").isVisible()).toBe(false);
      await later(page, 24 * HOUR);
      expect(await page.locator(".stale").isVisible()).toBe(false);
      await later(page, 24 * HOUR);
      expect(await page.locator(".stale").innerText()).toContain("may be out of date");
    });
  });

  it("is, without a script, as it was when it was made", async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(server.address);
    expect(await page.locator("h1").innerText()).toBe("All systems operational");
    expect(await page.locator(".ago:visible").count()).toBe(0);
    expect(await page.locator(".asof").innerText()).toMatch(/UTC\)$/);
    await context.close();
  });
});

describe("an open page asks for what is newer", () => {
  const newer = {
    page: { updated_at: at(3 * MINUTE) },
    status: { indicator: "critical", description: "Major System Outage" },
  };

  it("says it in the tab and beside the page, and moves nobody", async () => {
    await opened("", MINUTE, async (page) => {
      await page.route("**/api/v2/status.json", (route) => route.fulfill({ json: newer }));
      await page.focus("#find");
      await page.clock.runFor(MINUTE + 1000);
      await page.locator(".said.shown").waitFor();
      expect(await page.locator(".said").innerText()).toContain("There is newer information. Major system outage.");
      expect(await page.title()).toBe("Major system outage · Acme Status");
      expect(await page.locator("link[rel=icon]").getAttribute("href")).toContain("favicon-major.svg");
      expect(await page.locator("h1").innerText()).toBe("All systems operational");
      expect(await page.evaluate(() => document.activeElement?.id)).toBe("find");
    });
  });

  it("says nothing while nothing is newer", async () => {
    await opened("", MINUTE, async (page) => {
      await page.clock.runFor(5 * MINUTE);
      expect(await page.locator(".said.shown").count()).toBe(0);
    });
  });

  it("asks each minute, and less often where nobody answers", async () => {
    await opened("", 0, async (page) => {
      const asked: number[] = [];
      await page.route("**/api/v2/status.json", async (route) => {
        asked.push(Math.round((await page.evaluate(() => Date.now())) / MINUTE));
        await route.abort();
      });
      for (let minute = 0; minute < 16; minute++) await page.clock.runFor(MINUTE);
      const gaps = asked.slice(1).map((time, index) => time - (asked[index] ?? 0));
      expect(asked.length).toBeLessThanOrEqual(4);
      expect(gaps[0]).toBeGreaterThanOrEqual(2);
      expect(gaps[1]).toBeGreaterThanOrEqual(4);
    });
  });
});

describe("a reader who wants an open page to rest", () => {
  const pause = (page: Page) => page.locator("footer .pause");

  it("stops the clock and the asking, on the next page too, and is told since when", async () => {
    await opened("", 0, async (page) => {
      let asked = 0;
      await page.route("**/api/v2/status.json", (route) => {
        asked++;
        return route.abort();
      });
      expect(await pause(page).innerText()).toBe("Pause updates");
      await pause(page).click();
      expect(await page.locator(".pause").allInnerTexts()).toEqual([
        expect.stringMatching(/^Resume updates \(paused at \d\d:\d\d GMT-[45]\)$/),
        expect.stringMatching(/^Resume updates \(paused at \d\d:\d\d GMT-[45]\)$/),
      ]);
      await later(page, 2 * HOUR + MINUTE);
      expect(await told(page)).toEqual(["All systems operational", "Operational", "operational"]);
      await page.clock.runFor(3 * MINUTE);
      expect(asked).toBe(0);
      await page.goto(`${server.address}incidents/`);
      await page.locator("html[data-ready]").waitFor();
      expect(await pause(page).innerText()).toContain("paused at");
    });
  });

  it("sees everything as it is at once when updates go on", async () => {
    await opened("", 0, async (page) => {
      await pause(page).focus();
      await page.keyboard.press("Enter");
      await later(page, 2 * HOUR + MINUTE);
      await page.keyboard.press("Enter");
      expect(await told(page)).toEqual(["Service under maintenance", "Under maintenance", "maintenance"]);
      expect(await pause(page).innerText()).toBe("Pause updates");
      await page.reload();
      await page.locator("html[data-ready]").waitFor();
      expect(await pause(page).innerText()).toBe("Pause updates");
    });
  });

  it("is never shown a page that was old when it was opened", async () => {
    await opened("", 0, async (page) => {
      await pause(page).click();
      await page.clock.fastForward(2 * HOUR + MINUTE);
      await page.reload();
      await page.locator("html[data-ready]").waitFor();
      expect(await told(page)).toEqual(["Service under maintenance", "Under maintenance", "maintenance"]);
      expect(await pause(page).innerText()).toContain("paused at");
    });
  });
});

describe("times", () => {
  it("are told on the reader's clock, beside UTC, or on the clock that the reader chose", async () => {
    await opened("incidents/INC-2026-AAAA/", 0, async (page) => {
      const began = page.locator("dl.key .moment").nth(1);
      const clock = (zone: string) =>
        new Intl.DateTimeFormat("en-GB", { timeZone: zone, hour: "2-digit", minute: "2-digit" }).format(now - HOUR);
      expect(await began.innerText()).toContain(clock("America/New_York"));
      expect(await began.innerText()).toContain(`${clock("UTC")} UTC)`);
      await page.selectOption("#zone", "Europe/Berlin");
      expect(await began.innerText()).toContain(clock("Europe/Berlin"));
      await page.selectOption("#zone", "UTC");
      expect(await began.innerText()).toMatch(/^\d+ \w+(?: \d{4})?, [\d:]+ UTC (?:59 minutes|1 hour) ago$/);
      await page.reload();
      await page.locator("html[data-ready]").waitFor();
      expect(await began.innerText()).toMatch(/^\d+ \w+(?: \d{4})?, [\d:]+ UTC (?:59 minutes|1 hour) ago$/);
    });
  });
});

// --- internal ---

/** Opens a page, so long after it was made. */
async function opened(path: string, after: number, see: (page: Page) => Promise<void>): Promise<void> {
  const context = await browser.newContext({ timezoneId: "America/New_York" });
  try {
    const page = await context.newPage();
    await page.clock.install({ time: now + after });
    await page.goto(`${server.address}${path}`);
    await page.locator("html[data-ready]").waitFor();
    await see(page);
  } finally {
    await context.close();
  }
}

async function later(page: Page, by: number): Promise<void> {
  await page.clock.fastForward(by);
  await page.clock.runFor(11_000);
}

/** What the page says of everything, what it says of its one service, and the look of its tab. */
async function told(page: Page): Promise<string[]> {
  const icon = (await page.locator("link[rel=icon]").getAttribute("href")) ?? "";
  return [
    await page.locator("[data-sentence]:visible").innerText(),
    await page.locator(".services .badge:visible").innerText(),
    /favicon-(\w+)/.exec(icon)?.[1] ?? "",
  ];
}

/** How far things have moved since the page began to load. */
function shifts(): Promise<number> {
  return new Promise((resolve) => {
    let sum = 0;
    // Chromium's own kind of entry.
    type Shift = PerformanceEntry & { readonly value: number };
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) sum += (entry as Shift).value;
    }).observe({ type: "layout-shift", buffered: true });
    requestAnimationFrame(() => resolve(sum));
  });
}
