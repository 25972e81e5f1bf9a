// How large a built portal is on its way to a reader.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Measure } from "./measure.ts";

/** The status page of fifty services, and the largest of what any page of a portal loads. */
export function measureSizes(fifty: string, portal: string): Measure[] {
  const home = readFileSync(join(fifty, "index.html"));
  const pages = readdirSync(portal, { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".html"));
  const largest = (end: string) => Math.max(...pages.map((path) => packedAssets(portal, path, end)));
  const heaviest = Math.max(...pages.map((path) => readFileSync(join(portal, path)).length));
  return [
    { what: "status page of 50 services, kB", value: home.length / 1000, most: 60 },
    { what: "the same compressed, kB", value: gzipSync(home, { level: 9 }).length / 1000, most: 12 },
    { what: "style sheets of any page, compressed, kB", value: largest("css") / 1000, most: 12 },
    { what: "scripts of any page, compressed, kB", value: largest("js") / 1000, most: 4 },
    { what: `largest of ${pages.length} pages, kB`, value: heaviest / 1000, most: 150 },
  ];
}

// --- internal ---

/** Bytes of the files of a kind that a page loads by itself, with what those load in turn. */
function packedAssets(portal: string, page: string, end: string): number {
  const html = readFileSync(join(portal, page), "utf8");
  const named = [...html.matchAll(/<(?:script|link)\b[^>]*\s(?:src|href)="([^"]+)"/g)].map(([, path]) => path ?? "");
  const first = named.filter((path) => path.endsWith(`.${end}`));
  return [...withImports(portal, first)].reduce(
    (sum, path) => sum + gzipSync(readFileSync(join(portal, path)), { level: 9 }).length,
    0,
  );
}

function withImports(portal: string, paths: readonly string[], known = new Set<string>()): ReadonlySet<string> {
  for (const path of paths.filter((each) => !known.has(each))) {
    known.add(path);
    const text = readFileSync(join(portal, path), "utf8");
    // Only what a script loads at once: import(…) waits for the reader.
    const next = [...text.matchAll(/(?:\bfrom|\bimport)\s*["']\.\/([^"']+)["']/g)].map(([, name]) => `/assets/${name}`);
    withImports(portal, next, known);
  }
  return known;
}
