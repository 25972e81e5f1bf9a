import { AxeBuilder } from "@axe-core/playwright";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { serveFolder, startBrowser } from "../support/browser.ts";
import { portalOf } from "../support/portal-of.ts";

const incident = (title: string, more = "", body = "") => `---
title: ${title}
state: new
owner: platform
started_at: 2026-11-01T08:00:00Z
${more}---
${body}
`;

/** A company whose records are written in scripts without spaces, and with signs of all sorts. */
const COMPANY = {
  "itsm.config.yaml": "organisation: 会社\nclock: 2026-11-20T12:00:00Z\nportal: { audience: internal }\n",
  "records/teams/platform.md": "---\ntitle: Platform\nstate: active\nmembers: [{ login: mira }]\n---\n",
  "records/incidents/2026/INC-2026-JAJA-a.md": incident("予約管理システムが停止", "", "東京のデータセンターで障害。"),
  "records/incidents/2026/INC-2026-K0K0-b.md": incident("예약시스템이 느립니다", "aliases: [티켓-17]\n"),
  "records/incidents/2026/INC-2026-EM0J-c.md": incident("Ferry 🚢 does not <b>sail</b>", "", "error: x in [a] ~9 ^2 *"),
};

let browser: Browser;
let plain: Awaited<ReturnType<typeof serveFolder>>;
let company: Awaited<ReturnType<typeof serveFolder>>;
beforeAll(async () => {
  const [started, folder] = await Promise.all([startBrowser(), portalOf(COMPANY)]);
  browser = started;
  [plain, company] = await Promise.all([serveFolder(inject("portals").plain), serveFolder(folder)]);
});
afterAll(async () => {
  await browser?.close();
  plain?.stop();
  company?.stop();
});

describe("the search page", () => {
  it("narrows down by kind, service and state, counts each, and keeps all of it in the address", async () => {
    await look(`${plain.address}search/?q=certificate`, async (page) => {
      await page.locator(".results mark").first().waitFor();
      expect(await status(page)).toBe("10 records found.");
      const change = page.getByRole("group", { name: "Kind" }).getByRole("checkbox", { name: /^Change \d/ });
      await change.focus();
      await page.keyboard.press("Space");
      await expect.poll(() => status(page)).toBe("4 records found; 10 without filters.");
      expect(await page.evaluate(() => document.activeElement?.getAttribute("value"))).toBe("change");
      await page
        .getByRole("group", { name: "State" })
        .getByRole("checkbox", { name: /^Closed/ })
        .check();
      await expect.poll(() => status(page)).toBe("3 records found; 10 without filters.");
      const services = page.getByRole("combobox", { name: "Service" });
      await services.selectOption({ index: 1 });
      const service = await services.inputValue();
      expect(service).not.toBe("");
      const asked = `?q=certificate&kind=change&service=${service}&state=closed`;
      await expect.poll(() => new URL(page.url()).search).toBe(asked);
      await expect.poll(() => status(page)).not.toMatch(/^3 records/);
      const left = await status(page);
      await page.reload();
      await page.locator(".results mark").first().waitFor();
      expect(await status(page)).toBe(left);
      expect(await change.isChecked()).toBe(true);
      expect(await services.inputValue()).toBe(service);
      expect(await page.locator(".results .about").allInnerTexts()).toEqual(
        Array.from(await page.locator(".results > li").all(), () => expect.stringMatching(/Closed\s+Change/)),
      );
      expect(await faults(page)).toEqual([]);
      await page.getByRole("button", { name: "Clear all filters" }).click();
      await expect.poll(() => status(page)).toBe("10 records found.");
      expect(new URL(page.url()).search).toBe("?q=certificate");
    });
  });

  it("shows what filters leave though no word was asked for, and more on demand", async () => {
    await look(`${plain.address}search/?kind=incident`, async (page) => {
      await page.locator(".results a").first().waitFor();
      const rows = page.locator(".results > li");
      expect(await rows.count()).toBe(25);
      await page.getByRole("button", { name: /^Show \d+ more$/ }).focus();
      await page.keyboard.press("Enter");
      await expect.poll(() => rows.count()).toBeGreaterThan(25);
      expect(
        await rows
          .nth(25)
          .locator("a")
          .evaluate((link) => link === document.activeElement),
      ).toBe(true);
    });
  });

  it("says what to do where nothing is found: with filters, and without", async () => {
    await look(`${plain.address}search/?q=certificate&state=nothing`, async (page) => {
      await expect
        .poll(() => status(page))
        .toBe("Nothing found with these filters. Without them there are 10 records.");
      await page.fill("#q", "xyzzyplugh");
      await expect.poll(() => status(page)).toMatch(/^Nothing found for “xyzzyplugh”\. Try fewer/);
      expect(await page.locator("[data-search-lists]").isVisible()).toBe(true);
    });
  });

  it("flags the record that was named, and Enter goes straight there", async () => {
    await look(`${plain.address}search/?q=SD-20418`, async (page) => {
      await page.locator(".results .straight").waitFor();
      await page.press("#q", "Enter");
      await page.waitForURL("**/incidents/INC-2026-2P4H/");
    });
  });

  it("fits a phone, where filters are folded", async () => {
    await look(`${plain.address}search/?q=certificate`, async (page) => {
      await page.setViewportSize({ width: 390, height: 844 });
      await page.reload();
      await page.locator(".results mark").first().waitFor();
      expect(await page.getByRole("checkbox", { name: /^Change 4/ }).isVisible()).toBe(false);
      await page.locator(".filters summary").click();
      expect(await page.getByRole("checkbox", { name: /^Change 4/ }).isVisible()).toBe(true);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    });
  });
});

