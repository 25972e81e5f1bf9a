// What a reader with a slow telephone sees: when the page is there, how long it is busy, and whether it jumps.
import type { Browser } from "playwright-core";

export interface Seen {
  /** Milliseconds until the largest part of the page was there. */
  readonly largest: number;
  /** Milliseconds beyond 50 of each task that kept the page busy, together. */
  readonly blocked: number;
  /** Cumulative layout shift, with what shifted. */
  readonly shift: number;
  readonly shifted: readonly string[];
}

/** As Lighthouse takes a telephone: 4 times slower than this machine, 1.6 Mbit/s down, 150 ms there and back. */
const SLOW = { offline: false, latency: 150, downloadThroughput: (1.6e6 / 8) * 0.9, uploadThroughput: 750e3 / 8 };

/** Looks at a page once, until it was quiet for two seconds. */
export async function look(browser: Browser, address: string): Promise<Seen> {
  const context = await browser.newContext({ viewport: { width: 412, height: 823 }, deviceScaleFactor: 1.75 });
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send("Network.enable");
    await session.send("Network.emulateNetworkConditions", SLOW);
    await session.send("Emulation.setCPUThrottlingRate", { rate: 4 });
    await page.addInitScript(observe);
    await page.goto(address, { waitUntil: "load" });
    await page.waitForTimeout(2000);
    // What the script in the page put there.
    return await page.evaluate(() => (window as unknown as { seen: Seen }).seen);
  } finally {
    await context.close();
  }
}

// --- internal ---

/** Runs in the page, before anything of the page. */
function observe(): void {
  const seen = { largest: 0, blocked: 0, shift: 0, shifted: [] as string[] };
  Object.assign(window, { seen });
  const watch = (type: string, each: (entry: PerformanceEntry) => void) =>
    new PerformanceObserver((list) => list.getEntries().forEach(each)).observe({ type, buffered: true });
  watch("largest-contentful-paint", ({ startTime }) => {
    seen.largest = startTime;
  });
  watch("longtask", ({ duration }) => {
    seen.blocked += Math.max(0, duration - 50);
  });
  watch("layout-shift", (entry) => {
    // The DOM's own types do not know this entry.
    const shift = entry as PerformanceEntry & {
      readonly value: number;
      readonly sources: readonly { node?: Element }[];
    };
    seen.shift += shift.value;
    const named = ({ node }: { node?: Element }) => (node?.tagName ? `${node.tagName}.${node.className}` : "text");
    seen.shifted.push(...shift.sources.map(named));
  });
}
