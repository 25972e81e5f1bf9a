// Follows every link of a built portal over HTTP, as a crawler of the web does.
import { LinkChecker, LinkState } from "linkinator";
import { serveFolder } from "./browser.ts";
import { builtFiles } from "./built-pages.ts";

/** What a crawl found. */
export interface Crawled {
  /** How many links of the portal itself were followed. */
  readonly followed: number;
  /** Pages that no link leads to. */
  readonly unreached: readonly string[];
  /** Links to what is not there, `#fragments` among them, each with the page that has it. */
  readonly broken: readonly string[];
}

/** Crawls a portal that was built for an address, from its first page and its sitemap. Other hosts are left alone. */
export async function crawl(folder: string, base: string, address: string): Promise<Crawled> {
  const { address: served, stop } = await serveFolder(folder, base);
  try {
    const { links } = await new LinkChecker().check({
      path: served,
      recurse: true,
      checkFragments: true,
      checkCss: true,
      concurrency: 20,
      urlRewriteExpressions: [{ pattern: new RegExp(`^${address.replaceAll(".", "\\.")}`), replacement: served }],
      linksToSkip: async (link) => !link.startsWith(served),
    });
    const own = links.filter(({ state }) => state !== LinkState.SKIPPED);
    const reached = new Set(own.map(({ url }) => url.replace(/#.*$/, "").slice(served.length)));
    const pages = builtFiles(folder, "index.html").map(({ path }) => path.replace(/index\.html$/, ""));
    return {
      followed: own.length,
      unreached: pages.filter((path) => !reached.has(path)),
      broken: own
        .filter(({ state }) => state === LinkState.BROKEN)
        .map(({ url, parent, status }) => `${parent} → ${url} (${status})`),
    };
  } finally {
    stop();
  }
}

/** Addresses of the portal in what programs read (feeds, sitemap, guide, calendars, JSON) that lead nowhere over HTTP. */
export async function deadAddresses(folder: string, base: string, address: string): Promise<string[]> {
  const { address: served, stop } = await serveFolder(folder, base);
  try {
    const told = builtFiles(folder).filter(({ path }) => /\.(?:json|atom|rss|xml|ics|md|txt)$/.test(path));
    const named = told.flatMap(({ path, text }) =>
      addressesIn(path.endsWith(".ics") ? text.replace(/\r\n[ \t]/g, "") : text, address).map((to) => ({ path, to })),
    );
    const places = new Map(named.map(({ path, to }) => [to.replace(/#.*$/, ""), path]));
    const answers = await Promise.all(
      [...places].map(async ([to, path]) => {
        const { status, body } = await fetch(served + to.slice(address.length));
        await body?.cancel();
        return status === 200 ? [] : [`${path} → ${to} (${status})`];
      }),
    );
    return answers.flat();
  } finally {
    stop();
  }
}

// --- internal ---

function addressesIn(text: string, address: string): string[] {
  return text
    .split(/["<>\s()\\`]+|&(?:quot|lt|gt|#34);/)
    .filter((part) => part.startsWith(address) && !part.includes("{"))
    .map((part) => part.replaceAll("&amp;", "&").replace(/[.,;:]+$/, ""));
}
