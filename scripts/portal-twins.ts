// The twin of every page in Markdown: what the page says, beside it as text.
import type { Address } from "../core/address/index.ts";
import { pageMarkdown } from "./page-markdown.ts";
import { folderWriter, pageIn, pagesIn } from "./portal-files.ts";
import type { Keeper } from "./portal-kept.ts";
import { digestOf } from "./portal-keys.ts";

export interface Twins {
  readonly out: string;
  /** The path of the portal on its host. */
  readonly base: string;
  readonly address: Address;
  readonly keeper: Keeper;
  /** Whether the twin was written already, as those of records are. */
  readonly isThere: (path: string) => boolean;
}

/**
 * Writes `calendar/2026-12.md` beside `calendar/2026-12/index.html`, and `index.md` for the front page. A page that names
 * no twin gets none.
 */
export function writeTwins({ out, base, address, keeper, isThere }: Twins): void {
  const write = folderWriter(out);
  for (const page of pagesIn(out)) {
    const twin = twinOf(page);
    // Pages of records that are gone lie there until the end.
    if (!keeper.has(`${page}index.html`) || isThere(twin)) continue;
    if (keeper.isKept(`${page}index.html`) && keeper.holds(twin)) continue;
    const html = pageIn(out, page);
    const key = digestOf(html);
    if (!NAMES_TWIN.test(html) || keeper.holds(twin, key)) continue;
    write(twin, twinText(html, page, base, address));
    keeper.made(twin, key);
  }
}

// --- internal ---

const NAMES_TWIN = /<link rel="alternate" type="text\/markdown"/;

function twinText(html: string, page: string, base: string, address: Address): string {
  const here = address(page);
  const words = pageMarkdown(html, (href) => {
    if (!href.startsWith(base)) return href.startsWith("#") ? `${here}${href}` : href;
    const [path = "", ...rest] = href.slice(base.length).split(/(?=[?#])/);
    return address(`${path === "" || path.endsWith("/") ? twinOf(path) : path}${rest.join("")}`);
  });
  return `---\nurl: ${JSON.stringify(here)}\n---\n\n${words}`;
}

/** The same rule as that of `site/twins.ts`. */
function twinOf(path: string): string {
  return `${path === "" ? "index" : path.replace(/\/$/, "")}.md`;
}
