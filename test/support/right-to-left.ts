// How tests see the portal from right to left: translated, or turned by force.
import type { Page } from "playwright-core";

/** A language of the portal that is read from right to left; null until there is one: pages are turned then. */
export const RIGHT_TO_LEFT_LANGUAGE: string | null = "ar";

export const DIRECTIONS = ["ltr", "rtl"] as const;
export type Direction = (typeof DIRECTIONS)[number];

/** Turns a page that is not in such a language by itself. */
export async function turn(page: Page, direction: Direction): Promise<void> {
  if (RIGHT_TO_LEFT_LANGUAGE !== null) return;
  await page.evaluate((to) => {
    document.documentElement.dir = to;
  }, direction);
}
