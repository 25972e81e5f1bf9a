// The map of the portal for search engines, and what they may read.
import type { Address } from "../address/index.ts";
import { servedKinds } from "../api/index.ts";
import type { Snapshot } from "../snapshot.ts";
import { escapeXml } from "../xml-text.ts";

/** A map holds no more pages than this; the protocol allows 50,000, but files of the portal stay small. */
export const PAGES_PER_MAP = 5_000;

/**
 * The maps of a portal, by their paths: one `sitemap.xml`, or an index of several. `always` are the paths of pages that
 * are there whatever the records; `address` gives full addresses.
 */
export function sitemaps(snapshot: Snapshot, always: readonly string[], address: Address): ReadonlyMap<string, string> {
  const pages = pagesOf(snapshot, always).map((path) => entry("url", address(path)));
  if (pages.length <= PAGES_PER_MAP) return new Map([["sitemap.xml", map("urlset", pages)]]);
  const count = Math.ceil(pages.length / PAGES_PER_MAP);
  const parts = Array.from({ length: count }, (_, index): [string, string] => [
    `sitemap-${index + 1}.xml`,
    map("urlset", pages.slice(index * PAGES_PER_MAP, (index + 1) * PAGES_PER_MAP)),
  ]);
  const index = map(
    "sitemapindex",
    parts.map(([path]) => entry("sitemap", address(path))),
  );
  return new Map([["sitemap.xml", index], ...parts]);
}

/** What `robots.txt` says: everything may be read on the public portal, nothing on an internal one. */
export function robotsText({ audience }: Snapshot, address: Address, hasFullAddress: boolean): string {
  const rule = audience === "public" ? "Allow: /" : "Disallow: /";
  const map = hasFullAddress ? ["", `Sitemap: ${address("sitemap.xml")}`] : [];
  return `${["User-agent: *", rule, ...map].join("\n")}\n`;
}

// --- internal ---

function pagesOf(snapshot: Snapshot, always: readonly string[]): string[] {
  const lists = servedKinds(snapshot).map(({ folder }) => `${folder}/`);
  return [...new Set(["", ...always, ...lists, ...snapshot.records.map(({ path }) => path)])];
}

function entry(name: "url" | "sitemap", address: string): string {
  return `<${name}><loc>${escapeXml(address)}</loc></${name}>`;
}

function map(name: "urlset" | "sitemapindex", entries: readonly string[]): string {
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<${name} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">`,
  ];
  return `${[...lines, ...entries, `</${name}>`].join("\n")}\n`;
}
