// The twin of every page in Markdown: what the page says, beside it as text.
import type { Address } from "../core/address/index.ts";
import { pageMarkdown } from "./page-markdown.ts";
import { pageIn, pagesIn, writeBeside } from "./portal-files.ts";

/**
 * Writes `calendar/2026-12.md` beside `calendar/2026-12/index.html`, and `index.md` for the front page; twins of records
 * are there already. A page that names no twin gets none. `base` is the path of the portal on its host.
 */
export function writeTwins(out: string, base: string, address: Address): void {
  for (const page of pagesIn(out))
    writeBeside(out, twinOf(page), () => twinText(pageIn(out, page), page, base, address));
}

// --- internal ---

function twinText(html: string, page: string, base: string, address: Address): string | undefined {
  if (!html.includes('<link rel="alternate" type="text/markdown"')) return undefined;
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
