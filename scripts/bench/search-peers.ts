// What others make of the same records: lunr's own builder, and Pagefind, which is fetched for the occasion.
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";
import lunr from "lunr";
import type { SearchableAll, SearchParts } from "./search-parts.ts";

/** The release that is measured: one that ships its program within its packages. */
const PAGEFIND = "pagefind@1.6.0";

/** The whole index by lunr's own builder, from the same words. */
export function lunrIndex({ records }: SearchableAll, { BOOSTS, foldWords, nameWords }: SearchParts): object {
  const builder = new lunr.Builder();
  builder.pipeline.reset();
  builder.searchPipeline.reset();
  builder.ref("position");
  for (const [field, boost] of Object.entries(BOOSTS)) builder.field(field, { boost });
  for (const [position, { document, tags, linked, services }] of records.entries())
    builder.add({
      position,
      id: nameWords(document.id),
      title: foldWords(document.title),
      names: document.names.flatMap(nameWords),
      tags: foldWords(tags),
      services: foldWords(`${linked} ${services.join(" ")}`),
      body: foldWords(document.text),
    });
  return builder.build();
}

/** Installs Pagefind into a folder; the answer is its command. */
export function installPagefind(folder: string): string {
  execFileSync("npm", ["install", "--no-save", "--no-audit", "--no-fund", "--prefix", folder, PAGEFIND], {
    stdio: ["ignore", "ignore", "inherit"],
  });
  return join(folder, "node_modules/.bin/pagefind");
}

/** Writes a plain page for every record: what a page says, and nothing around it. */
export function writePages(folder: string, { records }: SearchableAll): void {
  for (const { document, tags, linked, services } of records) {
    const file = join(folder, document.path, "index.html");
    mkdirSync(dirname(file), { recursive: true });
    const named = [document.id, ...document.names, tags, linked, ...services].join(" ");
    writeFileSync(
      file,
      `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${inHtml(document.title)}</title></head><body><main data-pagefind-body><h1>${inHtml(document.title)}</h1><p>${inHtml(named)}</p><p>${inHtml(document.text)}</p></main></body></html>`,
    );
  }
}

/** Lets Pagefind make its index of pages; the answer is its CPU time in seconds. */
export function runPagefind(command: string, pages: string, out: string): number {
  const script = '"$0" --site "$1" --output-path "$2" >/dev/null 2>&1 || exit 1; times';
  const times = execFileSync("sh", ["-c", script, command, pages, out], { encoding: "utf8" });
  // The shell's own times, and in the line below those of its children: "0m12.200000s 0m1.510000s".
  const [, children = ""] = times.split("\n");
  return [...children.matchAll(/(\d+)m([\d.]+)s/g)].reduce((sum, [, m, s]) => sum + 60 * Number(m) + Number(s), 0);
}

/** For each query, the kilobytes that a browser's first search by Pagefind fetches, with excerpts of the best eight. */
export async function pagefindFetches(out: string, queries: readonly string[]): Promise<number[]> {
  const page = { href: "http://localhost/", origin: "http://localhost", pathname: "/" };
  const seen = new Map<string, number>();
  // What Pagefind asks of a browser.
  Object.assign(globalThis, {
    document: { querySelector: () => ({ getAttribute: () => "en" }), currentScript: null },
    location: page,
    window: { location: page },
    fetch: async (address: string | URL) => {
      const file = new URL(address, page.href).pathname.replace(/^\/pagefind\//, "");
      const bytes = readFileSync(join(out, file));
      seen.set(file, packedSize(bytes));
      return new Response(bytes);
    },
  });
  const script = join(out, "pagefind.js");
  const found: number[] = [];
  for (const [turn, query] of queries.entries()) {
    seen.clear();
    // A module of another name is loaded anew, as by a browser that was never here.
    const pagefind: Pagefind = await import(`${pathToFileURL(script)}?${turn}`);
    await pagefind.options({ basePath: "http://localhost/pagefind/", baseUrl: "/" });
    const { results } = await pagefind.search(query);
    await Promise.all(results.slice(0, 8).map((result) => result.data()));
    found.push((packedSize(readFileSync(script)) + [...seen.values()].reduce((a, b) => a + b, 0)) / 1000);
  }
  return found;
}

/** Bytes on the way: packed, unless that would not help. */
export function packedSize(bytes: Buffer | string): number {
  return Math.min(Buffer.byteLength(bytes), gzipSync(bytes, { level: 9 }).length);
}

// --- internal ---

interface Pagefind {
  readonly options: (options: object) => Promise<void>;
  readonly search: (
    query: string,
  ) => Promise<{ readonly results: readonly { readonly data: () => Promise<object> }[] }>;
}

function inHtml(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;");
}
