// What the portal costs its readers: bytes, time, jumps of the page, and Lighthouse's scores for every type of page.
import { existsSync } from "node:fs";
import { cpus } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { keeps, type Measure, measureText } from "./measure.ts";
import { look } from "./portal-browser.ts";
import { CATEGORIES, loadLighthouse } from "./portal-lighthouse.ts";
import { measureSizes } from "./portal-sizes.ts";
import { type Portals, pageTypes, withPortals } from "./portals.ts";
import { serve } from "./web-server.ts";

const PORT = 9333;
const LEAST_SCORE = 99;
let missed = 0;

/** What keeps its bar is told, what does not is counted. */
function tell(measure: Measure): void {
  console.log(measureText(measure));
  if (!keeps(measure)) missed++;
}

/** The pages, each from the public portal where it is there, else from the internal one. */
async function served(portals: Portals) {
  const [open, inner, fifty] = await Promise.all([serve(portals.open), serve(portals.inner), serve(portals.fifty)]);
  const pages = pageTypes(portals.inner).map((path) => {
    const isOpen = existsSync(join(portals.open, path));
    return { path, isOpen, address: `${isOpen ? open.address : inner.address}${path}` };
  });
  const stop = () => {
    for (const server of [open, inner, fifty]) server.stop();
  };
  return { pages, home: fifty.address, stop };
}

async function measure(portals: Portals): Promise<void> {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-background-networking", `--remote-debugging-port=${PORT}`],
  });
  console.log(`Node ${process.version}, Chromium ${browser.version()}, ${cpus().length} × ${cpus()[0]?.model}\n`);
  const { pages, home, stop } = await served(portals);
  try {
    for (const size of measureSizes(portals.fifty, portals.inner)) tell(size);
    console.log("\nBy a slow telephone: largest part there (ms), page busy (ms), layout shift");
    for (const { path, address } of [{ path: "status page of 50 services", address: home }, ...pages]) {
      const { largest, blocked, shift, shifted } = await look(browser, address);
      tell({ what: `/${path}: ${largest.toFixed(0)} ms, busy ${blocked.toFixed(0)} ms, shift`, value: shift, most: 0 });
      if (shift > 0) console.log(`    ${[...new Set(shifted)].join(", ")}`);
    }
    await judge(pages);
  } finally {
    stop();
    await browser.close();
  }
}

async function judge(pages: readonly { readonly path: string; readonly isOpen: boolean; readonly address: string }[]) {
  const lighthouse = await loadLighthouse(PORT);
  if (!lighthouse) {
    console.log(
      "\nLighthouse is not installed, so nothing was scored. Install it for once: npm install --no-save lighthouse",
    );
    return;
  }
  console.log(`\nLighthouse: ${CATEGORIES.join(", ")}`);
  for (const { path, isOpen, address } of pages) {
    // Search engines are kept out of internal portals, of what is not there, and of search: on purpose.
    const { scores, missed: why } = await lighthouse(address, isOpen ? [] : ["is-crawlable"]);
    const all = CATEGORIES.map((name) => scores[name] ?? Number.NaN);
    tell({
      what: `/${path}: ${all.map((score) => score.toFixed(0)).join(" ")}`,
      value: Math.min(...all),
      least: LEAST_SCORE,
    });
    for (const line of why) console.log(`    ${line}`);
  }
}

await withPortals(measure);
if (missed > 0) console.log(`\n${missed} figures miss their bar.`);
process.exitCode = missed > 0 ? 1 : 0;
