// What axe finds wrong on a page.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults, RunOptions } from "axe-core";
import type { Page } from "playwright-core";

const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Rules whose answer depends on colours and on where things stand. */
const OF_LOOKS = ["color-contrast", "link-in-text-block", "target-size", "scrollable-region-focusable"];

/** Brings axe into a page that was opened; it stays until the page is left. */
export async function bringAxe(page: Page): Promise<void> {
  await page.evaluate(source);
}

/** The faults that axe finds, by all of its rules or those of looks alone. Each is its rule and the elements. */
export async function axeFaults(page: Page, rules: "all" | "looks"): Promise<string[]> {
  const options: RunOptions = {
    resultTypes: ["violations"],
    rules: { "target-size": { enabled: true } },
    ...(rules === "looks" && { runOnly: { type: "rule", values: OF_LOOKS } }),
  };
  return page.evaluate(async (how) => {
    const { axe } = globalThis as unknown as { axe: { run(on: Document, how: RunOptions): Promise<AxeResults> } };
    const { violations } = await axe.run(document, how);
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(" | ")}`);
  }, options);
}
