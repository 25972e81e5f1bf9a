// A page in the browser that is watched: what it complains of, whom it asks, how its content jumps.
import type { BrowserContext, Page } from "playwright-core";

export interface WatchedPage {
  readonly page: Page;
  /** What was wrong since the last call: errors of the console, breaches of the policy, dialogs, other hosts, jumps. */
  faults(): Promise<string[]>;
}

/** A new page of the context that may ask the host of `address` alone. */
export async function watchedPage(context: BrowserContext, address: string): Promise<WatchedPage> {
  const page = await context.newPage();
  const told: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error" && !message.text().includes("404 (Not Found)")) told.push(message.text());
  });
  page.on("pageerror", (error) => told.push(String(error)));
  page.on("dialog", (dialog) => {
    told.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on("popup", (popup) => told.push(`window: ${popup.url()}`));
  page.on("request", (request) => {
    if (!isOwn(request.url(), address)) told.push(`asks ${request.url()}`);
  });
  await page.addInitScript(watch);
  return {
    page,
    async faults() {
      const seen = await page.evaluate(takeSeen);
      return [...told.splice(0), ...seen];
    },
  };
}

// --- internal ---

interface Watching {
  seen?: string[];
}

function isOwn(url: string, address: string): boolean {
  return url.startsWith(new URL(address).origin);
}

/**
 * Runs in the page, before its own scripts. Jumps below a hundredth, a tenth of what is called good, are of a button
 * or a line within its own row.
 */
function watch(): void {
  const seen: string[] = [];
  (globalThis as Watching).seen = seen; // a name of our own on the page's window
  document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) =>
    seen.push(`policy: ${violatedDirective} ${blockedURI}`),
  );
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      // The type of the entry is not in TypeScript's list of the DOM.
      const { value, hadRecentInput } = entry as PerformanceEntry & { value: number; hadRecentInput: boolean };
      if (!hadRecentInput && value >= 0.01) seen.push(`content jumps by ${value.toFixed(4)}`);
    }
  }).observe({ type: "layout-shift", buffered: true });
}

/** Runs in the page. */
function takeSeen(): string[] {
  return (globalThis as Watching).seen?.splice(0) ?? [];
}
