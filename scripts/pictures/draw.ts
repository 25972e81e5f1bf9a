// Draws the pictures that a link to a portal is shown with, one for each state; run by hand when they are to change.
// They lie in site/pictures/ as PNG, because chats show no SVG. It needs Chromium: CHROMIUM names it.
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";

const FOLDER = fileURLToPath(new URL("../../site/pictures/", import.meta.url));
/** What Open Graph's readers ask for. */
const SIZE = { width: 1200, height: 630 };

/** By state: its colour, its shape and the mark on it, of the favicon's measure (32 by 32). */
const STATES = {
  operational: ["#0b6b3a", '<circle cx="16" cy="16" r="15"/>', "m9.5 16.5 4.5 4.5 8.5-9.5"],
  degraded: ["#7a4b00", '<path d="M16 2 31 29H1z"/>', "M16 12v8M16 24.5v.1"],
  partial: ["#a03a00", '<path d="M16 1 31 16 16 31 1 16z"/>', "M16 8v10M16 23v.1"],
  major: ["#b3141d", '<path d="M10 1h12l9 9v12l-9 9H10l-9-9V10z"/>', "m11 11 10 10m0-10L11 21"],
  maintenance: ["#1b4fae", '<rect x="1" y="1" width="30" height="30" rx="6"/>', "M9 23 18 14M17 10l5 5"],
} as const;

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox"],
});
const page = await browser.newPage({ viewport: SIZE });
for (const [state, art] of Object.entries(STATES)) {
  await page.setContent(`<style>body{margin:0}svg{display:block}</style>${drawing(art)}`);
  writeFileSync(`${FOLDER}${state}.png`, await page.screenshot({ type: "png" }));
}
await browser.close();

// --- internal ---

/** The state's shape above a row of days, as the status page shows them. */
function drawing([colour, shape, mark]: (typeof STATES)[keyof typeof STATES]): string {
  const bars = Array.from(
    { length: 45 },
    (_, day) => `<rect x="${156 + day * 20}" y="500" width="12" height="50" rx="3"/>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${SIZE.width}" height="${SIZE.height}">
<rect width="100%" height="100%" fill="#fbfbfa"/><rect width="100%" height="14" fill="${colour}"/>
<g transform="translate(440 110) scale(10)"><g fill="${colour}">${shape}</g><path d="${mark}" fill="none" stroke="#fff" stroke-width="3.5" stroke-linecap="round" stroke-linejoin="round"/></g>
<g fill="${colour}" fill-opacity="0.3">${bars.slice(0, -1).join("")}</g><g fill="${colour}">${bars.at(-1)}</g></svg>`;
}