describe("words of any script", () => {
  it.each([
    ["管理", "INC-2026-JAJA"],
    ["データセンター", "INC-2026-JAJA"],
    ["障", "INC-2026-JAJA"],
    ["시스템", "INC-2026-K0K0"],
    ["티켓-17", "INC-2026-K0K0"],
  ])("are found within texts without spaces, and marked: %s", async (text, id) => {
    await look(`${company.address}search/?${new URLSearchParams({ q: text })}`, async (page) => {
      await page.locator(".results > li").first().waitFor();
      expect(await page.locator(".results .about").allInnerTexts()).toEqual([expect.stringContaining(id)]);
      if (!text.startsWith("티켓")) expect(await page.locator(".results mark").first().innerText()).toBe(text);
    });
  });
});

/** What a reader may type, on purpose or not; with the number of records that it finds in the small company. */
const HOSTILE: readonly (readonly [string, string, number])[] = [
  ["a field of lunr's language", "error: x", 1],
  ["a field that is none", "nosuchfield:x", 0],
  ["a wildcard", "*", 0],
  ["a dash", "-", 0],
  ["plus and a dash", "+ferry -sail", 1],
  ["a distance", "~9", 1],
  ["a distance of a word", "ferry~99999999", 0],
  ["a boost", "^", 0],
  ["a boost of a word", "ferry^x", 1],
  ["brackets", "[(<{\\", 0],
  ["half of an expression", "(?:[", 0],
  ["names of every object", "__proto__ constructor toString", 0],
  ["markup", "<b>sail</b><img src=x onerror=alert(1)>", 0],
  ["emoji", "🚢👩‍🚀🇺🇦", 0],
  ["emoji beside a word", "🚢 ferry", 1],
  ["half of a letter", "\uD83D ferry \uDEA2", 1],
  ["signs that turn the direction", "\u202Eferry\u202C\u200F", 1],
  ["controls", "\u0001\u0007 ferry", 1],
  ["a letter with a hundred accents", `f${"\u0301".repeat(100)}erry`, 1],
  ["percent signs", "%E0%A4%A ferry%", 0],
  ["10,000 letters", "x".repeat(10_000), 0],
  ["10,000 words", "ferry ".repeat(10_000), 1],
  ["10,000 letters without spaces", "障".repeat(10_000), 0],
];

describe("whatever is asked", () => {
  it("is words and nothing else: nothing fails, nothing is run, in the page and in the dialog", async () => {
    await look(company.address, async (page, errors) => {
      const told: (readonly [string, string, number])[] = [];
      for (const [name, text] of HOSTILE) {
        await page.goto(`${company.address}search/`);
        await page.locator("[data-search-filters]:visible").waitFor();
        await page.locator("#q").fill(text);
        await expect.poll(() => status(page), { message: name }).not.toBe("");
        told.push([name, text, await page.locator(".results > li").count()]);
        if (text.length > 200) expect(await status(page)).toContain("its first 200 characters are searched");
        expect(await page.locator("main img").count()).toBe(0);
      }
      expect(told).toEqual(HOSTILE);
      await page.goto(company.address);
      await page.locator("html[data-ready]").waitFor();
      await page.keyboard.press("Control+k");
      for (const [name, text, count] of HOSTILE) {
        await page.locator("#ask").fill("");
        await page.locator("dialog .place").first().waitFor();
        await page.locator("#ask").fill(text);
        await page.locator("dialog .advice:visible, dialog [role=option]:not(.place)").first().waitFor();
        expect([name, await page.locator("dialog [role=option]:not(.all)").count()]).toEqual([name, count]);
      }
      expect(errors).toEqual([]);
    });
  });

  it("may stand in the address already", async () => {
    await look(`${company.address}search/?q=%E0%A4%A&kind=*&service=__proto__&state=~9`, async (page) => {
      await expect.poll(() => status(page)).not.toBe("");
    });
  });
});

// --- internal ---

async function look(address: string, see: (page: Page, errors: readonly string[]) => Promise<void>): Promise<void> {
  const context = await browser.newContext();
  const errors: string[] = [];
  context.on("weberror", (error) => errors.push(String(error.error())));
  context.on("console", (message) => message.type() === "error" && errors.push(message.text()));
  try {
    const page = await context.newPage();
    await page.goto(address);
    await see(page, errors);
    expect(errors).toEqual([]);
  } finally {
    await context.close();
  }
}

function status(page: Page): Promise<string> {
  return page.locator("[data-search-status]").innerText();
}

async function faults(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`);
}
