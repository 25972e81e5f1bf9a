import { AxeBuilder } from "@axe-core/playwright";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { serveFolder, startBrowser } from "../support/browser.ts";

const portals = inject("portals");
let browser: Browser;
let plain: Awaited<ReturnType<typeof serveFolder>>;
let based: Awaited<ReturnType<typeof serveFolder>>;

beforeAll(async () => {
  [browser, plain, based] = await Promise.all([
    startBrowser(),
    serveFolder(portals.plain),
    serveFolder(portals.based, "/repo/"),
  ]);
});
afterAll(async () => {
  await browser?.close();
  plain?.stop();
  based?.stop();
});

describe("the search dialog", () => {
  it("costs a page nothing until somebody comes; then a worker loads the index, below any base", async () => {
    await look(based.address, async (page, seen) => {
      expect(seen.requests.filter((address) => /search|worker|index/.test(address))).toEqual([]);
      const worker = page.waitForEvent("worker");
      await page.keyboard.press("Control+k");
      await page.keyboard.type("postgres"); // at once: nothing of it is lost
      expect((await worker).url()).toMatch(/\/repo\/assets\/worker[-.\w]+\.js$/);
      await page.locator("dialog mark").first().waitFor();
      expect(await page.inputValue("#ask")).toBe("postgres");
      expect(await page.locator("dialog [role=option]").first().getAttribute("href")).toMatch(/^\/repo\/services\//);
      expect(seen.requests.some((address) => /assets\/ask/.test(address))).toBe(false);
    });
  });

  it("is used by the keyboard alone, and gives the focus back", async () => {
    await look(plain.address, async (page) => {
      const link = page.locator("main a").first();
      await link.focus();
      await page.keyboard.press("Control+k");
      await page.locator("dialog.search[open]").waitFor();
      await page.keyboard.type("certificate");
      await page.locator("dialog mark").first().waitFor();
      expect(await chosen(page)).toBe(0);
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("ArrowDown");
      expect(await chosen(page)).toBe(2);
      await page.keyboard.press("ArrowUp");
      expect(await chosen(page)).toBe(1);
      expect(await page.evaluate(() => document.activeElement?.id)).toBe("ask");
      await page.keyboard.press("Escape");
      expect(await page.locator("dialog[open]").count()).toBe(0);
      await expect.poll(() => link.evaluate((element) => element === document.activeElement)).toBe(true);
      await page.keyboard.press("/");
      await page.locator("dialog.search[open]").waitFor();
      const address = await page.locator("[role=option][aria-selected=true]").getAttribute("href");
      await page.keyboard.press("Enter");
      await page.waitForURL(`**${address}`);
    });
  });

  it("goes round from the first to the last, which leads to all results", async () => {
    await look(plain.address, async (page) => {
      await ask(page, "booking");
      await page.locator("dialog .all").waitFor();
      await page.keyboard.press("ArrowUp");
      await page.keyboard.press("Enter");
      await page.waitForURL("**/search/?q=booking");
      await page.locator(".results mark").first().waitFor();
    });
  });

  it.each([
    ["id", "inc-2026-2p4h"],
    ["id in capitals with spaces around it", "  INC-2026-2P4H  "],
    ["id without its dashes", "inc 2026 2p4h"],
    ["alias", "sd-20418"],
  ])("goes straight to a record by its %s, however fast Enter follows", async (_, name) => {
    await look(plain.address, async (page) => {
      await page.keyboard.press("/");
      await page.locator("dialog.search[open]").waitFor();
      await page.keyboard.insertText(name);
      await page.keyboard.press("Enter");
      await page.waitForURL("**/incidents/INC-2026-2P4H/");
    });
  });

  it("says which record it goes straight to", async () => {
    await look(plain.address, async (page) => {
      await ask(page, "SD-20418");
      expect(await page.locator("dialog .straight").innerText()).toBe("Goes straight there");
      expect(await page.locator("dialog [role=status]").innerText()).toBe(
        "1 record found. INC-2026-2P4H: Goes straight there.",
      );
      expect(await page.locator("dialog [role=option]").first().innerText()).toContain("also SD-20418");
    });
  });

  it("is read as a combobox with a list of options, and has no fault that axe knows", async () => {
    await look(plain.address, async (page) => {
      await ask(page, "certificate");
      expect(await page.locator("dialog.search").ariaSnapshot()).toMatch(
        /^- dialog "Search":\n\s+- combobox "Search" \[expanded\](?: \[active\])?: certificate\n\s+- button "Close Esc"\n\s+- listbox "Results":\n\s+- option "Renew a TLS certificate Approved Change model renew-tls-certificate" \[selected\]/,
      );
      expect(await page.locator("dialog [role=status]").innerText()).toBe("10 records found.");
      expect(await faults(page)).toEqual([]);
      await page.emulateMedia({ colorScheme: "dark" });
      expect(await faults(page)).toEqual([]);
      await page.fill("#ask", "");
      expect(await page.locator("#ask-list").ariaSnapshot()).toMatch(
        /group "Go to":\n\s+- option "Status" \[selected\]/,
      );
      expect(await faults(page)).toEqual([]);
    });
  });

  it("opens from the field by a click, takes over what was typed there, and not by mere focus", async () => {
    await look(plain.address, async (page) => {
      await page.focus("#find");
      await page.keyboard.press("Tab");
      await page.waitForTimeout(200);
      expect(await page.locator("dialog[open]").count()).toBe(0);
      await page.focus("#find");
      await page.keyboard.type("certif");
      await page.locator("dialog.search[open]").waitFor();
      await page.keyboard.type("icates");
      await expect.poll(() => page.inputValue("#ask")).toBe("certificates");
      expect(await page.inputValue("#find")).toBe("");
      await page.keyboard.press("Escape");
      expect(await page.evaluate(() => document.activeElement?.id)).toBe("find");
      await page.click("#find");
      await page.locator("dialog.search[open]").waitFor();
      await page.mouse.click(5, 300);
      expect(await page.locator("dialog[open]").count()).toBe(0);
    });
  });

  it("says what to do where nothing is found, and leads to the search page", async () => {
    await look(plain.address, async (page) => {
      await ask(page, "xyzzyplugh");
      expect(await page.locator("dialog .advice").innerText()).toContain("Nothing found for “xyzzyplugh”.");
      expect(await page.locator("#ask").getAttribute("aria-expanded")).toBe("false");
      await page.keyboard.press("Enter");
      await page.waitForURL("**/search/?q=xyzzyplugh");
    });
  });

  it("shows its key as the reader's keyboard has it", async () => {
    const onMac = () => Object.defineProperty(navigator, "platform", { value: "MacIntel" });
    await look(plain.address, async (page) => {
      expect(await page.getAttribute("#find", "aria-keyshortcuts")).toBe("Control+K /");
      await page.addInitScript(onMac);
      await page.reload();
      await page.locator("html[data-ready]").waitFor();
      expect(await page.getAttribute("#find", "aria-keyshortcuts")).toBe("Meta+K /");
      expect(await page.locator(".find").evaluate((form) => getComputedStyle(form, "::after").content)).toContain("⌘");
      await page.keyboard.press("Meta+k");
      await page.locator("dialog.search[open]").waitFor();
    });
  });
});

describe("keys", () => {
  // The second key must come within a second and a half, which a busy machine may miss.
  it("lead to places, two in turn", { retry: 2 }, async () => {
    await look(`${plain.address}services/`, async (page) => {
      await page.keyboard.press("g");
      await page.keyboard.press("i");
      await page.waitForURL(`${plain.address}incidents/`);
      await page.locator("html[data-ready]").waitFor();
      await page.keyboard.press("g");
      await page.keyboard.press("c");
      await page.waitForURL(`${plain.address}changes/`);
      await page.locator("html[data-ready]").waitFor();
      await page.keyboard.press("g");
      await page.keyboard.press("s");
      await page.waitForURL(plain.address);
    });
  });

  it("are listed by one of them, and can be switched off there; Ctrl+K stays", async () => {
    await look(plain.address, async (page) => {
      await page.keyboard.press("?");
      const keys = page.getByRole("dialog", { name: "Keys" });
      await keys.waitFor();
      expect(await keys.innerText()).toMatch(/Go to Incidents\s+G\s*then\s*I/);
      expect(await faults(page)).toEqual([]);
      await keys.getByRole("checkbox").uncheck();
      await page.keyboard.press("Escape");
      for (const key of ["/", "?", "g", "i"]) await page.keyboard.press(key);
      await page.waitForTimeout(200);
      expect(await page.locator("dialog[open]").count()).toBe(0);
      expect(page.url()).toBe(plain.address);
      await page.keyboard.press("Control+k");
      await page.locator("dialog.search[open]").waitFor();
      await page.keyboard.type("/?gi");
      expect(await page.inputValue("#ask")).toBe("/?gi");
    });
  });

  it("do nothing while somebody writes", async () => {
    await look(`${plain.address}search/`, async (page) => {
      await page.focus("#q");
      await page.keyboard.type("?g/gi");
      expect(await page.inputValue("#q")).toBe("?g/gi");
      expect(await page.locator("dialog[open]").count()).toBe(0);
      await page.locator("h1").click();
      await page.keyboard.press("Control+k");
      await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe("q");
    });
  });
});

describe("where a browser gives less", () => {
  it("searches on the page itself without workers", async () => {
    await look(plain.address, async (page, seen) => {
      await page.addInitScript(() => Reflect.deleteProperty(window, "Worker"));
      await page.reload();
      await page.locator("html[data-ready]").waitFor();
      await ask(page, "certificate");
      await page.locator("dialog mark").first().waitFor();
      expect(seen.requests.some((address) => address.endsWith("/search/index.json"))).toBe(true);
    });
  });

  it("searches on the page itself where the worker cannot be loaded", async () => {
    await look(
      plain.address,
      async (page) => {
        await page.route(/assets\/worker/, (route) => route.abort());
        await ask(page, "certificate");
        await page.locator("dialog mark").first().waitFor();
      },
      { quiet: false },
    );
  });

  it("says when the index cannot be loaded, and tries again", async () => {
    await look(
      plain.address,
      async (page) => {
        await page.context().route("**/search/index.json", (route) => route.abort());
        await ask(page, "certificat");
        expect(await page.locator("dialog .advice").innerText()).toContain("could not be loaded");
        await page.context().unroute("**/search/index.json");
        await page.keyboard.type("e");
        await page.locator("dialog mark").first().waitFor();
      },
      { quiet: false },
    );
  });

  it("finds what a portal holds that was built anew since its manifest was read", async () => {
    await look(
      plain.address,
      async (page) => {
        let isOld = true;
        await page.context().route("**/search/index.json", async (route) => {
          const response = await route.fetch();
          const manifest = await response.json();
          const old = { ...manifest, terms: { ...manifest.terms, digests: "0".repeat(manifest.terms.digests.length) } };
          await route.fulfill({ response, json: isOld ? old : manifest });
          isOld = false;
        });
        await ask(page, "certificate");
        await page.locator("dialog mark").first().waitFor();
        expect(isOld).toBe(false);
      },
      { quiet: false },
    );
  });

  it.each([
    ["is gone", "terms", { status: 404, body: "nothing" }],
    ["is torn", "terms", { status: 200, body: '"0certif' }],
    ["holds something else", "terms", { status: 200, body: '"0something else"' }],
    ["of what is shown is torn", "records", { status: 200, body: "[{" }],
    ["of names is another page", "names", { status: 200, body: "<!doctype html>" }],
  ])("says so where a file %s, and finds again once it is back", async (_, folder, answer) => {
    await look(
      plain.address,
      async (page) => {
        await page.context().route(`**/search/${folder}/**`, (route) => route.fulfill(answer));
        await ask(page, "certificat");
        expect(await page.locator("dialog .advice").innerText()).toContain("could not be loaded");
        await page.context().unroute(`**/search/${folder}/**`);
        await page.keyboard.type("e");
        await page.locator("dialog mark").first().waitFor();
      },
      { quiet: false },
    );
  });

  it("leads to the search page without scripts", async () => {
    await look(
      plain.address,
      async (page) => {
        await page.fill("#find", "booking");
        await page.click(".find button");
        await page.waitForURL("**/search/?q=booking");
        expect(await page.locator("main").innerText()).toContain("needs JavaScript");
        expect(await page.locator("[data-search-filters]").isVisible()).toBe(false);
      },
      { javaScriptEnabled: false },
    );
  });
});

// --- internal ---

interface Seen {
  readonly requests: string[];
  readonly errors: string[];
}

/** Opens a page with a reader's eyes on it; unless faults are made on purpose (`quiet: false`), none may be seen. */
async function look(
  address: string,
  see: (page: Page, seen: Seen) => Promise<void>,
  { quiet = true, ...options }: BrowserContextOptions & { readonly quiet?: boolean } = {},
): Promise<void> {
  const context = await browser.newContext(options);
  const seen: Seen = { requests: [], errors: [] };
  context.on("request", (request) => seen.requests.push(request.url()));
  context.on("weberror", (error) => seen.errors.push(String(error.error())));
  context.on("console", (message) => message.type() === "error" && seen.errors.push(message.text()));
  try {
    const page = await context.newPage();
    await page.goto(address);
    if (options.javaScriptEnabled !== false) await page.locator("html[data-ready]").waitFor();
    await see(page, seen);
    if (quiet) expect(seen.errors).toEqual([]);
  } finally {
    await context.close();
  }
}

/** Asks in the dialog, and waits for the answer. */
async function ask(page: Page, text: string): Promise<void> {
  await page.keyboard.press("Control+k");
  await page.locator("dialog.search[open]").waitFor();
  await page.keyboard.insertText(text);
  await page.locator("dialog .advice:visible, dialog [role=option]:not(.place)").first().waitFor();
}

/** The position of the option that the field says is chosen. */
async function chosen(page: Page): Promise<number> {
  const id = await page.getAttribute("#ask", "aria-activedescendant");
  const options = page.locator("dialog [role=option]");
  return options.evaluateAll(
    (all, id) => all.findIndex((option) => option.id === id && option.ariaSelected === "true"),
    id,
  );
}

async function faults(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).include("dialog[open]").analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`);
}
